// Intercom: chats of a world at https://api.intercom.io.

import type { ApiReply, ApiRequest, Refusal, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import type { Json } from './records'
import {
  adminJson,
  companyJson,
  contactJson,
  conversationJson,
  isTicket,
  ticketJson,
} from './records'

/** The access token. */
export const INTERCOM_TOKEN = 'dG9rOmludGVyY29tLXByZXZpZXc='

const MOST_SEARCHED = 150
const MOST_COMPANIES = 50

interface Lists {
  readonly companies: readonly Json[]
  readonly admins: readonly Json[]
  readonly searched: Readonly<Record<string, readonly Json[]>>
}

/** The chats of a world. */
export function intercom(world: World): Vendor {
  const own = world.tickets.filter(({ desk }) => desk === 'intercom')
  const lists: Lists = {
    companies: world.companies.map(companyJson),
    admins: world.owners.map(adminJson),
    searched: {
      contacts: world.contacts.map(contactJson),
      conversations: own.filter(ticket => !isTicket(ticket)).map(conversationJson),
      tickets: own.filter(isTicket).map(ticketJson),
    },
  }
  return {
    id: 'intercom',
    origin: 'https://api.intercom.io',
    limits: [
      {
        requests: 166,
        perMs: 10_000,
        counts: () => 'app',
        headers: left => ({ 'x-ratelimit-limit': '166', 'x-ratelimit-remaining': String(left) }),
      },
    ],
    refuse,
    answer: request =>
      request.headers.authorization === `Bearer ${INTERCOM_TOKEN}`
        ? route(request, lists)
        : refuse(401),
  }
}

function route(request: ApiRequest, { companies, admins, searched }: Lists): ApiReply {
  const { method, path } = request
  if (method === 'GET' && path === '/companies') return listCompanies(request, companies)
  if (method === 'GET' && path === '/admins')
    return { status: 200, body: { type: 'admin.list', admins } }
  const name = /^\/(contacts|conversations|tickets)\/search$/.exec(path)?.[1] ?? ''
  const list = searched[name]
  return method === 'POST' && list ? search(name, request.body, list) : refuse(404)
}

function listCompanies({ query }: ApiRequest, all: readonly Json[]): ApiReply {
  const size = Number(query.get('per_page') ?? 15)
  if (!(size >= 1 && size <= MOST_COMPANIES))
    return failure(400, 'parameter_invalid', 'per_page is too big')
  const page = Number(query.get('page') ?? 1)
  const total_pages = Math.max(1, Math.ceil(all.length / size))
  const data = all.slice((page - 1) * size, page * size)
  const pages = { type: 'pages', page, per_page: size, total_pages }
  return { status: 200, body: { type: 'list', data, total_count: all.length, pages } }
}

interface Search {
  readonly query?: { readonly field?: string; readonly operator?: string; readonly value?: unknown }
  readonly pagination?: { readonly per_page?: number; readonly starting_after?: string }
}

function search(name: string, body: string, all: readonly Json[]): ApiReply {
  const { query, pagination = {} } = JSON.parse(body || '{}') as Search
  if (query?.field === undefined) return failure(400, 'parameter_not_found', 'query is missing')
  const { per_page = 20, starting_after } = pagination
  if (per_page > MOST_SEARCHED)
    return failure(400, 'parameter_invalid', 'per_page must be at most 150')
  const start =
    starting_after === undefined ? 0 : Number(Buffer.from(starting_after, 'base64').toString())
  if (!Number.isInteger(start))
    return failure(400, 'parameter_invalid', 'starting_after is not valid')
  const shown = all.slice(start, start + per_page)
  const end = start + per_page
  const next = { per_page, starting_after: Buffer.from(String(end)).toString('base64') }
  const total_pages = Math.ceil(all.length / per_page)
  const pages = {
    type: 'pages',
    page: Math.floor(start / per_page) + 1,
    per_page,
    total_pages,
    ...(end < all.length && { next }),
  }
  const type = name === 'contacts' ? 'list' : name.replace(/s$/, '.list')
  const list = name === 'contacts' ? 'data' : name
  return { status: 200, body: { type, [list]: shown, total_count: all.length, pages } }
}

function failure(status: number, code: string, message: string): ApiReply {
  return {
    status,
    body: { type: 'error.list', request_id: 'req-preview', errors: [{ code, message }] },
  }
}

/** Refusals that have nothing to do with what was asked. */
function refuse(refusal: Refusal): ApiReply {
  const [code, message] = REFUSALS[refusal]
  return failure(refusal, code, message)
}

const REFUSALS: Readonly<Record<Refusal, readonly [string, string]>> = {
  401: ['unauthorized', 'Access Token Invalid'],
  403: ['api_plan_restricted', 'Active subscription needed.'],
  404: ['not_found', 'The requested resource was not found'],
  429: ['rate_limit_exceeded', 'Exceeded rate limit'],
  500: ['server_error', 'Internal error'],
  503: ['service_unavailable', 'Please try again'],
}
