// Pace: which of the waiting requests may go out now, within each vendor's documented limits.

import type { Limit, Source, Stream } from '../sources/source'

/** What pacing looks at. */
export interface Waiting {
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

/** Remembers when each source, or each of its streams, was last asked. */
export function createPace(): {
  choose<T extends Waiting>(queue: readonly T[], now: number): Choice<T>
} {
  const sent = new Map<Source | Stream, number[]>()
  return {
    choose<T extends Waiting>(queue: readonly T[], now: number): Choice<T> {
      const ready: T[] = []
      const later: T[] = []
      const running = new Map<Source | Stream, number>()
      let waitMs = Infinity
      for (const waiting of queue) {
        const { source, stream } = waiting.progress.job
        const lane = source.limit.each === 'source' ? source : stream
        const free = Math.max(waiting.notBefore, freeAt(lane, source.limit, now))
        const count = running.get(lane) ?? 0
        if (free <= now && count < source.limit.parallel && ready.length < BATCH) {
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

  function freeAt(lane: Source | Stream, { requests, perMs }: Limit, now: number): number {
    const recent = (sent.get(lane) ?? []).filter(time => time > now - perMs)
    sent.set(lane, recent)
    return recent.length < requests ? now : (recent[0] ?? now) + perMs
  }
}
