// The pool: workers that run calls in parallel, started as they are needed up to a number, and a queue for
// the calls beyond. A worker that dies, or is killed because its call takes too long, is replaced.

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

/** A pool that has no worker yet. */
export function createPool({ code, size, mostMs }: PoolOptions): Pool {
  const prelude = bundled('preview/apps-script/services/prelude.ts', 'iife')
  const source = bundled('preview/apps-script/executor/worker.ts', 'cjs')
  const seats: Seat[] = []
  const waiting: ((seat: Seat) => void)[] = []
  const busy = new Set<Seat>()
  let closed = false

  const free = (): Promise<Seat> => {
    let seat = seats.find(one => !busy.has(one))
    if (!seat && seats.length < size) seats.push((seat = takeSeat(source, { prelude, code })))
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
