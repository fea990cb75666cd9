// Clockify: hours of a world at https://api.clockify.me and https://reports.api.clockify.me.
// https://docs.clockify.me

import type { ApiReply, ApiRequest, RateLimit, Refusal, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import type { Json } from './records'
import { clientJson, entryJson, running } from './records'

/** The API key. */
export const CLOCKIFY_KEY = 'ZGVtby1jbG9ja2lmeS1wcmV2aWV3'
/** The workspace. */
export const CLOCKIFY_WORKSPACE = '64a687e29ae1f428e7ebe303'

const MOST = 1000
const LONGEST_MS = 366 * 86_400_000

/** How the workspace is paid for. */
export interface ClockifyOptions {
  /** Free workspaces have 30 requests an hour, paid ones 50 a second. */
  readonly isFree?: boolean
}

/** The two hosts of Clockify over one workspace, which count requests together or apart. */
export function clockify(
  world: World,
  { isFree = false }: ClockifyOptions = {},
): readonly Vendor[] {
  const entries = [...world.timeEntries.map(entryJson), running(world)].sort((one, other) =>
    other.timeInterval.start.localeCompare(one.timeInterval.start),
  )
  const clients = world.companies.map(clientJson)
  const limit: RateLimit = isFree
    ? { requests: 30, perMs: 3_600_000, counts: () => 'workspace' }
    : { requests: 50, perMs: 1_000, counts: () => 'workspace' }
  const at = (host: string, answer: (request: ApiRequest) => ApiReply): Vendor => ({
    id: 'clockify',
    origin: `https://${host}`,
    limits: [limit],
    refuse,
    answer: request =>
      request.headers['x-api-key'] === CLOCKIFY_KEY ? answer(request) : refuse(401),
  })
  return [
    at('api.clockify.me', request => listClients(request, clients)),
    at('reports.api.clockify.me', request => detailed(request, entries)),
  ]
}

function listClients({ method, path, query }: ApiRequest, clients: readonly Json[]): ApiReply {
  if (method !== 'GET' || path !== `/api/v1/workspaces/${CLOCKIFY_WORKSPACE}/clients`)
    return refuse(404)
  const size = Number(query.get('page-size') ?? 50)
  if (!(size >= 1 && size <= 5000)) return failure(400, 501, 'page-size must be between 1 and 5000')
  const page = Number(query.get('page') ?? 1)
  return { status: 200, body: clients.slice((page - 1) * size, page * size) }
}

interface Filter {
  readonly dateRangeStart?: string
  readonly dateRangeEnd?: string
  readonly amountShown?: string
  readonly detailedFilter?: { readonly page?: number; readonly pageSize?: number }
}

function detailed({ method, path, body }: ApiRequest, all: readonly Entry[]): ApiReply {
  const isReport = path === `/v1/workspaces/${CLOCKIFY_WORKSPACE}/reports/detailed`
  if (method !== 'POST' || !isReport) return refuse(404)
  const {
    dateRangeStart = '',
    dateRangeEnd = '',
    amountShown,
    detailedFilter,
  } = JSON.parse(body) as Filter
  const [from, to] = [Date.parse(dateRangeStart), Date.parse(dateRangeEnd)]
  if (!(from <= to)) return failure(400, 501, 'dateRangeStart must be before dateRangeEnd')
  if (to - from > LONGEST_MS) return failure(400, 501, 'Date range must not exceed one year')
  const { page = 1, pageSize = 50 } = detailedFilter ?? {}
  if (pageSize > MOST) return failure(400, 501, 'pageSize must not exceed 1000')
  const within = all.filter(({ timeInterval }) => {
    const start = Date.parse(timeInterval.start)
    return from <= start && start <= to
  })
  const shown = within.slice((page - 1) * pageSize, page * pageSize)
  const totals = [{ _id: '', totalTime: 0, entriesCount: within.length }]
  const timeentries = shown.map(entry => ({
    ...entry,
    amounts: amountShown === 'COST' ? entry.amounts : [],
  }))
  return { status: 200, body: { totals, timeentries } }
}

type Entry = ReturnType<typeof entryJson>

function failure(status: number, code: number, message: string): ApiReply {
  return { status, body: { message, code } }
}

/** Refusals that have nothing to do with what was asked. */
function refuse(refusal: Refusal): ApiReply {
  const [code, message] = REFUSALS[refusal]
  return failure(refusal, code, message)
}

const REFUSALS: Readonly<Record<Refusal, readonly [number, string]>> = {
  401: [4003, 'Api key does not exist'],
  403: [403, 'Access Denied'],
  404: [3000, 'No static resource'],
  429: [429, 'Too many requests'],
  500: [500, 'Internal server error'],
  503: [503, 'Service unavailable'],
}
