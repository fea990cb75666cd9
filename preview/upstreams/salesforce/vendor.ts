// Salesforce: the CRM of a world in an org with several currencies, at https://example.my.salesforce.com.

import type { ApiReply, ApiRequest, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import type { Batches } from './batches'
import { API, batchesOf } from './batches'
import { failure, refuse } from './errors'
import type { Schema } from './fields'
import { describe, schemaWithout } from './fields'
import { orgOf } from './objects'
import { isObject, parseSoql } from './soql'

/** The session's access token. */
export const SALESFORCE_TOKEN = '00D000000000preview!AQ0AQPreviewSession'

/** How the org is set up. */
export interface SalesforceOptions {
  /** Fields it lacks or hides from the login, such as `Opportunity.CurrencyIsoCode`. */
  readonly hidden?: readonly string[]
  /** Calls the org may make in a day. */
  readonly dailyCalls?: number
}

const DAY_MS = 86_400_000

/** The CRM of a world. */
export function salesforce(world: World, options: SalesforceOptions = {}): Vendor {
  const { hidden = [], dailyCalls = 100_000 } = options
  const schema = schemaWithout(hidden)
  const batches = batchesOf(orgOf(world))
  return {
    id: 'salesforce',
    origin: 'https://example.my.salesforce.com',
    limits: [
      {
        requests: dailyCalls,
        perMs: DAY_MS,
        counts: () => 'org',
        headers: left => ({ 'sforce-limit-info': `api-usage=${dailyCalls - left}/${dailyCalls}` }),
      },
    ],
    refuse,
    answer: request =>
      request.headers.authorization === `Bearer ${SALESFORCE_TOKEN}`
        ? route(request, schema, batches)
        : refuse(401),
  }
}

function route(request: ApiRequest, schema: Schema, batches: Batches): ApiReply {
  const { method, path, query } = request
  if (method !== 'GET') return failure(405, 'METHOD_NOT_ALLOWED', notAllowed(method))
  const rest = path.startsWith(`${API}/`) ? path.slice(API.length) : ''
  if (rest.replace(/\/$/, '') === '/query') return open(query.get('q'), request, schema, batches)
  const locator = /^\/query\/([^/]+)$/.exec(rest)?.[1]
  if (locator !== undefined) return batches.next(locator)
  const object = /^\/sobjects\/(\w+)\/describe\/?$/.exec(rest)?.[1] ?? ''
  return isObject(object, schema) ? describe(object, schema) : refuse(404)
}

function open(
  soql: string | null,
  request: ApiRequest,
  schema: Schema,
  batches: Batches,
): ApiReply {
  if (soql === null) return failure(400, 'MALFORMED_QUERY', 'A query string has to be specified')
  const found = parseSoql(soql, schema)
  return 'status' in found ? found : batches.open(found, request)
}

function notAllowed(method: string): string {
  return `HTTP Method '${method}' not allowed. Allowed are HEAD,GET`
}
