// What does not fit into one execution is refused as soon as that can be seen, with the numbers.

import type { Stream } from '../../../connector/sources/source'
import { numberAt } from '../../../connector/sources/reading'
import { ok, status } from './platform'
import { HOST, pages, run, source } from './vendor'

/** A list whose first page says how many records it has. */
const counted: Stream = {
  ...pages,
  pageSize: 100,
  read: (body, request, ask) => ({
    ...pages.read(body, request, ask),
    count: numberAt(body, 'count') ?? 0,
  }),
}
const endless = (count?: number) => {
  let page = 0
  return run(() => ok({ rows: [`${page}`], next: `n${++page}`, count }), {
    ...source,
    streams: { pages: counted },
  })
}

describe('a list whose length is told', () => {
  it('is refused after its first page where it does not fit', () => {
    const { ask, ports } = endless(400_000)
    expect(ask).toThrow(
      'Vendor has more records of this kind (400,000) than a live chart can hold (300,000 of all kinds)',
    )
    expect(ports.batches).toHaveLength(1)
  })

  it('is refused after its first page where the vendor’s rate allows it too late', () => {
    const { ask, ports } = endless(200_000)
    // 1,999.99 pages of a hundred, three a second.
    expect(ask).toThrow('Vendor would have to be asked 2,000 times more, which takes 12 minutes')
    expect(ports.batches).toHaveLength(1)
    expect(ports.slept).toEqual([])
  })

  it('is read where it just fits, however many records are none of ours', () => {
    const { rows } = run(
      ({ url }) => ok(url.includes('after=') ? { rows: ['b'] } : { rows: ['a'], next: 'a', count: 90_000 }),
      { ...source, streams: { pages: counted } },
    )
    expect(rows()).toEqual(['a', 'b'])
  }) // prettier-ignore
})

describe('requests that wait', () => {
  it('are refused at once where there are too many for the time', () => {
    const first = () =>
      Array.from({ length: 1_200 }, (_, index) => ({ url: `${HOST}/list?n=${index}` }))
    const { ask, ports } = run(() => ok({ rows: [] }), {
      ...source,
      streams: { pages: { ...pages, first } },
    })
    expect(ask).toThrow('times more, which takes 7 minutes at the speed it allows')
    expect(ports.batches).toHaveLength(1)
  })

  it('for a vendor that answers after the deadline are not waited for until then', () => {
    const hourly = { requests: 1, perMs: 3_600_000, parallel: 1, each: 'source' } as const
    const { ask, ports } = run(() => ok({ rows: ['a'], next: 'a' }), { ...source, limit: hourly })
    expect(ask).toThrow('takes longer than one chart may')
    expect(ports.slept).toEqual([])
  })

  it('go on where a vendor that asks to wait lets us in in time', () => {
    const { rows } = run((_, nth) => (nth === 0 ? status(429, { 'retry-after': '60' }) : ok({ rows: ['a'] })))
    expect(rows()).toEqual(['a'])
  }) // prettier-ignore
})
