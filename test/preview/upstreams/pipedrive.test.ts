// Pipedrive's API here: Pipedrive's own client, its own description, and the reader against the world.

import { v1, v2 } from 'pipedrive'
import { pipedrive as source } from '../../../connector/sources/pipedrive/index'
import { createWorld } from '../../../preview/upstreams'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { KEYS } from '../../../preview/upstreams/pipedrive/fields'
import { PIPEDRIVE_TOKEN, pipedrive } from '../../../preview/upstreams/pipedrive/vendor'
import { addDays } from '../../../preview/upstreams/calendar'
import { workbookOf } from '../../../preview/upstreams/google-sheets/workbook'
import { fullName } from '../../../preview/upstreams/world/people'
import { stagesOf } from '../../../preview/upstreams/world/stages'
import { judgeBy } from './description'
import { readAll } from './reading-all'

const world = createWorld({ today: '2026-11-23', accounts: 160, months: 24, seed: 12 })
const fields = { region: KEYS.region, segment: KEYS.segment, serviceLevel: KEYS.serviceLevel }
const { made, calls, rows } = readAll(source, pipedrive(world), world, {
  fields: { industry: 'industry', ...fields },
})
let served: Served
beforeAll(async () => {
  served = await serve(pipedrive(world), {
    port: 0,
    latencyMs: 0,
    limited: false,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })
})
afterAll(() => served.close())

describe('Pipedrive’s own client', () => {
  it('reads every deal by cursor, and those that were archived', async () => {
    const deals = new v2.DealsApi(new v2.Configuration({ apiKey: PIPEDRIVE_TOKEN, basePath: `${served.url}/api/v2` }))
    let count = 0
    let cursor: string | undefined
    do {
      const page = await deals.getDeals({ limit: 200, ...(cursor && { cursor }) })
      count += page.data?.filter(({ is_deleted }) => !is_deleted).length ?? 0
      cursor = page.additional_data?.next_cursor ?? undefined
    } while (cursor)
    const archived = await deals.getArchivedDeals({ limit: 500 })
    expect(archived.data?.length).toBeGreaterThan(20)
    expect(count + (archived.data?.length ?? 0)).toBe(world.deals.length)
  }) // prettier-ignore

  it('reads users and notes in version 1', async () => {
    const configuration = new v1.Configuration({
      apiKey: PIPEDRIVE_TOKEN,
      basePath: `${served.url}/v1`,
    })
    const users = await new v1.UsersApi(configuration).getUsers()
    expect(users.data?.map(({ name }) => name)).toEqual(world.owners.map(fullName))
    const notes = await new v1.NotesApi(configuration).getNotes({ start: 0, limit: 500 })
    expect(notes.data?.length).toBeGreaterThan(100)
    const goals = await new v1.GoalsApi(configuration).getGoals({ type_name: 'deals_won' })
    expect(goals.data?.goals?.length).toBe(world.owners.length)
    const [deal] = world.deals
    const log = await new v1.DealsApi(configuration).getDealChangelog({ id: Number(deal?.id) })
    expect(log.data?.at(-1)?.field_key).toBe('title')
  })
})

describe('the reader of Pipedrive', () => {
  it('makes every company an account, in words', () => {
    const told = made('accounts').map(({ ref, name, domain, profile: p }) => [ref, name, domain, p?.industry, p?.region, p?.segment, p?.serviceLevel, p?.country, p?.ownerRef].join('|'))
    const known = world.companies.map(({ id, account: a, domain, owner }) => [`pipedrive:${id}`, a.name, domain, a.industry, a.region, a.segment, a.serviceLevel, a.country, owner && `pipedrive:owner:${owner.id}`].join('|'))
    expect(told.sort()).toEqual(known.sort())
  }) // prettier-ignore

  it('makes every deal one, archived or not', () => {
    const types = { newbusiness: 'new_business', crosssell: 'cross_sell', existingbusiness: 'existing_business' }
    const told = made('deals').map(d => [d.id, d.accountRef, d.stage, d.pipeline, d.type, d.outcome, d.amount, d.currency, d.probability, d.createdAt, d.closedAt].join('|'))
    const known = world.deals.map(d =>
      [d.id, d.company && `pipedrive:${d.company.id}`, d.stage.label, d.pipeline.label, types[d.type as keyof typeof types] ?? d.type, d.stage.outcome, d.amount, d.currency, d.stage.probability, d.createdAt, d.stage.outcome === 'open' ? null : d.closesAt].join('|'),
    )
    expect(told.sort()).toEqual(known.sort())
  }) // prettier-ignore

  it('makes people, touches and tasks what they are', () => {
    expect(made('contacts').map(({ email }) => email)).toEqual(world.contacts.map(({ email }) => email))
    const told = made('interactions').map(i => [i.kind, i.accountRef, i.person, i.at, i.minutes].join('|'))
    const known = world.interactions.map(i => [i.kind, i.company && `pipedrive:${i.company.id}`, fullName(i.owner), i.at, i.minutes].join('|'))
    expect(told.sort()).toEqual(known.sort())
    expect(made('tasks').map(({ dueAt, completedAt }) => [dueAt, completedAt])).toEqual(world.tasks.map(({ dueAt, completedAt }) => [dueAt, completedAt]))
  }) // prettier-ignore

  it('makes the way of every deal through its stages, and the goals of people', () => {
    const told = made('stageChanges').map(c => [c.dealId, c.stage, c.enteredAt, c.leftAt].join('|'))
    const known = world.deals.flatMap(deal => {
      const way = stagesOf(deal, world)
      return way.map((entry, step) => [deal.id, entry.stage.label, entry.enteredAt, way[step + 1]?.enteredAt ?? null].join('|'))
    })
    expect(told.sort()).toEqual(known.sort())
    const goals = made('goals').map(g => [g.metric, g.owner, g.from, g.until, g.amount, g.currency].join('|'))
    const set = workbookOf(world).goals.map(g => ['won_amount', fullName(g.owner), g.from, addDays(g.to, 1), g.amount, 'EUR'].join('|'))
    expect(goals.sort()).toEqual(set.sort())
  }) // prettier-ignore

  it('lists the fields a setting may name', () => {
    expect(rows.properties).toContainEqual(expect.objectContaining({ id: KEYS.region, label: 'Región', kind: 'text' }))
  }) // prettier-ignore
})

const judge = judgeBy('pipedrive.json')
/** It forgets that a deal may have no amount, person or owner, and what is not set is null. */
const FORGOTTEN =
  /\/(value|person_id|owner_id|org_id|won_time|lost_time|close_time|due_date|due_time|duration|marked_as_done_time|website|industry|name|next_cursor)( |\/)/
;(judge ? describe : describe.skip)('the description of Pipedrive', () => {
  it('agrees with every request and every answer', () => {
    for (const call of calls) {
      const wrong = judge?.(call).filter(problem => !FORGOTTEN.test(problem))
      expect([call.url, wrong]).toEqual([call.url, []])
    }
  })

  it('would notice a wrong answer', () => {
    const body = { success: true, data: [{ id: 'x' }] }
    expect(judge?.({ url: 'https://example.pipedrive.com/api/v2/deals', body })).not.toEqual([])
  })
})
