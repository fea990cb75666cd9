// Goal: what a metric should reach for a person, a team, an account or all of the book.

import type { Minor } from './money'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** A goal as a source tells it; it holds from `from` until before `until`. */
export interface Goal {
  readonly id: string
  /** Id of a metric, e.g. `won_amount`. */
  readonly metric: string
  readonly accountRef: string | null
  readonly owner: string | null
  readonly team: string | null
  /** An amount of money with its currency, else null. */
  readonly amount: Minor | null
  readonly currency: string
  /** A plain number, else null. */
  readonly value: number | null
  readonly from: Moment
  readonly until: Moment
}

/** A goal in days. */
export interface GoalFact extends Omit<Goal, 'accountRef' | 'from' | 'until'> {
  readonly account: number
  readonly from: Day
  readonly until: Day
}

/** The fact of a goal. */
export function goalFact({ accountRef, from, until, ...rest }: Goal, place: Place): GoalFact {
  return {
    ...rest,
    account: place.account(accountRef),
    from: place.day(from),
    until: place.day(until),
  }
}
