// Pipedrive's lists: cursors in version 2 of its API, starts and limits in version 1.
// https://pipedrive.readme.io/docs/pipedrive-api-v2

import { at, link, listAt, numberAt, textAt, unexpectedShape } from '../reading'
import type { Ask, Page, SourceRequest, Stream, StreamRow } from '../source'

/** Stands for the company's own host. */
export const HOST = 'example.pipedrive.com'

/** Where its paths begin. */
export const BASE = `https://${HOST}`
const PAGE_SIZE = 500

/** Reads a record; null when it is none of ours. */
export type ReadRecord = (record: unknown, ask: Ask) => StreamRow | null

/** Lists of version 2, one cursor after another; several paths are lists without a record in common. */
export function listed(paths: readonly string[], read: ReadRecord): Stream {
  const ask = (path: string, cursor?: string): SourceRequest => ({
    url: link(`${BASE}/api/v2/${path}`, { limit: PAGE_SIZE, cursor }),
  })
  return {
    format: 'json',
    pageSize: PAGE_SIZE,
    first: () => paths.map(path => ask(path)),
    read: (body, { url }, wanted): Page => {
      const cursor = textAt(body, 'additional_data', 'next_cursor')
      const path = /\/api\/v2\/([^?]+)/.exec(url)?.[1] ?? ''
      return { rows: rowsIn(body, read, wanted), next: cursor === null ? [] : [ask(path, cursor)] }
    },
  }
}

/** A list of version 1 that comes in pages by position. */
export function paged(path: string, read: ReadRecord): Stream {
  const ask = (start: number): SourceRequest => ({
    url: link(`${BASE}/v1/${path}`, { start, limit: PAGE_SIZE }),
  })
  return {
    format: 'json',
    pageSize: PAGE_SIZE,
    first: () => [ask(0)],
    read: (body, _, wanted): Page => {
      const next = numberAt(body, 'additional_data', 'pagination', 'next_start')
      const isMore = at(body, 'additional_data', 'pagination', 'more_items_in_collection') === true
      return {
        rows: rowsIn(body, read, wanted),
        next: isMore && next !== null && next > 0 ? [ask(next)] : [],
      }
    },
  }
}

/** A list of version 1 that comes as one. */
export function whole(path: string, read: ReadRecord): Stream {
  return {
    format: 'json',
    first: () => [{ url: `${BASE}/v1/${path}` }],
    read: (body, _, wanted) => ({ rows: rowsIn(body, read, wanted), next: [] }),
  }
}

/** An empty list of version 1 is null. */
function rowsIn(body: unknown, read: ReadRecord, ask: Ask): StreamRow[] {
  if (at(body, 'data') === null && at(body, 'success') === true) return []
  if (at(body, 'success') === false) throw unexpectedShape('success')
  return listAt(body, 'data').flatMap(record => read(record, ask) ?? [])
}
