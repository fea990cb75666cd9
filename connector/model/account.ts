// Account: a customer organisation, as one system records it and as the report shows it.

import type { Day, PlainDay } from './period'
import { EVER } from './period'
import type { Place } from './place'

/** One system's record of an organisation, with the keys by which it may be matched. */
export interface AccountRecord {
  /** Source and id, e.g. `stripe:cus_1`; facts point to it. */
  readonly ref: string
  readonly name: string | null
  /** Its web site or that one's domain; null when unknown. */
  readonly domain: string | null
  /** Further domains of its own: of brands, of the group, former ones. */
  readonly aliases?: readonly string[]
  /** E-mail addresses it is written to under; absent for systems that keep people apart. */
  readonly emails?: readonly string[]
  /** Tax or registry id, as it is written there. */
  readonly taxId?: string | null
  /** Country, as a code or a name; a CRM tells it in the profile. */
  readonly country?: string | null
  /** Whether the team itself wrote the name down, to mean the account of that name. */
  readonly isOwnWord?: true
  /** References to the same organisation in another system, e.g. `hubspot:101`. */
  readonly sameAs: readonly string[]
  /** References to records that were merged into this one: what points to them means this account. */
  readonly formerRefs?: readonly string[]
  /** Attributes only a CRM holds; null for systems that merely bill or support the organisation. */
  readonly profile: AccountProfile | null
}

/** What a person of the team decided: the record `ref` is about the account `accountRef`. */
export interface AccountLink {
  readonly ref: string
  readonly accountRef: string
  /** First day it holds, and the day from which it does not any more; null for ever. */
  readonly from: PlainDay | null
  readonly until: PlainDay | null
  readonly author: string | null
}

/** A decision as questions see it: in force on `from` ≤ day < `until`. */
export interface AccountLinkFact {
  readonly account: number
  readonly from: Day
  readonly until: Day | null
}

/** The fact of a decision. */
export function accountLinkFact(
  { accountRef, from, until }: AccountLink,
  place: Place,
): AccountLinkFact {
  return {
    account: place.account(accountRef, from),
    from: place.dayOrNull(from) ?? EVER,
    until: place.dayOrNull(until),
  }
}

/** Values of a company's own properties; one that is not told is absent. */
export type Extras = Readonly<Record<string, string | number>>

/** What a CRM says about an account. Null means the CRM does not say. */
export interface AccountProfile {
  readonly industry: string | null
  readonly region: string | null
  readonly country: string | null
  readonly segment: string | null
  readonly serviceLevel: string | null
  readonly lifecycleStage: string | null
  readonly contractTerm?: string | null
  /** Why it left, as the team noted it. */
  readonly churnReason?: string | null
  /** When the contract is up for renewal. */
  readonly renewalDate: PlainDay | null
  /** Values of properties that the settings name, by property. */
  readonly extras?: Extras
  /** Reference of the owner, e.g. `hubspot:owner:7`; null when nobody owns the account. */
  readonly ownerRef: string | null
}

/** An account of the portfolio. `matched` is false for records no CRM account was found for. */
export interface Account extends Omit<AccountProfile, 'ownerRef' | 'extras'> {
  readonly extras: Extras
  readonly id: string | null
  readonly name: string | null
  readonly matched: boolean
  readonly owner: string | null
  readonly team: string | null
  /** `YYYY-MM` of the first day it paid; null while it never has. */
  readonly startCohort: string | null
}
