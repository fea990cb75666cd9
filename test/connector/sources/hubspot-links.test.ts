// Whose a record of HubSpot is, by hand: absent, several, and too many companies.

import { hubspot } from '../../../connector/sources/hubspot/index'
import { askOf } from '../ask'
import { madeBy } from './made-by'

const WANTED = askOf(hubspot, { now: Date.UTC(2026, 3, 1, 12) })
const BATCH = 'https://api.hubapi.com/crm/v4/associations/deals/companies/batch/read'
const LIST = 'https://api.hubapi.com/crm/v3/objects/deals?limit=100'
const page = (stream: string, body: unknown, url = LIST, carried: readonly string[] = []) =>
  hubspot.streams[stream]?.read(body, { url, carried }, WANTED) ?? { rows: [], next: [] }

const stages = page('stages', { results: [] }).rows
const details = page('details', { portalId: 1, companyCurrency: 'EUR' }).rows
const deal = (companies?: unknown) => ({
  id: '7',
  properties: { dealname: 'Renewal' },
  ...(companies !== undefined && { associations: { companies } }),
})
const ownerOf = (...deals: readonly object[]) =>
  madeBy(hubspot, 'deals', { deals: deals as never, stages, details })[0]?.accountRef
const more = { next: { after: 'abc' } }
const labelled = (id: string) => ({ id, type: 'deal_to_company' })
const plain = (id: string) => ({ id, type: 'deal_to_company_unlabeled' })

describe('the company of a record', () => {
  it('is none where the list shows none, and nothing more is asked', () => {
    const { rows, next } = page('deals', { results: [deal()] })
    expect([ownerOf(...rows), next]).toEqual([null, []])
  })

  it('is the primary one, wherever it stands', () => {
    const results = [plain('40'), labelled('41'), plain('41')]
    const { rows, next } = page('deals', { results: [deal({ results, paging: more })] })
    expect([ownerOf(...rows), next]).toEqual(['hubspot:41', []])
  })

  it('is the first one where none is primary', () => {
    const { rows, next } = page('deals', {
      results: [deal({ results: [plain('40'), plain('41')] })],
    })
    expect([ownerOf(...rows), next]).toEqual(['hubspot:40', []])
  })

  const cut = deal({ results: [plain('40')], paging: more })

  it('is read with all others of the list where what is shown ends before it', () => {
    const results = [cut, { ...deal(), id: '8' }, { ...cut, id: '9' }]
    const first = page('deals', { results, paging: { next: { after: '9' } } })
    expect(first.next.map(({ carried }) => carried)).toEqual([['7', '9']])
    const last = page('deals', { results: [{ ...cut, id: '10' }] }, LIST, ['7', '9'])
    const inputs = [{ id: '7' }, { id: '9' }, { id: '10' }]
    expect(last.next).toEqual([{ url: BATCH, body: JSON.stringify({ inputs }) }])
  })

  it('is read by the thousand, as many as HubSpot takes', () => {
    const ids = Array.from({ length: 1_100 }, (_, index) => String(1_000 + index))
    const body = { results: [cut], paging: { next: { after: '9' } } }
    const { next } = page('deals', body, LIST, ids)
    expect(next[0]?.carried).toEqual([...ids.slice(1_000), '7'])
    expect(JSON.parse(next[1]?.body ?? '')).toEqual({ inputs: ids.slice(0, 1_000).map(id => ({ id })) }) // prettier-ignore
    expect(next).toHaveLength(2)
    expect(page('deals', { results: [cut] }, LIST, ids).next).toHaveLength(2)
  })
})

describe('companies read in a batch', () => {
  const [cut] = page('deals', { results: [deal({ results: [plain('40')], paging: more })] }).rows
  const to = (toObjectId: number, ...typeIds: number[]) => ({
    toObjectId,
    associationTypes: typeIds.map(typeId => ({ category: 'HUBSPOT_DEFINED', typeId })),
  })
  const batch = (results: readonly unknown[], errors?: readonly unknown[]) =>
    page('deals', { status: 'COMPLETE', results, errors }, BATCH)

  it('go on until the primary one is told', () => {
    const first = batch([
      { from: { id: '7' }, to: [to(50, 341)], paging: { next: { after: 'p2' } } },
    ])
    expect(first.next).toEqual([{ url: BATCH, body: '{"inputs":[{"id":"7","after":"p2"}]}' }])
    const second = batch([{ from: { id: '7' }, to: [to(51, 341), to(52, 5, 341)], paging: more }])
    expect(second.next).toEqual([])
    expect(ownerOf(cut ?? {}, ...second.rows, ...first.rows)).toBe('hubspot:52')
  })

  it('leave what the list showed where they tell nothing', () => {
    const none = { category: 'OBJECT_NOT_FOUND', subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND' } // prettier-ignore
    const { rows } = batch([], [none])
    expect(ownerOf(cut ?? {}, ...rows)).toBe('hubspot:40')
  })

  it('are a fault where HubSpot could not read some: a part would be taken for all', () => {
    const wrong = { category: 'INTERNAL_ERROR', message: 'timeout' }
    expect(() => batch([{ from: { id: '7' }, to: [to(50, 5)] }], [wrong])).toThrow('HubSpot could')
  })

  it('do not take a label of the portal’s own for the primary company', () => {
    const own = { toObjectId: 60, associationTypes: [{ category: 'USER_DEFINED', typeId: 5 }] }
    const { rows } = batch([{ from: { id: '7' }, to: [own, to(61, 5)] }])
    expect(ownerOf(cut ?? {}, ...rows)).toBe('hubspot:61')
  })
})
