// Goal: what a metric should reach for a person, a team, an account or all of the book.

import type { Minor } from './money'
import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** A goal as a source tells it; it holds from `from` until before `until`. */
export interface Goal extends Told {
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

/** For whom a goal is. */
export type GoalLevel = 'account' | 'owner' | 'team' | 'book'

/** A goal in days. */
export interface GoalFact
  extends Sourced, Omit<Goal, keyof Told | 'accountRef' | 'from' | 'until'> {
  readonly account: number
  readonly from: Day
  readonly until: Day
  readonly level: GoalLevel
}

/** The fact of a goal. */
export function goalFact({ accountRef, from, until, ...rest }: Goal, place: Place): GoalFact {
  return {
    ...rest,
    ...sourced(rest),
    account: place.account(accountRef, from),
    from: place.day(from),
    until: place.day(until),
    level: levelOf(accountRef, rest),
  }
}

/** A goal of a person's account is the account's; the narrowest names the level. */
function levelOf(
  accountRef: string | null,
  { owner, team }: Pick<Goal, 'owner' | 'team'>,
): GoalLevel {
  if (accountRef !== null) return 'account'
  if (owner !== null) return 'owner'
  return team === null ? 'book' : 'team'
}
