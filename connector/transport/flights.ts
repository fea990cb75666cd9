// Flights: what is pulled and kept as one. A stream is one flight; of a timeline each piece is one, a month
// as a rule, so that windows share them, and those that are missing side by side are pulled together.

import type { Moment, Window } from '../model/period'
import { instantOf } from '../model/period'
import type { Rows } from '../model/rows'
import type { Ask, Source, Span, StreamRow } from '../sources/source'
import { asking } from './asking'
import { accountOf, epochOf, tenantOf } from './accounts'
import { notConnected } from './credentials'
import { loginOf } from './login'
import { nameOf, piecesOf } from './months'
import type { Ports } from './ports'
import type { Job } from './job'

/** Raised whenever rows of a stream change their form, so that no old snapshot is read as a new one. */
const FORM = 7
/** How long a snapshot is used; of settled months as long as the cache keeps anything. */
const FRESH_MS = 3_600_000
const LONG_MS = 6 * FRESH_MS
/** What is told late or mended belongs to the last weeks. */
const SETTLED_MS = 14 * 86_400_000

/** What to gather of a source: streams by id, of timelines those of a window, or null for all. */
export interface Wanted {
  readonly source: Source
  readonly streams: ReadonlyMap<string, Window | null>
}

/** A stream, or a month of it, under the key of its snapshot. */
export interface Flight extends Job {
  readonly id: string
  readonly key: string
  /** A snapshot that was begun earlier, epoch ms, is not fresh any more. */
  readonly notBefore: number
}

/** Flights side by side that are pulled as one. */
export interface Formation extends Job {
  readonly flights: readonly Flight[]
}

/** The flights of a source's streams, fresh since `notBefore`; a fault when it is not connected. */
export function flightsOf(
  { source, streams }: Wanted,
  ask: Ask,
  notBefore: number,
  ports: Ports,
): Flight[] {
  const { properties, machine } = ports
  const account = accountOf(properties, source)
  if (!account) throw notConnected(source)
  const login = loginOf(source, account, ports)
  const now = machine.now()
  const whose = [account.id, account.since, account.host, tenantOf(source, account)]
  return [...streams].flatMap(([id, window]) => {
    const stream = source.streams[id]
    if (!stream) throw new Error(`${source.id} has no stream ${id}`)
    const parts = [FORM, epochOf(properties), ...whose, source.id, id]
    const digest = machine.digest(
      JSON.stringify([...parts, stream.key?.(asking(source, ask)) ?? '']),
    )
    const whole = { source, stream, login, id, key: digest.slice(0, 40) }
    if (stream.timeline === undefined) {
      return [{ ...whole, notBefore: Math.max(notBefore, now - FRESH_MS) }]
    }
    return piecesOf(window, now).map(span => ({
      ...whole,
      span,
      key: `${whole.key}.${nameOf(span)}`,
      notBefore: Math.max(notBefore, freshSince(span, now)),
    }))
  })
}

/** What was read after a month had settled is good for long, whatever was read before for an hour. */
function freshSince({ until }: Span, now: number): number {
  return Math.max(now - LONG_MS, Math.min(now - FRESH_MS, until + SETTLED_MS + 1))
}

/** Joins the months of a stream that follow on one another; flights come in the order of time. */
export function formationsOf(flights: readonly Flight[]): Formation[] {
  const formations: Formation[] = []
  for (const flight of flights) {
    const last = formations[formations.length - 1]
    const span = last && followed(last, flight)
    if (last && span) {
      formations[formations.length - 1] = { ...last, span, flights: [...last.flights, flight] }
    } else formations.push({ ...flight, flights: [flight] })
  }
  return formations
}

function followed(last: Formation, { stream, span }: Flight): Span | null {
  const isNext = last.stream === stream && span && last.span?.until === span.from
  return isNext ? { from: last.span.from, until: span.until } : null
}

/** Those of a formation's rows that are of one flight. */
export function rowsWithin(
  { stream: { timeline }, span }: Flight,
  rows: Rows<StreamRow>,
): Rows<StreamRow> {
  if (timeline === undefined || !span) return rows
  return rows.filter(row => {
    const at = row[timeline] as Moment | null // the source says so of its timeline
    return at !== null && span.from <= instantOf(at) && instantOf(at) < span.until
  })
}
