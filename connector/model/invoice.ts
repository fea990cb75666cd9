// Invoice: what an account owes until it is settled; its lines are the revenue.

import type { Minor } from './money'
import type { Day, Moment } from './period'
import { addDays } from './period'
import type { Place } from './place'
import type { Told } from './told'

/** Whether it is still to be paid, was paid, was taken back, or was given up as lost. */
export type InvoiceState = 'open' | 'paid' | 'void' | 'written_off'

/** A receivable as billing tells it (drafts are left out). */
export interface Invoice extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly state: InvoiceState
  readonly currency: string
  /** Tax included. */
  readonly total: Minor
  /** What was still to be paid once due: the open remainder, or the total of a settled invoice. */
  readonly outstanding: Minor
  readonly issuedAt: Moment | null
  readonly dueAt: Moment | null
  /** When it was paid, voided or written off; null while open. */
  readonly settledAt: Moment | null
}

/** A receivable in days: owed on `issuedDay` ≤ day < `settledDay`, overdue from `overdueFrom` on. */
export interface InvoiceFact extends Omit<
  Invoice,
  'accountRef' | 'issuedAt' | 'dueAt' | 'settledAt'
> {
  readonly account: number
  readonly issuedDay: Day | null
  readonly dueDay: Day | null
  readonly overdueFrom: Day | null
  readonly settledDay: Day | null
  /** What has been paid of it. */
  readonly collected: Minor
  /** Whether all of it was paid by the end of the day it was due. */
  readonly paidOnTime: boolean
  /** How long it has been overdue today; null once it is settled. */
  readonly ageing: AgeingBand | null
}

/** Days past the due day, as receivables are usually grouped. */
export type AgeingBand = 'not_due' | '1_30' | '31_60' | '61_90' | 'over_90'

/** One line of revenue, net of tax; negative for credits. */
export interface RevenueLine extends Told {
  readonly accountRef: string | null
  readonly product: string | null
  readonly currency: string
  readonly net: Minor
  /** When it was invoiced: the day whose rate converts it. */
  readonly invoicedAt: Moment
  readonly serviceFrom: Moment
  readonly serviceUntil: Moment
}

/** A line of revenue in days: earned evenly over `serviceFrom` ≤ day < `serviceUntil`. */
export interface RevenueLineFact extends Omit<
  RevenueLine,
  'accountRef' | 'invoicedAt' | 'serviceFrom' | 'serviceUntil'
> {
  readonly account: number
  readonly invoicedDay: Day
  readonly serviceFrom: Day
  readonly serviceUntil: Day
}

/** The fact of a receivable. */
export function invoiceFact(invoice: Invoice, place: Place, today: Day): InvoiceFact {
  const { state, total, outstanding, issuedAt, dueAt, settledAt } = invoice
  const dueDay = place.dayOrNull(dueAt)
  const settledDay = place.dayOrNull(settledAt)
  const paidOnTime =
    state === 'paid' && dueDay !== null && settledDay !== null && settledDay <= dueDay
  return {
    id: invoice.id,
    state: invoice.state,
    currency: invoice.currency,
    total: invoice.total,
    outstanding: invoice.outstanding,
    source: invoice.source,
    link: invoice.link,
    account: place.account(invoice.accountRef, issuedAt),
    issuedDay: place.dayOrNull(issuedAt),
    dueDay,
    overdueFrom: dueDay === null ? null : addDays(dueDay, 1),
    settledDay,
    collected: collected(state, total, outstanding),
    paidOnTime,
    ageing: settledDay === null ? ageingOf(dueDay, today) : null,
  }
}

function ageingOf(dueDay: Day | null, today: Day): AgeingBand {
  const late = dueDay === null ? 0 : today - dueDay
  if (late <= 0) return 'not_due'
  if (late <= 30) return '1_30'
  if (late <= 60) return '31_60'
  return late <= 90 ? '61_90' : 'over_90'
}

function collected(state: InvoiceState, total: Minor, outstanding: Minor): Minor {
  if (state === 'paid') return total
  return (state === 'open' ? total - outstanding : 0) as Minor
}

/** The fact of a line whose revenue is all of the day it is invoiced. */
export function invoicedLineFact(line: RevenueLine, place: Place): RevenueLineFact {
  const fact = revenueLineFact(line, place)
  const { invoicedDay } = fact
  return { ...fact, serviceFrom: invoicedDay, serviceUntil: addDays(invoicedDay, 1) }
}

/** The fact of a line of revenue; it lasts a day at least. */
export function revenueLineFact(line: RevenueLine, place: Place): RevenueLineFact {
  const { invoicedAt, serviceFrom, serviceUntil } = line
  const from = place.day(serviceFrom)
  const until = place.day(serviceUntil)
  return {
    product: line.product,
    currency: line.currency,
    net: line.net,
    source: line.source,
    link: line.link,
    account: place.account(line.accountRef, invoicedAt),
    invoicedDay: place.day(invoicedAt),
    serviceFrom: from,
    serviceUntil: until > from ? until : addDays(from, 1),
  }
}
