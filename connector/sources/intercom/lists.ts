// Intercom's lists: companies in pages of a known number, everything else by search with a cursor.

import { link, listAt, numberAt, textAt } from '../reading'
import type { SourceRequest, Stream, StreamRow } from '../source'

/** Where Intercom answers. */
export const BASE = 'https://api.intercom.io'
/** Pinned, so that the vendor's next version cannot change what the readers meet. */
export const VERSION = { 'Intercom-Version': '2.14' }

const SEARCH_SIZE = 150
const COMPANIES_A_PAGE = 50
/** More pages than the list can have. */
const MOST_PAGES = 2000

/** Everything of a kind there is, oldest first. */
export function searched(
  path: string,
  list: string,
  read: (record: unknown) => StreamRow | null,
): Stream {
  const ask = (after?: string): SourceRequest => ({
    url: `${BASE}/${path}/search`,
    headers: VERSION,
    body: JSON.stringify({
      query: { field: 'created_at', operator: '>', value: '0' },
      sort: { field: 'created_at', order: 'ascending' },
      pagination: {
        per_page: SEARCH_SIZE,
        ...(after === undefined ? {} : { starting_after: after }),
      },
    }),
  })
  return {
    format: 'json',
    pageSize: SEARCH_SIZE,
    first: () => [ask()],
    read: (body, request) => {
      const after = textAt(body, 'pages', 'next', 'starting_after')
      const isFirst = request.body === ask().body
      return {
        rows: listAt(body, list).flatMap(record => read(record) ?? []),
        next: after === null ? [] : [ask(after)],
        ...(isFirst && { count: numberAt(body, 'total_count') ?? 0 }),
      }
    },
  }
}

/** Companies; the first page tells how many there are, so the rest is read at once. */
export function companyPages(read: (record: unknown) => StreamRow): Stream {
  const ask = (page: number): SourceRequest => ({
    url: link(`${BASE}/companies`, { per_page: COMPANIES_A_PAGE, page }),
    headers: VERSION,
  })
  return {
    format: 'json',
    pageSize: COMPANIES_A_PAGE,
    first: () => [ask(1)],
    read: (body, { url }) => {
      const pages = Math.min(MOST_PAGES, numberAt(body, 'pages', 'total_pages') ?? 1)
      const rest =
        url === ask(1).url ? Array.from({ length: Math.max(0, Math.floor(pages) - 1) }) : []
      return { rows: listAt(body, 'data').map(read), next: rest.map((_, index) => ask(index + 2)) }
    },
  }
}
