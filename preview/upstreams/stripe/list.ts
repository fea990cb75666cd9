// A page of a collection: newest first, after or before a record, within a range of time.

import type { ApiReply } from '../http/exchange'
import type { Collection } from './collection'
import { failure, missing } from './errors'
import type { ListParameters } from './parameters'
import { listParameters } from './parameters'
import { listOf, seconds } from './version'

/** Answers a list. */
export function listPage<T>(of: Collection<T>, query: URLSearchParams, modern: boolean): ApiReply {
  const parameters = listParameters(query, of, modern)
  if ('status' in parameters) return parameters
  const known = { ...of.expands, ...of.includes }
  const path = parameters.expand.find(each => !(each.replace(/^data\./, '') in known))
  if (path !== undefined) {
    return failure(400, `This property cannot be expanded (${path}).`, { param: 'expand' })
  }
  const lost = [parameters.startingAfter, parameters.endingBefore].find(
    id => id !== null && !of.places.has(id),
  )
  if (lost != null) {
    const param = lost === parameters.startingAfter ? 'starting_after' : 'ending_before'
    return missing(of.kind, lost, param)
  }
  const { records, hasMore } = pageOf(of, parameters)
  const data = records.map(record => expanded(of, record, parameters.expand, modern))
  return { status: 200, body: listOf(of.url, data, hasMore) }
}

/** A record with some of its ids replaced by what they stand for. */
export function expanded<T>(
  of: Collection<T>,
  record: T,
  paths: readonly string[],
  modern: boolean,
): object {
  const shape: Record<string, unknown> = { ...of.shape(record, modern) }
  for (const field of paths.map(path => path.replace(/^data\./, ''))) {
    const include = of.includes[field]
    if (include !== undefined) {
      shape[field] = include(record)
      continue
    }
    const found = shape[field]
    const put = (id: unknown) => (typeof id === 'string' ? (of.expands[field]?.(id) ?? id) : id)
    shape[field] = Array.isArray(found) ? found.map(put) : put(found)
  }
  return shape
}

function pageOf<T>(of: Collection<T>, parameters: ListParameters) {
  const { limit, startingAfter, endingBefore, tests } = parameters
  const { first, last } = rangeOf(of, parameters)
  const isBackward = endingBefore !== null && startingAfter === null
  const step = isBackward ? -1 : 1
  const found: T[] = []
  let place = isBackward ? last - 1 : first
  for (; place >= first && place < last && found.length <= limit; place += step) {
    const record = of.records[place]
    if (record === undefined) continue
    if (tests.every(([name, value]) => of.tests[name]?.(record, value))) found.push(record)
  }
  const records = found.slice(0, limit)
  return { records: isBackward ? records.reverse() : records, hasMore: found.length > limit }
}

/** First place of the range asked for, and the place after its last. */
function rangeOf<T>(of: Collection<T>, { from, to, startingAfter, endingBefore }: ListParameters) {
  const newest = to === Infinity ? 0 : firstAtOrBefore(of, to)
  const oldest = from === -Infinity ? of.records.length : firstAtOrBefore(of, from - 1)
  const after = startingAfter === null ? -1 : (of.places.get(startingAfter) ?? -1)
  const before = of.places.get(endingBefore ?? '') ?? of.records.length
  return { first: Math.max(newest, after + 1), last: Math.min(oldest, before) }
}

/** Place of the newest record created at a second or before it. */
function firstAtOrBefore<T>({ records, createdOf }: Collection<T>, second: number): number {
  let low = 0
  let high = records.length
  while (low < high) {
    const middle = (low + high) >> 1
    const record = records[middle]
    if (record !== undefined && seconds(createdOf(record)) > second) low = middle + 1
    else high = middle
  }
  return low
}
