// AccountFact: an account as a row of its own.

import type { AccountRecord, Extras } from './account'
import type { Identity } from './identity'
import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Day } from './period'
import { EVER } from './period'
import type { Place } from './place'

/** An account standing for itself, with the numbers its CRM keeps of it today. */
export interface AccountFact extends Sourced {
  readonly account: number
  /** Whether it is one the report knows by name, and no record that nobody could join. */
  readonly isKnown: boolean
  readonly since: Day
  readonly until: Day | null
  /** When its contract is up for renewal. */
  readonly renewalDay: Day | null
  readonly extras: Extras
}

/** The facts of all accounts. */
export function accountFacts({ accounts, isKnown }: Identity, place: Place): AccountFact[] {
  return accounts.map((record, index) => accountFact(record, index + 1, isKnown(record), place))
}

function accountFact(
  record: AccountRecord & Told,
  account: number,
  isKnown: boolean,
  place: Place,
): AccountFact {
  const { profile } = record
  return {
    ...sourced(record),
    account,
    isKnown,
    since: EVER,
    until: null,
    renewalDay: place.dayOrNull(profile?.renewalDate ?? null),
    extras: profile?.extras ?? {},
  }
}
