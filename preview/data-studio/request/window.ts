// The windows of a chart: the one it asks for, the default one, and those it is compared with.
// Days are YYYY-MM-DD, calculated in UTC, where every day has 24 hours.

import type { Compare, DateRange } from '../chart'
import { requestError } from '../errors'

const DAY_MS = 86_400_000

/** The last 28 days before `now` (epoch ms), today excluded. */
export function defaultWindow(now: number): DateRange {
  const today = Math.floor(now / DAY_MS)
  return { startDate: dayOf(today - 28), endDate: dayOf(today - 1) }
}

/** The window itself, when both days exist and are in order; throws `HostError`. */
export function checkedWindow(window: DateRange): DateRange {
  const { startDate, endDate } = window
  for (const day of [startDate, endDate]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || dayOf(numberOf(day)) !== day) {
      throw requestError(`“${day}” is not a day of the form YYYY-MM-DD.`)
    }
  }
  if (startDate > endDate) throw requestError(`The window ends (${endDate}) before it starts.`)
  return { startDate, endDate }
}

/**
 * The window a chart is compared with.
 * previousPeriod: as many days, ending the day before. previousYear: the same dates a year before, 29
 * February becoming the 28th. A window of whole calendar months is compared with whole months: the same
 * number of months just before, or the same months a year before, whatever their lengths.
 */
export function comparedWindow(window: DateRange, compare: Compare): DateRange {
  const months = wholeMonths(window)
  if (months > 0) {
    const back = compare === 'previousYear' ? 12 : months
    const [year, month] = partsOf(window.startDate)
    return {
      startDate: dayOf(Date.UTC(year, month - 1 - back, 1) / DAY_MS),
      endDate: dayOf(Date.UTC(year, month - 1 - back + months, 0) / DAY_MS),
    }
  }
  if (compare === 'previousYear') {
    return { startDate: yearBefore(window.startDate), endDate: yearBefore(window.endDate) }
  }
  const start = numberOf(window.startDate)
  const length = numberOf(window.endDate) - start + 1
  return { startDate: dayOf(start - length), endDate: dayOf(start - 1) }
}

/** Number of whole calendar months a window consists of; 0 when it starts or ends within one. */
function wholeMonths({ startDate, endDate }: DateRange): number {
  const [startYear, startMonth, startDay] = partsOf(startDate)
  const [year, month, day] = partsOf(dayOf(numberOf(endDate) + 1))
  return startDay === 1 && day === 1 ? (year - startYear) * 12 + month - startMonth : 0
}

function yearBefore(day: string): string {
  const [year, month, date] = partsOf(day)
  const lastOfMonth = new Date(Date.UTC(year - 1, month, 0)).getUTCDate()
  return dayOf(Date.UTC(year - 1, month - 1, Math.min(date, lastOfMonth)) / DAY_MS)
}

function partsOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function numberOf(day: string): number {
  const [year, month, date] = partsOf(day)
  return Date.UTC(year, month - 1, date) / DAY_MS
}

function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}
