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
  extract.recurringLines.forEach(line => note(line.currency, line.from))
  extract.revenueLines.forEach(line => note(line.currency, line.invoicedAt))
  extract.invoices.forEach(invoice => note(invoice.currency, invoice.dueAt))
  extract.deals.forEach(deal => note(deal.currency, deal.createdAt))
  extract.timeEntries.forEach(entry => note(entry.currency, entry.startedAt))
  extract.hourlyCosts.forEach(hourly => note(hourly.currency, hourly.from))
  extract.costs.forEach(cost => note(cost.currency, cost.at))
  extract.payments.forEach(payment => note(payment.currency, payment.at))
  extract.goals.forEach(goal => note(goal.currency, goal.from))
  extract.measurements.forEach(measurement => note(measurement.currency, measurement.at))
  used.delete(reportCurrency)
  used.delete('')
  const currencies = used.size > 0 ? [...used, reportCurrency].sort() : []
  return { currencies, since }
}
