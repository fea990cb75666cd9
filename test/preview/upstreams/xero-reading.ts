// Serves Xero's API over a world, and reads it as it comes or as a source does.

import { signed } from '../../../connector/transport/credentials'
import type { Source, SourceRequest, StreamRow } from '../../../connector/sources/source'
import { createWorld } from '../../../preview/upstreams'
import type { Vendor } from '../../../preview/upstreams/http/exchange'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { XERO_TENANT, XERO_TOKEN } from '../../../preview/upstreams/xero/vendor'
import { ASK } from '../../connector/ask'

/** The world the tests read. */
export const world = createWorld({ today: '2026-11-23', accounts: 230, months: 36, seed: 10 })
/** Where the API begins. */
export const API = '/api.xro/2.0'
const BYTES = { base64: (text: string) => Buffer.from(text).toString('base64') }
/** What every request needs. */
export const HEADERS = {
  authorization: `Bearer ${XERO_TOKEN}`,
  'xero-tenant-id': XERO_TENANT,
  accept: 'application/json',
}

/** Serves a vendor of the world. */
export const start = (vendor: Vendor, limited = false) =>
  serve(vendor, {
    port: 0,
    latencyMs: 0,
    limited,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })

/** An answer as it comes. */
export async function raw(of: Served, path: string, headers: Record<string, string> = HEADERS) {
  const reply = await fetch(of.url + path, { headers })
  const text = await reply.text()
  const isJson = (reply.headers.get('content-type') ?? '').includes('json')
  const body = (isJson ? JSON.parse(text) : text) as Record<string, unknown>
  return { status: reply.status, headers: reply.headers, body }
}

const ENTITIES = ['accounts', 'recurringLines', 'invoices', 'revenueLines', 'payments'] as const

/** All rows that billing entities are made of, and the requests they took. */
export async function everything(of: Source, at: Served, token: string) {
  const requests: SourceRequest[] = []
  const rows: Record<string, StreamRow[]> = {}
  const asked = ENTITIES.flatMap(entity => of.fills[entity]?.from ?? [])
  for (const [name, stream] of Object.entries(of.streams)) {
    if (!asked.includes(name)) continue
    const queue = [...stream.first(ASK)]
    const read: StreamRow[] = []
    for (let request = queue.shift(); request; request = queue.shift()) {
      requests.push(request)
      const sent = signed(request, of, { token, tenant: XERO_TENANT }, BYTES)
      const url = sent.url.replace(/^https:\/\/[^/]+/, at.url)
      const reply = await fetch(url, { headers: sent.headers })
      const page = stream.read(await reply.json(), request, ASK)
      read.push(...page.rows)
      queue.push(...page.next)
    }
    rows[name] = [...new Map(read.map(row => [row.id, row])).values()]
  }
  return { rows, requests }
}
