// Zendesk: support of a world at https://example.zendesk.com.

import type { ApiReply, ApiRequest, RateLimit, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import type { Desk } from './desk'
import { deskOf } from './desk'
import { exportTickets, exportTimed, listByCursor } from './paging'
import { failure, refuse } from './vendor-errors'

/** The agent's address and API token. */
export const ZENDESK_TOKEN = 'lucia.fernandez@agencia.example/token:zdpreview0123456789'

/** How the account is set up. */
export interface ZendeskOptions {
  /** In which form people rate; accounts have one of them. */
  readonly csat?: 'legacy' | 'survey'
}

/** Team plan: 200 a minute; all incremental exports together ten. */
const LIMITS: readonly RateLimit[] = [
  {
    requests: 200,
    perMs: 60_000,
    counts: () => 'account',
    headers: left => ({ 'x-rate-limit': '200', 'x-rate-limit-remaining': String(left) }),
  },
  {
    requests: 10,
    perMs: 60_000,
    counts: path => (path.includes('/incremental/') ? 'incremental' : null),
  },
]

/** The support of a world. */
export function zendesk(world: World, { csat = 'survey' }: ZendeskOptions = {}): Vendor {
  const desk = deskOf(world, csat)
  const proof = `Basic ${Buffer.from(ZENDESK_TOKEN).toString('base64')}`
  return {
    id: 'zendesk',
    origin: 'https://example.zendesk.com',
    limits: LIMITS,
    refuse,
    answer: request =>
      request.headers.authorization === proof ? route(request, desk) : refuse(401),
  }
}

function route(request: ApiRequest, desk: Desk): ApiReply {
  const path = request.path.replace(/^\/api\/v2\//, '').replace(/\.json$/, '')
  if (request.method !== 'GET') return failure(405, 'MethodNotAllowed', 'Only GET is known here')
  switch (path) {
    case 'incremental/tickets/cursor':
      return exportTickets(desk, request)
    case 'incremental/ticket_metric_events':
      return exportTimed('ticket_metric_events', desk.metricEvents, request)
    case 'guide/survey_responses':
      return desk.surveyResponses === null
        ? refuse(404)
        : listByCursor('survey_responses', desk.surveyResponses, request)
    case 'organizations':
    case 'users':
    case 'satisfaction_ratings':
    case 'tickets':
      return listByCursor(path, desk[path], request)
    default:
      return refuse(404)
  }
}
