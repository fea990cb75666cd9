// Identity: which records of several systems are one account. A person's own decision comes first, then
// the ladder; what nobody can join stands for itself, so that its amounts stay in every total.

import type { AccountLink, AccountRecord } from '../account'
import type { Contact } from '../contact'
import type { Day } from '../period'
import { parseDay } from '../period'
import { bookOf } from './book'
import type { Match } from './ladder'
import { climb } from './ladder'
import type { Suggestion } from './suggestion'
import { suggester } from './suggestion'

/** Accounts found (the record each is shown by) and what leads to them. */
export interface Identity {
  readonly accounts: readonly AccountRecord[]
  /** Whether a record that stands for an account is one the report knows by name. */
  readonly isKnown: (record: AccountRecord) => boolean
  /** Index of the account that a reference means on a day; on no day in particular, today. */
  readonly accountOf: (ref: string, day: Day | null) => number | undefined
  /** Days on which a reference begins to mean another account, in order. */
  readonly turnsOf: (ref: string) => readonly Day[]
  /** What the ladder said of each record that is not of the CRM, by reference. */
  readonly matches: ReadonlyMap<string, Match>
  /** Whether a person's decision is in force on it today. */
  readonly isDecided: (ref: string) => boolean
  /** The account a record that joined none may be about. */
  readonly suggestionFor: (record: AccountRecord) => Suggestion | null
  readonly hasCrm: boolean
}

/** How records are matched. */
export interface Matching {
  readonly links?: readonly AccountLink[]
  /** People known to the CRM. */
  readonly contacts?: readonly Contact[]
  /** The day that is meant where none is named; without it only decisions for ever hold then. */
  readonly today?: Day
}

/** What a person decided: the account from a day until another. */
interface Decision {
  readonly from: Day
  readonly until: Day
  readonly account: number
}

const UNBEGUN = -Infinity as Day
const UNENDED = Infinity as Day

/** Matches records into accounts. Without any CRM every record is an account by itself. */
export function matchAccounts(
  records: readonly AccountRecord[],
  matching: Matching = {},
): Identity {
  const { links = [], contacts = [], today = UNENDED } = matching
  const own = records.filter(record => record.profile)
  const book = bookOf(own, contacts)
  const accounts = [...own]
  const home = new Map(book.references)
  const matches = new Map<string, Match>()
  for (const record of records) {
    if (record.profile) continue
    const match = climb(record, book)
    matches.set(record.ref, match)
    const [account] = match.step === null ? [] : match.accounts
    home.set(record.ref, account ?? accounts.push(record) - 1)
  }
  const decided = decisions(links, home)
  const decision = (ref: string, day: Day | null) => inForce(decided.get(ref), day ?? today)
  const turnsOf = new Map([...decided].map(([ref, made]) => [ref, turns(made)]))
  const suggest = suggester(book)
  const hasCrm = own.length > 0
  return {
    accounts,
    matches,
    hasCrm,
    isKnown: ({ profile }) => profile !== null || !hasCrm,
    isDecided: ref => decision(ref, null) !== undefined,
    suggestionFor: record => suggest(record, matches.get(record.ref)?.accounts ?? []),
    accountOf: (ref, day) => decision(ref, day)?.account ?? home.get(ref),
    turnsOf: ref => turnsOf.get(ref) ?? NO_TURNS,
  }
}

/** Whether the people known to the CRM have to be read to match these records. */
export function needsContacts(records: readonly AccountRecord[]): boolean {
  const own = records.filter(record => record.profile)
  if (own.length === 0) return false
  const book = bookOf(own, [])
  return records.some(
    record =>
      !record.profile &&
      (record.emails?.length ?? 0) > 0 &&
      // Whom these steps decide about, a person known would not decide otherwise.
      climb(record, book, false).step === null,
  )
}

/** Decisions by reference; one about a record or an account that nobody tells decides nothing. */
function decisions(
  links: readonly AccountLink[],
  home: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly Decision[]> {
  const found = new Map<string, Decision[]>()
  for (const { ref, accountRef, from, until } of links) {
    const account = home.get(accountRef)
    if (account === undefined) continue
    const decision = { from: dayOr(from, UNBEGUN), until: dayOr(until, UNENDED), account }
    found.set(ref, [...(found.get(ref) ?? []), decision])
  }
  return found
}

function dayOr(day: string | null | undefined, otherwise: Day): Day {
  return (day ? parseDay(day) : null) ?? otherwise
}

function inForce(decisions: readonly Decision[] | undefined, day: Day): Decision | undefined {
  const fit = decisions?.filter(
    ({ from, until }) => from <= day && (day < until || until === UNENDED),
  )
  return fit?.[fit.length - 1]
}

const NO_TURNS: readonly Day[] = []

function turns(decisions: readonly Decision[]): readonly Day[] {
  const days = decisions.flatMap(({ from, until }) => [from, until])
  return [...new Set(days)].filter(Number.isFinite).sort((one, other) => one - other)
}
