// Deal: a sales opportunity, open or closed.

import { lazily } from './lazily'
import type { Minor } from './money'
import { roundHalfAway } from './money'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** How a deal ended, or that it has not. */
export type DealOutcome = 'open' | 'won' | 'lost'

/** A deal as a CRM tells it. */
export interface Deal extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly name: string | null
  readonly stage: string | null
  readonly type: string | null
  readonly pipeline: string | null
  readonly outcome: DealOutcome
  /** Null when no amount was entered; it then adds nothing. */
  readonly amount: Minor | null
  readonly currency: string
  /** 0–1; the stage's probability or the deal's own. */
  readonly probability: number | null
  readonly createdAt: Moment | null
  /** Null while open, whatever the expected close. */
  readonly closedAt: Moment | null
}

/** A deal as questions see it: account resolved, moments turned into days. */
export interface DealFact
  extends Sourced, Omit<Deal, keyof Told | 'accountRef' | 'createdAt' | 'closedAt'> {
  readonly account: number
  readonly weightedAmount: Minor | null
  readonly createdDay: Day | null
  readonly closedDay: Day | null
  /** Whole days from creation to close, never negative; null while open. */
  readonly cycleDays: number | null
}

/** The fact of a deal. */
export const dealFact = lazily<Deal, Place, DealFact>({
  id: ({ id }) => id,
  name: ({ name }) => name,
  stage: ({ stage }) => stage,
  type: ({ type }) => type,
  pipeline: ({ pipeline }) => pipeline,
  outcome: ({ outcome }) => outcome,
  amount: ({ amount }) => amount,
  currency: ({ currency }) => currency,
  probability: ({ probability }) => probability,
  ...SOURCED,
  account: ({ accountRef, createdAt }, place) => place.account(accountRef, createdAt),
  weightedAmount: ({ amount, probability }) =>
    amount === null || probability === null ? null : (roundHalfAway(amount * probability) as Minor),
  createdDay: ({ createdAt }, place) => place.dayOrNull(createdAt),
  closedDay: ({ closedAt }, place) => place.dayOrNull(closedAt),
  cycleDays: ({ createdAt, closedAt }, place) => {
    const [created, closed] = [place.dayOrNull(createdAt), place.dayOrNull(closedAt)]
    return created === null || closed === null ? null : Math.max(0, closed - created)
  },
})
