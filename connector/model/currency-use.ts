// Which currencies an extract holds, and since when: what has to be known to ask for exchange rates.

import type { Extract } from './extract'
import type { Moment } from './period'
import { instantOf } from './period'

/** Currencies besides the report's, and the earliest instant (epoch ms) an amount is dated. */
export interface CurrencyUse {
  readonly currencies: readonly string[]
  readonly since: number
}

/** Currencies used by any amount; the report's own is listed too when others have to be crossed with it. */
export function currencyUse(extract: Extract, reportCurrency: string, now: number): CurrencyUse {
  const used = new Set<string>()
  let since = now
  const note = (currency: string, moment: Moment | null) => {
    used.add(currency)
    const instant = moment === null ? 0 : instantOf(moment)
    if (instant > 0 && instant < since) since = instant
  }
  for (const line of extract.recurringLines) note(line.currency, line.from)
  for (const line of extract.revenueLines) note(line.currency, line.invoicedAt)
  for (const invoice of extract.invoices) note(invoice.currency, invoice.dueAt)
  for (const deal of extract.deals) note(deal.currency, deal.createdAt)
  for (const entry of extract.timeEntries) note(entry.currency, entry.startedAt)
  for (const hourly of extract.hourlyCosts) note(hourly.currency, hourly.from)
  for (const cost of extract.costs) note(cost.currency, cost.at)
  for (const payment of extract.payments) note(payment.currency, payment.at)
  for (const goal of extract.goals) note(goal.currency, goal.from)
  for (const measurement of extract.measurements) note(measurement.currency, measurement.at)
  used.delete(reportCurrency)
  used.delete('')
  const currencies = used.size > 0 ? [...used, reportCurrency].sort() : []
  return { currencies, since }
}
