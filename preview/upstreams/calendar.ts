// The world's calendar: instants in epoch ms, days as YYYY-MM-DD, all in UTC.

/** Milliseconds of a second, an hour and a day. */
export const SECOND = 1_000
export const HOUR = 3_600_000
export const DAY = 86_400_000

/** The UTC day of an instant. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** Midnight UTC that starts a day. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return dayOf(startOf(day) + days * DAY)
}

/** Whole days from one day to another. */
export function daysBetween(from: string, until: string): number {
  return Math.round((startOf(until) - startOf(from)) / DAY)
}

/** The same time of day so many months later; a month that is too short gives its last day. */
export function addMonths(instant: number, months: number): number {
  const date = new Date(instant)
  const month = date.getUTCMonth() + months
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const day = Math.min(date.getUTCDate(), last)
  const start = Date.UTC(date.getUTCFullYear(), month, day)
  return start + (instant - startOf(dayOf(instant)))
}

/** Whether the ECB publishes rates on a day: no weekends, no closing days of the TARGET system. */
export function isBusinessDay(day: string): boolean {
  const date = new Date(startOf(day))
  const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
  if (isWeekend || FIXED_HOLIDAYS.includes(day.slice(5))) return false
  const fromEaster = daysBetween(easter(date.getUTCFullYear()), day)
  return fromEaster !== -2 && fromEaster !== 1
}

const FIXED_HOLIDAYS = ['01-01', '05-01', '12-25', '12-26']

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
export function easter(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayOf(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1))
}
