// True revenue and receivables: what was earned in the window, and what was overdue at its end.

import { daysBetween } from '../calendar'
import { round } from '../money'
import type { Measure } from './measure'
import { amount } from './measure'
import type { Earning, Window } from './window'

/** Through k of n days round(amount × k ÷ n) is earned, so that the days add up to the amount. */
function earnedThrough({ amount: whole, fromDay, days }: Earning, day: string): number {
  const passed = Math.min(days, Math.max(0, daysBetween(fromDay, day) + 1))
  return round((whole * passed) / days)
}

function earned({ earnings, opening, to }: Window): number {
  return earnings
    .filter(({ fromDay }) => fromDay <= to)
    .reduce((sum, each) => sum + earnedThrough(each, to) - earnedThrough(each, opening), 0)
}

function overdue({ receivables, to, exchange }: Window): number {
  return receivables
    .filter(({ dueDay, settledDay }) => dueDay < to && (settledDay === null || settledDay > to))
    .reduce((sum, each) => sum + exchange(each.outstanding, each.currency, to), 0)
}

/** Revenue and cash. */
export const revenue: Readonly<Record<string, Measure>> = {
  revenue_recognised: amount(earned),
  ar_overdue: amount(overdue),
}
