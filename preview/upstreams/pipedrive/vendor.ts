// Pipedrive: the CRM of a world at https://example.pipedrive.com.

import type { ApiReply, ApiRequest, Refusal, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import { DEAL_FIELDS, fieldJson, organizationFields } from './fields'
import { CURRENCIES, changelogOf, goalsOf } from './history'
import type { Json } from './records'
import {
  dealJson,
  isArchived,
  noteJson,
  numbering,
  organizationJson,
  personJson,
  taskJson,
  touchJson,
  userJson,
} from './records'

/** The OAuth access token. */
export const PIPEDRIVE_TOKEN = 'v1u:AQIBAHj-preview'

const MOST = 500

/** The CRM of a world. */
export function pipedrive(world: World): Vendor {
  const numbers = numbering(world)
  const told: Told = {
    lists: listsOf(world, numbers),
    changelog: changelogOf(world, numbers),
    goals: goalsOf(world),
  }
  return {
    id: 'pipedrive',
    origin: 'https://example.pipedrive.com',
    limits: [
      {
        requests: 20,
        perMs: 2_000,
        counts: () => 'user',
        headers: left => ({ 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': String(left) }),
      },
    ],
    refuse,
    answer: request =>
      request.headers.authorization === `Bearer ${PIPEDRIVE_TOKEN}` ||
      request.headers['x-api-token'] === PIPEDRIVE_TOKEN
        ? route(request, told)
        : refuse(401),
  }
}

type Lists = Readonly<Record<string, readonly Json[]>>

/** Every list by its path, deleted records among the others. */
function listsOf(world: World, numbers: ReturnType<typeof numbering>): Lists {
  const fields = organizationFields(world)
  const organizations = world.companies.map(organizationJson(fields))
  const shown = (archived: boolean) =>
    world.deals.filter(deal => isArchived(deal) === archived).map(deal => dealJson(deal, numbers))
  const deals = shown(false)
  const touches = world.interactions.filter(({ kind }) => kind !== 'note')
  return {
    '/api/v2/organizations': [...organizations, ...deleted(organizations)],
    '/api/v2/deals': [...deals, ...deleted(deals).map(deal => ({ ...deal, status: 'deleted' }))],
    '/api/v2/deals/archived': shown(true),
    '/api/v2/persons': world.contacts.map(personJson),
    '/api/v2/activities': [
      ...touches.map(touchJson),
      ...world.tasks.map(taskJson),
      ...deleted(touches.map(touchJson)),
    ],
    '/api/v2/pipelines': world.pipelines.map((pipeline, index) => ({
      id: index + 1,
      name: pipeline.label,
      order_nr: index,
      is_deleted: false,
    })),
    '/api/v2/stages': numbers.stages.map(({ pipeline, stage }, index) => ({
      id: index + 1,
      name: stage.label,
      pipeline_id: world.pipelines.indexOf(pipeline) + 1,
      deal_probability: Math.round(stage.probability * 100),
      order_nr: index,
      is_deleted: false,
    })),
    '/api/v2/organizationFields': fields.map(fieldJson),
    '/api/v2/dealFields': DEAL_FIELDS.map(fieldJson),
    '/v1/users': world.owners.map(userJson),
    '/v1/currencies': CURRENCIES,
    '/v1/notes': world.interactions.filter(({ kind }) => kind === 'note').map(noteJson),
  }
}

function deleted(records: readonly Json[]): Json[] {
  return records
    .slice(0, 3)
    .map((record, index) => ({ ...record, id: 7_000_000 + index, is_deleted: true }))
}

/** All that can be asked for. */
interface Told {
  readonly lists: Lists
  readonly changelog: (deal: string) => readonly Json[] | null
  readonly goals: (query: URLSearchParams) => readonly Json[]
}

const AT_ONCE = ['/v1/users', '/v1/currencies']

function route({ method, path, query }: ApiRequest, told: Told): ApiReply {
  if (method !== 'GET') return refuse(404)
  if (path === '/v1/goals/find') return found({ goals: told.goals(query) })
  const deal = /^\/v1\/deals\/(\d+)\/changelog$/.exec(path)?.[1]
  const list = deal === undefined ? told.lists[path] : told.changelog(deal)
  if (!list) return refuse(404)
  if (AT_ONCE.includes(path)) return found(list)
  const size = Number(query.get('limit') ?? 100)
  if (!(size >= 1 && size <= MOST)) return failure(400, 'limit must be between 1 and 500')
  const byPosition = path.startsWith('/v1/') && deal === undefined
  return byPosition ? byStart(list, query, size) : byCursor(list, query, size)
}

function found(data: unknown): ApiReply {
  return { status: 200, body: { success: true, data } }
}

function byStart(list: readonly Json[], query: URLSearchParams, limit: number): ApiReply {
  const start = Number(query.get('start') ?? 0)
  const page = list.slice(start, start + limit)
  const more = start + limit < list.length
  const pagination = {
    start,
    limit,
    more_items_in_collection: more,
    ...(more && { next_start: start + limit }),
  }
  const data = page.length === 0 ? null : page
  return { status: 200, body: { success: true, data, additional_data: { pagination } } }
}

/** Cursors are opaque. */
function byCursor(list: readonly Json[], query: URLSearchParams, limit: number): ApiReply {
  const cursor = query.get('cursor')
  const start =
    cursor === null ? 0 : Number(Buffer.from(cursor, 'base64url').toString().replace('at:', ''))
  if (!Number.isInteger(start)) return failure(400, 'Invalid cursor')
  const isMore = start + limit < list.length
  const next_cursor = isMore ? Buffer.from(`at:${start + limit}`).toString('base64url') : null
  return {
    status: 200,
    body: {
      success: true,
      data: list.slice(start, start + limit),
      additional_data: { next_cursor },
    },
  }
}

function failure(status: number, error: string): ApiReply {
  return {
    status,
    body: { success: false, error, error_info: 'https://developers.pipedrive.com', code: 'ERR' },
  }
}

/** Refusals that have nothing to do with what was asked. */
function refuse(refusal: Refusal): ApiReply {
  return failure(refusal, REFUSALS[refusal])
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  401: 'unauthorized access',
  403: 'Scope and URL mismatch',
  404: 'Not found',
  429: 'request over limit',
  500: 'Internal error',
  503: 'Service unavailable',
}
