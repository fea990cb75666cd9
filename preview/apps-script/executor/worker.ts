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

/** One call. */
export interface Call {
  /** Evaluated in the script's scope, after the script; gives JSON or undefined. */
  readonly expression: string
  readonly clockOffsetMs: number
}

/** How a call ended; `value` is JSON. */
export type Outcome =
  | { readonly value: string | undefined }
  | { readonly error: { readonly message: string; readonly stack: string } }

const { prelude, code, port, signal } = workerData as WorkerSetup
const flag = new Int32Array(signal)
const preludeScript = new vm.Script(prelude, { filename: 'apps-script' })
let codeScript: vm.Script | undefined

forgetConstructors()
parentPort?.on('message', (call: Call) => {
  parentPort?.postMessage(run(call))
})

function run(call: Call): Outcome {
  try {
    // a script that does not parse fails every call, as on the platform
    codeScript ??= new vm.Script(code, { filename: 'Code.js' })
    const context = vm.createContext(Object.create(null) as object, {
      codeGeneration: { strings: false, wasm: false },
      microtaskMode: 'afterEvaluate',
    })
    const scope = vm.runInContext('globalThis', context) as Record<string, unknown>
    scope.__bridge = bridge()
    scope.__clockOffsetMs = call.clockOffsetMs
    preludeScript.runInContext(context)
    codeScript.runInContext(context)
    const value: unknown = vm.runInContext(call.expression, context, { filename: 'host' })
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
  for (;;) {
    const answer = receiveMessageOnPort(port) as { message: string } | undefined
    if (answer) return answer.message
    Atomics.wait(flag, 0, 1, 1) // woken before the answer had come through: once in many thousands
  }
}

/** Errors come from another realm, so they are read, not tested by class. */
function described(error: unknown): { message: string; stack: string } {
  const { name, message, stack } = (error ?? {}) as {
    name?: string
    message?: string
    stack?: string
  }
  return { message: `${name ?? 'Error'}: ${message ?? String(error)}`, stack: stack ?? '' }
}

/**
 * Contexts may not make code out of text, but the worker's own realm may, and an error of that realm
 * can reach a script (a refused `import()` does). So the way from a value to `Function` is closed.
 */
function forgetConstructors(): void {
  const kinds = [() => 0, async () => Promise.resolve(0), function* () {}, async function* () {}]
  for (const kind of kinds) {
    Object.defineProperty(Object.getPrototypeOf(kind), 'constructor', { value: undefined })
  }
}
