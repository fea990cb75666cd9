// Counts calls against a vendor's limits, in fixed windows of the clock.

import type { RateLimit } from './exchange'

/** Whether a call is let in, and the headers that tell what is left. */
export interface Admission {
  readonly isOver: boolean
  readonly headers: Readonly<Record<string, string>>
}

/** A gate that counts every call shown to it. */
export function gate(limits: readonly RateLimit[]) {
  const windows = new Map<string, { window: number; count: number }>()
  return (path: string, now: number): Admission => {
    let isOver = false
    let headers: Record<string, string> = {}
    limits.forEach((limit, index) => {
      const key = limit.counts(path)
      if (key === null) return
      const window = Math.floor(now / limit.perMs)
      const known = windows.get(`${index} ${key}`)
      const count = known?.window === window ? known.count + 1 : 1
      windows.set(`${index} ${key}`, { window, count })
      const left = limit.requests - count
      if (left < 0) isOver = true
      headers = { ...headers, ...limit.headers?.(Math.max(0, left)) }
    })
    return { isOver, headers }
  }
}
