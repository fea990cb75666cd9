// Portfolio: everything the sources told, joined by account and counted in the report's days.

import type { Account, AccountProfile, AccountRecord } from './account'
import type { Deal, DealFact } from './deal'
import type { Invoice, InvoiceFact, RevenueLine, RevenueLineFact } from './invoice'
import type { Owner } from './owner'
import type { RecurringLine, RecurringLineFact } from './recurring-line'
import type { Minor, Rate } from './money'
import type { Zone } from './zone'
import type { Identity, Links } from './identity'
import { matchAccounts } from './identity'
import { roundHalfAway } from './money'
import type { Day } from './period'
import { addDays, formatDay } from './period'

/** Rows read from all sources, per entity. An entity nobody was asked for is empty. */
export interface Extract {
  readonly accounts: readonly AccountRecord[]
  readonly owners: readonly Owner[]
  readonly deals: readonly Deal[]
  readonly recurringLines: readonly RecurringLine[]
  readonly invoices: readonly Invoice[]
  readonly revenueLines: readonly RevenueLine[]
  readonly rates: readonly Rate[]
}

/** The tables questions are asked of. Every row points to its account by index. */
export interface Facts {
  readonly accounts: readonly AccountFact[]
  readonly deals: readonly DealFact[]
  readonly recurringLines: readonly RecurringLineFact[]
  readonly invoices: readonly InvoiceFact[]
  readonly revenueLines: readonly RevenueLineFact[]
}

/** An account standing for itself, in questions about accounts alone. */
export interface AccountFact {
  readonly account: number
}

/** Joined facts. `accounts[0]` stands for "no account" and belongs to facts without one. */
export interface Portfolio {
  readonly accounts: readonly Account[]
  readonly facts: Facts
}

const NO_ACCOUNT = 0

const NO_PROFILE: Omit<AccountProfile, 'ownerRef'> = {
  industry: null,
  region: null,
  country: null,
  segment: null,
  serviceLevel: null,
  lifecycleStage: null,
}

/** Joins an extract into a portfolio; days are told in `zone`. */
export function assemble(extract: Extract, zone: Zone): Portfolio {
  const identity = matchAccounts(extract.accounts)
  const place = placer(identity.links, zone)
  const recurringLines = extract.recurringLines
    .map(line => recurringLineFact(line, place))
    .filter(line => line.amountPerMonth > 0 && line.until !== line.from)
  const accounts = accountsOf(identity, extract.owners, recurringLines)
  return {
    accounts,
    facts: {
      accounts: accounts.slice(1).map((_, index) => ({ account: index + 1 })),
      deals: extract.deals.map(deal => dealFact(deal, place)),
      recurringLines,
      invoices: extract.invoices.map(invoice => invoiceFact(invoice, place)),
      revenueLines: extract.revenueLines.map(line => revenueLineFact(line, place)),
    },
  }
}

type Place = ReturnType<typeof placer>

function placer(links: Links, zone: Zone) {
  return {
    account: (ref: string | null) => (ref === null ? NO_ACCOUNT : (links.get(ref) ?? -1) + 1),
    day: (instant: number) => zone.dayOf(instant),
    dayOrNull: (instant: number | null) => (instant === null ? null : zone.dayOf(instant)),
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
    const owner = ownerOf.get(record.profile?.ownerRef ?? '')
    const start = first.get(index)
    const matched = index !== NO_ACCOUNT && isKnown(record)
    return {
      ...(record.profile ?? NO_PROFILE),
      id: matched ? record.ref.slice(record.ref.indexOf(':') + 1) : null,
      name: record.name,
      matched,
      owner: owner?.name ?? null,
      team: owner?.team ?? null,
      startCohort: start === undefined ? null : formatDay(start).slice(0, 7),
    }
  })
}

function dealFact({ accountRef, createdAt, closedAt, ...deal }: Deal, place: Place): DealFact {
  const createdDay = place.dayOrNull(createdAt)
  const closedDay = place.dayOrNull(closedAt)
  const { amount, probability } = deal
  return {
    ...deal,
    account: place.account(accountRef),
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

function recurringLineFact(line: RecurringLine, place: Place): RecurringLineFact {
  const { accountRef, from, until, ...rest } = line
  return {
    ...rest,
    account: place.account(accountRef),
    from: place.day(from),
    until: place.dayOrNull(until),
  }
}

function invoiceFact(
  { accountRef, dueAt, settledAt, ...rest }: Invoice,
  place: Place,
): InvoiceFact {
  return {
    ...rest,
    account: place.account(accountRef),
    overdueFrom: dueAt === null ? null : addDays(place.day(dueAt), 1),
    settledDay: place.dayOrNull(settledAt),
  }
}

function revenueLineFact(line: RevenueLine, place: Place): RevenueLineFact {
  const { accountRef, invoicedAt, serviceFrom, serviceUntil, ...rest } = line
  const from = place.day(serviceFrom)
  const until = place.day(serviceUntil)
  return {
    ...rest,
    account: place.account(accountRef),
    invoicedDay: place.day(invoicedAt),
    serviceFrom: from,
    serviceUntil: until > from ? until : addDays(from, 1),
  }
}
