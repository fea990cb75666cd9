// Renewal: of all executions that find an old token, one buys the next and the others wait for it, so
// that a refresh token that is good once is used once. No lock is held while the vendor is asked.

import { Fault } from '../model/faults'
import type { Source } from '../sources/source'
import type { Account } from './accounts'
import { changeAccounts, locked } from './accounts'
import { notConnected } from './credentials'
import { buyGrant } from './grants'
import type { Ports } from './ports'
import type { Secret } from './secrets'
import { keepSecret, secretOf } from './secrets'

/** Longer than the platform lets a fetch take, three times over. */
const TURN_MS = 200_000
/** How long a failure answers for the executions that wait. */
const FAILURE_MS = 20_000
const POLL_MS = 500

/** The proof that follows `stale`, bought by this execution or by another one. */
export function renewed(source: Source, account: Account, stale: Secret, ports: Ports): Secret {
  const { properties, machine } = ports
  const key = `renewing.${source.id}.${account.id}`
  const begun = machine.now()
  while (machine.now() < begun + TURN_MS) {
    const current = secretOf(properties, source.id, account.id)
    if (!current) throw notConnected(source)
    if (current.token !== stale.token) return current
    const turn = takeTurn(key, () => isStill(stale, source, account, ports), ports)
    if (turn === 'ours') return renewAlone(key, source, account, current, ports)
    if (turn === 'failed') throw unconfirmed(source)
    machine.sleep(POLL_MS * (0.5 + machine.random()))
  }
  throw unconfirmed(source)
}

/** Whose turn it is; a turn is kept in a property, since a cache may forget. */
function takeTurn(
  key: string,
  isNeeded: () => boolean,
  { properties, lock, machine }: Ports,
): 'ours' | 'others' | 'failed' {
  if (!lock.take(POLL_MS)) return 'others'
  try {
    const [state, at] = (properties.get(key) ?? ' 0').split(' ')
    const age = machine.now() - Number(at)
    if (state === 'failed' && age < FAILURE_MS) return 'failed'
    if ((state === 'begun' && age < TURN_MS) || !isNeeded()) return 'others'
    properties.set(key, `begun ${machine.now()}`)
    return 'ours'
  } finally {
    lock.release()
  }
}

function renewAlone(
  key: string,
  source: Source,
  account: Account,
  stale: Secret,
  ports: Ports,
): Secret {
  const { properties, machine } = ports
  const { consent } = source.connect ?? {}
  if (!consent || stale.refresh === undefined) throw notConnected(source)
  try {
    const offer = { grant_type: 'refresh_token', refresh_token: stale.refresh }
    const { secret } = buyGrant(source, consent, offer, ports)
    const next = { refresh: stale.refresh, ...secret }
    keepIfStill(stale, next, source, account, ports)
    properties.remove(key)
    return next
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    properties.set(key, `failed ${machine.now()}`)
    if (error.kind === 'needs-credentials') markLost(source, account, ports)
    throw error
  }
}

/** A reset or a new connection that came in between must not be undone. */
function keepIfStill(
  stale: Secret,
  next: Secret,
  source: Source,
  account: Account,
  ports: Ports,
): void {
  locked(ports.lock, () => {
    if (!isStill(stale, source, account, ports)) throw notConnected(source)
    keepSecret(ports.properties, source.id, account.id, next)
  })
}

function isStill(stale: Secret, source: Source, { id }: Account, { properties }: Ports): boolean {
  return secretOf(properties, source.id, id)?.token === stale.token
}

/** Only after a definite no; an outage never gets here. */
function markLost(source: Source, { id }: Account, ports: Ports): void {
  changeAccounts(source, ports, accounts =>
    accounts.map(account => (account.id === id ? { ...account, lost: true } : account)),
  )
}

function unconfirmed({ label }: Source): Fault {
  return new Fault('unavailable', {
    en: `The connection to ${label} could not be renewed just now. Try again in a minute.`,
    es: `La conexión con ${label} no se pudo renovar ahora mismo. Inténtalo en un minuto.`,
  })
}
