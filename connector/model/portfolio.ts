// Portfolio: everything the sources told, joined by account and counted in the report's days.

import type { Account, AccountRecord } from './account'
import { businessTime } from './business-time'
import type { Extract } from './extract'
import type { Facts } from './facts'
import { factsOf } from './facts'
import type { Freshness } from './freshness'
import { completeAsOf } from './freshness'
import type { Identity } from './identity'
import { matchAccounts } from './identity'
import type { Owner } from './owner'
import type { Day } from './period'
import { formatDay, parseDay } from './period'
import type { Place } from './place'
import type { Policies } from './settings'
import { USUAL } from './settings'
import type { RecurringLineFact } from './recurring-line'
import type { Zone } from './zone'

/** Joined facts. `accounts[0]` stands for "no account" and belongs to facts without one. */
export interface Portfolio {
  readonly accounts: readonly Account[]
  readonly facts: Facts
  readonly zone: Zone
  readonly freshness: Freshness
}

const NO_ACCOUNT = 0

const NO_PROFILE: Omit<Account, 'id' | 'name' | 'matched' | 'owner' | 'team' | 'startCohort'> = {
  industry: null,
  region: null,
  country: null,
  segment: null,
  serviceLevel: null,
  lifecycleStage: null,
  renewalDate: null,
  extras: {},
}

/** How rows are counted: the usual way without policies, and no month is over without `now`. */
export interface Counting {
  readonly policies?: Policies
  /** Instant of the question. */
  readonly now?: number
  /** How good the extract is; complete as of now without. */
  readonly freshness?: Freshness
}

/** Joins an extract into a portfolio; days are told in `zone`. */
export function assemble(extract: Extract, zone: Zone, counting: Counting = {}): Portfolio {
  const { now = 0, freshness = completeAsOf(now) } = counting
  const today = zone.dayOf(now)
  const { accountLinks: links, contacts } = extract
  const identity = matchAccounts(extract.accounts, { links, contacts, today })
  const facts = factsOf(extract, identity, placeIn(identity, zone), {
    policies: counting.policies ?? USUAL,
    today,
    worked: businessTime(extract.workingHours, extract.holidays, zone),
  })
  const accounts = accountsOf(identity, extract.owners, facts.recurringLines)
  return { accounts, facts, zone, freshness }
}

function placeIn({ accountOf, turnsOf }: Identity, zone: Zone): Place {
  const day: Place['day'] = moment =>
    typeof moment === 'number' ? zone.dayOf(moment) : (parseDay(moment) ?? (NaN as Day))
  return {
    account: (ref, at) => {
      if (ref === null) return NO_ACCOUNT
      const isTheSameEver = at === null || turnsOf(ref).length === 0
      return (accountOf(ref, isTheSameEver ? null : day(at)) ?? -1) + 1
    },
    turns: ref => (ref === null ? [] : turnsOf(ref)),
    day,
    dayOrNull: moment => (moment === null ? null : day(moment)),
  }
}

function accountsOf(
  { accounts: records, isKnown }: Identity,
  owners: readonly Owner[],
  lines: readonly RecurringLineFact[],
): Account[] {
  const ownerOf = new Map(owners.map(owner => [owner.ref, owner]))
  const first = new Map<number, Day>()
  for (const { account, from } of lines) {
    const known = first.get(account)
    if (known === undefined || from < known) first.set(account, from)
  }
  const nobody: AccountRecord = { ref: '', name: null, domain: null, sameAs: [], profile: null }
  return [nobody, ...records].map((record, index) => {
    const { ownerRef, ...profile } = record.profile ?? { ownerRef: null }
    const owner = ownerOf.get(ownerRef ?? '')
    const start = first.get(index)
    const matched = index !== NO_ACCOUNT && isKnown(record)
    return {
      ...NO_PROFILE,
      ...profile,
      id: matched ? record.ref.slice(record.ref.indexOf(':') + 1) : null,
      name: record.name,
      matched,
      owner: owner?.name ?? null,
      team: owner?.team ?? null,
      startCohort: start === undefined ? null : formatDay(start).slice(0, 7),
    }
  })
}
