// Timelines: kept month by month, so that windows share them and only open months are read again.

import type { Ask, Source, Stream } from '../../../connector/sources/source'
import { link, listAt } from '../../../connector/sources/reading'
import { parseDay } from '../../../connector/model/period'
import type { Day, Window } from '../../../connector/model/period'
import { gather } from '../../../connector/transport/gather'
import { monthsOf, nameOf, piecesOf } from '../../../connector/transport/months'
import { connect } from './connected'
import { ok, platform } from './platform'
import { ASK, HOST, SECRET, STRICT, source } from './vendor'
import { listed } from '../../../connector/model/rows'

const NOW = Date.UTC(2026, 3, 15) // the platform's
const day = (text: string) => parseDay(text) ?? (0 as Day)
const window = (from: string, to: string): Window => ({ from: day(from), to: day(to) })
const months = (from: string, to: string, now = NOW) => monthsOf(window(from, to), now)?.map(nameOf)

describe('months of a window', () => {
  it.each([
    ['within a year that is over', ['2025-03-02', '2025-04-01'], '2025-01', '2025-12'],
    ['from New Year, which has begun earlier further east', ['2025-01-01', '2025-01-31'], '2024-12', '2025-12'],
    ['until New Year’s Eve, which ends later further west', ['2025-12-01', '2025-12-31'], '2025-01', '2026-01'],
    ['of two years', ['2024-11-15', '2025-02-01'], '2024-01', '2025-12'],
    ['of this year, as far as it has begun', ['2026-02-01', '2026-12-31'], '2026-01', '2026-04'],
  ])('are those of its years: %s', (_, [from = '', to = ''], first, last) => {
    const all = months(from, to) ?? []
    expect([all[0], all[all.length - 1]]).toEqual([first, last])
    expect(new Set(all).size).toBe(all.length)
  }) // prettier-ignore

  it('are none for the future, and too many for an age', () => {
    expect(months('2027-02-01', '2027-03-01')).toEqual([])
    expect(months('2000-01-01', '2026-03-01')).toBeUndefined()
  })

  it('follow what is older where everything is asked: this year and two before it', () => {
    const all = piecesOf(null, NOW)
    expect(all.map(nameOf).slice(0, 2)).toEqual(['…2024-01', '2024-01'])
    expect(all).toHaveLength(1 + 12 + 12 + 4)
    expect(all[0]?.from).toBe(0)
  })

  it.each([
    ['of a window', window('2023-05-01', '2026-03-01')],
    ['of all there is', null],
  ])('follow on one another without gaps: %s', (_, wanted) => {
    const all = piecesOf(wanted, NOW)
    all.slice(1).forEach((month, index) => expect(month.from).toBe(all[index]?.until))
  })
})

/** A vendor with an event on the 20th of every month since 2023, asked by the days it is given. */
const asked: string[] = []
const calls: Stream = {
  format: 'json',
  timeline: 'at',
  first: ({ span }: Ask) => [
    { url: link(`${HOST}/calls`, { from: span?.from ?? 0, until: span?.until ?? NOW }) },
  ],
  read: body => ({
    rows: listAt(body, 'rows').map(at => ({ id: String(at), at: Number(at) })),
    next: [],
  }),
}
const timed: Source = { ...source, streams: { calls } }
const events = Array.from({ length: 48 }, (_, index) => Date.UTC(2023, index, 20)).filter(
  at => at < NOW,
)

function running() {
  asked.length = 0
  const ports = platform(({ url }) => {
    const [from = 0, until = 0] = [...url.matchAll(/=(\d+)/g)].map(found => Number(found[1]))
    asked.push(`${nameOf({ from, until })} ${nameOf({ from: until, until })}`)
    // Rounded outwards, as vendors do that know days only.
    return ok({ rows: events.filter(at => from - 40 * 86_400_000 <= at && at < until) })
  })
  connect(ports.stored, 'vendor', { token: SECRET })
  const read = (span: Window | null, lastRefresh = '') => {
    const wanted = [{ source: timed, streams: new Map([['calls', span]]) }]
    const { rows } = gather(wanted, ASK, { ...STRICT, lastRefresh }, ports)
    const told = listed(rows.get('vendor')?.calls ?? [])
    return told.map(({ at }) => nameOf({ from: Number(at), until: 0 }))
  }
  return { ports, read }
}

describe('a timeline', () => {
  it('is read for the years of a window, which other windows share', () => {
    const { read } = running()
    expect(read(window('2025-03-01', '2025-03-31'))).toEqual(
      Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`),
    )
    read(window('2025-06-01', '2025-08-31'))
    expect(asked).toEqual(['2025-01 2026-01'])
    expect(read(window('2025-06-01', '2026-03-31'))).toHaveLength(15)
    expect(asked).toEqual(['2025-01 2026-01', '2026-01 2026-05'])
  })

  it('tells an event once, whatever the vendor tells beyond the span', () => {
    const { read } = running()
    const told = read(window('2025-01-01', '2025-12-31')) ?? []
    expect(new Set(told).size).toBe(told.length)
    expect(told[0]).toBe('2024-12')
  })

  it('is read again only where it is still open, and wholly after a refresh', () => {
    const { read, ports } = running()
    const year = window('2025-06-01', '2026-04-10')
    const before = read(year)
    ports.machine.sleep(3_700_000)
    expect(read(year)).toEqual(before)
    // March is open for two weeks more: it is told late, or mended.
    expect(asked).toEqual(['2025-01 2026-05', '2026-03 2026-05'])
    expect(read(year, String(ports.machine.now()))).toEqual(before)
    expect(asked[2]).toBe('2025-01 2026-05')
  })

  it('is read whole when everything is needed, and shares its months with windows', () => {
    const { read, ports } = running()
    expect(read(null)).toHaveLength(events.length)
    expect(asked).toEqual(['…2026-05 2026-05'])
    read(window('2024-03-01', '2026-03-31'))
    ports.machine.sleep(3_700_000)
    expect(read(null)).toHaveLength(events.length)
    expect(asked.slice(1)).toEqual(['2026-03 2026-05'])
  })

  it('is read whole for a window of an age', () => {
    const { read } = running()
    expect(read(window('2000-01-01', '2026-03-01'))).toHaveLength(events.length)
  })
})
