// Secrets: the proofs of connected accounts, each in a property of its own, seen by nobody but the
// code that puts them on requests.

import type { Auth } from '../sources/connect'
import type { Properties } from './ports'

/** A proof. */
export interface Secret {
  readonly token: string
  /** How it is sent, where not as the source's other proof. */
  readonly auth?: Auth
  /** What buys the next token; many vendors take each only once. */
  readonly refresh?: string
  /** Whether it was granted by consent, so that it can be given back. */
  readonly granted?: true
  /** When the token ends, epoch ms; unknown for some vendors. */
  readonly until?: number
}

/** The proof of an account; null when there is none that could be sent. */
export function secretOf(
  properties: Properties,
  sourceId: string,
  accountId: string,
): Secret | null {
  const stored = properties.get(secretKey(sourceId, accountId))
  if (stored === null) return null
  try {
    const secret = JSON.parse(stored) as Secret
    return isSendable(secret.token) ? secret : null
  } catch {
    return null // unreadable is as good as absent: the user is asked to connect again
  }
}

/** Keeps a proof. */
export function keepSecret(
  properties: Properties,
  sourceId: string,
  accountId: string,
  secret: Secret,
): void {
  properties.set(secretKey(sourceId, accountId), JSON.stringify(secret))
}

/** Deletes a proof. */
export function dropSecret(properties: Properties, sourceId: string, accountId: string): void {
  properties.remove(secretKey(sourceId, accountId))
}

/** Whether a proof fits into a header without breaking out of it. */
export function isSendable(token: unknown): token is string {
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)
}

function secretKey(sourceId: string, accountId: string): string {
  return `secret.${sourceId}.${accountId}`
}
