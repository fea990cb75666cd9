// Accounts: what of each vendor is connected for the Google account that runs the script. The list
// holds no secret, so that every chart may read it; proofs are kept apart.

import type { Opened } from '../sources/connect'
import type { Source } from '../sources/source'
import { isHostOf } from './hosts'
import type { Lock, Ports, Properties } from './ports'

/** A connected account of a vendor. */
export interface Account {
  /** Our own name for it, unique within the source. */
  readonly id: string
  /** Shown to the person. */
  readonly name: string
  /** What it opens, as the vendor told when it was connected; it never changes without a new account. */
  readonly opened: Opened | null
  /** The customer's own host, where the vendor has one for each. */
  readonly host?: string
  readonly by: 'key' | 'consent'
  /** Instant it was connected, or connected again. */
  readonly since: number
  /** The vendor said for good that its proof is void. */
  readonly lost?: true
  /** What the person has yet to choose from; until then nothing is read. */
  readonly choices?: readonly Opened[]
}

/** All accounts of a source, the one that reports read first. */
export function accountsOf(properties: Properties, { id }: Source): readonly Account[] {
  const stored = properties.get(listKey(id))
  if (stored === null) return []
  try {
    const { version, accounts } = JSON.parse(stored) as Partial<Stored>
    return version === VERSION && accounts ? accounts : []
  } catch {
    return [] // unreadable is as good as absent: the user is asked to connect again
  }
}

/** The account that reports read; null when none is ready. A source without proof is always open. */
export function accountOf(properties: Properties, source: Source): Account | null {
  if (source.auth === 'none') return OPEN
  const ready = accountsOf(properties, source).find(({ choices }) => !choices)
  return ready && isSound(source, ready) ? ready : null
}

/** What requests of an account name in place of a tenant; undefined where the vendor has none. */
export function tenantOf(source: Source, { opened }: Account): string | undefined {
  return source.tenant ? opened?.id : undefined
}

/** Writes the list that `change` makes of it, one execution at a time. */
export function changeAccounts(
  source: Source,
  { properties, lock }: Pick<Ports, 'properties' | 'lock'>,
  change: (accounts: readonly Account[]) => readonly Account[],
): void {
  locked(lock, () => {
    const accounts = change(accountsOf(properties, source))
    if (accounts.length === 0) return properties.remove(listKey(source.id))
    properties.set(listKey(source.id), JSON.stringify({ version: VERSION, accounts }))
  })
}

/** Counts up with every reset, so that what an earlier authorisation cached is never read again. */
export function epochOf(properties: Properties): string {
  return properties.get(EPOCH) ?? '0'
}

/** Begins a new epoch. */
export function nextEpoch(properties: Properties): void {
  properties.set(EPOCH, String(Number(epochOf(properties)) + 1))
}

/** Runs while holding the user's lock; without it, if it cannot be had: nobody may depend on it. */
export function locked<T>(lock: Lock, run: () => T): T {
  const held = lock.take(LOCK_WAIT_MS)
  try {
    return run()
  } finally {
    if (held) lock.release()
  }
}

interface Stored {
  readonly version: number
  readonly accounts: readonly Account[]
}

/** Of the stored form. */
const VERSION = 1
const LOCK_WAIT_MS = 5_000
const EPOCH = 'authorisation_epoch'
const OPEN: Account = { id: '', name: '', opened: null, by: 'key', since: 0 }

function listKey(sourceId: string): string {
  return `accounts.${sourceId}`
}

/** A host that is the vendor's, a tenant of its form. */
function isSound(source: Source, account: Account): boolean {
  const { instance, tenant } = source
  if (instance && !isHostOf(account.host ?? '', instance)) return false
  return !tenant || tenant.form.test(tenantOf(source, account) ?? '')
}
