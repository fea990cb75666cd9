// The worker: runs one call at a time, each in a context of its own, and asks the main thread for
// everything that is shared. The answer is awaited by standing still, as services block in Apps Script.

import vm from 'node:vm'
import type { MessagePort } from 'node:worker_threads'
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { pureOperations } from './pure'

/** What the main thread gives a worker to start with. */
export interface WorkerSetup {
  readonly prelude: string
  readonly code: string
  readonly port: MessagePort
  readonly signal: SharedArrayBuffer
}

/** One call of a function. */
export interface Call {
  readonly functionName: string
  /** JSON of the argument; undefined when there is none. */
  readonly argument: string | undefined
  readonly clockOffsetMs: number
  readonly timeoutMs: number
}

/** How a call ended; `value` is JSON. */
export type Outcome =
  | { readonly value: string | undefined }
  | { readonly error: { readonly message: string; readonly stack: string } }

const { prelude, code, port, signal } = workerData as WorkerSetup
const flag = new Int32Array(signal)
const preludeScript = new vm.Script(prelude, { filename: 'apps-script' })
const codeScript = new vm.Script(code, { filename: 'Code.js' })

parentPort?.on('message', (call: Call) => {
  parentPort?.postMessage(run(call))
})

function run(call: Call): Outcome {
  try {
    const context = vm.createContext(Object.create(null) as object, {
      codeGeneration: { strings: false, wasm: false },
    })
    const scope = vm.runInContext('globalThis', context) as Record<string, unknown>
    scope.__bridge = bridge()
    scope.__clockOffsetMs = call.clockOffsetMs
    preludeScript.runInContext(context)
    codeScript.runInContext(context, { timeout: call.timeoutMs })
    const invocation = `typeof ${call.functionName} === 'function'
      ? JSON.stringify(${call.functionName}(${call.argument ?? ''}))
      : (() => { throw new Error('Script function not found: ${call.functionName}') })()`
    const value: unknown = vm.runInContext(invocation, context, { timeout: call.timeoutMs })
    return { value: typeof value === 'string' ? value : undefined }
  } catch (error) {
    return { error: described(error) }
  }
}

function bridge(): (request: string) => string {
  const pure = pureOperations()
  return request => {
    try {
      const [operation, ...args] = JSON.parse(request) as [string, ...never[]]
      const own = pure[operation]
      return own ? JSON.stringify({ value: own(...args) }) : askMain(request)
    } catch (error) {
      return JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) })
    }
  }
}

function askMain(request: string): string {
  Atomics.store(flag, 0, 0)
  port.postMessage(request)
  Atomics.wait(flag, 0, 0)
  return (receiveMessageOnPort(port)?.message as string | undefined) ?? '{}'
}

/** Errors come from another realm, so they are read, not tested by class. */
function described(error: unknown): { message: string; stack: string } {
  const { name, message, stack } = (error ?? {}) as {
    name?: string
    message?: string
    stack?: string
  }
  if (message?.startsWith('Script execution timed out')) {
    return { message: 'Exceeded maximum execution time', stack: '' }
  }
  return { message: `${name ?? 'Error'}: ${message ?? String(error)}`, stack: stack ?? '' }
}
