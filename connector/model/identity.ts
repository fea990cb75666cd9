// Identity: which records of several systems are one account. Matching is by key, never by guess:
// a link that a person made, then an explicit reference, then a web domain that exactly one account owns.

import type { AccountLink, AccountRecord } from './account'

/** Index of the portfolio's account for each record reference. */
export type Links = ReadonlyMap<string, number>

/** Accounts found (the record each is shown by) and the references that lead to them. */
export interface Identity {
  readonly accounts: readonly AccountRecord[]
  /** Whether a record that stands for an account is one the report knows by name. */
  readonly isKnown: (record: AccountRecord) => boolean
  readonly links: Links
}

/** Mail hosts whose domain says nothing about the organisation behind an address. */
const FREE_MAIL = new Set([
  'gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.es', 'outlook.com', 'outlook.es',
  'live.com', 'yahoo.com', 'yahoo.es', 'icloud.com', 'me.com', 'aol.com', 'gmx.com', 'gmx.de',
  'proton.me', 'protonmail.com', 'terra.es', 'telefonica.net', 'mail.ru', 'qq.com', '163.com',
]) // prettier-ignore

/**
 * Matches records into accounts. CRM records (those with a profile) are accounts; another record
 * joins the one a person decided, else the one it refers to, else the only one with its domain, else stands for itself, unmatched,
 * so that its amounts stay in every total. Without any CRM every record is an account by itself.
 */
export function matchAccounts(
  records: readonly AccountRecord[],
  decided: readonly AccountLink[] = [],
): Identity {
  const accounts = records.filter(record => record.profile)
  const links = ownLinks(accounts)
  const byDomain = domainOwners(accounts)
  const byHand = new Map(decided.map(({ ref, accountRef }) => [ref, accountRef]))
  for (const record of records) {
    if (record.profile) continue
    const match =
      links.get(byHand.get(record.ref) ?? '') ??
      referred(record, links) ??
      byDomain.get(companyDomain(record.domain) ?? '') ??
      null
    links.set(record.ref, match ?? accounts.push(record) - 1)
  }
  const hasCrm = records.some(record => record.profile)
  return { accounts, links, isKnown: ({ profile }) => profile !== null || !hasCrm }
}

/** Lower-case registrable-looking host of a URL, address or domain; null for free-mail hosts. */
export function companyDomain(text: string | null): string | null {
  const host = (text ?? '')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/^www\./, '')
  return host.includes('.') && !FREE_MAIL.has(host) ? host : null
}

/** Accounts by their references: a former one never stands against one that an account has today. */
function ownLinks(accounts: readonly AccountRecord[]): Map<string, number> {
  const former = accounts.flatMap(({ formerRefs = [] }, index) =>
    formerRefs.map(ref => [ref, index] as const),
  )
  return new Map([...former, ...accounts.map(({ ref }, index) => [ref, index] as const)])
}

function referred(record: AccountRecord, links: Links): number | undefined {
  const ref = record.sameAs.find(same => links.has(same))
  return ref === undefined ? undefined : links.get(ref)
}

function domainOwners(accounts: readonly AccountRecord[]): Map<string, number | null> {
  const owners = new Map<string, number | null>()
  accounts.forEach((record, index) => {
    const domain = companyDomain(record.domain)
    if (domain) owners.set(domain, owners.has(domain) ? null : index)
  })
  return owners
}
