// Stripe's versions: the request says which shape it wants.

/** Whether a version has the shapes of 2025-03-31.basil or later. */
export function isModern(version: string): boolean {
  return version.slice(0, 10) >= '2025-03-31'
}

/** Whether a text can be a version. */
export function isVersion(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(\.[a-z]+)?$/.test(text)
}

/** Seconds since the epoch. */
export function seconds(instant: number): number {
  return Math.floor(instant / 1_000)
}

/** Seconds since the epoch of what may not have happened. */
export function secondsOrNull(instant: number | null): number | null {
  return instant === null ? null : seconds(instant)
}

/** Stripe's list around records. */
export function listOf(url: string, data: readonly unknown[], hasMore = false) {
  return { object: 'list', data, has_more: hasMore, url }
}
