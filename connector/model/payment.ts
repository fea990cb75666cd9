// Payment: money that truly moved, in or back out.

import { lazily } from './lazily'
import type { Minor } from './money'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** Whether money came in, was given back, or was taken back by the payer's bank. */
export type PaymentKind = 'payment' | 'refund' | 'dispute'

/** A movement of money as billing tells it; failed ones are left out. Amounts are never negative. */
export interface Payment extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly kind: PaymentKind
  readonly amount: Minor
  readonly currency: string
  readonly at: Moment
}

/** A movement of money on its day. */
export interface PaymentFact extends Sourced, Omit<Payment, keyof Told | 'accountRef' | 'at'> {
  readonly account: number
  readonly day: Day
}

/** The fact of a payment. */
export const paymentFact = lazily<Payment, Place, PaymentFact>({
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  amount: ({ amount }) => amount,
  currency: ({ currency }) => currency,
  ...SOURCED,
  account: ({ accountRef, at }, place) => place.account(accountRef, at),
  day: ({ at }, place) => place.day(at),
})
