// Random but repeatable choices for tests, and the buckets a window falls into, by plain text arithmetic.

/** Choices that are the same for the same seed text (FNV-1a into mulberry32). */
export function randomly(seed: string) {
  let state = [...seed].reduce(
    (hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16777619),
    2166136261,
  )
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  return { next, pick, window }

  /** An inclusive window inside two days, a year long at most. */
  function window(first: string, last: string) {
    const span = (Date.parse(last) - Date.parse(first)) / 86_400_000
    const from = Math.floor(next() * span)
    const length = pick([0, 6, 29, 89, 364])
    const text = (days: number) =>
      new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10)
    return { startDate: text(from), endDate: text(Math.min(span, from + length)) }
  }
}

/** Months or quarters of a window with their labels, cut to the window; the window itself without grain. */
export function buckets(from: string, to: string, grain: string | null) {
  if (grain === null) return [{ label: null, from, to }]
  const labelOf = (day: string) =>
    grain === 'month'
      ? day.slice(0, 4) + day.slice(5, 7)
      : day.slice(0, 4) + String(Math.ceil(Number(day.slice(5, 7)) / 3))
  const found: { label: string; from: string; to: string }[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const last = found[found.length - 1]
    if (last?.label === labelOf(day)) last.to = day
    else found.push({ label: labelOf(day), from: day, to: day })
  }
  return found
}
