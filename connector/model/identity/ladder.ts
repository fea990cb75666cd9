// The ladder: by what a record of another system is recognised as an account of the CRM. Steps are
// taken from the surest down, and the first that leaves exactly one account decides. Where a step
// leaves several, those below may only choose among them; if none can, it is a conflict, never a guess.

import type { AccountRecord } from '../account'
import type { Book, Index } from './book'
import type { NameKey } from './names'
import type { Keys } from './keys'
import { areApart, contradicts, keysOf, shareNone } from './keys'

/** Steps below a person's own decision, the surest first. */
export type Step = 'reference' | 'tax_id' | 'domain' | 'contact' | 'email_domain' | 'name'

/** What the ladder says: one account by a step, several that nothing decides between, or none. */
export interface Match {
  readonly step: Step | null
  readonly accounts: readonly number[]
}

interface Climber {
  readonly record: AccountRecord
  readonly keys: Keys
  readonly book: Book
  /** The accounts that a step above could not decide between. */
  readonly among: readonly number[] | null
}

const STEPS: readonly (readonly [Step, (climber: Climber) => readonly number[]])[] = [
  ['reference', ({ record, book }) => found(record.sameAs, ref => book.references.get(ref) ?? [])],
  ['tax_id', byTaxId],
  ['domain', byDomain],
  ['contact', byContact],
  ['email_domain', byMailDomain],
  ['name', byName],
]

/** Climbs down the ladder with a record; `byName` also takes equal names in one country for one account. */
export function climb(record: AccountRecord, book: Book, byName = true): Match {
  const keys = keysOf(record)
  let among: readonly number[] | null = null
  for (const [step, candidates] of STEPS) {
    if (step === 'name' && !byName) break
    const left: readonly number[] = candidates({ record, keys, book, among }).filter(
      account => among === null || among.includes(account),
    )
    if (left.length === 1) return { step, accounts: left }
    if (left.length > 1) among = left
  }
  return { step: null, accounts: among ?? [] }
}

function byTaxId({ keys, book }: Climber): readonly number[] {
  return found(keys.taxId === null ? [] : [keys.taxId], inIndex(book.taxIds)).filter(
    account => !areApart(keys.country, book.keys(account).country),
  )
}

function byDomain({ keys, book }: Climber): readonly number[] {
  return found(keys.domains, inIndex(book.domains)).filter(
    account => !contradicts(keys, book.keys(account)),
  )
}

/**
 * A person of the account wrote. Somebody under an address of another organisation, as an accountant
 * of several, proves nothing.
 */
function byContact({ keys, book }: Climber): readonly number[] {
  const owners = found(keys.mailDomains, inIndex(book.domains))
  return found(keys.mailboxes, inIndex(book.mailboxes)).filter(account => {
    const other = book.keys(account)
    if (owners.length > 0 && !owners.includes(account)) return false
    return !isElsewhere(keys, other) && !shareNone(keys.mailDomains, other.domains)
  })
}

function byMailDomain({ keys, book }: Climber): readonly number[] {
  return found(keys.mailDomains, inIndex(book.domains)).filter(
    account => !isElsewhere(keys, book.keys(account)),
  )
}

/** Equal names prove something within one country, among the accounts of one domain, or as the team's own word. */
function byName({ record, keys, book, among }: Climber): readonly number[] {
  if (keys.name === null) return []
  return found([keys.name.words.join(' ')], inIndex(book.names)).filter(account => {
    const other = book.keys(account)
    if (isElsewhere(keys, other) || shareNone(keys.mailDomains, other.domains)) return false
    if (formsDiffer(keys.name, other.name) || areApart(keys.country, other.country)) return false
    return (
      among !== null ||
      record.isOwnWord === true ||
      (keys.country !== null && keys.country === other.country)
    )
  })
}

/** Whether a registry id or a web site of its own tells that the record is of somebody else. */
function isElsewhere(keys: Keys, other: Keys): boolean {
  return contradicts(keys, other) || shareNone(keys.domains, other.domains)
}

function formsDiffer(one: NameKey | null, other: NameKey | null): boolean {
  return areApart(one?.form ?? null, other?.form ?? null)
}

function inIndex(index: Index): (key: string) => readonly number[] {
  return key => index.get(key) ?? []
}

function found(
  keys: readonly string[],
  look: (key: string) => number | readonly number[],
): readonly number[] {
  return [...new Set(keys.flatMap(look))]
}
