// Pace: which of the waiting requests may go out now, within each vendor's documented limits.

import type { Source } from '../sources/source'

/** What pacing looks at. */
export interface Waiting {
  readonly progress: { readonly job: { readonly source: Source } }
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

/** Remembers when each source was last asked. */
export function createPace(): {
  choose<T extends Waiting>(queue: readonly T[], now: number): Choice<T>
} {
  const sent = new Map<string, number[]>()
  return {
    choose<T extends Waiting>(queue: readonly T[], now: number): Choice<T> {
      const ready: T[] = []
      const later: T[] = []
      const running = new Map<string, number>()
      let waitMs = Infinity
      for (const waiting of queue) {
        const { source } = waiting.progress.job
        const free = freeAt(source, waiting.notBefore, now)
        const count = running.get(source.id) ?? 0
        if (free <= now && count < source.limit.parallel && ready.length < BATCH) {
          ready.push(waiting)
          running.set(source.id, count + 1)
          sent.set(source.id, [...(sent.get(source.id) ?? []), now])
        } else {
          later.push(waiting)
          waitMs = Math.min(waitMs, free - now)
        }
      }
      return { ready, later, waitMs }
    },
  }

  function freeAt({ id, limit }: Source, notBefore: number, now: number): number {
    const recent = (sent.get(id) ?? []).filter(time => time > now - limit.perMs)
    sent.set(id, recent)
    const oldest = recent.length < limit.requests ? now : (recent[0] ?? now) + limit.perMs
    return Math.max(notBefore, oldest)
  }
}
