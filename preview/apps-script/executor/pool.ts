// The pool: a few workers that run calls in parallel, and a queue for those that find none free.

import { MessageChannel, Worker } from 'node:worker_threads'
import { bundled } from './bundled'
import type { Call, Outcome, WorkerSetup } from './worker'

/** Answers an operation an execution asks for; throws what the script gets as an exception. */
export type Answerer = (operation: string, args: readonly unknown[]) => unknown

/** Runs calls. */
export interface Pool {
  run(call: Call, answer: Answerer): Promise<Outcome>
  close(): Promise<void>
}

interface Seat {
  readonly worker: Worker
  busy: boolean
  answer: Answerer
}

/** Starts `size` workers over a script. */
export function createPool(code: string, size: number): Pool {
  const prelude = bundled('preview/apps-script/services/prelude.ts', 'iife')
  const source = bundled('preview/apps-script/executor/worker.ts', 'cjs')
  const seats = Array.from({ length: size }, () => takeSeat(source, prelude, code))
  const waiting: (() => void)[] = []
  const free = (): Promise<Seat> => {
    const seat = seats.find(one => !one.busy)
    if (seat) {
      seat.busy = true
      return Promise.resolve(seat)
    }
    return new Promise(resolve => waiting.push(() => void free().then(resolve)))
  }
  return {
    async run(call, answer) {
      const seat = await free()
      try {
        seat.answer = answer
        return await outcomeOf(seat.worker, call)
      } finally {
        seat.busy = false
        waiting.shift()?.()
      }
    },
    async close() {
      await Promise.all(seats.map(({ worker }) => worker.terminate()))
    },
  }
}

function takeSeat(source: string, prelude: string, code: string): Seat {
  const { port1, port2 } = new MessageChannel()
  const signal = new SharedArrayBuffer(4)
  const setup: WorkerSetup = { prelude, code, port: port2, signal }
  const worker = new Worker(source, { eval: true, workerData: setup, transferList: [port2] })
  const seat: Seat = { worker, busy: false, answer: () => null }
  const flag = new Int32Array(signal)
  port1.on('message', (request: string) => {
    void reply(seat, request).then(text => {
      port1.postMessage(text)
      Atomics.store(flag, 0, 1)
      Atomics.notify(flag, 0)
    })
  })
  port1.unref()
  return seat
}

async function reply(seat: Seat, request: string): Promise<string> {
  try {
    const [operation, ...args] = JSON.parse(request) as [string, ...unknown[]]
    const value = await seat.answer(operation, args)
    return JSON.stringify({ value: value === undefined ? null : value })
  } catch (error) {
    return JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) })
  }
}

function outcomeOf(worker: Worker, call: Call): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const done = (outcome: Outcome) => {
      worker.off('error', reject)
      resolve(outcome)
    }
    worker.once('message', done)
    worker.once('error', reject)
    worker.postMessage(call)
  })
}
