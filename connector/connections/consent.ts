// Consent: sending a person to a vendor and taking them back (OAuth 2, authorisation code with PKCE).
// What is known of a way that was begun stays here; the person carries only its number.

import { Fault } from '../model/faults'
import { link } from '../sources/reading'
import type { Consent } from '../sources/connect'
import type { Source } from '../sources/source'
import type { Account } from '../transport/accounts'
import { locked } from '../transport/accounts'
import { buyGrant } from '../transport/grants'
import type { Ports } from '../transport/ports'
import type { Desk, Parameters } from './desk'
import { sourceNamed } from './desk'
import { openAccount } from './opening'

/** The vendor's address to send the person to. Each is good once, for an hour. */
export function beginConsent(
  source: Source,
  consent: Consent,
  desk: Desk,
  again: string | undefined,
): string {
  const { machine } = desk.ports
  const way: Way = {
    nonce: machine.nonce(),
    source: source.id,
    verifier: machine.nonce() + machine.nonce(),
    until: machine.now() + HOUR_MS,
    ...(again !== undefined && { again }),
  }
  changeWays(desk.ports, ways => [...ways, way].slice(-MOST_WAYS))
  const challenge = { code_challenge: hexToBase64Url(machine.digest(way.verifier)), code_challenge_method: 'S256' } // prettier-ignore
  return link(consent.authorise, {
    response_type: 'code',
    client_id: desk.ports.clients.of(source.id)?.id ?? '',
    redirect_uri: desk.callback,
    scope: consent.scopes.join(' '),
    optional_scope: consent.optional?.join(' '),
    state: desk.stateToken({ source: source.id, nonce: way.nonce }),
    ...(consent.pkce ? challenge : {}),
  })
}

/** The account a person came back with. Faults: `bad-question` when the way was not begun here, or no consent was given. */
export function endConsent(
  parameters: Parameters,
  desk: Desk,
): { readonly source: Source; readonly account: Account } {
  const { source: named, nonce, code, error } = parameters
  const way = takeWay(nonce, desk.ports)
  const source = sourceNamed(desk, way?.source)
  const consent = source?.connect?.consent
  if (!way || !source || !consent || way.source !== named) throw unknownWay()
  if (error !== undefined || code === undefined) throw noConsent(source)
  const { secret, host } = buyGrant(
    source,
    consent,
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: desk.callback,
      ...(consent.pkce && { code_verifier: way.verifier }),
    },
    desk.ports,
  )
  const offer = {
    secret,
    by: 'consent' as const,
    ...(host !== undefined && { host }),
    ...(way.again !== undefined && { again: way.again }),
  }
  return { source, account: openAccount(source, offer, desk.ports) }
}

/** Forgets every way that was begun. */
export function forgetWays({ properties }: Pick<Ports, 'properties'>): void {
  properties.remove(WAYS)
}

/** A way to a vendor that was begun and not ended. */
interface Way {
  readonly nonce: string
  readonly source: string
  readonly verifier: string
  readonly until: number
  readonly again?: string
}

const HOUR_MS = 3_600_000
const MOST_WAYS = 20
const WAYS = 'connecting'

/** The way of a number, which is forgotten at once: nobody comes back by it again. */
function takeWay(nonce: string | undefined, ports: Ports): Way | undefined {
  let taken: Way | undefined
  changeWays(ports, ways => {
    taken = ways.find(way => way.nonce === nonce)
    return ways.filter(way => way !== taken)
  })
  return taken
}

function changeWays(
  { properties, lock, machine }: Ports,
  change: (ways: readonly Way[]) => readonly Way[],
): void {
  locked(lock, () => {
    const ways = JSON.parse(properties.get(WAYS) ?? '[]') as readonly Way[]
    const left = change(ways.filter(({ until }) => until > machine.now()))
    if (left.length > 0) properties.set(WAYS, JSON.stringify(left))
    else properties.remove(WAYS)
  })
}

/** RFC 7636 wants the digest's bytes in base64 of addresses, without padding. */
function hexToBase64Url(hex: string): string {
  const bits = hex.replace(/./g, digit => parseInt(digit, 16).toString(2).padStart(4, '0'))
  return (bits.match(/.{1,6}/g) ?? [])
    .map(six => SIGNS.charAt(parseInt(six.padEnd(6, '0'), 2)))
    .join('')
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function unknownWay(): Fault {
  return new Fault('bad-question', {
    en: 'This way back has been used already, is older than an hour, or was begun elsewhere. Nothing was stored: please connect again.',
    es: 'Esta vuelta ya se usó, tiene más de una hora o se empezó en otro sitio. No se guardó nada: vuelve a conectar.',
  })
}

function noConsent({ label }: Source): Fault {
  return new Fault('bad-question', {
    en: `${label} was not connected, because access was not allowed there. Nothing was stored.`,
    es: `${label} no se conectó, porque allí no se permitió el acceso. No se guardó nada.`,
  })
}
