// Lease: of all executions that miss the same snapshot at once, one pulls and the others wait for it.
// The lock is only held to look and to sign, never while anything is fetched.

import { Fault } from '../model/faults'
import type { FaultKind } from '../model/faults'
import type { Text } from '../model/text'
import type { Http, Ports } from './ports'
import type { Sought } from './snapshot'
import { isFresh } from './snapshot'

/** Longest a pull may go without renewing before another execution takes over. */
const LEASE_SECONDS = 90
/** How often it renews; a vendor may make it wait for a minute in between. */
const RENEW_MS = 25_000
/** How long a failure is remembered, so that the other charts of a page do not repeat it. */
const FAILURE_SECONDS = 20
const POLL_MS = 250
const MOST_WAIT_MS = 150_000
const LOCK_WAIT_MS = 2_000

type Stores = Pick<Ports, 'cache' | 'lock' | 'machine'>

/**
 * Signs leases for what nobody holds and nobody has filled; the keys it answers with are ours to fill.
 * Without the lock we follow, unless nobody leads.
 */
export function takeLeases(
  sought: readonly Sought[],
  { cache, lock, machine }: Stores,
): readonly string[] {
  const held = lock.take(LOCK_WAIT_MS)
  try {
    const keys = sought.map(({ key }) => key)
    const found = cache.getAll([...keys, ...keys.map(leaseKey)])
    const free = sought.filter(({ key, notBefore }) => {
      const expires = Number(found[leaseKey(key)] ?? 0)
      return !isFresh(found[key], notBefore) && expires < machine.now()
    })
    const ours = free.map(({ key }) => key)
    sign(ours, { cache, machine })
    return ours
  } finally {
    if (held) lock.release()
  }
}

/** A way out that renews leases of ours from time to time while it is used. */
export function renewing(
  http: Http,
  keys: () => readonly string[],
  stores: Omit<Stores, 'lock'>,
): Http {
  let signedAt = stores.machine.now()
  return {
    sendAll(requests) {
      if (stores.machine.now() - signedAt >= RENEW_MS) {
        signedAt = stores.machine.now()
        sign(keys(), stores)
      }
      return http.sendAll(requests)
    },
  }
}

function sign(keys: readonly string[], { cache, machine }: Omit<Stores, 'lock'>): void {
  const until = String(machine.now() + LEASE_SECONDS * 1000)
  if (keys.length === 0) return
  cache.putAll(Object.fromEntries(keys.map(key => [leaseKey(key), until])), LEASE_SECONDS)
}

/** Gives a lease back; a fault is left behind for the followers. */
export function endLease(key: string, fault: Fault | null, { cache, machine }: Stores): void {
  if (fault) {
    const { kind, says, detail } = fault
    cache.putAll(
      { [failureKey(key)]: JSON.stringify({ kind, says, detail, at: machine.now() }) },
      FAILURE_SECONDS,
    )
  }
  cache.remove([leaseKey(key)])
}

/** Faults that other executions met since a snapshot would have been fresh, by key. */
export function recentFailures(
  sought: readonly Sought[],
  { cache }: Pick<Ports, 'cache'>,
): ReadonlyMap<string, Fault> {
  if (sought.length === 0) return new Map()
  const found = cache.getAll(sought.map(({ key }) => failureKey(key)))
  return new Map(
    sought.flatMap(({ key, notBefore }) => {
      const stored = failureIn(found[failureKey(key)])
      if (!stored || !(stored.at >= notBefore)) return []
      return [[key, new Fault(stored.kind, stored.says, stored.detail)] as const]
    }),
  )
}

/** Waits until a key is filled or its lease has ended, as it does with a failure too; a fault when it takes too long. */
export function awaitLease({ key, notBefore }: Sought, { cache, machine }: Stores): Fault | null {
  const deadline = machine.now() + MOST_WAIT_MS
  for (;;) {
    const found = cache.getAll([key, leaseKey(key)])
    const expires = Number(found[leaseKey(key)] ?? 0)
    if (isFresh(found[key], notBefore) || expires < machine.now()) return null
    if (machine.now() > deadline) return stillPreparing()
    machine.sleep(POLL_MS * (0.5 + machine.random()))
  }
}

/** What a marker tells; one that was harmed tells nothing. */
function failureIn(text: string | undefined): StoredFailure | null {
  try {
    const stored = JSON.parse(text ?? 'null') as Partial<StoredFailure> | null
    const isWhole = typeof stored?.says?.en === 'string' && typeof stored.says.es === 'string'
    return isWhole ? (stored as StoredFailure) : null // written by endLease
  } catch {
    return null
  }
}

interface StoredFailure {
  readonly kind: FaultKind
  readonly says: Text
  readonly detail: string
  readonly at: number
}

function leaseKey(key: string): string {
  return `${key}.lease`
}

function failureKey(key: string): string {
  return `${key}.failure`
}

function stillPreparing(): Fault {
  return new Fault('out-of-time', {
    en: 'The data is still being read for the first time. Reload the report in a minute.',
    es: 'Los datos se están leyendo por primera vez. Vuelve a cargar el informe en un minuto.',
  })
}
