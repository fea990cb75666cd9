// Invoice: what an account owes until it is settled; its lines are the revenue.

import type { Minor } from './money'
import type { Day } from './period'

/** A receivable as billing tells it (drafts are left out); instants are epoch ms UTC. */
export interface Invoice {
  readonly id: string
  readonly accountRef: string | null
  readonly currency: string
  /** What was still to be paid once due: the open remainder, or the total of a settled invoice. */
  readonly outstanding: Minor
  readonly dueAt: number | null
  /** When it was paid, voided or written off; null while open. */
  readonly settledAt: number | null
}

/** A receivable in days: overdue on `overdueFrom` ≤ day < `settledDay`. */
export interface InvoiceFact extends Omit<Invoice, 'accountRef' | 'dueAt' | 'settledAt'> {
  readonly account: number
  readonly overdueFrom: Day | null
  readonly settledDay: Day | null
}

/** One line of revenue, net of tax; negative for credits. Instants are epoch ms UTC. */
export interface RevenueLine {
  readonly accountRef: string | null
  readonly product: string | null
  readonly currency: string
  readonly net: Minor
  /** When it was invoiced: the day whose rate converts it. */
  readonly invoicedAt: number
  readonly serviceFrom: number
  readonly serviceUntil: number
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
