// Stripe's lists: newest first, a hundred a page, cut into disjoint windows of time once the first
// page has shown how dense they are. https://docs.stripe.com/api/pagination

import { at, flagAt, link, idAt, listAt, numberAt } from '../reading'
import type { SourceRequest, Span, Stream, StreamRow } from '../source'

const HOST = 'https://api.stripe.com'
const PAGE_SIZE = 100
/**
 * How a list is cut whose first page is full, and how what is left when that was not enough. A window
 * spans so many times the page's span: about as many pages. Each costs about half a call for its last
 * page, so they are few and long: more than two or three at once do not beat the vendor's rate limit.
 */
const FIRST_CUT = { windows: 1, pages: 4 }
const NEXT_CUT = { windows: 2, pages: 16 }
/** Pinned, so that the vendor's next version cannot change what the readers meet. */
const HEADERS = { 'Stripe-Version': '2025-03-31.basil' }

/** Query of a list, in the vendor's own words. */
export type ListQuery = Readonly<Record<string, string | number | undefined>>

/** What a record becomes, and the further pages it needs (lines beyond the first ten). */
export interface ReadRecord {
  readonly rows: readonly StreamRow[]
  readonly more?: readonly SourceRequest[]
}

/** A list that can be cut by `created`; of a timeline, the cell that keeps it. */
export function list(
  path: string,
  fixed: ListQuery,
  read: (record: unknown, request: SourceRequest) => ReadRecord,
  timeline?: string,
): Stream {
  return {
    format: 'json',
    pageSize: PAGE_SIZE,
    ...(timeline !== undefined && { timeline }),
    first: ({ span }) => [page(path, { ...fixed, ...created(span) })],
    read: (body, request, { span }) => {
      const records = listAt(body, 'data')
      const parts = records.map(record => read(record, request))
      return {
        rows: parts.flatMap(part => part.rows),
        next: [
          ...parts.flatMap(part => part.more ?? []).map(more => ({ ...more, once: true as const })),
          ...(flagAt(body, 'has_more') ? following(request, records, span) : []),
        ],
      }
    },
  }
}

/** First page of a list. */
export function page(path: string, query: ListQuery): SourceRequest {
  return {
    url: link(`${HOST}/v1/${path}`, { limit: PAGE_SIZE, ...query }),
    headers: HEADERS,
  }
}

/** The span's own bounds, in seconds. */
function created(span: Span | undefined): ListQuery {
  return span ? { 'created[gte]': span.from / 1000, 'created[lte]': span.until / 1000 - 1 } : {}
}

/** The rest of a list: the next page of its window, or its past cut into windows that run at once. */
function following(
  request: SourceRequest,
  records: readonly unknown[],
  span: Span | undefined,
): SourceRequest[] {
  const oldest = records[records.length - 1]
  const from = numberAt(oldest, 'created') ?? 0
  const width = (numberAt(records[0], 'created') ?? 0) - from
  const start = created(span)['created[gte]']
  const canCut = at(oldest, 'created') !== undefined && width > 0
  if (isWindow(request, start) || !canCut || /\/lines\?/.test(request.url)) {
    return [withQuery(request, 'starting_after', idAt(oldest, 'id'))]
  }
  const { windows, pages } = request.url.includes('created%5Blt%5D=') ? NEXT_CUT : FIRST_CUT
  const base = without(request, ['created[lt]', 'created[lte]', 'created[gte]'])
  const edges = Array.from({ length: windows + 1 }, (_, i) => from - i * width * pages).filter(
    edge => start === undefined || edge > Number(start),
  )
  return edges.map((edge, index) => {
    const upper = withQuery(base, index === 0 ? 'created[lte]' : 'created[lt]', String(edge))
    const lower = edges[index + 1] ?? start
    return lower === undefined ? upper : withQuery(upper, 'created[gte]', String(lower))
  })
}

/** Whether a request is within a window that was cut; what reaches down to the start is not. */
function isWindow({ url }: SourceRequest, start: ListQuery[string]): boolean {
  const lower = /created%5Bgte%5D=(\d+)/.exec(url)?.[1]
  return url.includes('starting_after=') || (lower !== undefined && lower !== String(start))
}

function withQuery(request: SourceRequest, name: string, value: string): SourceRequest {
  const { url } = without(request, [name])
  return { ...request, url: `${url}&${encodeURIComponent(name)}=${encodeURIComponent(value)}` }
}

function without(request: SourceRequest, names: readonly string[]): SourceRequest {
  const [path = '', query = ''] = request.url.split('?')
  const kept = query
    .split('&')
    .filter(pair => !names.includes(decodeURIComponent(pair.split('=')[0] ?? '')))
  return { ...request, url: `${path}?${kept.join('&')}` }
}
