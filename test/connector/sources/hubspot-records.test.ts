// HubSpot’s contacts, the history of deals and mapped properties by hand.

import { hubspot } from '../../../connector/sources/hubspot/index'
import { askOf } from '../ask'
import { madeBy } from './made-by'

const NOON = Date.UTC(2026, 3, 1, 12)
const WANTED = askOf(hubspot, { now: NOON })
const URL_OF_LIST = 'https://api.hubapi.com/crm/v3/objects'
const rows = (stream: string, body: unknown, ask = WANTED, url = URL_OF_LIST) =>
  hubspot.streams[stream]?.read(body, { url }, ask).rows ?? []
const list = (stream: string, ...records: readonly object[]) =>
  rows(stream, { results: records.map((properties, at) => ({ id: String(at + 1), properties })) })

describe('contacts of HubSpot', () => {
  it('are at their primary company; a name of one word is one', () => {
    const contact = { firstname: 'Ana', lastname: '', email: 'ana@x.es', jobtitle: 'CFO', createdate: '2026-03-01T08:00:00Z', associatedcompanyid: '42' } // prettier-ignore
    const made = madeBy(hubspot, 'contacts', { contacts: list('contacts', contact, {}) })
    expect(made).toEqual([
      { id: '1', accountRef: 'hubspot:42', name: 'Ana', email: 'ana@x.es', title: 'CFO', createdAt: Date.UTC(2026, 2, 1, 8) },
      { id: '2', accountRef: null, name: null, email: null, title: null, createdAt: null },
    ]) // prettier-ignore
  })
})

describe('the history of HubSpot’s deals', () => {
  it('is stays in stages, the newest told first; a stage saved again is none', () => {
    const past = (value: string, minute: number) => ({ value, timestamp: `2026-03-01T08:0${minute}:00Z` }) // prettier-ignore
    const history = { dealstage: [past('won', 3), past('sent', 2), past('sent', 1)] }
    const deals = list('deals', { dealname: 'Renewal', pipeline: 'default', dealstage: 'won' })
    const stage = (id: string, label: string) => ({ id, label })
    const made = madeBy(hubspot, 'stageChanges', {
      deals,
      dealStages: rows('dealStages', { results: [{ id: '1', propertiesWithHistory: history }, { id: '8', propertiesWithHistory: history }] }),
      stages: rows('stages', { results: [{ id: 'default', label: 'Sales', stages: [stage('won', 'Won')] }, { id: 'old', label: 'Old', stages: [stage('sent', 'Sent')] }] }),
    }) // prettier-ignore
    const at = (minute: number) => Date.UTC(2026, 2, 1, 8, minute)
    expect(made).toMatchObject([
      { dealId: '1', name: 'Renewal', stage: 'Sent', pipeline: 'Old', enteredAt: at(1), leftAt: at(3) },
      { dealId: '1', stage: 'Won', pipeline: 'Sales', enteredAt: at(3), leftAt: null },
    ]) // prettier-ignore
  })

  it('is asked for fifty deals a page, the most HubSpot gives', () => {
    const [first] = hubspot.streams.dealStages?.first(WANTED) ?? []
    expect(first?.url).toBe(`${URL_OF_LIST}/deals?limit=50&propertiesWithHistory=dealstage`)
  })
})

describe('properties that the settings name', () => {
  const named = askOf(hubspot, {
    fields: { region: 'zona', renewalDate: 'hasta', recurringAmount: 'cuota', customerSince: 'alta' },
    extras: [{ property: 'score', kind: 'number', label: 'Score' }],
  }) // prettier-ignore

  it('are asked for beside the usual ones, each once', () => {
    const [first] = hubspot.streams.companies?.first(named) ?? []
    const asked = decodeURIComponent(/properties=([^&]*)/.exec(first?.url ?? '')?.[1] ?? '')
    const names = asked.split(',')
    expect(names).toEqual(expect.arrayContaining(['zona', 'hasta', 'cuota', 'alta', 'score', 'industry'])) // prettier-ignore
    expect([names.includes('region'), new Set(names).size]).toEqual([false, names.length])
  })

  it('make the profile, and what the account pays where no billing tells it', () => {
    const properties = { name: 'Ana', zona: 'Norte', hasta: '2027-01-31', cuota: '120.5', alta: '2025-05-06', score: '7', createdate: '2024-01-01T08:00:00Z' } // prettier-ignore
    const record = (id: string, more: object) => ({ id, properties: { ...properties, ...more } })
    const results = [record('1', {}), record('2', { cuota: '', alta: '' }), record('3', { alta: '' })] // prettier-ignore
    const companies = rows('companies', { results }, named)
    expect(madeBy(hubspot, 'accounts', { companies })[0]?.profile).toMatchObject({
      region: 'Norte',
      renewalDate: '2027-01-31',
      extras: { score: 7 },
    })
    const details = rows('details', { portalId: 1, companyCurrency: 'EUR' })
    const line = { product: null, currency: 'EUR', amountPerMonth: 12050, until: null }
    expect(madeBy(hubspot, 'recurringLines', { companies, details })).toEqual([
      { ...line, id: '1', accountRef: 'hubspot:1', from: '2025-05-06' },
      { ...line, id: '3', accountRef: 'hubspot:3', from: '2024-01-01' },
    ])
    expect(hubspot.fills.recurringLines?.needs).toBe('recurringAmount')
  })

  it('make a stream of their own, so that a snapshot never answers for other properties', () => {
    const key = hubspot.streams.companies?.key
    expect(key?.(named)).not.toBe(key?.(WANTED))
    expect(hubspot.streams.deals?.key).toBeUndefined()
  })

  it('are offered with their kind; hidden ones are not', () => {
    const property = (name: string, type: string, more = {}) => ({ name, label: name, type, ...more }) // prettier-ignore
    const results = [property('a', 'number'), property('b', 'date'), property('c', 'enumeration'), property('d', 'string', { hidden: true })] // prettier-ignore
    expect(rows('properties', { results }).map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'number'],
      ['b', 'date'],
      ['c', 'text'],
    ])
  })
})
