// Zendesk's ways of paging: exports by cursor, exports by time, lists by cursor.

import type { ApiReply, ApiRequest } from '../http/exchange'
import type { Desk } from './desk'
import type { MetricEvent } from './metric-events'
import type { Json } from './records'
import { failure } from './vendor-errors'

const MOST_EXPORTED = 1000
const MOST_LISTED = 100

/** GET /api/v2/incremental/tickets/cursor */
export function exportTickets({ exported, users }: Desk, request: ApiRequest): ApiReply {
  const { query } = request
  const size = Math.min(MOST_EXPORTED, Number(query.get('per_page') ?? MOST_EXPORTED))
  const start = startOf(
    query,
    exported.map(({ updatedAt }) => updatedAt / 1000),
  )
  if (start === null) return failure(400, 'InvalidCursor', 'start_time or cursor is needed')
  const page = exported.slice(start, start + size)
  const isEnd = start + size >= exported.length
  const cursor = cursorAt(start + page.length)
  const beside = query.get('include')?.split(',') ?? []
  const named = new Set(page.flatMap(({ ticket }) => [ticket.requester_id, ticket.assignee_id]))
  return {
    status: 200,
    body: {
      tickets: page.map(({ ticket }) => ticket),
      ...(beside.includes('metric_sets') && {
        metric_sets: page.flatMap(({ metric }) => metric ?? []),
      }),
      ...(beside.includes('users') && { users: users.filter(({ id }) => named.has(id)) }),
      after_cursor: cursor,
      after_url: `${baseOf(request)}/incremental/tickets/cursor.json?cursor=${encodeURIComponent(cursor)}`,
      before_cursor: null,
      before_url: null,
      end_of_stream: isEnd,
    },
  }
}

/** GET /api/v2/incremental/…: from a second on; a page is made longer until its last second is whole. */
export function exportTimed(
  list: string,
  all: readonly MetricEvent[],
  request: ApiRequest,
): ApiReply {
  const { query } = request
  const from = Number(query.get('start_time') ?? NaN)
  if (!Number.isFinite(from)) return failure(400, 'StartTimeMissing', 'start_time is needed')
  const size = Math.min(MOST_EXPORTED, Number(query.get('per_page') ?? MOST_EXPORTED))
  const found = all.filter(({ at }) => at >= from)
  const last = found[size - 1]?.at
  const page =
    last === undefined ? found : found.filter(({ at }, index) => index < size || at === last)
  const end = page[page.length - 1]?.at ?? null
  return {
    status: 200,
    body: {
      [list]: page.map(({ json }) => json),
      count: page.length,
      end_time: end,
      next_page: `${baseOf(request)}/incremental/${list}.json?start_time=${end ?? from}`,
    },
  }
}

/** A list with page[size] and page[after]. */
export function listByCursor(list: string, all: readonly Json[], request: ApiRequest): ApiReply {
  const { query } = request
  const size = Number(query.get('page[size]') ?? MOST_LISTED)
  if (!(size >= 1 && size <= MOST_LISTED)) {
    return failure(400, 'InvalidPaginationParameter', 'page[size] must be 1 to 100')
  }
  const after = query.get('page[after]')
  const start = after === null ? 0 : positionOf(after)
  if (start === null) return failure(400, 'InvalidPaginationParameter', 'page[after] is not valid')
  const page = all.slice(start, start + size)
  const has_more = start + size < all.length
  const after_cursor = has_more ? cursorAt(start + size) : null
  return {
    status: 200,
    body: {
      [list]: page,
      meta: { has_more, after_cursor, before_cursor: null },
      links: {
        next: has_more ? `${baseOf(request)}/${list}.json?page[after]=${after_cursor}` : null,
        prev: null,
      },
    },
  }
}

/** Links lead to where the caller asked. */
function baseOf({ headers: { host = 'example.zendesk.com' } }: ApiRequest): string {
  return `${/^127\./.test(host) ? 'http' : 'https'}://${host}/api/v2`
}

function startOf(query: URLSearchParams, seconds: readonly number[]): number | null {
  const cursor = query.get('cursor')
  if (cursor !== null) return positionOf(cursor)
  const from = Number(query.get('start_time') ?? NaN)
  if (!Number.isFinite(from)) return null
  const found = seconds.findIndex(second => second >= from)
  return found < 0 ? seconds.length : found
}

/** Cursors are opaque, and longer than a number. */
function cursorAt(position: number): string {
  return Buffer.from(`pos:${position}||`).toString('base64')
}

function positionOf(cursor: string): number | null {
  const found = /^pos:(\d+)\|\|$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]
  return found === undefined ? null : Number(found)
}
