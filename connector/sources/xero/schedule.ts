// How often a repeating invoice is made, as a length of time.

import type { Day } from '../../model/period'
import { addDays, addMonths } from '../../model/period'
import type { TemplateRow } from './rows'

/** An interval between two invoices. */
export interface Interval {
  readonly unit: 'week' | 'month'
  readonly count: number
}

const DAYS_A_MONTH = 365 / 12

/** The interval of a schedule; null when it tells none. */
export function intervalOf({ unit, period }: TemplateRow): Interval | null {
  const count = Math.floor(period)
  if (count < 1 || count > 1200) return null
  if (unit === 'WEEKLY') return { unit: 'week', count }
  return unit === 'MONTHLY' ? { unit: 'month', count } : null
}

/** The interval that so many days are, where no schedule tells: whole months, or weeks below one. */
export function intervalOfDays(days: number): Interval {
  const months = Math.round(days / DAYS_A_MONTH)
  if (months > 0) return { unit: 'month', count: months }
  return { unit: 'week', count: Math.max(1, Math.round(days / 7)) }
}

/** The day an interval later. */
export function after(day: Day, { unit, count }: Interval): Day {
  return unit === 'week' ? addDays(day, 7 * count) : addMonths(day, count)
}

/** Months of an interval: a year has 52 weeks. */
export function monthsOf({ unit, count }: Interval): number {
  return unit === 'week' ? (count * 12) / 52 : count
}
