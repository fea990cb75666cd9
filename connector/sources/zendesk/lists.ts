// Zendesk's lists: exports by cursor, exports by time that repeat rows, and lists by cursor.

import { at, flagAt, link, listAt, numberAt, textAt, unexpectedShape } from '../reading'
import type { Limit, Page, SourceRequest, Stream, StreamRow } from '../source'

/** Stands for the account's own host. */
export const HOST = 'example.zendesk.com'

const BASE = `https://${HOST}/api/v2`
const EXPORT_SIZE = 1000
const PAGE_SIZE = 100
/** The first second there can be anything from. */
const FROM_THE_START = 1
/** All incremental exports of an account share this one. */
const EXPORTS: Limit = { requests: 10, perMs: 60_000, parallel: 2, each: 'source' }

/** Everything since the start or a cursor, page after page, until the vendor says that it ends for now. */
export function cursorExport(
  path: string,
  query: Readonly<Record<string, string>>,
  read: (body: unknown) => readonly StreamRow[],
): Stream {
  const ask = (from: Readonly<Record<string, string | number>>): SourceRequest => ({
    url: link(`${BASE}/${path}`, { per_page: EXPORT_SIZE, ...query, ...from }),
  })
  return {
    format: 'json',
    pageSize: EXPORT_SIZE,
    limit: EXPORTS,
    tellsChanges: true,
    first: () => [ask({ start_time: FROM_THE_START })],
    read: (body): Page => {
      const cursor = textAt(body, 'after_cursor')
      const rows = read(body)
      if (cursor === null) return { rows, next: [] }
      const onwards = ask({ cursor })
      return { rows, next: flagAt(body, 'end_of_stream') ? [] : [onwards], onwards }
    },
  }
}

/**
 * Events by their time, which the cell of that name keeps. A page begins at the second the last one ended,
 * so rows come again; it is the last when it is not full, or goes beyond the span that is asked. The vendor
 * sends all of a second in one page, however many they are, so that a full page of one second is followed
 * by the next second.
 */
export function timedExport(
  path: string,
  list: string,
  read: (record: unknown) => StreamRow | null,
  timeline: string,
): Stream {
  const ask = (start: number): SourceRequest => ({
    url: link(`${BASE}/${path}`, { per_page: EXPORT_SIZE, start_time: start }),
  })
  return {
    format: 'json',
    pageSize: EXPORT_SIZE,
    limit: EXPORTS,
    timeline,
    first: ({ span }) => [ask(Math.max(FROM_THE_START, Math.floor((span?.from ?? 0) / 1000)))],
    read: (body, { url }, { span }): Page => {
      const records = listAt(body, list)
      const rows = records.flatMap(record => read(record) ?? [])
      const end = numberAt(body, 'end_time')
      const started = Number(/start_time=(\d+)/.exec(url)?.[1])
      if (records.length < EXPORT_SIZE || end === null) return { rows, next: [] }
      if (end < started) throw unexpectedShape('end_time')
      const next = end === started ? end + 1 : end
      const isBeyond = span !== undefined && next * 1000 >= span.until
      return { rows, next: isBeyond ? [] : [ask(next)], reached: end * 1000 }
    },
  }
}

/** A list by cursor. */
export function cursorList(
  path: string,
  list: string,
  read: (record: unknown) => StreamRow | null,
): Stream {
  const ask = (after?: string): SourceRequest => ({
    url: link(`${BASE}/${path}`, { 'page[size]': PAGE_SIZE, 'page[after]': after }),
  })
  return {
    format: 'json',
    pageSize: PAGE_SIZE,
    first: () => [ask()],
    read: body => {
      const after = textAt(body, 'meta', 'after_cursor')
      const goesOn = at(body, 'meta', 'has_more') === true && after !== null
      return {
        rows: listAt(body, list).flatMap(record => read(record) ?? []),
        next: goesOn ? [ask(after)] : [],
      }
    },
  }
}
