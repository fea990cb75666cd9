// A made-up vendor of two pages, for tests of transport.

import type { WhenFailing } from '../../../connector/model/settings'
import type { Source, Stream } from '../../../connector/sources/source'
import { link, listAt, textAt } from '../../../connector/sources/reading'
import { gather } from '../../../connector/transport/gather'
import type { HttpReply, HttpRequest } from '../../../connector/transport/ports'
import { connect } from './connected'
import { ok, platform } from './platform'
import { listed } from '../../../connector/model/rows'

export const HOST = 'https://vendor.example'
export const pages: Stream = {
  format: 'json',
  first: () => [{ url: `${HOST}/list` }],
  read: body => {
    const next = textAt(body, 'next')
    return {
      rows: listAt(body, 'rows').map(id => ({ id: String(id) })),
      next: next === null ? [] : [{ url: link(`${HOST}/list`, { after: next }) }],
    }
  },
}
export const source: Source = {
  id: 'vendor',
  label: 'Vendor',
  purpose: { en: '', es: '' },
  role: 'crm',
  hosts: ['vendor.example'],
  auth: 'bearer',
  limit: { requests: 3, perMs: 1000, parallel: 2, each: 'source' },
  streams: { pages },
  fills: {},
}
export const ASK = { now: 0, currencies: [], since: '', fields: {}, extras: [] }
/** Any age that is fresh, and every fault is said. */
export const STRICT = { lastRefresh: '', whenFailing: 'say' } as const
export const SECRET = 'secret-token-1'

/** Every stream of a source, whole. */
export const everyStream = ({ streams }: Source) =>
  new Map(Object.keys(streams).map(id => [id, null]))

/** A platform on which a vendor answers, and ways to gather from it. */
export function run(answer: (request: HttpRequest, nth: number) => HttpReply, of: Source = source) {
  const ports = platform(answer)
  connect(ports.stored, 'vendor', { token: SECRET })
  const ask = (lastRefresh = '', whenFailing: WhenFailing = 'say') =>
    gather([{ source: of, streams: everyStream(of) }], ASK, { lastRefresh, whenFailing }, ports)
  return {
    ports,
    ask,
    rows: () => listed(ask().rows.get('vendor')?.pages ?? []).map(row => row.id),
  }
}
export const first = ok({ rows: ['a', 'b'], next: 'b' })
export const second = ok({ rows: ['c'] })
export const paged = ({ url }: HttpRequest) => (url.includes('after=') ? second : first)
