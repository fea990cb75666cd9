// Keys of a record: what it can be recognised by, each in its comparable form.

import type { AccountRecord } from '../account'
import { companyDomain, mailbox } from './domains'
import type { NameKey } from './names'
import { countryKey, nameKey, taxKey } from './names'
import { once } from '../once'

/** What a record can be recognised by. */
export interface Keys {
  readonly taxId: string | null
  /** Domains of its own web sites. */
  readonly domains: readonly string[]
  readonly mailboxes: readonly string[]
  /** Domains of its addresses, where they are an organisation's. */
  readonly mailDomains: readonly string[]
  readonly country: string | null
  readonly name: NameKey | null
}

// Records never change, and one question may have to look at them twice.
const known = new WeakMap<AccountRecord, Keys>()

/** The keys of a record, each worked out once and when it is first asked for: most records need only one. */
export function keysOf(record: AccountRecord): Keys {
  const keys = known.get(record) ?? keysFrom(record)
  known.set(record, keys)
  return keys
}

function keysFrom(record: AccountRecord): Keys {
  const { domain, aliases = [], emails = [], profile } = record
  const taxId = once(() => taxKey(record.taxId))
  const domains = once(() => present([domain, ...aliases].map(companyDomain)))
  const mailboxes = once(() => present(emails.map(mailbox)))
  const mailDomains = once(() => present(emails.map(companyDomain)))
  const country = once(() => countryKey(record.country ?? profile?.country))
  const name = once(() => nameKey(record.name, country()))
  return {
    get taxId() {
      return taxId()
    },
    get domains() {
      return domains()
    },
    get mailboxes() {
      return mailboxes()
    },
    get mailDomains() {
      return mailDomains()
    },
    get country() {
      return country()
    },
    get name() {
      return name()
    },
  }
}

/** Whether registry ids tell that two records are not one account, however alike the rest. */
export function contradicts(one: Keys, other: Keys): boolean {
  return areApart(one.taxId, other.taxId)
}

/** Whether both are known and not the same. */
export function areApart(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other
}

/** Whether both have some and share none. */
export function shareNone(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some(one => others.includes(one))
}

function present<T>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values)].filter(value => value !== null)
}
