// Cost: money spent besides the team's hours: on serving accounts, or on winning, keeping and growing them.

import type { Minor } from './money'
import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'
import { words } from './words'

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

/** What money was spent for. */
export type Purpose = 'serving' | 'acquisition' | 'retention' | 'expansion'

/** Kinds, as a team writes them, that are not for serving an account. */
const PURPOSES = words<Purpose>({
  acquisition: 'acquisition',
  captación: 'acquisition',
  retention: 'retention',
  retención: 'retention',
  expansion: 'expansion',
  expansión: 'expansion',
})

/** A cost on its day. */
export interface CostFact extends Sourced, Omit<Cost, keyof Told | 'accountRef' | 'at'> {
  readonly account: number
  readonly day: Day
  readonly purpose: Purpose
}

/** The fact of a cost. */
export function costFact({ accountRef, at, ...rest }: Cost, place: Place): CostFact {
  const purpose = PURPOSES[rest.kind?.trim().toLowerCase() ?? ''] ?? 'serving'
  return {
    ...rest,
    ...sourced(rest),
    account: place.account(accountRef, at),
    day: place.day(at),
    purpose,
  }
}
