// Grants: what a vendor's token endpoint gives for a code or a refresh token, or why it gives nothing.
// RFC 6749, sections 4.1.3, 5 and 6; RFC 7009 for giving back.

import { Fault } from '../model/faults'
import type { Consent } from '../sources/connect'
import type { Source } from '../sources/source'
import { patiently } from './asking-once'
import { foreignHost } from './credentials'
import { isHostOf } from './hosts'
import type { Client, HttpReply, HttpRequest, Ports } from './ports'
import type { Secret } from './secrets'
import { isSendable } from './secrets'

/** A proof, and the customer's own host where the vendor tells one with it. */
export interface Grant {
  readonly secret: Secret
  readonly host?: string
}

/**
 * Buys a proof. Faults: `needs-credentials` when the vendor says for good that what is offered is void,
 * `unavailable` when it cannot tell now, `not-allowed` when the deployer's registration is wrong.
 */
export function buyGrant(
  source: Source,
  consent: Consent,
  offer: Readonly<Record<string, string>>,
  ports: Ports,
): Grant {
  const client = ports.clients.of(source.id)
  if (!client) throw unregistered(source)
  const request = formTo(consent.token, consent, offer, client, ports.machine)
  const answer = bodyOf(patiently(request, ports), source)
  const { access_token: token, refresh_token: refresh, expires_in: seconds } = answer
  if (!isSendable(token)) throw silent(source, 'no usable access token in a 200')
  const secret: Secret = {
    token,
    granted: true,
    ...(isSendable(refresh) && { refresh }),
    ...(Number(seconds) > 0 && { until: ports.machine.now() + Number(seconds) * 1000 }),
  }
  return { secret, ...hostIn(answer, source, consent) }
}

/** The request that tells a vendor that a grant is not needed any more; null where it takes none. */
export function returning(
  source: Source,
  { token, refresh, granted }: Secret,
  ports: Ports,
): HttpRequest | null {
  const { consent } = source.connect ?? {}
  const client = ports.clients.of(source.id)
  if (!granted || !consent?.revoke || !client) return null
  const { url, by } = consent.revoke
  const given = refresh ?? token
  return by === 'delete'
    ? { url: url + encodeURIComponent(given), headers: {}, method: 'delete' }
    : formTo(url, consent, { token: given }, client, ports.machine)
}

function formTo(
  url: string,
  { client: where }: Consent,
  fields: Readonly<Record<string, string>>,
  { id, secret }: Client,
  { base64 }: Pick<Ports['machine'], 'base64'>,
): HttpRequest {
  const json = { Accept: 'application/json' }
  return where === 'basic'
    ? { url, headers: { ...json, Authorization: `Basic ${base64(`${id}:${secret}`)}` }, form: fields }
    : { url, headers: json, form: { ...fields, client_id: id, client_secret: secret } } // prettier-ignore
}

type Answer = Readonly<Record<string, unknown>>

/** Some vendors tell errors with a 200. */
function bodyOf(reply: HttpReply, source: Source): Answer {
  if ('failed' in reply) throw silent(source, 'no answer from the token endpoint')
  const { status, text } = reply
  const answer = parsed(text)
  const error = typeof answer?.error === 'string' ? answer.error.slice(0, 40) : ''
  if (error === 'invalid_grant') throw refused(source)
  if (status >= 500 || status === 429 || status === 408 || !answer) {
    throw silent(source, `HTTP ${status} from the token endpoint`)
  }
  if (status >= 300 || error !== '') throw misregistered(source, `HTTP ${status} ${error}`)
  return answer
}

function parsed(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Answer) : null
  } catch {
    return null
  }
}

/** Only a host of the vendor's own customers is ever believed. */
function hostIn(answer: Answer, source: Source, { host: named }: Consent): { host?: string } {
  if (!named || !source.instance) return {}
  const [, host = ''] = /^https:\/\/([^/]+)\/?$/.exec(String(answer[named])) ?? []
  if (!isHostOf(host, source.instance)) throw foreignHost(source)
  return { host }
}

function refused({ label }: Source): Fault {
  return new Fault(
    'needs-credentials',
    {
      en: `${label} has ended the connection. Open the connections page and connect ${label} again.`,
      es: `${label} ha terminado la conexión. Abre la página de conexiones y conecta ${label} de nuevo.`,
    },
    'invalid_grant',
  )
}

function silent({ label }: Source, detail: string): Fault {
  return new Fault(
    'unavailable',
    {
      en: `${label} cannot confirm the connection right now. It stays as it is; try again later.`,
      es: `${label} no puede confirmar ahora la conexión. Se queda como está; inténtalo más tarde.`,
    },
    detail,
  )
}

function misregistered({ label }: Source, detail: string): Fault {
  return new Fault(
    'not-allowed',
    {
      en: `${label} does not accept this connector’s registration. Your administrator has to check its client id and secret.`,
      es: `${label} no acepta el registro de este conector. Tu administrador debe revisar su id y secreto de cliente.`,
    },
    detail,
  )
}

function unregistered(source: Source): Fault {
  return misregistered(source, 'no client id and secret in the script properties')
}
