// The faults of docs/reliability.md that need no vendor on the wire, by their ids: paging, the platform's
// stores, and time.

import type { Stream } from '../../../connector/sources/source'
import { discreet } from '../../../connector/transport/discreet'
import {
  addFetches,
  dailyLimit,
  fetchesToday,
  isNearLimit,
} from '../../../connector/transport/fetch-count'
import { gather } from '../../../connector/transport/gather'
import { ok, platform, status } from './platform'
import { ASK, HOST, STRICT, everyStream, first, paged, pages, run, second, source } from './vendor'

const streaming = (stream: Stream) => ({ ...source, streams: { pages: stream } })

describe('paging', () => {
  it('P2 ends a cycle of cursors', () => {
    const cycle = run(({ url }) =>
      url.includes('after=b') ? ok({ rows: ['c'], next: 'c' }) : ok({ rows: ['a'], next: 'b' }),
    )
    expect(cycle.ask).toThrow('keeps sending the same page')
  })

  it('P3 ends a list that goes on with nothing', () => {
    let page = 0
    const { ask, ports } = run(() => ok({ rows: [], next: `n${page++}` }))
    expect(ask).toThrow('keeps sending the same page')
    expect(ports.batches.flat()).toHaveLength(11)
  })

  it('P7 believes what says that there is more, not how much came', () => {
    const short = run(({ url }) => (url.includes('after=') ? second : ok({ rows: ['a'], next: 'b' })))
    expect(short.rows()).toEqual(['a', 'c'])
  })
}) // prettier-ignore

describe('time and size', () => {
  it('U21 begins no request that cannot be over in time', () => {
    let asked = 0
    const vendor = run(() => ok({ rows: [`${asked}`], next: `n${++asked}` }))
    const { ports } = vendor
    const slow = { ...ports, http: { sendAll: (requests: never) => (ports.machine.sleep(60_000), ports.http.sendAll(requests)) } } // prettier-ignore
    const wanted = [{ source, streams: everyStream(source) }]
    expect(() => gather(wanted, ASK, STRICT, slow)).toThrow('takes longer than one chart may')
    expect(asked).toBe(5) // a sixth minute would end after 330 seconds
  })

  it('R27 holds no more rows than fit, and never a part', () => {
    const many = Array.from({ length: 100_001 }, (_, index) => index)
    let page = 0
    const { ask, ports } = run(() => ok({ rows: many.map(index => `${page}-${index}`), next: `n${++page}` })) // prettier-ignore
    expect(ask).toThrow(
      'Vendor has more records of this kind (300,003) than a live chart can hold (300,000 of all kinds)',
    )
    expect(page).toBe(3)
    expect([...ports.cached.keys()].filter(key => !/failure$/.test(key))).toEqual([])
  })
})

describe('the stores of the platform', () => {
  it('G4 goes on without a lock', () => {
    const { ports } = run(paged)
    const unlocked = { ...ports, lock: { take: () => false, release: () => undefined } }
    const wanted = [{ source, streams: everyStream(source) }]
    expect(gather(wanted, ASK, STRICT, unlocked).rows.get('vendor')?.pages).toHaveLength(3)
  })

  it('G5 takes over from an execution that was killed while it pulled', () => {
    const { ask, ports, rows } = run(paged)
    ask()
    const [key = ''] = ports.cached.keys()
    ports.cached.clear()
    ports.cached.set(`${key}.lease`, String(ports.machine.now() + 60_000))
    expect(rows()).toEqual(['a', 'b', 'c'])
    expect(ports.slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(62_000)
  })

  it('G7 takes a snapshot of another form or an older code for none', () => {
    const { ask, ports, rows } = run(paged)
    ask()
    for (const key of ports.cached.keys()) ports.cached.set(key, '1 0 99999999999999\nnot packed')
    expect(rows()).toEqual(['a', 'b', 'c'])
  })

  it('G2 counts the requests of the day, and warns at four fifths', () => {
    const { ask, ports } = run(paged)
    ask()
    expect(fetchesToday(ports)).toBe(2)
    addFetches(15_998, ports)
    expect(isNearLimit(fetchesToday(ports), dailyLimit('ana@gmail.com'))).toBe(true)
    expect(isNearLimit(fetchesToday(ports), dailyLimit('ana@agency.example'))).toBe(false)
    ports.machine.sleep(86_400_000)
    expect(fetchesToday(ports)).toBe(0)
  })

  it('A14 keeps nothing of an authorisation that ended while it was read', () => {
    const { ports } = run(paged)
    const http = {
      sendAll(requests: Parameters<typeof ports.http.sendAll>[0]) {
        ports.stored.set('authorisation_epoch', '1')
        return ports.http.sendAll(requests)
      },
    }
    const wanted = [{ source, streams: everyStream(source) }]
    gather(wanted, ASK, STRICT, { ...ports, http })
    const before = ports.batches.length
    gather(wanted, ASK, STRICT, ports)
    expect(ports.batches.length).toBeGreaterThan(before)
  })
})

describe('what a vendor repeats', () => {
  it.each([
    [{ url: `${HOST}/a`, headers: { Authorization: 'Bearer secret-1' } }],
    [{ url: `${HOST}/a`, headers: { Authorization: 'Basic c2VjcmV0LTE=' } }],
    [{ url: `${HOST}/a`, headers: { 'X-Api-Key': 'secret-1' } }],
    [{ url: `${HOST}/a`, headers: {}, form: { refresh_token: 'secret-1', grant_type: 'refresh_token' } }],
    [{ url: `${HOST}/a`, headers: {}, form: { code: 'secret-1' } }],
    [{ url: `${HOST}/refresh-tokens/secret-1`, headers: {}, method: 'delete' as const }],
  ])('S6 is left out of refusals and failures: %j', request => {
    const told = 'got secret-1 and c2VjcmV0LTE= from you'
    const refusing = discreet(platform(() => status(400, {}, told)).http)
    const [refusal] = refusing.sendAll([request])
    const failing = discreet(platform(() => ({ failed: told })).http)
    const said = JSON.stringify([refusal, failing.sendAll([request])])
    const proof = JSON.stringify(request).includes('c2VjcmV0') ? 'c2VjcmV0LTE=' : 'secret-1'
    expect(said).not.toContain(proof)
  }) // prettier-ignore

  it('S6 is left as it is where it is data', () => {
    const [reply] = discreet(platform(() => first).http).sendAll([
      { url: `${HOST}/a`, headers: { Authorization: 'Bearer secret-1' } },
    ])
    expect(reply).toEqual(first)
  })

  it('reads a stream as ever', () => {
    expect(run(paged, streaming(pages)).rows()).toEqual(['a', 'b', 'c'])
  })
})
