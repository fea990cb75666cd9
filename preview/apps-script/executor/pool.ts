// The pool: a few workers that run calls in parallel, and a queue for those that find none free.
// A worker that dies, or is killed because its call takes too long, is replaced.

import { bundled } from './bundled'
import type { Answerer, Seat } from './seat'
import { takeSeat } from './seat'
import type { Call, Outcome } from './worker'

/** Runs calls. */
export interface Pool {
  run(call: Call, answer: Answerer): Promise<Outcome>
  close(): Promise<void>
}

/** What the workers run, and for how long at most. */
export interface PoolOptions {
  readonly code: string
  readonly size: number
  readonly mostMs: number
}

/** Starts the workers. */
export function createPool({ code, size, mostMs }: PoolOptions): Pool {
  const prelude = bundled('preview/apps-script/services/prelude.ts', 'iife')
  const source = bundled('preview/apps-script/executor/worker.ts', 'cjs')
  const seats = Array.from({ length: size }, () => takeSeat(source, { prelude, code }))
  const waiting: ((seat: Seat) => void)[] = []
  const busy = new Set<Seat>()
  let closed = false

  const free = (): Promise<Seat> => {
    const seat = seats.find(one => !busy.has(one))
    if (!seat) return new Promise(resolve => waiting.push(resolve))
    busy.add(seat)
    return Promise.resolve(seat)
  }
  const leave = (seat: Seat) => {
    busy.delete(seat)
    const next = seat.isAlive() || closed ? seat : takeSeat(source, { prelude, code })
    seats[seats.indexOf(seat)] = next
    const resolve = waiting.shift()
    if (!resolve) return
    busy.add(next)
    resolve(next)
  }
  return {
    async run(call, answer) {
      const seat = await free()
      try {
        return await seat.run(call, answer, mostMs)
      } finally {
        leave(seat)
      }
    },
    async close() {
      closed = true
      await Promise.all(seats.map(seat => seat.end('The script was closed.')))
    },
  }
}
