// Clockify by hand: years of reports, entries that count, costs that are not known.

import { clockify } from '../../../connector/sources/clockify/index'
import { askOf } from '../ask'
import { madeBy } from './made-by'

const NOON = Date.UTC(2026, 10, 20, 12)
const ASK = askOf(clockify, { now: NOON })
const entries = clockify.streams.entries
const asked = () =>
  (entries?.first(ASK) ?? []).map(({ body }) => JSON.parse(body ?? '') as Record<string, unknown>)
const entry = (more: object = {}) => ({
  _id: 'e1', clientId: 'c1', userName: 'Rosa', userEmail: 'Rosa@agency.example', projectName: 'Launch',
  billable: true, currency: 'EUR', amounts: [{ type: 'COST', value: 2333 }],
  timeInterval: { start: '2026-03-01T23:30:00Z', end: '2026-03-02T00:20:00Z', duration: 3000 }, ...more,
}) // prettier-ignore
const read = (list: readonly object[], count = list.length, request = entries?.first(ASK)[0]) =>
  entries?.read(
    { totals: [{ entriesCount: count }], timeentries: list },
    request ?? { url: '' },
    ASK,
  )
const made = (more: object = {}) =>
  madeBy(clockify, 'timeEntries', { entries: read([entry(more)])?.rows ?? [] })

describe('the report of Clockify', () => {
  it('is asked since there was Clockify, a year at a time and without gaps', () => {
    const spans = asked()
    expect(spans).toHaveLength(10)
    expect(spans[0]).toMatchObject({
      dateRangeStart: '2017-01-01T00:00:00.000Z',
      dateRangeEnd: '2018-01-01T23:59:59.999Z', // the longest year has 366 days
    })
    expect(spans[9]?.dateRangeEnd).toBe('2026-11-20T23:59:59.999Z')
    const starts = spans.map(({ dateRangeStart }) => Date.parse(String(dateRangeStart)))
    const ends = spans.map(({ dateRangeEnd }) => Date.parse(String(dateRangeEnd)))
    expect(starts.slice(1)).toEqual(ends.slice(0, 9).map(end => end + 1))
  })

  it('goes on with the other pages of its year at once', () => {
    const next = read([entry()], 2500)?.next ?? []
    const pages = next.map(({ body }) => JSON.parse(body ?? '') as { detailedFilter: object })
    expect(pages.map(({ detailedFilter }) => detailedFilter)).toEqual([
      { page: 2, pageSize: 1000 },
      { page: 3, pageSize: 1000 },
    ])
    expect(pages[0]).toMatchObject({
      dateRangeEnd: '2018-01-01T23:59:59.999Z',
      amountShown: 'COST',
    })
    expect(read([entry()], 2500, next[0])?.next).toEqual([])
  })

  it('is asked for the span alone, when one is enough', () => {
    const span = { from: Date.UTC(2025, 11), until: Date.UTC(2026, 11) }
    const [request, ...others] = entries?.first({ ...ASK, span }) ?? []
    expect(others).toEqual([])
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      dateRangeStart: '2025-12-01T00:00:00.000Z',
      dateRangeEnd: '2026-11-30T23:59:59.999Z',
    })
  })
})

describe('time entries of Clockify', () => {
  it('tell who, for whom, how long and what it cost', () => {
    expect(made()).toEqual([
      {
        id: 'e1',
        accountRef: 'clockify:c1',
        person: 'Rosa',
        email: 'rosa@agency.example',
        project: 'Launch',
        startedAt: Date.UTC(2026, 2, 1, 23, 30),
        minutes: 50,
        billable: true,
        cost: 2333,
        currency: 'EUR',
      },
    ])
  })

  it('without a cost rate have no known cost, never zero', () => {
    expect(made({ amounts: [] })[0]?.cost).toBeNull()
    expect(made({ amounts: [{ type: 'EARNED', value: 5000 }] })[0]?.cost).toBeNull()
    expect(made({ currency: null })[0]?.cost).toBeNull()
  })

  it('are none while the timer runs', () => {
    const timeInterval = { start: '2026-03-01T23:30:00Z', end: null, duration: null }
    expect(made({ timeInterval })).toEqual([])
  })

  it('of no client belong to no account', () => {
    expect(made({ clientId: '' })[0]?.accountRef).toBeNull()
  })
})

describe('clients of Clockify', () => {
  const account = (record: object) => {
    const page = clockify.streams.clients?.read([{ id: 'c1', ...record }], { url: 'x?page=1' }, ASK)
    return madeBy(clockify, 'accounts', { clients: page?.rows ?? [] })[0]
  }

  it('are joined by the CRM id in their note, else by their address', () => {
    expect(account({ note: ' 101 ' })?.sameAs).toEqual(['hubspot:101', 'pipedrive:101'])
    expect(account({ note: '001D000000IRFmaIAH' })?.sameAs).toEqual([
      'salesforce:001D000000IRFmaIAH',
    ])
    const plain = account({ note: 'pays late', email: 'a@ana.es' })
    expect(plain).toMatchObject({ sameAs: [], emails: ['a@ana.es'] })
  })
})
