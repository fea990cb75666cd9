// True sales: deals won and lost by the day they closed, and what was open at the end of the window.

import { daysBetween } from '../calendar'
import { round } from '../money'
import { stagesOf } from '../world/stages'
import { linesAt } from './diary'
import type { Measure } from './measure'
import { amount, share } from './measure'
import type { DealEntry, Window } from './window'

function closed({ deals, from, to }: Window, outcome: 'won' | 'lost'): DealEntry[] {
  return deals.filter(
    each =>
      each.outcome === outcome &&
      each.closedDay !== null &&
      from <= each.closedDay &&
      each.closedDay <= to,
  )
}

/** Amounts at the rates of the days the deals closed. */
function closedAmount(window: Window, outcome: 'won' | 'lost'): number {
  return closed(window, outcome).reduce((sum, { deal, closedDay }) => {
    const worth = window.exchange(deal.amount ?? 0, deal.currency, closedDay ?? window.to)
    return sum + worth
  }, 0)
}

function cycleDays(window: Window): number {
  return closed(window, 'won').reduce(
    (sum, { createdDay, closedDay }) => sum + daysBetween(createdDay, closedDay ?? createdDay),
    0,
  )
}

/** Open deals at the end of the window, each weighted, then converted at the rate of its last day. */
function pipeline({ deals, to, exchange }: Window, weight: (each: DealEntry) => number): number {
  return deals
    .filter(({ createdDay, closedDay }) => createdDay <= to && !(closedDay && closedDay <= to))
    .reduce((sum, each) => {
      const minor = round((each.deal.amount ?? 0) * weight(each))
      return sum + exchange(minor, each.deal.currency, to)
    }, 0)
}

function upsold(window: Window): number {
  const upsells = closed(window, 'won').filter(({ deal }) => deal.type === 'upsell' && deal.company)
  return new Set(upsells.map(({ account }) => account)).size
}

/** Stays of deals in their stages, in days. */
function stays({ deals, clock, now }: Window): { entered: string; left: string | null }[] {
  return deals.flatMap(({ deal }) => {
    const days = stagesOf(deal, { now }).map(({ enteredAt }) => clock(enteredAt))
    return days.map((entered, step) => ({ entered, left: days[step + 1] ?? null }))
  })
}

function within(day: string, { from, to }: Window): boolean {
  return from <= day && day <= to
}

/** Deals. */
export const sales: Readonly<Record<string, Measure>> = {
  deals_won: w => closed(w, 'won').length,
  won_amount: amount(w => closedAmount(w, 'won')),
  win_rate_count: w => {
    const won = closed(w, 'won').length
    return share(won, won + closed(w, 'lost').length)
  },
  win_rate_value: w => {
    const won = closedAmount(w, 'won')
    return share(won, won + closedAmount(w, 'lost'))
  },
  avg_deal_size: amount(w => share(closedAmount(w, 'won'), closed(w, 'won').length)),
  sales_cycle_length_avg: w => share(cycleDays(w), closed(w, 'won').length),
  pipeline_open: amount(w => pipeline(w, () => 1)),
  weighted_pipeline: amount(w => pipeline(w, ({ deal }) => deal.stage.probability)),
  stage_entries: w => stays(w).filter(({ entered }) => within(entered, w)).length,
  stage_days_avg: w => {
    const ended = stays(w).filter(({ left }) => left !== null && within(left, w))
    const days = ended.reduce((sum, { entered, left }) => sum + daysBetween(entered, left ?? ''), 0)
    return share(days, ended.length)
  },
  upsell_rate: w =>
    share(upsold(w), w.diaries.filter(diary => linesAt(diary, w.opening).length > 0).length),
}
