// HubSpot: the CRM of a world at https://api.hubapi.com.

import type { ApiReply, ApiRequest, RateLimit, Vendor } from '../http/exchange'
import { stagesOf } from '../world/stages'
import type { World } from '../world/world'
import { activityShelves } from './activities'
import { readAssociations } from './associations'
import { failure, refuse } from './errors'
import { listObjects } from './list'
import type { ObjectShelf, ObjectType } from './objects'
import { companyObject, contactObject, dealObject, shelf } from './objects'
import { listOwners } from './owners'
import { searchObjects } from './search'
import { feedbackShelf, ticketShelf } from './service'
import { accountDetails, listPipelines, listProperties, listTicketPipelines } from './settings'

/** The private app's token. */
export const HUBSPOT_TOKEN = 'pat-eu1-preview'

const isSearch = (path: string) => path.endsWith('/search')

/** 190 requests in ten seconds; searches five a second, and their answers do not tell what is left. */
const LIMITS: readonly RateLimit[] = [
  {
    requests: 190,
    perMs: 10_000,
    counts: path => (isSearch(path) ? null : 'all'),
    headers: left => ({
      'x-hubspot-ratelimit-max': '190',
      'x-hubspot-ratelimit-remaining': String(left),
      'x-hubspot-ratelimit-interval-milliseconds': '10000',
    }),
  },
  { requests: 5, perMs: 1_000, counts: path => (isSearch(path) ? 'search' : null) },
]

type Shelves = Readonly<Record<ObjectType, ObjectShelf>>

/** The CRM of a world. */
export function hubspot(world: World): Vendor {
  const shelves = shelvesOf(world)
  return {
    id: 'hubspot',
    origin: 'https://api.hubapi.com',
    limits: LIMITS,
    refuse,
    answer: request =>
      request.headers.authorization === `Bearer ${HUBSPOT_TOKEN}`
        ? route(request, world, shelves)
        : refuse(401),
  }
}

/** Companies with a part in a deal or a ticket of somebody else's: one in some, a whole group in a few. */
function shelvesOf(world: World): Shelves {
  const ids = world.companies.map(({ id }) => id)
  const partnersOf = (id: string) => {
    const number = Number(id)
    if (number % 101 === 0) return ids.slice(0, GROUP)
    return number % 9 === 0 ? ids.slice(number % ids.length, (number % ids.length) + 1) : []
  }
  return {
    companies: shelf('companies', world.companies, companyObject),
    contacts: shelf('contacts', world.contacts, contactObject),
    deals: shelf('deals', world.deals, deal =>
      dealObject(deal, stagesOf(deal, world), partnersOf(deal.id)),
    ),
    ...activityShelves(world),
    tickets: ticketShelf(world, partnersOf),
    feedback_submissions: feedbackShelf(world),
  }
}

const GROUP = 250

function route(request: ApiRequest, world: World, shelves: Shelves): ApiReply {
  const path = request.path.replace(/\/$/, '')
  const [, type, isSearching] = OBJECTS.exec(path) ?? []
  if (isType(type, shelves)) return objectsOf(shelves[type], isSearching !== undefined, request)
  const [, from] = ASSOCIATIONS.exec(path) ?? []
  if (isType(from, shelves)) {
    return request.method === 'POST'
      ? readAssociations(shelves[from], request.body, world.now)
      : methodNotAllowed(request)
  }
  if (request.method !== 'GET') return methodNotAllowed(request)
  switch (path) {
    case '/crm/v3/owners':
      return listOwners(world.owners, request)
    case '/crm/v3/pipelines/deals':
      return listPipelines(world.pipelines)
    case '/crm/v3/pipelines/tickets':
      return listTicketPipelines()
    case '/crm/v3/properties/companies':
      return listProperties('companies')
    case '/crm/v3/properties/deals':
      return listProperties('deals')
    case '/account-info/v3/details':
      return accountDetails(world.homeCurrency)
    default:
      return refuse(404)
  }
}

const OBJECTS = /^\/crm\/v3\/objects\/([a-z_]+)(\/search)?$/
const ASSOCIATIONS = /^\/crm\/v4\/associations\/([a-z_]+)\/compan(?:y|ies)\/batch\/read$/

function isType(type: string | undefined, shelves: Shelves): type is ObjectType {
  return type !== undefined && Object.keys(shelves).includes(type)
}

function objectsOf(of: ObjectShelf, isSearching: boolean, request: ApiRequest): ApiReply {
  if (request.method !== (isSearching ? 'POST' : 'GET')) return methodNotAllowed(request)
  return isSearching ? searchObjects(of, request.body) : listObjects(of, request)
}

function methodNotAllowed({ method }: ApiRequest): ApiReply {
  return failure(405, 'METHOD_NOT_ALLOWED', `${method} is not allowed here`)
}
