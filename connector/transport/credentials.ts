// Credentials: kept in the user's properties, put on requests, and never shown again.

import { Fault } from '../model/faults'
import type { Source, SourceRequest } from '../sources/source'
import type { HttpRequest, Machine, Properties } from './ports'

/**
 * What a source accepts as proof; the customer's own host where the vendor has one for each, and the
 * organisation or document to read where a login sees several.
 */
export interface Credentials {
  readonly token: string
  readonly host?: string
  readonly tenant?: string
}

/** The stored credentials of a source; null when there are none. Sources without auth need none. */
export function credentialsOf(properties: Properties, source: Source): Credentials | null {
  if (source.auth === 'none') return { token: '' }
  const stored = properties.get(keyOf(source.id))
  if (stored === null) return null
  try {
    return checked(source, JSON.parse(stored) as Partial<Record<keyof Credentials, unknown>>)
  } catch {
    return null // unreadable is as good as absent: the user is asked to connect again
  }
}

/** Deletes the credentials of every source and makes all cached data unreachable. */
export function forgetCredentials(properties: Properties, sources: readonly Source[]): void {
  for (const { id } of sources) properties.remove(keyOf(id))
  properties.set(EPOCH, String(Number(epochOf(properties)) + 1))
}

/** Counts up with every reset, so that what an earlier authorisation cached is never read again. */
export function epochOf(properties: Properties): string {
  return properties.get(EPOCH) ?? '0'
}

/** The request with its proof; refuses any host that is not the source's own. */
export function signed(
  request: SourceRequest,
  source: Source,
  { token, host, tenant }: Credentials,
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
    ...proof(source, token, base64),
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

/** A token that fits into a header, a host that is one of the vendor's (a name, dots, no port), a tenant of its form. */
function checked(
  { instance, tenant: tenants }: Source,
  { token, host, tenant }: Partial<Record<keyof Credentials, unknown>>,
): Credentials | null {
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) return null
  if (tenants) {
    const isId = typeof tenant === 'string' && tenants.form.test(tenant)
    return isId ? { token, tenant } : null
  }
  if (!instance) return { token }
  const isName = typeof host === 'string' && /^([a-z0-9](-?[a-z0-9])*\.)+[a-z]+$/.test(host)
  return isName && host.endsWith(instance.suffix) ? { token, host } : null
}

function proof({ auth }: Source, token: string, base64: Machine['base64']): Record<string, string> {
  switch (auth) {
    case 'bearer':
      return { Authorization: `Bearer ${token}` }
    case 'basic':
      return { Authorization: `Basic ${base64(token)}` }
    case 'api-key':
      return { 'X-Api-Key': token }
    case 'none':
      return {}
  }
}

const EPOCH = 'authorisation_epoch'

function keyOf(sourceId: string): string {
  return `credentials.${sourceId}`
}

function foreignHost({ label }: Source): Fault {
  return new Fault('not-allowed', {
    en: `A request for ${label} would have left its own servers and was stopped. Please report this.`,
    es: `Una petición para ${label} iba a salir de sus propios servidores y se detuvo. Avísanos, por favor.`,
  })
}
