// True costs, goals and what is left: the workbook of the team beside the hours and the revenue.

import { addDays, daysBetween } from '../calendar'
import { round } from '../money'
import type { Movement } from '../world/payments'
import type { Measure } from './measure'
import { amount, share } from './measure'
import { revenue } from './revenue'
import { sales } from './sales'
import { service } from './service'
import type { Window } from './window'

const read = (measures: Readonly<Record<string, Measure>>, id: string, w: Window) =>
  measures[id]?.(w) ?? 0

function direct(w: Window): number {
  const spent = w.costs.filter(({ day }) => w.from <= day && day <= w.to)
  return spent.reduce((sum, { what, day }) => sum + w.exchange(what.amount, 'EUR', day), 0)
}

const toServe = (w: Window) => read(service, 'labour_cost', w) + direct(w)
const profit = (w: Window) => read(revenue, 'revenue_recognised', w) - toServe(w)

/** Each goal is earned evenly over its days, converted on its first. */
function quota(w: Window): number {
  return w.goals.reduce((sum, { from, to, amount: euros }) => {
    const worth = w.exchange(euros, 'EUR', from)
    const days = daysBetween(from, to) + 1
    const through = (day: string) =>
      round((worth * Math.min(days, Math.max(0, daysBetween(from, day)))) / days)
    return sum + through(addDays(w.to, 1)) - through(w.from)
  }, 0)
}

/** Money of a kind that moved, at the rate of its day; disputes count once they are lost. */
const moved = (kind: Movement['kind']) =>
  amount(w =>
    w.moved
      .filter(
        ({ what, day }) =>
          what.kind === kind && (kind !== 'dispute' || what.lost) && w.from <= day && day <= w.to,
      )
      .reduce(
        (sum, { what, day }) => sum + w.exchange(what.amount, what.customer.currency, day),
        0,
      ),
  )

/** Costs, profit, goals. Goals are of account managers, so they are stated for the whole book only. */
export const moneySpent: Readonly<Record<string, Measure>> = {
  cash_collected: moved('payment'),
  refunds: moved('refund'),
  disputes: moved('dispute'),
  direct_cost: amount(direct),
  cost_to_serve: amount(toServe),
  client_profit: amount(profit),
  client_margin: w => share(profit(w), read(revenue, 'revenue_recognised', w)),
  cost_to_serve_ratio: w => share(toServe(w), read(revenue, 'revenue_recognised', w)),
  quota: amount(quota),
  quota_attainment: w => share(read(sales, 'won_amount', w), quota(w)),
  custom_metric_value: w =>
    w.visits
      .filter(({ day }) => w.from <= day && day <= w.to)
      .reduce((sum, { what }) => sum + what.count, 0),
}
