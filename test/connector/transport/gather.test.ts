// Moving bytes with manners: paging, waiting, refusing.

import type { Stream } from '../../../connector/sources/source'
import { retryAfter } from '../../../connector/transport/reply'
import { ok, status } from './platform'
import { HOST, SECRET, first, paged, pages, run, second, source } from './vendor'

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

  it('asks once for the rest of a record that two pages show', () => {
    const rest = { url: `${HOST}/lines`, once: true as const }
    const shown: Stream = {
      ...pages,
      first: () => [{ url: `${HOST}/list?window=1` }, { url: `${HOST}/list?window=2` }],
      read: (_, { url }) => ({ rows: [{ id: url }], next: url.includes('lines') ? [] : [rest] }),
    }
    const { ask, ports } = run(() => second, { ...source, streams: { pages: shown } })
    ask()
    expect(ports.batches.flat().filter(({ url }) => url.endsWith('/lines'))).toHaveLength(1)
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
