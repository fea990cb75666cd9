// Deal: a sales opportunity, open or closed.

import type { Minor } from './money'
import { roundHalfAway } from './money'
import type { Day, Moment } from './period'
import type { Place } from './place'
import type { Told } from './told'

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
export interface DealFact extends Omit<Deal, 'accountRef' | 'createdAt' | 'closedAt'> {
  readonly account: number
  readonly weightedAmount: Minor | null
  readonly createdDay: Day | null
  readonly closedDay: Day | null
  /** Whole days from creation to close, never negative; null while open. */
  readonly cycleDays: number | null
}

/** The fact of a deal. */
export function dealFact(deal: Deal, place: Place): DealFact {
  const { createdAt, closedAt } = deal
  const createdDay = place.dayOrNull(createdAt)
  const closedDay = place.dayOrNull(closedAt)
  const { amount, probability } = deal
  return {
    id: deal.id,
    name: deal.name,
    stage: deal.stage,
    type: deal.type,
    pipeline: deal.pipeline,
    outcome: deal.outcome,
    amount: deal.amount,
    currency: deal.currency,
    probability: deal.probability,
    source: deal.source,
    link: deal.link,
    account: place.account(deal.accountRef, createdAt),
    weightedAmount:
      amount === null || probability === null
        ? null
        : (roundHalfAway(amount * probability) as Minor),
    createdDay,
    closedDay,
    cycleDays:
      createdDay === null || closedDay === null ? null : Math.max(0, closedDay - createdDay),
  }
}
