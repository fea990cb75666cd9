// Opening an account: a proof is tried at the vendor before anything of it is kept.

import type { Opened } from '../sources/connect'
import type { Source } from '../sources/source'
import type { Account } from '../transport/accounts'
import { accountsOf, changeAccounts } from '../transport/accounts'
import { askOnce } from '../transport/asking-once'
import type { Credentials } from '../transport/credentials'
import type { Ports } from '../transport/ports'
import type { Secret } from '../transport/secrets'
import { keepSecret } from '../transport/secrets'

/** What a person brings: a proof, and where it is for. */
export interface Offer {
  readonly secret: Secret
  readonly by: Account['by']
  readonly host?: string
  /** The tenant, where the person names it. */
  readonly tenant?: string
  /** What the person calls it. */
  readonly name?: string
  /** The account to connect again, where the vendor does not tell whose a proof is. */
  readonly again?: string
}

/**
 * Asks the vendor what the proof opens, and keeps it as an account. What was open already is replaced,
 * anything else is a new account, so that a report never changes its tenant unasked. Throws the fault
 * of a proof that is not good, or of a vendor that cannot tell.
 */
export function openAccount(source: Source, offer: Offer, ports: Ports): Account {
  const { secret, host, tenant } = offer
  const token = source.auth === 'google' ? ports.machine.googleToken() : secret.token
  const opened = whoIs(source, { token, auth: secret.auth, host, tenant }, ports)
  const known = accountsOf(ports.properties, source).find(account => isSame(account, opened, offer))
  const account = accountFor(source, offer, opened, known?.id ?? ports.machine.nonce(), ports)
  keepSecret(ports.properties, source.id, account.id, offer.secret)
  changeAccounts(source, ports, accounts =>
    known
      ? accounts.map(one => (one.id === account.id ? account : one))
      : [...accounts, account].slice(-MOST_ACCOUNTS),
  )
  return account
}

/** What credentials open; empty where the vendor does not tell. Throws the vendor's fault. */
export function whoIs(source: Source, credentials: Credentials, ports: Ports): readonly Opened[] {
  const { who } = source.connect ?? {}
  if (!who) return []
  return who.read(askOnce({ url: who.url }, source, credentials, ports)).slice(0, MOST_CHOICES)
}

/** More do not fit into a list that every chart reads. */
const MOST_ACCOUNTS = 12
const MOST_CHOICES = 60

function isSame(account: Account, opened: readonly Opened[], { again }: Offer): boolean {
  if (account.opened && opened.length > 0) {
    return opened.length === 1
      ? account.opened.id === opened[0]?.id
      : account.id === again && opened.some(({ id }) => id === account.opened?.id)
  }
  return account.id === again
}

function accountFor(
  source: Source,
  { by, host, name, again }: Offer,
  opened: readonly Opened[],
  id: string,
  { properties, machine }: Ports,
): Account {
  const before = accountsOf(properties, source).find(account => account.id === id)
  const kept = again === id ? opened.find(one => one.id === before?.opened?.id) : undefined
  const only = opened.length === 1 ? (opened[0] ?? null) : (kept ?? null)
  return {
    id,
    name: name || only?.name || before?.name || source.label,
    opened: only,
    by,
    since: machine.now(),
    ...(host !== undefined && { host }),
    ...(only === null && opened.length > 1 && { choices: opened }),
  }
}
