// Stripe's lists: newest first, a hundred a page, cut into disjoint windows of time once the first
// page has shown how dense they are. https://docs.stripe.com/api/pagination

import { at, flagAt, link, idAt, listAt, numberAt } from '../reading'
import type { SourceRequest, Span, Stream, StreamRow } from '../source'

const HOST = 'https://api.stripe.com'
const PAGE_SIZE = 100
/** Pages read one after another before a list is cut: most end by then, and cutting would cost a call. */
const IN_TURN = 3
/**
 * How a list is cut that goes on, and how what is left when that was not enough. A window spans so many
 * times the span of a page: about as many pages. Each costs about half a call for its last page, so they
 * are few and long: more than two or three at once do not beat the vendor's rate limit.
 */
const FIRST_CUT = { windows: 1, pages: 6 }
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
  const nextPage = withQuery(request, 'starting_after', idAt(oldest, 'id'))
  const start = created(span)['created[gte]']
  if (
    isWindow(request, start) ||
    at(oldest, 'created') === undefined ||
    /\/lines\?/.test(request.url)
  ) {
    return [nextPage]
  }
  const isRest = request.url.includes('created%5Blt%5D=')
  const [newest = numberAt(records[0], 'created') ?? 0, before = 0] = (request.carried ?? []).map(
    Number,
  )
  const pages = before + 1
  const width = (newest - from) / pages
  if (width <= 0 || (!isRest && pages < IN_TURN)) {
    return [{ ...nextPage, carried: [String(newest), String(pages)] }]
  }
  return windowsBefore(from, width, isRest ? NEXT_CUT : FIRST_CUT, request, start)
}

/** Disjoint windows back from an instant (s), by the span of a page, and the rest of the list. */
function windowsBefore(
  from: number,
  width: number,
  { windows, pages }: typeof FIRST_CUT,
  request: SourceRequest,
  start: ListQuery[string],
): SourceRequest[] {
  const whole = without(request, ['created[lt]', 'created[lte]', 'created[gte]', 'starting_after'])
  const base = { url: whole.url, headers: HEADERS }
  const edges = Array.from({ length: windows + 1 }, (_, i) => Math.floor(from - i * width * pages))
  const within = edges.filter(edge => start === undefined || edge > Number(start))
  return within.map((edge, index) => {
    const upper = withQuery(base, index === 0 ? 'created[lte]' : 'created[lt]', String(edge))
    const lower = within[index + 1] ?? start
    return lower === undefined ? upper : withQuery(upper, 'created[gte]', String(lower))
  })
}

/** Whether a request is within a window that was cut; what reaches down to the start is not. */
function isWindow({ url }: SourceRequest, start: ListQuery[string]): boolean {
  const lower = /created%5Bgte%5D=(\d+)/.exec(url)?.[1]
  return lower !== undefined && lower !== String(start)
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
