// Zendesk's API here: the client most integrations use, Zendesk's own description, and the reader
// against the world.

import { createClient } from 'node-zendesk'
import { zendesk as source } from '../../../connector/sources/zendesk/index'
import { createWorld } from '../../../preview/upstreams'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { fullName } from '../../../preview/upstreams/world/people'
import { ticketNumber } from '../../../preview/upstreams/zendesk/ids'
import { ZENDESK_TOKEN, zendesk } from '../../../preview/upstreams/zendesk/vendor'
import { judgeBy } from './description'
import { readAll } from './reading-all'
import { endedOf, outcomesOf } from '../../connector/sla-outcomes'

const world = createWorld({ today: '2026-11-23', accounts: 110, months: 24, seed: 6 })
const own = world.tickets.filter(({ desk }) => desk === 'zendesk')
const [username = '', token = ''] = ZENDESK_TOKEN.split('/token:')
let served: Served
beforeAll(async () => {
  served = await serve(zendesk(world), {
    port: 0,
    latencyMs: 0,
    limited: false,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })
})
afterAll(() => served.close())

describe('node-zendesk', () => {
  const client = () =>
    createClient({ username, token, subdomain: 'example', endpointUri: `${served.url}/api/v2` })

  it('reads every organisation and every ticket that is left, by cursor', async () => {
    const organizations = await client().organizations.list()
    expect(organizations).toHaveLength(world.companies.length)
    const tickets = await client().tickets.list()
    expect(tickets).toHaveLength(own.length + 6) // six were merged, and are closed
  })

  it('reads people of both kinds', async () => {
    const users = await client().users.list()
    expect(users).toHaveLength(world.contacts.length + world.owners.length)
  })
})

const { made, calls } = readAll(source, zendesk(world), world)

describe('the reader of Zendesk', () => {
  it('makes every ticket one, with its times and promises', () => {
    const told = new Map(made('tickets').map(ticket => [ticket.id, ticket]))
    expect(told.size).toBe(own.length)
    const promised = made('slaTargets')
    for (const ticket of own) {
      const { createdAt, firstReplyAt, solvedAt, reopens, agent, targets } = ticket
      const found = told.get(String(ticketNumber(ticket.id)))
      const promises = promised.filter(({ id }) => id === found?.id)
      promises.sort((a, b) => a.metric.localeCompare(b.metric))
      expect(outcomesOf(promises)).toEqual(endedOf(targets))
      expect(found).toMatchObject({
        createdAt,
        solvedAt,
        reopens,
        person: fullName(agent),
        firstReplyMinutes: firstReplyAt === null ? null : (firstReplyAt - createdAt) / 60_000,
      })
    }
  })

  it('leads every ticket to its company', () => {
    const sameAs = new Map(made('accounts').map(({ ref, domain, sameAs: refs }) => [ref, { domain, refs }]))
    const told = new Map(made('tickets').map(({ id, accountRef }) => [id, accountRef]))
    for (const { id, company } of own) {
      const account = sameAs.get(told.get(String(ticketNumber(id))) ?? '')
      if (!company) expect(account).toBeUndefined()
      else if (account?.refs.length) expect(account.refs).toContain(`hubspot:${company.id}`)
      else expect(account?.domain).toBe(company.domain)
    }
  }) // prettier-ignore

  it('makes every rating an answer, in the newer form and in the older one', () => {
    const rated = own.flatMap(({ rating }) => rating ?? [])
    const scores = made('surveys').map(({ score }) => score)
    expect(scores.sort()).toEqual(rated.map(({ score }) => score).sort())
    const legacy = readAll(source, withoutSurveys(), world).made('surveys')
    expect(legacy.filter(({ score }) => score === 1)).toHaveLength(
      rated.filter(({ score }) => score >= 4).length,
    )
    expect(legacy).toHaveLength(rated.length)
  })

  it('reads events that come twice at the border of pages once', () => {
    const events = calls.filter(({ url }) => url.includes('metric_events'))
    const seen = events.flatMap(({ body }) => (body as { ticket_metric_events: { id: number }[] }).ticket_metric_events.map(({ id }) => id))
    expect(events.length).toBeGreaterThan(2)
    expect(seen.length).toBeGreaterThan(new Set(seen).size)
  }) // prettier-ignore
})

/** An account that rates in the older form answers 404 for the newer one, which the transport takes for nothing. */
function withoutSurveys() {
  const vendor = zendesk(world, { csat: 'legacy' })
  return {
    ...vendor,
    answer: (request: Parameters<typeof vendor.answer>[0]) => {
      const reply = vendor.answer(request)
      return reply.status === 404
        ? { status: 200, body: { survey_responses: [], meta: {} } }
        : reply
    },
  }
}

/** It forgets that a ticket may have no organisation or priority, and parameters of paging that its pages document. */
const FORGOTTEN =
  /\/(organization_id|priority) |has no parameter (per_page|include|page\[size\]|page\[after\])$/
const judge = judgeBy('zendesk.json')
;(judge ? describe : describe.skip)('the description of Zendesk', () => {
  it('agrees with every request and every answer it knows', () => {
    const known = calls.filter(({ url }) => !url.includes('survey_responses'))
    expect(known.length).toBeGreaterThan(5)
    for (const call of known) {
      const wrong = judge?.(call).filter(problem => !FORGOTTEN.test(problem))
      expect([call.url, wrong]).toEqual([call.url, []])
    }
  })

  it('would notice a wrong answer', () => {
    const body = { organizations: [{ id: 'x' }] }
    expect(judge?.({ url: 'https://example.zendesk.com/api/v2/organizations', body })).not.toEqual(
      [],
    )
  })
})
