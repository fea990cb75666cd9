// Invoice: what an account owes until it is settled; its lines are the revenue.

import type { Minor } from './money'
import type { Day, Moment } from './period'
import { addDays } from './period'
import type { Place } from './place'

/** A receivable as billing tells it (drafts are left out). */
export interface Invoice {
  readonly id: string
  readonly accountRef: string | null
  readonly currency: string
  /** What was still to be paid once due: the open remainder, or the total of a settled invoice. */
  readonly outstanding: Minor
  readonly dueAt: Moment | null
  /** When it was paid, voided or written off; null while open. */
  readonly settledAt: Moment | null
}

/** A receivable in days: overdue on `overdueFrom` ≤ day < `settledDay`. */
export interface InvoiceFact extends Omit<Invoice, 'accountRef' | 'dueAt' | 'settledAt'> {
  readonly account: number
  readonly overdueFrom: Day | null
  readonly settledDay: Day | null
}

/** One line of revenue, net of tax; negative for credits. */
export interface RevenueLine {
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
export function invoiceFact(
  { accountRef, dueAt, settledAt, ...rest }: Invoice,
  place: Place,
): InvoiceFact {
  return {
    ...rest,
    account: place.account(accountRef),
    overdueFrom: dueAt === null ? null : addDays(place.day(dueAt), 1),
    settledDay: place.dayOrNull(settledAt),
  }
}

/** The fact of a line of revenue; it lasts a day at least. */
export function revenueLineFact(line: RevenueLine, place: Place): RevenueLineFact {
  const { accountRef, invoicedAt, serviceFrom, serviceUntil, ...rest } = line
  const from = place.day(serviceFrom)
  const until = place.day(serviceUntil)
  return {
    ...rest,
    account: place.account(accountRef),
    invoicedDay: place.day(invoicedAt),
    serviceFrom: from,
    serviceUntil: until > from ? until : addDays(from, 1),
  }
}
