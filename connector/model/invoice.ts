// Invoice: what an account owes until it is settled; its lines are the revenue.

import { lazily } from './lazily'
import type { Minor } from './money'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day, Moment } from './period'
import { addDays } from './period'
import type { Place } from './place'

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
export interface InvoiceFact
  extends Sourced, Omit<Invoice, keyof Told | 'accountRef' | 'issuedAt' | 'dueAt' | 'settledAt'> {
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
export interface RevenueLineFact
  extends
    Sourced,
    Omit<RevenueLine, keyof Told | 'accountRef' | 'invoicedAt' | 'serviceFrom' | 'serviceUntil'> {
  readonly account: number
  readonly invoicedDay: Day
  readonly serviceFrom: Day
  readonly serviceUntil: Day
}

/** What is known besides a receivable. */
interface Billing {
  readonly place: Place
  readonly today: Day
}

/** The fact of a receivable. */
export const invoiceFact = lazily<Invoice, Billing, InvoiceFact>({
  id: ({ id }) => id,
  state: ({ state }) => state,
  currency: ({ currency }) => currency,
  total: ({ total }) => total,
  outstanding: ({ outstanding }) => outstanding,
  ...SOURCED,
  account: ({ accountRef, issuedAt }, { place }) => place.account(accountRef, issuedAt),
  issuedDay: ({ issuedAt }, { place }) => place.dayOrNull(issuedAt),
  dueDay: ({ dueAt }, { place }) => place.dayOrNull(dueAt),
  overdueFrom: ({ dueAt }, { place }) => (dueAt === null ? null : addDays(place.day(dueAt), 1)),
  settledDay: ({ settledAt }, { place }) => place.dayOrNull(settledAt),
  collected: ({ state, total, outstanding }) => collected(state, total, outstanding),
  paidOnTime: ({ state, dueAt, settledAt }, { place }) =>
    state === 'paid' &&
    dueAt !== null &&
    settledAt !== null &&
    place.day(settledAt) <= place.day(dueAt),
  ageing: ({ dueAt, settledAt }, { place, today }) =>
    settledAt === null ? ageingOf(place.dayOrNull(dueAt), today) : null,
})

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

/** What both kinds of facts of a line have. */
const ANY_LINE = {
  product: ({ product }: RevenueLine) => product,
  currency: ({ currency }: RevenueLine) => currency,
  net: ({ net }: RevenueLine) => net,
  ...SOURCED,
  account: ({ accountRef, invoicedAt }: RevenueLine, place: Place) =>
    place.account(accountRef, invoicedAt),
  invoicedDay: ({ invoicedAt }: RevenueLine, place: Place) => place.day(invoicedAt),
}

/** The fact of a line whose revenue is all of the day it is invoiced. */
export const invoicedLineFact = lazily<RevenueLine, Place, RevenueLineFact>({
  ...ANY_LINE,
  serviceFrom: ({ invoicedAt }, place) => place.day(invoicedAt),
  serviceUntil: ({ invoicedAt }, place) => addDays(place.day(invoicedAt), 1),
})

/** The fact of a line of revenue; it lasts a day at least. */
export const revenueLineFact = lazily<RevenueLine, Place, RevenueLineFact>({
  ...ANY_LINE,
  serviceFrom: ({ serviceFrom }, place) => place.day(serviceFrom),
  serviceUntil: ({ serviceFrom, serviceUntil }, place) => {
    const [from, until] = [place.day(serviceFrom), place.day(serviceUntil)]
    return until > from ? until : addDays(from, 1)
  },
})
