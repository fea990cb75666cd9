// Salesforce's API here: its batches, its refusals, and all a reader makes of it, against the world.

import { salesforce as source } from '../../../connector/sources/salesforce/index'
import type { SourceRequest, StreamRow } from '../../../connector/sources/source'
import { createWorld } from '../../../preview/upstreams'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { idOf, withCases } from '../../../preview/upstreams/salesforce/ids'
import type { SalesforceOptions } from '../../../preview/upstreams/salesforce/vendor'
import { SALESFORCE_TOKEN, salesforce } from '../../../preview/upstreams/salesforce/vendor'
import { ASK } from '../../connector/ask'

const ORIGIN = 'https://example.my.salesforce.com'
const API = '/services/data/v62.0'
const AUTHORISED = { authorization: `Bearer ${SALESFORCE_TOKEN}` }
const world = createWorld({ today: '2026-11-23', accounts: 230, seed: 8 })
let served: Served

const start = (options?: SalesforceOptions) =>
  serve(salesforce(world, options), {
    port: 0,
    latencyMs: 0,
    limited: true,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })

beforeAll(async () => {
  served = await start()
})
afterAll(() => served.close())

interface Answer {
  readonly totalSize: number
  readonly done: boolean
  readonly nextRecordsUrl?: string
  readonly records: readonly Record<string, unknown>[]
}

async function raw(path: string, headers: Record<string, string> = AUTHORISED, of = served) {
  const reply = await fetch(of.url + path, { headers })
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Answer }
}
const query = (soql: string, headers: Record<string, string> = {}) =>
  raw(`${API}/query?q=${encodeURIComponent(soql)}`, { ...AUTHORISED, ...headers })
const smallest = { 'sforce-query-options': 'batchSize=200' }

/** All rows of a stream in the smallest batches, and how many requests they took. */
async function everything(stream: string, of = served) {
  const { first, read } = source.streams[stream] ?? { first: null, read: null }
  if (!first || !read) throw new Error(`no stream ${stream}`)
  const rows: StreamRow[] = []
  let calls = 0
  for (let left: readonly SourceRequest[] = first(ASK); left.length > 0; calls++) {
    const [request = { url: '' }, ...rest] = left
    const path = request.url.replace(ORIGIN, '')
    const { status, body } = await raw(path, { ...AUTHORISED, ...smallest }, of)
    expect(status).toBe(200)
    const page = read(body, request, ASK)
    rows.push(...page.rows)
    left = [...rest, ...page.next]
  }
  return { rows, calls }
}

async function made(of = served) {
  const names = Object.keys(source.streams)
  const all = await Promise.all(names.map(name => everything(name, of)))
  const rows = Object.fromEntries(names.map((name, place) => [name, all[place]?.rows ?? []]))
  return {
    accounts: source.fills.accounts?.make(rows) ?? [],
    owners: source.fills.owners?.make(rows) ?? [],
    deals: source.fills.deals?.make(rows) ?? [],
  }
}

describe('the reader of Salesforce, to the end of every list', () => {
  it('makes every company an account, with its owner and attributes', async () => {
    const { accounts } = await made()
    const told = accounts.map(
      ({ ref, name, domain, profile: p }) =>
      [ref, name, domain, p?.region, p?.segment, p?.serviceLevel, p?.country, p?.industry, p?.lifecycleStage, p?.ownerRef].join('|'), // prettier-ignore
    )
    const known = world.companies.map(
      ({ id, account: a, domain, owner }) =>
      [`salesforce:${idOf('Account', id)}`, a.name, domain, a.region, a.segment, a.serviceLevel, a.country, a.industry, a.lifecycleStage, owner && `salesforce:owner:${idOf('User', owner.id)}`].join('|'), // prettier-ignore
    )
    expect(told.sort()).toEqual(known.sort())
    expect(told.length).toBeGreaterThan(200)
  })

  it('makes every owner one, those who left included, in their teams', async () => {
    const { owners } = await made()
    expect(owners.map(({ name, team }) => [name, team])).toEqual(
      world.owners.map(o => [`${o.firstName} ${o.lastName}`, o.teams[0]?.name ?? null]),
    )
    expect(owners.map(({ name }) => name)).toContain('Tomás Rey')
  })

  it('makes every deal one, closed on its day in Madrid', async () => {
    const { deals } = await made()
    const told = new Map(deals.map(deal => [deal.id, deal]))
    expect([deals.length, told.size]).toEqual([world.deals.length, world.deals.length])
    const types = { newbusiness: 'new_business', crosssell: 'cross_sell', existingbusiness: 'existing_business' } // prettier-ignore
    const madrid = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' })
    let nextDay = 0
    for (const known of world.deals) {
      const { company, stage, type, closesAt } = known
      const day = madrid.format(closesAt)
      if (day !== new Date(closesAt).toISOString().slice(0, 10)) nextDay++
      expect(told.get(idOf('Opportunity', known.id))).toEqual({
        id: idOf('Opportunity', known.id),
        name: known.name,
        accountRef: company && `salesforce:${idOf('Account', company.id)}`,
        stage: stage.label,
        pipeline: 'Opportunities',
        type: type === null ? null : (types[type as keyof typeof types] ?? type),
        outcome: stage.outcome,
        amount: known.amount,
        currency: known.currency,
        probability: stage.probability,
        createdAt: known.createdAt,
        closedAt: stage.outcome === 'open' ? null : Date.parse(`${day}T12:00:00Z`),
      })
    }
    expect(nextDay).toBeGreaterThan(0)
  })

  it('adds up what was won, in each currency', async () => {
    const { deals } = await made()
    const sums = (list: readonly { outcome: string; currency: string; amount: number | null }[]) =>
      ['EUR', 'USD', 'GBP', 'MXN', 'JPY'].map(currency =>
        list
          .filter(each => each.outcome === 'won' && each.currency === currency)
          .reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      )
    const known = sums(world.deals.map(deal => ({ ...deal, outcome: deal.stage.outcome })))
    expect(sums(deals)).toEqual(known)
    expect(known.every(sum => sum > 0)).toBe(true)
  })

  it('takes a description and one request a batch', async () => {
    const { calls } = await everything('opportunities')
    expect(calls).toBe(1 + Math.ceil(world.deals.length / 200))
  })

  it('reads an org of one currency and without fields of its own', async () => {
    const hidden = ['Opportunity.CurrencyIsoCode', 'Account.Region__c', 'User.UserRoleId']
    const other = await start({ hidden })
    const { accounts, deals, owners } = await made(other)
    await other.close()
    expect(new Set(deals.map(({ currency }) => currency))).toEqual(new Set([world.homeCurrency]))
    expect(new Set(accounts.map(({ profile }) => profile?.region))).toEqual(new Set([null]))
    expect(owners).toHaveLength(world.owners.length)
  })
})

describe('batches', () => {
  it('hold two thousand records at most and two hundred at least', async () => {
    const { body } = await query('SELECT Id FROM Opportunity')
    expect(body.records).toHaveLength(Math.min(2000, world.deals.length))
    const small = await query('SELECT Id FROM Opportunity', {
      'sforce-query-options': 'batchSize=7',
    })
    expect(small.body).toMatchObject({ totalSize: world.deals.length, done: false })
    expect(small.body.records).toHaveLength(200)
    expect(small.body.nextRecordsUrl).toMatch(/^\/services\/data\/v62\.0\/query\/01g\w{15}-200$/)
  })

  it('tell the type and place of a record and only the fields asked for', async () => {
    const { body } = await query('SELECT Name, UserRole.Name FROM User')
    const id = idOf('User', world.owners[0]?.id ?? '')
    expect(body.done).toBe(true)
    expect(body).not.toHaveProperty('nextRecordsUrl')
    expect(body.records[0]).toMatchObject({
      attributes: { type: 'User', url: `${API}/sobjects/User/${id}` },
      Name: 'Lucía Fernández',
    })
    expect(Object.keys(body.records[0] ?? {})).toEqual(['attributes', 'Name', 'UserRole'])
    const role = body.records.find(({ UserRole }) => UserRole !== null)?.UserRole
    expect(role).toMatchObject({ attributes: { type: 'UserRole' }, Name: 'Iberia' })
  })

  it('write times without a colon, closes as plain days and chances in per cent', async () => {
    const fields = 'CreatedDate, CloseDate, Probability, Amount, IsWon'
    const { body } = await query(`SELECT ${fields} FROM Opportunity`)
    for (const record of body.records) {
      expect(record.CreatedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/)
      expect(record.CloseDate).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect([0, 20, 40, 60, 80, 100]).toContain(record.Probability)
      expect(typeof record.IsWon).toBe('boolean')
    }
  })
})

describe('ids', () => {
  it('end in three characters that tell the case of the others', () => {
    expect(withCases('001D000000IRFma')).toBe('001D000000IRFmaIAH') // an id of Salesforce's own documentation
    expect(idOf('Account', '62')).toBe('001000000000010AAA')
  })
})

describe('refusals, always a list', () => {
  it('is one of the session without its token', async () => {
    for (const headers of [{}, { authorization: 'Bearer other' }]) {
      expect(await raw(`${API}/query?q=SELECT`, headers)).toMatchObject({
        status: 401,
        body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }],
      })
    }
  })

  it.each([
    ['SELECT Id FROM Account WHERE Name = 1', 'MALFORMED_QUERY', "unexpected token: 'WHERE'"],
    ['SELECT Id FROM Account LIMIT 5', 'MALFORMED_QUERY', "unexpected token: 'LIMIT'"],
    ['SELECT * FROM Account', 'MALFORMED_QUERY', "unexpected token: '*'"],
    ['DELETE Account', 'MALFORMED_QUERY', "unexpected token: 'DELETE'"],
    ['SELECT Id, Id FROM Account', 'MALFORMED_QUERY', 'duplicate field selected: Id'],
    ['SELECT Id FROM Lead', 'INVALID_TYPE', "sObject type 'Lead' is not supported."],
    ['SELECT Id, Tier__c FROM Account', 'INVALID_FIELD', "No such column 'Tier__c' on entity"],
    ['SELECT Boss.Name FROM User', 'INVALID_FIELD', "Didn't understand relationship 'Boss'"],
  ])('%s is answered with %s', async (soql, errorCode, message) => {
    const reply = await query(soql)
    expect(reply).toMatchObject({ status: 400, body: [{ errorCode }] })
    expect((reply.body as unknown as { message: string }[])[0]?.message).toContain(message)
  })

  it('is one of a locator nobody opened, and of a path nobody knows', async () => {
    expect(await raw(`${API}/query/01g000000zzzzzzAAA-200`)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }],
    })
    expect(await raw('/services/data/v62.0/limits')).toMatchObject({
      status: 404,
      body: [{ errorCode: 'NOT_FOUND' }],
    })
  })

  it('is a 403 without a wait when the org’s day is used up', async () => {
    const other = await start({ dailyCalls: 1 })
    const path = `${API}/query?q=SELECT+Id+FROM+User`
    const first = await raw(path, AUTHORISED, other)
    const second = await raw(path, AUTHORISED, other)
    await other.close()
    expect([first.status, first.headers.get('sforce-limit-info')]).toEqual([200, 'api-usage=1/1'])
    expect(second).toMatchObject({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED' }] })
    expect(second.headers.get('retry-after')).toBeNull()
  })
})
