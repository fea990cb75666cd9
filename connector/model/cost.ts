// Cost: money spent on an account besides the team's hours.

import type { Minor } from './money'
import type { Day, Moment } from './period'
import type { Place } from './place'
import type { Told } from './told'

/** A cost as a source tells it. */
export interface Cost extends Told {
  readonly id: string
  readonly accountRef: string | null
  /** What for, e.g. "media", "licences". */
  readonly kind: string | null
  readonly amount: Minor
  readonly currency: string
  readonly at: Moment
}

/** A cost on its day. */
export interface CostFact extends Omit<Cost, 'accountRef' | 'at'> {
  readonly account: number
  readonly day: Day
}

/** The fact of a cost. */
export function costFact({ accountRef, at, ...rest }: Cost, place: Place): CostFact {
  return { ...rest, account: place.account(accountRef), day: place.day(at) }
}
