// GET /crm/v3/objects/{type}: all records by id, a hundred at most a page, fifty where past values are
// told. There is no date filter.

import type { ApiReply, ApiRequest } from '../http/exchange'
import { invalid } from './errors'
import type { ObjectShelf } from './objects'
import { DEFAULT_PROPERTIES } from './objects'
import { cursorOf, placeOf } from './paging'
import { wireObject } from './wire'

const PAGE_SIZE = 10
const LARGEST_PAGE = 100
const LARGEST_WITH_HISTORY = 50

/** A page of a type. */
export function listObjects(shelf: ObjectShelf, { query }: ApiRequest): ApiReply {
  const { type } = shelf
  const history = words(query, 'propertiesWithHistory')
  const largest = history.length > 0 ? LARGEST_WITH_HISTORY : LARGEST_PAGE
  const limit = Number(query.get('limit') ?? PAGE_SIZE)
  if (!Number.isInteger(limit) || limit < 1) return invalid('Invalid limit')
  if (limit > largest) {
    return invalid(`The limit ${limit} is greater than the maximum page size of ${largest}`)
  }
  const after = query.get('after')
  const place = after === null ? 0 : placeOf(after, shelf.count)
  if (place === null) return invalid(`Invalid after: ${after ?? ''}`)
  const count = query.get('archived') === 'true' ? 0 : shelf.count
  const asked = words(query, 'properties')
  const telling = {
    type,
    properties: asked.length > 0 ? asked : DEFAULT_PROPERTIES[type],
    history,
    withCompanies: words(query, 'associations').some(each => /^compan(y|ies)$/.test(each)),
  }
  const end = Math.min(place + limit, count)
  const page = shelf.between(place, end).map(object => wireObject(object, telling))
  const next = end < count ? { paging: { next: { after: cursorOf(end) } } } : {}
  return { status: 200, body: { results: page, ...next } }
}

/** Names in a parameter, whether listed with commas or given several times. */
function words(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).flatMap(each => each.split(',').filter(Boolean))
}
