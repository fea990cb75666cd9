// POST /crm/v3/objects/{type}/search: filters, order and a total, but never beyond 10,000 results.

import type { ApiReply } from '../http/exchange'
import { invalid } from './errors'
import { isRecord, listOf, parsed } from './json'
import type { JsonRecord } from './json'
import type { CrmObject, ObjectShelf } from './objects'
import { DEFAULT_PROPERTIES } from './objects'
import type { SearchFilter } from './search-filter'
import { compareValues, meets, searchFilter } from './search-filter'
import { wireObject } from './wire'

const LARGEST_PAGE = 200
const WALL = 10_000
const MOST_GROUPS = 5
const MOST_FILTERS = 6

/** A page of what a search finds. */
export function searchObjects(shelf: ObjectShelf, body: string): ApiReply {
  const { type } = shelf
  const search = parsed(body)
  if (!isRecord(search)) return invalid('Invalid input JSON')
  const { limit, after } = { limit: Number(search.limit ?? 10), after: Number(search.after ?? 0) }
  if (!Number.isInteger(limit) || limit < 0 || limit > LARGEST_PAGE) {
    return invalid(`limit must be between 0 and ${LARGEST_PAGE}`)
  }
  if (!Number.isInteger(after) || after < 0) return invalid('Invalid after')
  if (after + limit > WALL) return invalid('Paging through search results is limited to 10000')
  const groups = groupsOf(search)
  if (typeof groups === 'string') return invalid(groups)
  const matching = shelf.between(0, shelf.count).filter(object => meets(object, groups))
  const found = sorted(matching, search)
  const asked = listOf(search.properties).map(String)
  const properties = asked.length > 0 ? asked : DEFAULT_PROPERTIES[type]
  const telling = { type, properties, withCompanies: false }
  const results = found.slice(after, after + limit).map(object => wireObject(object, telling))
  const end = after + results.length
  const paging = end < found.length ? { paging: { next: { after: String(end) } } } : {}
  return { status: 200, body: { total: found.length, results, ...paging } }
}

function groupsOf(search: JsonRecord): SearchFilter[][] | string {
  const groups: SearchFilter[][] = []
  for (const source of listOf(search.filterGroups)) {
    const filters = isRecord(source) ? listOf(source.filters).map(searchFilter) : []
    const wrong = filters.find(each => typeof each === 'string')
    if (wrong !== undefined) return wrong
    if (filters.length > MOST_FILTERS) return `a group has ${MOST_FILTERS} filters at most`
    groups.push(filters.filter(each => typeof each !== 'string'))
  }
  return groups.length > MOST_GROUPS ? `a search has ${MOST_GROUPS} groups at most` : groups
}

/** In the order asked for; by creation, oldest first, when none is. */
function sorted(objects: readonly CrmObject[], search: JsonRecord): CrmObject[] {
  const [first] = listOf(search.sorts)
  const name = isRecord(first) ? first.propertyName : first
  const property = typeof name === 'string' ? name : 'createdate'
  const sign = isRecord(first) && first.direction === 'DESCENDING' ? -1 : 1
  const value = (object: CrmObject) => object.properties[property] ?? null
  return [...objects].sort((a, b) => sign * compareValues(value(a), value(b)))
}
