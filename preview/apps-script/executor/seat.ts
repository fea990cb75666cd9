// A seat: one worker, the port on which its executions ask for shared things, and its end.

import type { MessagePort } from 'node:worker_threads'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { Call, Outcome, WorkerSetup } from './worker'

/** Answers an operation an execution asks for; throws what the script gets as an exception. */
export type Answerer = (operation: string, args: readonly unknown[]) => unknown

/** One worker; runs a call at a time. */
export interface Seat {
  /** Ends the worker if the call takes longer than `mostMs`. */
  run(call: Call, answer: Answerer, mostMs: number): Promise<Outcome>
  isAlive(): boolean
  /** Ends the worker; a call that is running fails for this reason. */
  end(why: string): Promise<unknown>
}

const OUT_OF_TIME = 'Exceeded maximum execution time'
const OUT_OF_MEMORY = 'Out of memory error.'

/** Starts a worker. It keeps the process alive only while it runs a call. */
export function takeSeat(source: string, texts: { prelude: string; code: string }): Seat {
  const { port1, port2 } = new MessageChannel()
  const signal = new SharedArrayBuffer(4)
  const setup: WorkerSetup = { ...texts, port: port2, signal }
  const worker = new Worker(source, { eval: true, workerData: setup, transferList: [port2] })
  let answer: Answerer = () => null
  let why: string | null = null
  let isAlive = true
  worker.unref()
  worker.on('error', (error: NodeJS.ErrnoException) => {
    why ??= error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_MEMORY : error.message
  })
  worker.on('exit', () => {
    isAlive = false
  })
  answerOn(port1, signal, request => reply(request, answer))
  const end = (reason: string) => {
    why ??= reason
    return worker.terminate()
  }
  return {
    async run(call, next, mostMs) {
      answer = next
      worker.ref()
      const timer = setTimeout(() => void end(OUT_OF_TIME), mostMs)
      const outcome = await outcomeOf(worker, call, isAlive)
      clearTimeout(timer)
      worker.unref()
      return outcome ?? { error: { message: why ?? 'The script ended.', stack: '' } }
    },
    isAlive: () => isAlive && why === null,
    end,
  }
}

/** Answers on a port, and wakes the worker that stands still for it. */
function answerOn(
  port: MessagePort,
  signal: SharedArrayBuffer,
  replyTo: (request: string) => Promise<string>,
): void {
  const flag = new Int32Array(signal)
  port.on('message', (request: string) => {
    void replyTo(request).then(text => {
      port.postMessage(text)
      Atomics.store(flag, 0, 1)
      Atomics.notify(flag, 0)
    })
  })
  port.unref()
}

async function reply(request: string, answer: Answerer): Promise<string> {
  try {
    const [operation, ...args] = JSON.parse(request) as [string, ...unknown[]]
    const value = await answer(operation, args)
    return JSON.stringify({ value: value === undefined ? null : value })
  } catch (error) {
    return JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) })
  }
}

/** What the worker answers; null when it ends without an answer. */
function outcomeOf(worker: Worker, call: Call, isAlive: boolean): Promise<Outcome | null> {
  if (!isAlive) return Promise.resolve(null)
  return new Promise(resolve => {
    const answered = (outcome: Outcome) => {
      worker.off('exit', gone)
      resolve(outcome)
    }
    const gone = () => {
      worker.off('message', answered)
      resolve(null)
    }
    worker.once('message', answered)
    worker.once('exit', gone)
    worker.postMessage(call)
  })
}
