// HubSpot's API here, read by HubSpot's own client and by hand, against the world it tells of.

import { Client } from '@hubspot/api-client'
import type { Upstreams } from '../../../preview/upstreams'
import { createWorld, startUpstreams } from '../../../preview/upstreams'

const world = createWorld({ today: '2026-11-23', accounts: 230, seed: 8 })
let upstreams: Upstreams
let client: Client
let base: string

beforeAll(async () => {
  upstreams = await startUpstreams(world, { limited: false })
  base = upstreams.routes['https://api.hubapi.com'] ?? ''
  const accessToken = upstreams.credentials.hubspot ?? ''
  client = new Client({ accessToken, basePath: base, limiterOptions: { minTime: 0 } })
})
afterAll(() => upstreams.close())

interface Page<T> {
  results: T[]
  paging?: { next?: { after: string } } | undefined
}

async function everything<T>(ask: (after?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await ask(after)
    all.push(...page.results)
    after = page.paging?.next?.after
  }
  return all
}

/** The primary company among those shown: the one with a label. */
function primaryOf(links: readonly { id: string; type: string }[] = []): string | null {
  return links.find(({ type }) => type === 'deal_to_company')?.id ?? null
}

const COMPANY = ['name', 'domain', 'country', 'industry', 'region', 'segment', 'service_level', 'lifecyclestage', 'hubspot_owner_id'] // prettier-ignore

async function raw(path: string, body?: object) {
  const reply = await fetch(base + path, {
    headers: { authorization: `Bearer ${upstreams.credentials.hubspot ?? ''}` },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Answer }
}
interface Answer {
  readonly results: readonly { id: string; properties: Record<string, string | null> }[]
  readonly total?: number
  readonly category?: string
  readonly status?: string
  readonly paging?: { next: { after: string } }
}

describe('the official client', () => {
  it('lists every company with what the world knows of it', async () => {
    const list = await everything(after =>
      client.crm.companies.basicApi.getPage(100, after, COMPANY),
    )
    const told = list.map(
      ({ id, properties: p }) =>
      [id, p.name, p.region || null, p.segment || null, p.service_level || null, p.lifecyclestage, p.country, p.industry || null].join('|'), // prettier-ignore
    )
    const known = world.companies.map(
      ({ id, account: a }) =>
      [id, a.name, a.region, a.segment, a.serviceLevel, a.lifecycleStage, a.country, a.industry].join('|'), // prettier-ignore
    )
    expect(told.sort()).toEqual(known.sort())
  })

  it('lists every deal with its company, amount and close', async () => {
    const properties = ['amount', 'deal_currency_code', 'closedate', 'hs_is_closed_won', 'dealtype']
    const list = await everything(after =>
      client.crm.deals.basicApi.getPage(100, after, properties, undefined, ['companies']),
    )
    const told = new Map(list.map(each => [each.id, each]))
    expect(told.size).toBe(world.deals.length)
    expect(list.some(each => each.associations?.companies?.paging?.next)).toBe(true)
    for (const { id, company, amount, currency, stage, closesAt, type } of world.deals) {
      const { properties: p = {}, associations } = told.get(id) ?? {}
      const major = amount === null ? null : amount / (currency === 'JPY' ? 1 : 100)
      expect(p.amount == null ? null : Number(p.amount)).toBe(major)
      expect(p.hs_is_closed_won).toBe(String(stage.outcome === 'won'))
      expect(Date.parse(p.closedate ?? '')).toBe(closesAt)
      expect(p.dealtype).toBe(type)
      const links = associations?.companies
      if (!links?.paging) expect(primaryOf(links?.results)).toBe(company?.id ?? null)
    }
  })

  it('finds all owners only if it asks for the archived ones too', async () => {
    const api = client.crm.owners.ownersApi
    const here = await everything(after => api.getPage(undefined, after, 3, false))
    const left = await everything(after => api.getPage(undefined, after, 3, true))
    expect(here).toHaveLength(9)
    expect(left.map(({ id }) => id)).toEqual([world.owners[9]?.id])
    const emma = here.find(({ firstName }) => firstName === 'Emma')
    expect(emma?.teams?.find(({ primary }) => primary)?.name).toBe('International')
    expect(String(emma?.userId)).not.toBe(emma?.id)
  })

  it('reads the pipelines with closing stages and probabilities as text', async () => {
    const { results } = await client.crm.pipelines.pipelinesApi.getAll('deals')
    expect(results.map(({ label }) => label)).toEqual(['Sales pipeline', 'Renewals & growth'])
    const won = results[0]?.stages.find(({ id }) => id === 'closedwon')
    expect(won?.metadata).toEqual({ isClosed: 'true', probability: '1.0' })
  })

  it('reads the properties of a type', async () => {
    const { results } = await client.crm.properties.coreApi.getAll('companies')
    const names = results.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(COMPANY))
  })

  it('searches by time and reads the total', async () => {
    const since = Date.parse('2026-01-01T00:00:00Z')
    const found = await client.crm.deals.searchApi.doSearch({
      filterGroups: [
        {
          filters: [{ propertyName: 'createdate', operator: 'GTE' as never, value: String(since) }],
        },
      ],
      properties: ['dealname'],
      limit: 100,
      after: '0',
      sorts: [],
      query: '',
    })
    expect(found.total).toBe(world.deals.filter(({ createdAt }) => createdAt >= since).length)
  })
})

describe('a list', () => {
  it('tells only the properties asked for, and three it always tells', async () => {
    const { body } = await raw(
      '/crm/v3/objects/companies?limit=1&properties=region&properties=nope',
    )
    expect(Object.keys(body.results[0]?.properties ?? {}).sort()).toEqual(
      ['createdate', 'hs_lastmodifieddate', 'hs_object_id', 'region'],
    ) // prettier-ignore
  })

  it('leaves associations out unless they are asked for', async () => {
    const { body } = await raw('/crm/v3/objects/deals?limit=100')
    expect(body.results.every(each => !('associations' in each))).toBe(true)
  })

  it('writes every value as text, a probability with all its digits', async () => {
    const { body } = await raw(
      '/crm/v3/objects/deals?limit=100&properties=hs_deal_stage_probability,hs_is_closed',
    )
    const probabilities = body.results.map(each => each.properties.hs_deal_stage_probability)
    expect(probabilities).toContain('0.59999999999999997779553950749686919152736663818359375')
    expect(probabilities).toContain('1')
    expect(body.results.map(each => each.properties.hs_is_closed)).toContain('false')
  })

  it('tells some lacking values as null and some as empty text', async () => {
    const pages = await everything<Answer['results'][number]>(async after => {
      const path = `/crm/v3/objects/companies?limit=100&properties=region${after ? `&after=${after}` : ''}`
      const { body } = await raw(path)
      return body as Page<Answer['results'][number]>
    })
    const values = new Set(pages.map(each => each.properties.region))
    expect(values).toContain('')
    expect(values).toContain(null)
  })

  it('refuses more than a hundred a page, and cursors that are not its own', async () => {
    const large = await raw('/crm/v3/objects/deals?limit=101')
    expect([large.status, large.body.category]).toEqual([400, 'VALIDATION_ERROR'])
    const past = '/crm/v3/objects/deals?propertiesWithHistory=dealstage&limit='
    expect([(await raw(`${past}50`)).status, (await raw(`${past}51`)).status]).toEqual([200, 400])
    expect((await raw('/crm/v3/objects/deals?after=100')).status).toBe(400)
  })

  it('has nothing archived', async () => {
    expect((await raw('/crm/v3/objects/deals?archived=true')).body.results).toEqual([])
  })
})

describe('a search', () => {
  const search = (more: object) => raw('/crm/v3/objects/deals/search', { limit: 3, ...more })
  const by = (propertyName: string, operator: string, more: object) => ({
    filterGroups: [{ filters: [{ propertyName, operator, ...more }] }],
  })

  it('compares numbers as numbers, whatever their text', async () => {
    const { body } = await search(by('amount', 'GT', { value: '9000' }))
    const minor = (id: string) => world.deals.find(deal => deal.id === id)?.amount ?? 0
    expect(body.total).toBe(
      world.deals.filter(
        ({ amount, currency }) => (amount ?? 0) / (currency === 'JPY' ? 1 : 100) > 9000,
      ).length,
    )
    expect(body.results.every(({ id }) => minor(id) > 9000)).toBe(true)
  })

  it('joins filters of a group by and, groups by or', async () => {
    const type = (value: string) => ({ propertyName: 'dealtype', operator: 'EQ', value })
    const won = { propertyName: 'hs_is_closed_won', operator: 'EQ', value: 'true' }
    const { body } = await search({
      filterGroups: [{ filters: [type('upsell'), won] }, { filters: [type('renewal')] }],
    })
    const count = world.deals.filter(
      ({ type: is, stage }) => is === 'renewal' || (is === 'upsell' && stage.outcome === 'won'),
    ).length
    expect(body.total).toBe(count)
  })

  it('sorts, pages on by number, and keeps between bounds', async () => {
    const range = by('hs_object_id', 'BETWEEN', { value: '1', highValue: '41650003700' })
    const sorts = [{ propertyName: 'hs_object_id', direction: 'DESCENDING' }]
    const first = await search({ ...range, sorts })
    const second = await search({ ...range, sorts, after: first.body.paging?.next.after })
    expect(first.body.total).toBe(100)
    expect([...first.body.results, ...second.body.results].map(({ id }) => id)).toEqual(
      [3700, 3663, 3626, 3589, 3552, 3515].map(end => `4165000${end}`),
    )
  })

  it('ends at ten thousand results', async () => {
    expect((await search({ after: '9998', limit: 2 })).status).toBe(200)
    expect((await search({ after: '9998' })).status).toBe(400)
  })

  it('refuses what it does not understand', async () => {
    expect((await search(by('amount', 'ABOUT', { value: '1' }))).status).toBe(400)
    expect((await search({ limit: 201 })).status).toBe(400)
  })
})

describe('the door', () => {
  it('is shut without the token, in the vendor’s words', async () => {
    const reply = await fetch(`${base}/crm/v3/owners`)
    expect(reply.status).toBe(401)
    expect(await reply.json()).toMatchObject({
      status: 'error',
      category: 'INVALID_AUTHENTICATION',
    })
  })

  it('knows no other paths', async () => {
    expect((await raw('/crm/v3/objects/line_items')).status).toBe(404)
    expect((await raw('/nothing')).body.category).toBe('OBJECT_NOT_FOUND')
  })
})
