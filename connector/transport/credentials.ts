// Credentials: what makes a request of a source one of a connected account.

import { Fault } from '../model/faults'
import type { Auth } from '../sources/connect'
import type { Source, SourceRequest } from '../sources/source'
import type { HttpRequest, Machine } from './ports'

/**
 * What a source accepts as proof; the customer's own host where the vendor has one for each, and the
 * organisation or document to read where a login sees several.
 */
export interface Credentials {
  readonly token: string
  readonly host?: string | undefined
  readonly tenant?: string | undefined
  /** How the token is sent, where not as the source's other proof. */
  readonly auth?: Auth | undefined
}

/** The request with its proof; refuses any host that is not the source's own. */
export function signed(
  request: SourceRequest,
  source: Source,
  { token, host, tenant, auth = source.auth }: Credentials,
  { base64 }: Pick<Machine, 'base64'>,
): HttpRequest {
  const [, named = '', path = ''] = /^https:\/\/([a-z0-9.-]+)(\/.*)$/.exec(request.url) ?? []
  if (!source.hosts.includes(named)) throw foreignHost(source)
  const filled = (text: string) =>
    source.tenant && tenant !== undefined ? text.replace(source.tenant.placeholder, tenant) : text
  const url = `https://${host ?? named}${filled(path)}`
  const told = Object.entries(request.headers ?? {}).map(
    ([name, value]) => [name, filled(value)] as const,
  )
  const headers = {
    Accept: 'application/json',
    ...Object.fromEntries(told),
    ...proof(auth, token, base64),
  }
  return request.body === undefined ? { url, headers } : { url, headers, body: request.body }
}

/** The fault of a source nobody has connected. */
export function notConnected({ label }: Source): Fault {
  return new Fault('needs-credentials', {
    en: `${label} is not connected. Open the data source, choose “Edit connection” and connect ${label}.`,
    es: `${label} no está conectado. Abre la fuente de datos, elige «Editar conexión» y conecta ${label}.`,
  })
}

/** The fault of a request, or of an answer, that names another host than the source's. */
export function foreignHost({ label }: Source): Fault {
  return new Fault('not-allowed', {
    en: `A request for ${label} would have left its own servers and was stopped. Please report this.`,
    es: `Una petición para ${label} iba a salir de sus propios servidores y se detuvo. Avísanos, por favor.`,
  })
}

function proof(auth: Auth, token: string, base64: Machine['base64']): Record<string, string> {
  switch (auth) {
    case 'bearer':
    case 'google':
      return { Authorization: `Bearer ${token}` }
    case 'basic':
      return { Authorization: `Basic ${base64(token)}` }
    case 'api-key':
      return { 'X-Api-Key': token }
    case 'api-token':
      return { 'x-api-token': token }
    case 'none':
      return {}
  }
}
