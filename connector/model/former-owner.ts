// FormerOwner: who looked after an account before somebody else did. No system's lists tell it, so a
// team writes it down, at each handover.

import type { Account } from './account'
import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Owner } from './owner'
import type { Day, PlainDay } from './period'
import type { Place } from './place'

/** A person an account belonged to until a day. */
export interface FormerOwner extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly owner: string
  readonly team: string | null
  /** The first day it was not theirs any more. */
  readonly until: PlainDay
}

/** A handover as questions see it. */
export interface FormerOwnerFact
  extends Sourced, Omit<FormerOwner, keyof Told | 'accountRef' | 'until'> {
  readonly account: number
  readonly until: Day
}

/** The fact of a former owner. */
export function formerOwnerFact(
  { accountRef, until, ...rest }: FormerOwner,
  place: Place,
): FormerOwnerFact {
  return {
    ...rest,
    ...sourced(rest),
    account: place.account(accountRef, until),
    until: place.day(until),
  }
}

/**
 * Accounts with the owner and team they had on a day; who is not told to have left was there. Where the
 * handover names no team, it is the one its person is in.
 */
export function ownedOn(
  day: Day,
  accounts: readonly Account[],
  { formerOwners, owners }: Handovers,
): Account[] {
  const then = new Map<number, FormerOwnerFact>()
  for (const former of formerOwners) {
    const { account, until } = former
    const isNearer = until < (then.get(account)?.until ?? Infinity)
    if (until > day && account > 0 && isNearer) then.set(account, former)
  }
  const teams = new Map(owners.map(({ name, team }) => [name, team]))
  return accounts.map((account, index) => {
    const former = then.get(index)
    if (!former) return account
    return { ...account, owner: former.owner, team: former.team ?? teams.get(former.owner) ?? null }
  })
}

/** Who had accounts before, and the people of the team. */
export interface Handovers {
  readonly formerOwners: readonly FormerOwnerFact[]
  readonly owners: readonly Owner[]
}
