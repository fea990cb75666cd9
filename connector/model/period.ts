// Civil days, the grains a report groups them by, and the inclusive windows it asks about.
// A day is counted from 1970-01-01, so that comparing and stepping are plain arithmetic;
// text forms exist only at the edges. Instants are epoch milliseconds UTC.

declare const dayBrand: unique symbol

/** A civil day in the report's time zone, as days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: true }

/** A day a source tells without a time, `YYYY-MM-DD`: the same day in every zone. */
export type PlainDay = `${number}-${number}-${number}`

/** When something was: an instant in epoch ms UTC, or a plain day. */
export type Moment = number | PlainDay

/** Inclusive window of days; `from` is never after `to`. */
export interface Window {
  readonly from: Day
  readonly to: Day
}

/** Year, month 1–12 and day of the month 1–31 of a civil day. */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** The day from which on something is there that nobody dates. */
export const EVER = 0 as Day

const MS_A_DAY = 86_400_000

/** The day of a calendar date; out-of-range months and dates roll over. */
export function dayFrom(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / MS_A_DAY) as Day
}

/** Reads `YYYY-MM-DD` (or `YYYYMMDD`); null when the text is no real calendar day. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim())
  if (!parts) return null
  const day = dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return formatDay(day).replace(/-/g, '') === text.trim().replace(/-/g, '') ? day : null
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): PlainDay {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10) as PlainDay // of a year of four digits
}

/** The plain day a text begins with, whatever time follows it; null when it begins with none. */
export function plainDay(text: string | null): PlainDay | null {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text ?? '') ?? []
  return parseDay(day) === null ? null : (day as PlainDay)
}

/** Epoch ms of a moment; a plain day gives its midnight UTC. */
export function instantOf(moment: Moment): number {
  return typeof moment === 'number' ? moment : Date.parse(moment)
}

/** Calendar parts of a day. */
export function civil(day: Day): CivilDate {
  const at = new Date(day * MS_A_DAY)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() }
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return (day + count) as Day
}

/** The same date `count` months later, clamped to the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = civil(day)
  const last = civil(dayFrom(year, month + count + 1, 0)).date
  return dayFrom(year, month + count, Math.min(date, last))
}

/** ISO 8601 week: its year may differ from the calendar year around New Year. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(day, 3 - ((day + 3) % 7))
  const { year } = civil(thursday)
  return { year, week: 1 + Math.floor((thursday - dayFrom(year, 1, 1)) / 7) }
}
