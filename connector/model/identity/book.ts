// Book: the accounts of the CRM with everything they can be recognised by, ready to be looked up.

import type { AccountRecord } from '../account'
import type { Contact } from '../contact'
import { mailbox } from './domains'
import type { Keys } from './keys'
import { keysOf } from './keys'
import { once } from '../once'

/** Numbers of accounts by a key. */
export type Index = ReadonlyMap<string, readonly number[]>

/** What the accounts of the CRM are recognised by; each index is made when it is first needed. */
export interface Book {
  readonly records: readonly AccountRecord[]
  keys(account: number): Keys
  /** By references, their own and former ones. */
  readonly references: ReadonlyMap<string, number>
  readonly taxIds: Index
  readonly domains: Index
  readonly mailboxes: Index
  /** By the words of a name, joined. */
  readonly names: Index
}

/** The book of a CRM's accounts and of the people known there. */
export function bookOf(records: readonly AccountRecord[], contacts: readonly Contact[]): Book {
  const keys = records.map(keysOf)
  const keysAt = (account: number) => keys[account] as Keys // numbers of the same records
  const references = referencesOf(records)
  const byKeys = (told: (keys: Keys) => readonly string[]) =>
    once(() => indexed(records.map((_, account) => [account, told(keysAt(account))])))
  const taxIds = byKeys(({ taxId }) => (taxId === null ? [] : [taxId]))
  const domains = byKeys(keys => keys.domains)
  const names = byKeys(({ name }) => (name === null ? [] : [name.words.join(' ')]))
  const mailboxes = once(() => indexed(contacts.map(contact => addressesOf(contact, references))))
  return {
    records,
    keys: keysAt,
    references,
    get taxIds() {
      return taxIds()
    },
    get domains() {
      return domains()
    },
    get mailboxes() {
      return mailboxes()
    },
    get names() {
      return names()
    },
  }
}

/** A former reference never stands against one that an account has today. */
function referencesOf(records: readonly AccountRecord[]): ReadonlyMap<string, number> {
  const former = records.flatMap(({ formerRefs = [] }, account) =>
    formerRefs.map(ref => [ref, account] as const),
  )
  return new Map([...former, ...records.map(({ ref }, account) => [ref, account] as const)])
}

function addressesOf(
  { accountRef, email }: Contact,
  references: ReadonlyMap<string, number>,
): readonly [number, readonly string[]] {
  const box = mailbox(email)
  const account = references.get(accountRef ?? '')
  return box === null || account === undefined ? [-1, []] : [account, [box]]
}

function indexed(rows: readonly (readonly [number, readonly string[]])[]): Index {
  const index = new Map<string, number[]>()
  for (const [account, keys] of rows) {
    for (const key of keys) {
      const known = index.get(key)
      if (known === undefined) index.set(key, [account])
      else if (!known.includes(account)) known.push(account)
    }
  }
  return index
}
