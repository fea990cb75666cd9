// Deal: a sales opportunity, open or closed.

import type { Minor } from './money'
import type { Day } from './period'

/** How a deal ended, or that it has not. */
export type DealOutcome = 'open' | 'won' | 'lost'

/** A deal as a CRM tells it; instants are epoch ms UTC. */
export interface Deal {
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
  readonly createdAt: number | null
  /** Null while open, whatever the expected close. */
  readonly closedAt: number | null
}

/** A deal as questions see it: account resolved, instants turned into days. */
export interface DealFact extends Omit<Deal, 'accountRef' | 'createdAt' | 'closedAt'> {
  readonly account: number
  readonly weightedAmount: Minor | null
  readonly createdDay: Day | null
  readonly closedDay: Day | null
  /** Whole days from creation to close, never negative; null while open. */
  readonly cycleDays: number | null
}
