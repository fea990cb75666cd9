// Pace: which of the waiting requests may go out now, within each vendor's documented limits.

import type { Limit, Source, Stream } from '../sources/source'

/** A request that waits to be sent. */
export interface Queued {
  readonly progress: { readonly job: { readonly source: Source; readonly stream: Stream } }
  readonly notBefore: number
}

/** Requests to send now, those that stay, and how long until another may go. */
export interface Choice<T> {
  readonly ready: readonly T[]
  readonly later: readonly T[]
  readonly waitMs: number
}

/** Requests the platform takes in one batch without losing some of them. */
const BATCH = 20

/** What requests are counted for: a limit of its own, else all of the source or the stream. */
export type Lane = Source | Stream | Limit

/** The lane of a stream, and its limit. */
export function laneOf(
  source: Source,
  stream: Stream,
): { readonly lane: Lane; readonly limit: Limit } {
  if (stream.limit) return { lane: stream.limit, limit: stream.limit }
  return { lane: source.limit.each === 'source' ? source : stream, limit: source.limit }
}

/** Remembers when each source, or each of its streams, was last asked. */
export function createPace(): {
  choose<T extends Queued>(queue: readonly T[], now: number): Choice<T>
} {
  const sent = new Map<Lane, number[]>()
  return {
    choose<T extends Queued>(queue: readonly T[], now: number): Choice<T> {
      const ready: T[] = []
      const later: T[] = []
      const running = new Map<Lane, number>()
      let waitMs = Infinity
      for (const waiting of queue) {
        const { source, stream } = waiting.progress.job
        const { lane, limit } = laneOf(source, stream)
        const free = Math.max(waiting.notBefore, freeAt(lane, limit, now))
        const count = running.get(lane) ?? 0
        if (free <= now && count < limit.parallel && ready.length < BATCH) {
          ready.push(waiting)
          running.set(lane, count + 1)
          sent.set(lane, [...(sent.get(lane) ?? []), now])
        } else {
          later.push(waiting)
          waitMs = Math.min(waitMs, free - now)
        }
      }
      return { ready, later, waitMs }
    },
  }

  function freeAt(lane: Lane, { requests, perMs }: Limit, now: number): number {
    const recent = (sent.get(lane) ?? []).filter(time => time > now - perMs)
    sent.set(lane, recent)
    return recent.length < requests ? now : (recent[0] ?? now) + perMs
  }
}
