// What bites with these vendors, pulled as in the product: walls, repeated rows, budgets and waits.

import { EMPTY } from '../../../connector/model/extract'
import { formatDay } from '../../../connector/model/period'
import { assemble } from '../../../connector/model/portfolio'
import { timeZone } from '../../../connector/model/zone'
import { clockify } from '../../../connector/sources/clockify/index'
import { googleSheets } from '../../../connector/sources/google-sheets/index'
import { hubspot } from '../../../connector/sources/hubspot/index'
import { salesforce } from '../../../connector/sources/salesforce/index'
import { stripe } from '../../../connector/sources/stripe/index'
import { xero } from '../../../connector/sources/xero/index'
import { zendesk } from '../../../connector/sources/zendesk/index'
import { gather } from '../../../connector/transport/gather'
import { createWorld } from '../../../preview/upstreams'
import { clockify as clockifyHosts } from '../../../preview/upstreams/clockify/vendor'
import { xero as xeroHost } from '../../../preview/upstreams/xero/vendor'
import { zendesk as zendeskHost } from '../../../preview/upstreams/zendesk/vendor'
import { exportTimed } from '../../../preview/upstreams/zendesk/paging'
import { smallWorld } from '../../preview/upstreams/small-world'
import { ASK, askOf } from '../ask'
import { connect } from '../transport/connected'
import { ok, status } from '../transport/platform'
import { paged, run } from '../transport/vendor'
import { answered, limitedBy, loginTo, rowsFrom } from './pulled'
import { page } from './xero-records'
import { STRICT, everyStream } from '../transport/vendor'
import { madeBy } from './made-by'
import { writtenOut } from '../written-out'

const count = (size: number, from = 0) => Array.from({ length: size }, (_, index) => from + index)

describe('HubSpot', () => {
  it('gives more than 10,000 records of one timestamp: it lists them, and never searches', () => {
    const { ports, rows } = answered(hubspot, ['deals'], ({ url }) => {
      const from = Number(/after=(\d+)/.exec(url)?.[1] ?? 0)
      const properties = { dealname: 'Bulk', createdate: '2026-03-01T08:00:00Z' }
      const results = count(Math.min(100, 10_050 - from), from).map(id => ({ id, properties }))
      const paging = { next: { after: String(from + 100) } }
      return ok({ results, ...(from + 100 < 10_050 && { paging }) })
    })
    expect(rows().deals).toHaveLength(10_050)
    expect(ports.batches.flat()).toHaveLength(101)
    expect(ports.batches.flat().filter(({ url }) => url.includes('/search'))).toEqual([])
  })

  const cut = (id: string, company: string) => {
    const companies = { results: [{ id: company, type: 'deal_to_company_unlabeled' }], paging: { next: { after: 'x' } } } // prettier-ignore
    return { id, properties: { dealname: id }, associations: { companies } }
  }
  const partial = (category: string) =>
    answered(hubspot, ['deals', 'stages', 'details'], ({ url }) => {
      if (url.includes('/pipelines/')) return ok({ results: [] })
      if (url.includes('/details')) return ok({ portalId: 1, companyCurrency: 'EUR' })
      if (url.includes('/objects/')) return ok({ results: [cut('7', '40'), cut('8', '41')] })
      const primary = { toObjectId: 50, associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 5 }] } // prettier-ignore
      const results = [{ from: { id: '7' }, to: [primary] }]
      const body = { status: 'COMPLETE', results, numErrors: 1, errors: [{ category }] }
      return status(207, {}, JSON.stringify(body))
    })

  it('reads the associations a 207 tells, and keeps the shown one where it tells none', () => {
    const deals = madeBy(hubspot, 'deals', partial('OBJECT_NOT_FOUND').rows())
    expect(deals?.map(({ id, accountRef }) => [id, accountRef])).toEqual([
      ['7', 'hubspot:50'],
      ['8', 'hubspot:41'],
    ])
  })

  it('gives no rows for a 207 of which a part failed', () => {
    expect(partial('INTERNAL_ERROR').rows).toThrow('HubSpot could not tell the companies')
  })
})

describe('lists that tell no total', () => {
  it.each([
    ['HubSpot', hubspot.streams.contacts, { results: [], paging: { next: { after: 'x' } } }],
    ['Zendesk', zendesk.streams.organizations, { organizations: [], meta: { has_more: true, after_cursor: 'x' } }],
  ])('of %s go on after an empty page while more is promised', (_, stream, body) => {
    expect(stream?.read(body, { url: '' }, ASK).next).toHaveLength(1)
  }) // prettier-ignore

  it('of Stripe are a fault where more is promised after nothing: there is nowhere to go on', () => {
    const empty = { data: [], has_more: true }
    expect(() => stripe.streams.customers?.read(empty, { url: '' }, ASK)).toThrow('answered in a form') // prettier-ignore
  })
})

describe('Zendesk', () => {
  it('gives rows that an export repeats once, and gets past a full page of one second', () => {
    // 999 events in second 10, 1,500 in second 20, three in second 30. A page begins at the second the
    // last one ended and is a thousand rows and the rest of its second: 999 + 1,500, 1,500 again, 3.
    const seconds = [...count(999).map(() => 10), ...count(1_500).map(() => 20), 30, 30, 30]
    const events = seconds.map((at, id) => ({
      at,
      json: { id, ticket_id: 1, type: 'fulfill', time: new Date(at * 1000).toISOString() },
    }))
    const { ports, rows } = answered(zendesk, ['metricEvents'], ({ url }) => {
      const { pathname: path, searchParams: query } = new URL(url)
      const request = { method: 'GET', path, query, headers: {}, body: '' }
      return ok(exportTimed('ticket_metric_events', events, request).body)
    })
    expect(rows().metricEvents).toHaveLength(2_502)
    const starts = ports.batches.flat().map(({ url }) => /start_time=(\d+)/.exec(url)?.[1])
    expect(starts).toEqual(['1', '20', '21'])
  })

  it('exports all tickets once, and an hour later those that changed since', () => {
    const world = createWorld({ today: '2026-04-15', accounts: 150, months: 24 })
    const { ports, network } = limitedBy([zendeskHost(world)])
    connect(ports.properties, 'zendesk', loginTo(zendesk))
    const wanted = [{ source: zendesk, streams: new Map([['tickets', null]]) }]
    const ask = () => {
      const { rows } = gather(wanted, askOf(zendesk, { now: network.now() }), STRICT, ports)
      const made = writtenOut(madeBy(zendesk, 'tickets', rows.get('zendesk') ?? {}))
      return { made, calls: network.calls().get('zendesk')?.all ?? 0 }
    }
    const first = ask()
    expect(first.calls).toBeGreaterThan(1)
    network.sleep(3_600_001)
    expect(ask()).toEqual({ made: first.made, calls: first.calls + 1 })
  })

  it('counts a ticket once that the legacy and the new CSAT both tell', () => {
    const read = (stream: string, body: object) =>
      zendesk.streams[stream]?.read({ meta: {}, ...body }, { url: '' }, ASK).rows ?? []
    const at = { created_at: '2026-03-03T08:00:00Z', updated_at: '2026-03-03T08:00:00Z' }
    const rating = (id: number, ticket_id: number | null) => ({ id, ticket_id, score: 'good', ...at }) // prettier-ignore
    const response = {
      id: '01J',
      subjects: [{ id: '2', type: 'ticket' }],
      answers: [{ type: 'rating_scale', rating: 5, ...at }],
    }
    const surveys = madeBy(zendesk, 'surveys', {
      tickets: [],
      ratings: read('ratings', { satisfaction_ratings: [rating(9, 1), rating(10, 2), rating(11, null)] }), // prettier-ignore
      surveyResponses: read('surveyResponses', { survey_responses: [response] }),
    })
    expect(surveys?.map(({ id, score, highest }) => [id, score, highest])).toEqual([
      ['9', 1, 1],
      ['11', 1, 1],
      ['01J', 5, 5],
    ])
  })
})

describe('Salesforce', () => {
  const refusing = (errorCode: string) =>
    answered(salesforce, ['users'], () =>
      status(403, {}, JSON.stringify([{ message: 'TotalRequests Limit exceeded.', errorCode }])),
    )

  it('names REQUEST_LIMIT_EXCEEDED, a 403 in a list, for what it is, and does not ask again', () => {
    const { ports, rows } = refusing('REQUEST_LIMIT_EXCEEDED')
    expect(rows).toThrow('Salesforce has no requests left for today')
    expect(ports.batches).toHaveLength(1)
    expect(refusing('API_DISABLED_FOR_ORG').rows).toThrow('does not let this connection read')
  })
})

describe('Xero', () => {
  it('is asked five at once and sixty times a minute, and refuses nothing', () => {
    const body = page('Invoices', [], 150)
    const host = { ...xeroHost(smallWorld), answer: () => ({ status: 200, body }) }
    const { ports, network, sizes } = limitedBy([host])
    const begun = network.now()
    rowsFrom(xero, ['invoices'], ports)
    expect(network.calls().get('xero')).toEqual({ all: 150, refused: 0 })
    expect(Math.max(...sizes)).toBe(5)
    // 60 in the first minute, 60 in the second, the last 30 in the third.
    expect(Math.floor((network.now() - begun) / 60_000)).toBe(2)
  })
})

describe('Clockify', () => {
  it('answers a page of charts from the requests of one pull, far below thirty an hour', () => {
    const world = createWorld({ today: '2026-04-15', accounts: 5, months: 12 })
    const { ports, network } = limitedBy(clockifyHosts(world, { isFree: true }))
    connect(ports.properties, 'clockify', loginTo(clockify))
    const wanted = [{ source: clockify, streams: everyStream(clockify) }]
    const calls = count(100).map(() => {
      network.sleep(120_000)
      gather(wanted, askOf(clockify, { now: network.now() }), STRICT, ports)
      return network.calls().get('clockify')
    })
    // Ten years of entries since there was Clockify, one page of clients; later the open months and clients.
    expect(calls[0]).toEqual({ all: 11, refused: 0 })
    expect(calls[19]).toEqual(calls[0])
    expect(calls[99]).toEqual({ all: 17, refused: 0 })
  })
})

describe('Google Sheets', () => {
  it.each(['America/Los_Angeles', 'Europe/Madrid', 'Pacific/Kiritimati'])(
    'tells a serial date in its own zone, so that it is the same day in a report of %s',
    zone => {
      const head = ['Day', 'Account', 'Kind', 'Amount', 'Currency']
      // 1 March 2026 at midnight and at 23:45 by the sheet’s clock.
      const values = [head, [46_082, '', 'media', 10, 'EUR'], [46_082.99, '', 'media', 5, 'EUR']]
      const read = googleSheets.streams.lines?.read
      const body = { valueRanges: [{ range: "'Costs'!A1:E3", values }] }
      const lines = read?.(body, { url: 'values' }, askOf(googleSheets)).rows ?? []
      const costs = madeBy(googleSheets, 'costs', { lines })
      const { facts } = assemble({ ...EMPTY, costs }, timeZone(zone))
      expect(facts.costs.map(({ day }) => formatDay(day))).toEqual(['2026-03-01', '2026-03-01'])
    },
  )
})

describe('Retry-After', () => {
  const waits = (code: number, headers: Record<string, string>, times: number) => {
    const { rows, ports } = run((request, nth) =>
      nth < times ? status(code, headers) : paged(request),
    )
    return { slept: () => (rows(), ports.slept), ports }
  }

  it('that is absent makes each wait twice as long, and the fifth refusal the last', () => {
    expect(waits(429, {}, 4).slept()).toEqual([750, 1_500, 3_000, 6_000])
    const refused = waits(429, {}, 5)
    expect(refused.slept).toThrow('Vendor asks us to slow down')
    expect(refused.ports.batches).toHaveLength(5)
  })

  it('of a vendor that is down is kept too, in seconds or as a date', () => {
    expect(waits(503, { 'retry-after': '7' }, 1).slept()).toEqual([7_000])
    const date = { 'retry-after': 'Wed, 15 Apr 2026 00:00:09 GMT' }
    expect(waits(503, date, 1).slept()).toEqual([8_900])
  })

  it('that lies in the past, by a clock that is late, is none', () => {
    const date = { 'retry-after': 'Tue, 14 Apr 2026 23:59:00 GMT' }
    expect(waits(429, date, 1).slept()).toEqual([750])
  })
})
