// Xero's lists: page numbers, with the number of pages told on the first, so that the rest is read
// at once. https://developer.xero.com/documentation/api/accounting/overview

import { link, listAt, numberAt, unexpectedShape } from '../reading'
import type { Ask, Page, SourceRequest, Span, Stream, StreamRow } from '../source'

const BASE = 'https://api.xero.com/api.xro/2.0'
/** The most a page may hold. */
const PAGE_SIZE = 1000
/** More pages than the day has requests is no number of pages. */
const MOST_PAGES = 5000
/** Stands for the organisation that is read, whose id the connection has. */
export const TENANT = '00000000-0000-4000-8000-000000000001'

const HEADERS = { Accept: 'application/json', 'xero-tenant-id': TENANT }

/** Query of a list, in the vendor's own words. */
export type ListQuery = Readonly<Record<string, string | number | boolean | undefined>>

/**
 * A list in pages; `read` gives no rows for records that are none of ours. Of a timeline, the cell
 * that keeps the record's `Date`.
 */
export function paged(
  name: string,
  query: ListQuery,
  read: (record: unknown) => readonly StreamRow[],
  timeline?: string,
): Stream {
  const request = (page: number, { span }: Ask): SourceRequest => ({
    url: link(`${BASE}/${name}`, { ...query, ...dated(span), page, pageSize: PAGE_SIZE }),
    headers: HEADERS,
  })
  return {
    format: 'json',
    pageSize: PAGE_SIZE,
    ...(timeline !== undefined && { timeline }),
    first: ask => [request(1, ask)],
    read: (body, { url }, ask): Page => {
      const rows = listAt(body, name).flatMap(read)
      const pages = numberAt(body, 'pagination', 'pageCount')
      if (pages === null || pages > MOST_PAGES) throw unexpectedShape('pagination.pageCount')
      const isFirst = url === request(1, ask).url
      const rest = isFirst ? Array.from({ length: Math.max(0, Math.floor(pages) - 1) }) : []
      return { rows, next: rest.map((_, index) => request(index + 2, ask)) }
    },
  }
}

/** Days of a span, in the vendor's own words. */
function dated(span: Span | undefined): ListQuery {
  if (!span) return {}
  const day = (instant: number) =>
    `DateTime(${new Date(instant).toISOString().slice(0, 10).replace(/-/g, ',')})`
  return { where: `Date>=${day(span.from)}&&Date<${day(span.until)}` }
}

/** A list that comes as one. */
export function whole(name: string, read: (record: unknown) => readonly StreamRow[]): Stream {
  return {
    format: 'json',
    first: () => [{ url: `${BASE}/${name}`, headers: HEADERS }],
    read: body => ({ rows: listAt(body, name).flatMap(read), next: [] }),
  }
}
