// Typeform: surveys of a world at https://api.typeform.com.
// https://www.typeform.com/developers/responses/reference/retrieve-responses/

import type { ApiReply, ApiRequest, Refusal, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import type { Form } from './forms'
import { FORMS } from './forms'
import type { Response } from './responses'
import { responsesTo } from './responses'

/** The personal access token. */
export const TYPEFORM_TOKEN = 'tfp_preview_3qk'

const MOST_FORMS = 200
const MOST_RESPONSES = 1000

/** The surveys of a world. */
export function typeform(world: World): Vendor {
  const responses = new Map(FORMS.map(form => [form.id, responsesTo(form, world)]))
  return {
    id: 'typeform',
    origin: 'https://api.typeform.com',
    limits: [{ requests: 2, perMs: 1_000, counts: () => 'account' }],
    refuse,
    answer: request =>
      request.headers.authorization?.replace(/^bearer /i, '') === TYPEFORM_TOKEN
        ? route(request, responses)
        : refuse(401),
  }
}

function route(
  { method, path, query }: ApiRequest,
  responses: ReadonlyMap<string, readonly Response[]>,
): ApiReply {
  const [, id, part] = /^\/forms(?:\/([\w-]+)(\/responses)?)?$/.exec(path) ?? []
  if (method !== 'GET' || !path.startsWith('/forms')) return refuse(404)
  if (id === undefined) return path === '/forms' ? listForms(query) : refuse(404)
  const form = FORMS.find(one => one.id === id)
  if (!form) return failure(404, 'FORM_NOT_FOUND', 'Non existing form with uid ' + id)
  return part === undefined ? definition(form) : listResponses(responses.get(id) ?? [], query)
}

function listForms(query: URLSearchParams): ApiReply {
  const size = Number(query.get('page_size') ?? 10)
  if (!(size >= 1 && size <= MOST_FORMS)) return invalid('page_size')
  const page = Number(query.get('page') ?? 1)
  const items = FORMS.slice((page - 1) * size, page * size).map(({ id, title }) => ({ id, title }))
  const page_count = Math.ceil(FORMS.length / size)
  return { status: 200, body: { total_items: FORMS.length, page_count, items } }
}

function definition({ id, title, fields }: Form): ApiReply {
  return { status: 200, body: { id, title, language: 'es', fields, hidden: ['email'] } }
}

/** Newest first; `before` goes on after a token, and does not go with `sort`. */
function listResponses(all: readonly Response[], query: URLSearchParams): ApiReply {
  const size = Number(query.get('page_size') ?? 25)
  if (!(size >= 1 && size <= MOST_RESPONSES)) return invalid('page_size')
  const before = query.get('before')
  if (before !== null && query.has('sort')) return invalid('sort')
  const start = before === null ? 0 : all.findIndex(({ token }) => token === before) + 1
  if (before !== null && start === 0) return invalid('before')
  const page_count = Math.ceil(all.length / size)
  const items = all.slice(start, start + size)
  return { status: 200, body: { total_items: all.length, page_count, items } }
}

function invalid(parameter: string): ApiReply {
  return failure(400, 'VALIDATION_ERROR', `invalid query parameter: ${parameter}`)
}

function failure(status: number, code: string, description: string): ApiReply {
  return { status, body: { code, description } }
}

/** Refusals that have nothing to do with what was asked. */
function refuse(refusal: Refusal): ApiReply {
  const [code, description] = REFUSALS[refusal]
  return failure(refusal, code, description)
}

const REFUSALS: Readonly<Record<Refusal, readonly [string, string]>> = {
  401: ['AUTHENTICATION_FAILED', 'Authentication credentials not found on the Request Headers'],
  403: ['FORBIDDEN', 'The token does not have the scope that is needed'],
  404: ['NOT_FOUND', 'Endpoint not found'],
  429: ['TOO_MANY_REQUESTS', 'Too many requests. Please wait and retry'],
  500: ['INTERNAL_ERROR', 'Internal server error'],
  503: ['SERVICE_UNAVAILABLE', 'Service unavailable'],
}
