// Answers to queries in batches: two thousand records at most, then the path of the next batch.

import type { ApiReply, ApiRequest } from '../http/exchange'
import { failure } from './errors'
import { idOf } from './ids'
import type { Org } from './objects'
import type { SObject } from './shelf'
import { OF_PARENTS } from './fields'
import type { Query } from './soql'

/** Where the API's paths begin. */
export const API = '/services/data/v62.0'

/** Opens queries, and goes on with those that are open. */
export interface Batches {
  open(query: Query, request: ApiRequest): ApiReply
  /** The batch of a locator such as `01g…-2000`. */
  next(locator: string): ApiReply
}

interface Cursor {
  readonly query: Query
  readonly size: number
}

const LARGEST = 2_000
const SMALLEST = 200

/** The batches of an org. */
export function batchesOf(org: Org): Batches {
  const cursors = new Map<string, Cursor>()
  return {
    open: (query, request) => {
      const cursor = { query, size: sizeOf(request.headers['sforce-query-options']) }
      const name = idOf('QueryLocator', String(cursors.size + 1))
      if (org[query.object].count > cursor.size) cursors.set(name, cursor)
      return batch(name, cursor, 0)
    },
    next: locator => {
      const [, name = '', start = ''] = /^(\w+)-(\d+)$/.exec(locator) ?? []
      const cursor = cursors.get(name)
      const isWithin = cursor && Number(start) < org[cursor.query.object].count
      if (!isWithin) return failure(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator')
      return batch(name, cursor, Number(start))
    },
  }

  function batch(name: string, { query, size }: Cursor, start: number): ApiReply {
    const { count, between } = org[query.object]
    const end = Math.min(start + size, count)
    const records = between(start, end).map(record => wire(record, query))
    const rest =
      end < count ? { done: false, nextRecordsUrl: `${API}/query/${name}-${end}` } : { done: true }
    return { status: 200, body: { totalSize: count, ...rest, records } }
  }
}

/** The size asked for, brought within what is allowed. */
function sizeOf(options: string | undefined): number {
  const asked = Number(/batchSize=(\d+)/i.exec(options ?? '')?.[1] ?? LARGEST)
  return Math.min(LARGEST, Math.max(SMALLEST, asked))
}

function wire(record: SObject, { object, fields }: Query): Record<string, unknown> {
  const told: Record<string, unknown> = { attributes: attributes(object, record.Id) }
  for (const field of fields) {
    const [parent = ''] = field.split('.')
    const value = record[parent] ?? null
    const isParent = typeof value === 'object' && value !== null
    told[parent] = isParent ? wireParent(parent, value, fields) : value
  }
  return told
}

function wireParent(
  parent: string,
  value: Readonly<Record<string, string>>,
  fields: readonly string[],
): Record<string, unknown> {
  const asked = (OF_PARENTS[parent] ?? []).filter(name => fields.includes(`${parent}.${name}`))
  return {
    attributes: attributes(parent, value.Id ?? ''),
    ...Object.fromEntries(asked.map(name => [name, value[name]])),
  }
}

function attributes(type: string, id: string) {
  return { type, url: `${API}/sobjects/${type}/${id}` }
}
