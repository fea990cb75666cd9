// From instants to civil days in an IANA time zone, daylight saving and odd offsets included.

import type { Day } from './period'

/** Tells the civil day of an instant (epoch ms); null stays null. */
export interface Zone {
  dayOf(instantMs: number): Day
  /** The hour on the clock, 0–23. */
  hourOf(instantMs: number): number
  /** Minutes since midnight on the clock, 0–1439, with their fractions. */
  minuteOf(instantMs: number): number
}

const MS_A_DAY = 86_400_000
const MS_A_MINUTE = 60_000

/** No zone has changed its offset and changed it back within a week, in this century at least. */
const STEADY_MS = 7 * MS_A_DAY

/**
 * A zone by IANA name. The offset is looked up once a week, and at instants only in weeks in which it
 * changes, because asking Intl for every row, or every day, would cost more than the rest of a question.
 * Throws RangeError for a name Intl does not know.
 */
export function timeZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const offsets = new Map<number, number>()
  const offsetAt = (ms: number): number => {
    let offset = offsets.get(ms)
    if (offset === undefined) offsets.set(ms, (offset = wallClock(format, ms) - ms))
    return offset
  }
  /** The offset of a stretch that has one, else null. */
  const steady = (instantMs: number, stretchMs: number): number | null => {
    const start = Math.floor(instantMs / stretchMs) * stretchMs
    const before = offsetAt(start)
    return before === offsetAt(start + stretchMs) ? before : null
  }
  const localOf = (instantMs: number): number =>
    instantMs +
    (steady(instantMs, STEADY_MS) ??
      steady(instantMs, MS_A_DAY) ??
      offsetAt(wholeSecond(instantMs)))
  return {
    dayOf: instantMs => Math.floor(localOf(instantMs) / MS_A_DAY) as Day,
    hourOf: instantMs => new Date(localOf(instantMs)).getUTCHours(),
    minuteOf: instantMs => (localOf(instantMs) % MS_A_DAY) / MS_A_MINUTE,
  }
}

function wholeSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000
}

/** What the clock shows, as if it were UTC: an American one, month first. Asking for its parts takes twice as long. */
function wallClock(format: Intl.DateTimeFormat, ms: number): number {
  const shown = format.format(ms).match(/\d+/g) ?? []
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = shown.map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
