// A loopback org for tests: raw requests, and every stream of the reader to its end.

import type { Extract } from '../../../connector/model/extract'
import type { Listed } from '../../../connector/model/rows'
import { salesforce as source } from '../../../connector/sources/salesforce/index'
import type { SourceRequest, StreamRow } from '../../../connector/sources/source'
import { createWorld } from '../../../preview/upstreams'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import type { SalesforceOptions } from '../../../preview/upstreams/salesforce/vendor'
import { SALESFORCE_TOKEN, salesforce } from '../../../preview/upstreams/salesforce/vendor'
import { askOf } from '../../connector/ask'
import { madeBy } from '../../connector/sources/made-by'

const ORIGIN = 'https://example.my.salesforce.com'
export const API = '/services/data/v62.0'
export const AUTHORISED = { authorization: `Bearer ${SALESFORCE_TOKEN}` }
export const world = createWorld({ today: '2026-11-23', accounts: 230, seed: 8 })
const WANTED = askOf(source, { now: world.now })

/** An org of the world. */
export const start = (options?: SalesforceOptions) =>
  serve(salesforce(world, options), {
    port: 0,
    latencyMs: 0,
    limited: true,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })

export interface Answer {
  readonly totalSize: number
  readonly done: boolean
  readonly nextRecordsUrl?: string
  readonly records: readonly Record<string, unknown>[]
}

/** One request as it is. */
export async function raw(of: Served, path: string, headers: Record<string, string> = AUTHORISED) {
  const reply = await fetch(of.url + path, { headers })
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Answer }
}

/** One query. */
export const query = (of: Served, soql: string, headers: Record<string, string> = {}) =>
  raw(of, `${API}/query?q=${encodeURIComponent(soql)}`, { ...AUTHORISED, ...headers })

const smallest = { 'sforce-query-options': 'batchSize=200' }

/** All rows of a stream in the smallest batches, and how many requests they took. */
export async function everything(of: Served, stream: string) {
  const { first, read } = source.streams[stream] ?? { first: null, read: null }
  if (!first || !read) throw new Error(`no stream ${stream}`)
  const rows: StreamRow[] = []
  let calls = 0
  for (let left: readonly SourceRequest[] = first(WANTED); left.length > 0; calls++) {
    const [request = { url: '' }, ...rest] = left
    const path = request.url.replace(ORIGIN, '')
    const { status, body } = await raw(of, path, { ...AUTHORISED, ...smallest })
    expect(status).toBe(200)
    const page = read(body, request, WANTED)
    rows.push(...page.rows)
    left = [...rest, ...page.next]
  }
  return { rows, calls }
}

/** What the reader makes of the org, entity by entity. */
export async function made<E extends keyof Extract>(
  of: Served,
  entity: E,
): Promise<Listed<Extract>[E]> {
  const fill = source.fills[entity]
  const streams = fill?.from ?? []
  const all = await Promise.all(streams.map(name => everything(of, name)))
  const rows = Object.fromEntries(streams.map((name, place) => [name, all[place]?.rows ?? []]))
  return madeBy(source, entity, rows)
}
