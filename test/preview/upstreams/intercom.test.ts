// Intercom's API here: Intercom's own client, its own description, and the reader against the world.

import { IntercomClient } from 'intercom-client'
import { intercom as source } from '../../../connector/sources/intercom/index'
import { createWorld } from '../../../preview/upstreams'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { isTicket } from '../../../preview/upstreams/intercom/records'
import { INTERCOM_TOKEN, intercom } from '../../../preview/upstreams/intercom/vendor'
import { fullName } from '../../../preview/upstreams/world/people'
import { judgeBy } from './description'
import { readAll } from './reading-all'

const world = createWorld({ today: '2026-11-23', accounts: 120, months: 24, seed: 14 })
const own = world.tickets.filter(({ desk }) => desk === 'intercom')
const { made, calls } = readAll(source, intercom(world), world)
let served: Served
beforeAll(async () => {
  served = await serve(intercom(world), {
    port: 0,
    latencyMs: 0,
    limited: false,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })
})
afterAll(() => served.close())

describe('Intercom’s own client', () => {
  it('reads every conversation to the end of its pages', async () => {
    const client = new IntercomClient({ token: INTERCOM_TOKEN, environment: served.url })
    const query = { field: 'created_at', operator: '>' as const, value: '0' }
    const pages = await client.conversations.search({ query, pagination: { per_page: 100 } })
    const ids: string[] = []
    for await (const { id } of pages) ids.push(id)
    expect(ids).toHaveLength(own.filter(ticket => !isTicket(ticket)).length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('reads companies and teammates', async () => {
    const client = new IntercomClient({ token: INTERCOM_TOKEN, environment: served.url })
    const { admins } = await client.admins.list()
    expect(admins?.map(admin => admin?.name)).toEqual(world.owners.map(fullName))
    const companies = await client.companies.retrieve({ page: 2, per_page: 50 })
    expect(companies).toMatchObject({ total_count: world.companies.length, pages: { page: 2 } })
  })
})

describe('the reader of Intercom', () => {
  it('makes every conversation and ticket one, with its times', () => {
    const told = new Map(made('tickets').map(ticket => [ticket.id, ticket]))
    expect(told.size).toBe(own.length)
    for (const ticket of own) {
      const { createdAt, firstReplyAt, solvedAt, reopens } = ticket
      const found = told.get(ticket.id)
      expect(found).toMatchObject({ createdAt, solvedAt, person: fullName(ticket.agent) })
      if (isTicket(ticket)) continue
      const minutes = firstReplyAt === null ? null : (firstReplyAt - createdAt) / 60_000
      expect(found).toMatchObject({ reopens, firstReplyMinutes: minutes })
    }
  })

  it('leads them to their companies, by key or by website', () => {
    const accounts = new Map(made('accounts').map(account => [account.ref, account]))
    const told = new Map(made('tickets').map(({ id, accountRef }) => [id, accountRef]))
    for (const { id, company } of own) {
      const account = accounts.get(told.get(id) ?? '')
      if (!company) expect(account).toBeUndefined()
      else if (account?.sameAs.length) expect(account.sameAs).toContain(`hubspot:${company.id}`)
      else expect(account?.domain).toBe(`https://www.${company.domain}`)
    }
  })

  it('makes every rating an answer', () => {
    const known = own.flatMap(({ rating }) => (rating ? [[rating.score, rating.at].join()] : []))
    expect(made('surveys').map(({ score, answeredAt }) => [score, answeredAt].join()).sort()).toEqual(known.sort())
  }) // prettier-ignore
})

const judge = judgeBy('intercom.json')
;(judge ? describe : describe.skip)('the description of Intercom', () => {
  it('agrees with every request and every answer', () => {
    for (const call of calls) expect([call.url, judge?.(call)]).toEqual([call.url, []])
  })

  it('would notice a wrong answer', () => {
    const body = { type: 'list', data: [{ type: 'firm', id: 1 }] }
    expect(judge?.({ url: 'https://api.intercom.io/companies', body })).not.toEqual([])
  })
})
