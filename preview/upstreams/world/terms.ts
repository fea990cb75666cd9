// Billing terms: how often what is sold is billed, and what a longer term takes off.

import { DAY, addMonths } from '../calendar'
import type { Price } from './billing'

/** A billing term. */
export type Term = 'weekly' | 'monthly' | 'quarterly' | 'yearly'

/** How often a price is billed. */
export type Interval = Pick<Price, 'interval' | 'intervalCount'>

/** A term as prices have it: its length in months, and the share of the monthly price it costs. */
export interface TermPrice extends Interval {
  readonly months: number
  readonly share: number
}

/** Every term; a year has 52 weeks. */
export const TERMS: Readonly<Record<Term, TermPrice>> = {
  weekly: { interval: 'week', intervalCount: 1, months: 12 / 52, share: 1 },
  monthly: { interval: 'month', intervalCount: 1, months: 1, share: 1 },
  quarterly: { interval: 'month', intervalCount: 3, months: 3, share: 0.97 },
  yearly: { interval: 'year', intervalCount: 1, months: 12, share: 0.9 },
}

/** The instant so many intervals after another. */
export function afterIntervals(
  from: number,
  { interval, intervalCount }: Interval,
  count = 1,
): number {
  const times = count * intervalCount
  if (interval === 'week') return from + times * 7 * DAY
  return addMonths(from, interval === 'year' ? 12 * times : times)
}
