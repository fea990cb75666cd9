// Moving bytes with manners: paging, waiting, refusing, and asking only once.

import type { Source, Stream } from '../../../connector/sources/source'
import { link, listAt, textAt } from '../../../connector/sources/reading'
import { forgetCredentials } from '../../../connector/transport/credentials'
import { gather } from '../../../connector/transport/gather'
import type { HttpReply, HttpRequest } from '../../../connector/transport/ports'
import { retryAfter } from '../../../connector/transport/reply'
import { ok, platform, status } from './platform'

const HOST = 'https://vendor.example'
const pages: Stream = {
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
const source: Source = {
  id: 'vendor',
  label: 'Vendor',
  purpose: { en: '', es: '' },
  role: 'crm',
  hosts: ['vendor.example'],
  auth: 'bearer',
  limit: { requests: 3, perMs: 1000, parallel: 2 },
  streams: { pages },
  fills: {},
}
const ASK = { now: 0, currencies: [], since: '' }
const SECRET = 'secret-token-1'

function run(answer: (request: HttpRequest, nth: number) => HttpReply, of: Source = source) {
  const ports = platform(answer)
  ports.stored.set('credentials.vendor', JSON.stringify({ token: SECRET }))
  const ask = (lastRefresh = '') =>
    gather([{ source: of, streams: Object.keys(of.streams) }], ASK, lastRefresh, ports)
  return {
    ports,
    ask,
    rows: () =>
      ask()
        .get('vendor')
        ?.pages?.map(row => row.id),
  }
}
const first = ok({ rows: ['a', 'b'], next: 'b' })
const second = ok({ rows: ['c'] })
const paged = ({ url }: HttpRequest) => (url.includes('after=') ? second : first)

describe('a pull', () => {
  it('reads to the last page, with the proof in a header and never in the address', () => {
    const { rows, ports } = run(paged)
    expect(rows()).toEqual(['a', 'b', 'c'])
    for (const { url, headers } of ports.batches.flat()) {
      expect(url).not.toContain(SECRET)
      expect(headers.Authorization).toBe(`Bearer ${SECRET}`)
    }
  })

  it('keeps a record once that two pages tell', () => {
    const { rows } = run(({ url }) => (url.includes('after=') ? ok({ rows: ['b', 'c'] }) : first))
    expect(rows()).toEqual(['a', 'b', 'c'])
  })

  it.each([
    ['429 with seconds', status(429, { 'retry-after': '7' }), 7000],
    ['429 with a date', status(429, { 'retry-after': 'Wed, 15 Apr 2026 00:00:09 GMT' }), 8900],
  ])('waits as long as the vendor says: %s', (_, reply, wait) => {
    const { rows, ports } = run((request, nth) => (nth === 0 ? reply : paged(request)))
    expect(rows()).toEqual(['a', 'b', 'c'])
    expect(ports.slept).toEqual([wait])
  })

  it.each([
    ['500', status(500)],
    ['503', status(503)],
    ['408', status(408)],
    ['409', status(409)],
    ['no answer', { failed: 'Exception: DNS error: https://vendor.example' }],
    ['cut off JSON', ok('{"rows": ["a"')],
    ['a web page', ok('<!DOCTYPE html><title>Maintenance</title>')],
    ['an empty body', ok('')],
  ])('asks again after %s and gives the same rows', (_, reply) => {
    const { rows } = run((request, nth) => (nth === 0 ? reply : paged(request)))
    expect(rows()).toEqual(['a', 'b', 'c'])
  })

  it.each([
    ['401', status(401), 'Vendor no longer accepts the connection', 1],
    ['403', status(403), 'Vendor does not let this connection read', 1],
    ['404', status(404), 'Vendor gave an answer that cannot be read', 1],
    ['429 for ever', status(429, { 'retry-after': '1' }), 'Vendor asks us to slow down', 5],
    ['503 for ever', status(503), 'Vendor cannot be reached', 5],
    ['HTML for ever', ok('<html>'), 'Vendor gave an answer that cannot be read', 5],
    ['another shape', ok({ rows: null }), 'answered in a form', 1],
    ['the daily quota', { failed: 'Service invoked too many times for one day: urlfetch.' }, 'daily limit', 1],
  ])('gives a sentence and no rows for %s', (_, reply, sentence, attempts) => {
    const { ask, ports } = run(() => reply)
    expect(ask).toThrow(sentence)
    expect(ports.batches).toHaveLength(attempts)
  }) // prettier-ignore

  it('ends a list that never ends', () => {
    const { ask } = run(() => first)
    expect(ask).toThrow('keeps sending the same page')
  })

  it('gives up in time rather than being killed halfway', () => {
    const { ask } = run(() => status(429, { 'retry-after': '100000' }))
    expect(ask).toThrow('Vendor asks us to slow down')
  })

  it('keeps to the vendor’s rate', () => {
    const many: Stream = {
      ...pages,
      first: () => Array.from({ length: 7 }, (_, index) => ({ url: `${HOST}/list?n=${index}` })),
    }
    const { ask, ports } = run(() => second, { ...source, streams: { pages: many } })
    ask()
    expect(ports.batches.map(batch => batch.length)).toEqual([2, 1, 2, 1, 1])
  })

  it('never leaves the vendor’s own hosts', () => {
    for (const url of [
      'https://evil.example/list',
      'https://vendor.example@evil.example/',
      'http://vendor.example/list',
      'https://vendor.example:8080/list',
      'https://vendor.example.evil.example/',
    ]) {
      const astray: Stream = { ...pages, first: () => [{ url }] }
      const { ask, ports } = run(() => second, { ...source, streams: { pages: astray } })
      expect(ask).toThrow('would have left its own servers')
      expect(ports.batches).toEqual([])
    }
  })
})

describe('snapshots', () => {
  it('let the next chart ask nothing', () => {
    const { ask, ports } = run(paged)
    ask()
    const calls = ports.batches.length
    ask()
    expect(ports.batches).toHaveLength(calls)
  })

  it('are made anew when the data source is refreshed', () => {
    const { ask, ports } = run(paged)
    ask('1')
    ask('2')
    expect(ports.batches).toHaveLength(4)
  })

  it('are out of reach for another token and after a reset', () => {
    const { ask, ports } = run(paged)
    ask()
    ports.stored.set('credentials.vendor', JSON.stringify({ token: 'other' }))
    ask()
    expect(ports.batches).toHaveLength(4)
    forgetCredentials(ports.properties, [source])
    expect(ask).toThrow('Vendor is not connected')
    ports.stored.set('credentials.vendor', JSON.stringify({ token: SECRET }))
    ask()
    expect(ports.batches).toHaveLength(6)
  })

  it.each([
    ['is lost', (cached: Map<string, string>, key: string) => cached.delete(key)],
    ['was tampered with', (cached: Map<string, string>, key: string) => cached.set(key, 'eyJ9')],
  ])('are not used when a chunk %s', (_, harm) => {
    const { ask, ports, rows } = run(paged)
    ask()
    const chunk = [...ports.cached.keys()].find(key => key.endsWith('.0')) ?? ''
    harm(ports.cached, chunk)
    expect(rows()).toEqual(['a', 'b', 'c'])
    expect(ports.batches).toHaveLength(4)
  })

  it('are done without when the cache takes nothing', () => {
    const { rows, ports } = run(paged)
    const stubborn = { ...ports, cache: { ...ports.cache, putAll: () => false } }
    const gathered = gather([{ source, streams: ['pages'] }], ASK, '', stubborn)
    expect(gathered.get('vendor')?.pages).toHaveLength(3)
    expect(rows()).toHaveLength(3)
  })

  it('hold no token', () => {
    const { ask, ports } = run(paged)
    ask()
    for (const [key, value] of ports.cached) expect(key + value).not.toContain(SECRET)
  })

  it('let the sibling charts of a failure fail at once with the same sentence', () => {
    const { ask, ports } = run(() => status(403))
    expect(ask).toThrow('does not let this connection read')
    expect(ask).toThrow('does not let this connection read')
    expect(ports.batches).toHaveLength(1)
  })

  it('are waited for while another chart pulls', () => {
    const { ask, ports } = run(paged)
    ask()
    const [key = ''] = [...ports.cached].find(([, value]) => /^\d+ [0-9a-f]{64}$/.test(value)) ?? []
    const manifest = ports.cached.get(key) ?? ''
    ports.cached.delete(key)
    ports.cached.set(`${key}.lease`, String(ports.machine.now() + 60_000))
    const sleep = ports.machine.sleep
    let naps = 0
    const machine = {
      ...ports.machine,
      sleep(ms: number) {
        sleep(ms)
        if (++naps === 3) ports.cached.set(key, manifest) // the other one is done
      },
    }
    const rows = gather([{ source, streams: ['pages'] }], ASK, '', { ...ports, machine })
    expect(rows.get('vendor')?.pages).toHaveLength(3)
    expect(ports.batches).toHaveLength(2)
  })
})

describe('Retry-After', () => {
  it.each([
    ['3', 3000],
    ['0', 0],
    ['-5', null],
    ['soon', null],
    [undefined, null],
  ])('%s means %s ms', (header, wait) => {
    expect(retryAfter(header, 0)).toBe(wait)
  })
})
