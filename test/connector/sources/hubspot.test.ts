// HubSpot by hand: text for everything, owners who left, deals whose close is only expected.

import { hubspot } from '../../../connector/sources/hubspot/index'
import { ecb } from '../../../connector/sources/ecb'
import { ASK, askOf } from '../ask'
import { writtenOut } from '../written-out'
import { dayFrom } from '../../../connector/model/period'
import { madeBy } from './made-by'

const rows = (stream: string, body: unknown) =>
  hubspot.streams[stream]?.read(body, { url: '' }, askOf(hubspot)).rows ?? []
const deal = (properties: Record<string, unknown>, company?: string) => ({
  id: '7',
  properties: { dealname: 'Renewal', pipeline: 'default', dealstage: 'won', ...properties },
  ...(company !== undefined && { associations: { companies: { results: [{ id: company }] } } }),
})
const stages = {
  results: [
    {
      id: 'default',
      label: 'Sales',
      stages: [{ id: 'won', label: 'Closed won', metadata: { probability: '1.0' } }],
    },
  ],
}
const made = (record: unknown) => {
  const deals = madeBy(hubspot, 'deals', {
    deals: rows('deals', { results: [record] }),
    stages: rows('stages', stages),
    details: rows('details', { portalId: 1, companyCurrency: 'MXN' }),
  })
  return writtenOut(deals)[0]
}

describe('HubSpot', () => {
  it('reads amounts, flags and times that come as text', () => {
    const record = deal(
      {
        amount: '1234.50',
        deal_currency_code: 'EUR',
        createdate: '2026-01-05T10:00:00Z',
        closedate: '2026-02-01T09:30:00.000Z',
        dealtype: 'newbusiness',
        hs_is_closed: 'true',
        hs_is_closed_won: 'true',
      },
      '42',
    )
    expect(made(record)).toEqual({
      id: '7',
      name: 'Renewal',
      accountRef: 'hubspot:42',
      stage: 'Closed won',
      pipeline: 'Sales',
      type: 'new_business',
      outcome: 'won',
      amount: 123450,
      currency: 'EUR',
      probability: 1,
      createdAt: Date.UTC(2026, 0, 5, 10),
      closedAt: Date.UTC(2026, 1, 1, 9, 30),
    })
  })

  it('does not take an expected close for a close, nor an empty text for a value', () => {
    const open = made(
      deal({ closedate: '2026-09-01T00:00:00Z', hs_is_closed: 'false', amount: '' }),
    )
    expect(open).toMatchObject({ outcome: 'open', closedAt: null, amount: null, accountRef: null })
  })

  it('takes the portal’s currency where a deal names none, and keeps a deal type it does not know', () => {
    expect(made(deal({ amount: '10', dealtype: 'rescue' }))).toMatchObject({
      currency: 'MXN',
      type: 'rescue',
    })
  })

  it('asks for owners who left too, page after page', () => {
    const [current, archived] = hubspot.streams.owners?.first(ASK) ?? []
    expect([current?.url, archived?.url]).toEqual([
      'https://api.hubapi.com/crm/v3/owners?limit=100&archived=false',
      'https://api.hubapi.com/crm/v3/owners?limit=100&archived=true',
    ])
    const page = { results: [], paging: { next: { after: 'x y' } } }
    expect(hubspot.streams.owners?.read(page, archived ?? { url: '' }, ASK).next[0]?.url).toBe(
      'https://api.hubapi.com/crm/v3/owners?limit=100&archived=true&after=x%20y',
    )
  })

  it('names owners and their primary team', () => {
    const teams = [{ name: 'Old' }, { name: 'North', primary: true }]
    const owners = rows('owners', {
      results: [
        { id: 1, firstName: 'Ana', lastName: 'Peña', teams },
        { id: 2, email: 'x@y.es' },
      ],
    })
    expect(owners).toEqual([
      { id: '1', name: 'Ana Peña', email: null, team: 'North' },
      { id: '2', name: 'x@y.es', email: 'x@y.es', team: null },
    ])
  })

  it('knows a company by the ids of those merged into it', () => {
    const record = { id: '9', properties: { name: 'Ana', hs_merged_object_ids: '7;8' } }
    const companies = rows('companies', { results: [record, { id: '10', properties: {} }] })
    expect(madeBy(hubspot, 'accounts', { companies }).map(({ formerRefs }) => formerRefs)).toEqual([
      ['hubspot:7', 'hubspot:8'],
      [],
    ])
  })

  it('takes the owner by the id deals and companies name, not by the user’s', () => {
    const owners = rows('owners', { results: [{ id: '7', userId: 9, firstName: 'Ana' }] })
    const companies = rows('companies', {
      results: [{ id: '1', properties: { hubspot_owner_id: '7' } }],
    })
    expect(madeBy(hubspot, 'owners', { owners })[0]?.ref).toBe('hubspot:owner:7')
    expect(madeBy(hubspot, 'accounts', { companies })[0]?.profile?.ownerRef).toBe('hubspot:owner:7')
  })

  it('refuses an answer without a list rather than taking it for an empty one', () => {
    expect(() => rows('companies', { message: 'ok' })).toThrow('answered in a form')
  })
})

describe('the European Central Bank', () => {
  it('asks for the currencies in use since a day', () => {
    const ask = {
      now: 0,
      currencies: ['USD', 'EUR', 'JPY'],
      since: '2023-12-01',
      fields: {},
      extras: [],
    }
    expect(ecb.streams.rates?.first(ask).map(one => one.url)).toEqual([
      'https://data-api.ecb.europa.eu/service/data/EXR/D.JPY+USD.EUR.SP00.A?startPeriod=2023-12-01&detail=dataonly&format=csvdata',
    ])
    expect(ecb.streams.rates?.first(ASK)).toEqual([])
  })

  it('reads its table by the names of the columns', () => {
    const csv =
      'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE\r\n' +
      'EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2026-03-02,1.0842\r\n' +
      'EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2026-03-03,\r\n'
    expect(ecb.streams.rates?.read(csv, { url: '' }, ASK).rows).toEqual([
      { id: 'USD20514', currency: 'USD', day: dayFrom(2026, 3, 2), perEuro: 1.0842 },
    ])
  })
})
