// Login: an account's credentials as one execution uses them, renewed when they have run out or are
// refused, once.

import type { Source } from '../sources/source'
import type { Account } from './accounts'
import { tenantOf } from './accounts'
import type { Credentials } from './credentials'
import { notConnected } from './credentials'
import type { Ports } from './ports'
import { renewed } from './renewal'
import type { Secret } from './secrets'
import { secretOf } from './secrets'

/** Credentials when they are needed. */
export interface Login {
  /** Good for another minute at least, as far as the vendor told. Throws the fault of a renewal. */
  credentials(): Credentials
  /** After a vendor refused a token: whether there is another one to try. Throws like `credentials`. */
  renew(refused: string): boolean
}

/** A clock of ours may be off, and a request takes time. */
const MARGIN_MS = 60_000

/** The login of an account; nothing is read before it is asked. */
export function loginOf(source: Source, account: Account, ports: Ports): Login {
  const place = { host: account.host, tenant: tenantOf(source, account) }
  let secret: Secret | null = null
  let isRenewed = false
  return {
    credentials() {
      secret ??= current(source, account, ports)
      return { token: secret.token, auth: secret.auth, ...place }
    },
    renew(refused) {
      if (secret && secret.token !== refused) return true
      if (isRenewed || secret?.refresh === undefined) return false
      isRenewed = true
      secret = renewed(source, account, secret, ports)
      return true
    },
  }
}

/** A login whose credentials never change. */
export function fixedLogin(credentials: Credentials): Login {
  return { credentials: () => credentials, renew: () => false }
}

function current(source: Source, account: Account, ports: Ports): Secret {
  const { properties, machine } = ports
  if (source.auth === 'none') return { token: '' }
  if (source.auth === 'google') return { token: machine.googleToken() }
  const secret = secretOf(properties, source.id, account.id)
  if (!secret) throw notConnected(source)
  const { until = Infinity, refresh } = secret
  const isOld = until - machine.now() < MARGIN_MS
  return isOld && refresh !== undefined ? renewed(source, account, secret, ports) : secret
}
