// All that the reader makes of HubSpot's API here, against the world.

import { hubspot as source } from '../../../connector/sources/hubspot/index'
import { matchAccounts } from '../../../connector/model/identity'
import { createWorld } from '../../../preview/upstreams'
import { hubspot } from '../../../preview/upstreams/hubspot/vendor'
import type { Company } from '../../../preview/upstreams/world/crm'
import { fullName } from '../../../preview/upstreams/world/people'
import { stagesOf } from '../../../preview/upstreams/world/stages'
import { readAll } from './reading-all'
import { endedOf, outcomesOf } from '../../connector/sla-outcomes'

const world = createWorld({ today: '2026-11-23', accounts: 230, months: 12, seed: 8 })
const { made, calls, rows } = readAll(source, hubspot(world), world)
const refOf = (company: Company | null) => company && `hubspot:${company.id}`

describe('the reader of HubSpot, to the end of every list', () => {
  it('makes every company an account, known by the ids of those it swallowed too', () => {
    const accounts = made('accounts')
    expect(accounts.map(({ ref }) => ref).sort()).toEqual(world.companies.map(refOf).sort())
    const merged = accounts.filter(({ formerRefs }) => formerRefs?.length)
    expect(merged.length).toBeGreaterThan(2)
    const [first] = merged
    const billed = { ref: 'stripe:1', name: null, domain: null, sameAs: [first?.formerRefs?.[1] ?? ''], profile: null } // prettier-ignore
    const { accountOf } = matchAccounts([...accounts, billed])
    expect(accountOf('stripe:1', null)).toBe(accountOf(first?.ref ?? '', null))
  })

  it('makes every person a contact of their company', () => {
    const told = made('contacts').map(c => [c.email, c.accountRef, c.title, c.createdAt].join('|'))
    const known = world.contacts.map(c =>
      [c.email, refOf(c.company), c.title, c.createdAt].join('|'),
    )
    expect(told.sort()).toEqual(known.sort())
  })

  it('makes every deal one of its primary company, whoever else has a part in it', () => {
    const told = new Map(made('deals').map(deal => [deal.id, deal]))
    expect(told.size).toBe(world.deals.length)
    for (const { id, company, amount, currency, stage } of world.deals) {
      const known = { accountRef: refOf(company), amount, currency, outcome: stage.outcome }
      expect([id, told.get(id)]).toMatchObject([id, known])
    }
  })

  it('reads the companies of a deal again only where its list cuts them short', () => {
    const asked = calls.filter(({ url }) => url.includes('/associations/deals/'))
    const records = new Set(
      asked.flatMap(({ sent }) => [...(sent ?? '').matchAll(/"id":"(\d+)"/g)].map(([, id]) => id)),
    )
    const groups = world.deals.filter(({ id, company }) => Number(id) % 101 === 0 && company)
    expect([...records].sort()).toEqual(groups.map(({ id }) => id).sort())
    expect(groups.length).toBeGreaterThan(2)
  })

  it('follows every deal through its stages', () => {
    const told = made('stageChanges').map(s =>
      [s.dealId, s.stage, s.pipeline, s.accountRef, s.enteredAt, s.leftAt].join('|'),
    )
    const known = world.deals.flatMap(deal => {
      const entries = stagesOf(deal, world)
      return entries.map(({ stage, enteredAt }, index) =>
        [deal.id, stage.label, deal.pipeline.label, refOf(deal.company), enteredAt, entries[index + 1]?.enteredAt ?? null].join('|'),
      ) // prettier-ignore
    })
    expect(told.sort()).toEqual(known.sort())
  })

  it('makes calls, e-mails, meetings and notes the touches they were, and nothing of what was not', () => {
    const told = made('interactions').map(i =>
      [i.kind, i.accountRef, i.person, i.direction, i.subject, i.at, i.minutes].join('|'),
    )
    const known = world.interactions.map(i =>
      [i.kind, refOf(i.company), fullName(i.owner), i.direction, i.subject, i.at, i.minutes].join('|'),
    ) // prettier-ignore
    expect(told.sort()).toEqual(known.sort())
  })

  it('makes tasks with when they are due and done', () => {
    const told = made('tasks').map(t =>
      [t.id, t.accountRef, t.person, t.name, t.createdAt, t.dueAt, t.completedAt].join('|'),
    )
    const known = world.tasks.map(t =>
      [t.id, refOf(t.company), fullName(t.owner), t.name, t.createdAt, t.dueAt, t.completedAt].join('|'),
    ) // prettier-ignore
    expect(told.sort()).toEqual(known.sort())
  })

  it('makes tickets, with the promises that were kept or broken', () => {
    const own = world.tickets.filter(({ desk }) => desk === 'crm')
    expect(own.length).toBeGreaterThan(100)
    const told = new Map(made('tickets').map(ticket => [ticket.id, ticket]))
    expect(told.size).toBe(own.length)
    const promised = made('slaTargets')
    for (const { id, company, agent, firstReplyAt, createdAt, targets, ...ticket } of own) {
      expect(told.get(id)).toMatchObject({
        accountRef: refOf(company),
        person: fullName(agent),
        subject: ticket.subject,
        priority: ticket.priority,
        channel: ticket.channel,
        createdAt,
        solvedAt: ticket.solvedAt,
        firstReplyMinutes: firstReplyAt === null ? null : (firstReplyAt - createdAt) / 60_000,
        reopens: ticket.reopens,
      })
      expect(outcomesOf(promised.filter(promise => promise.id === id))).toEqual(endedOf(targets))
    }
  })

  it('makes answers to surveys, each of the company of the person', () => {
    const own = world.surveyAnswers.filter(({ desk }) => desk === 'hubspot')
    const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const
    const told = made('surveys').map(s =>
      [s.kind, s.accountRef, s.respondent, s.score, s.lowest, s.highest, s.comment, s.answeredAt].join('|'),
    ) // prettier-ignore
    const known = own.map(s =>
      [s.kind, refOf(s.company), s.contact.email, s.score, ...scales[s.kind], s.comment, s.answeredAt].join('|'),
    ) // prettier-ignore
    expect(told.sort()).toEqual(known.sort())
    expect(new Set(own.map(({ kind }) => kind)).size).toBe(3)
  })

  it('takes one request a hundred records, and one more for a thousand people who answered', () => {
    const count = (part: string) => calls.filter(({ url }) => url.includes(part)).length
    const pages = Math.ceil((rows.calls?.length ?? 0) / 100)
    expect([count('/objects/calls?'), count('/associations/calls/')]).toEqual([pages, 0])
    const people = new Set((rows.feedback ?? []).map(({ contactId }) => contactId)).size
    expect(count('/associations/contacts/')).toBe(Math.ceil(people / 1_000))
  })

  it('never searches, so that it meets no end at 10,000 records', () => {
    expect(calls.filter(({ url }) => url.includes('/search'))).toEqual([])
  })

  it('lists the properties a setting may name, and reads those that are named', () => {
    expect(rows.properties).toContainEqual({
      id: 'monthly_fee',
      label: 'Cuota mensual',
      kind: 'number',
    })
    const mapped = readAll(source, hubspot(world), world, {
      fields: { renewalDate: 'renewal_date', recurringAmount: 'monthly_fee' },
      extras: [{ property: 'tax_id', kind: 'text', label: 'NIF' }],
    })
    const lines = mapped.made('recurringLines')
    const fees = world.companies.map(({ id }) => 10_000 + (Number(id) % 900) * 50)
    expect(lines.reduce((sum, line) => sum + line.amountPerMonth, 0)).toBe(
      fees.reduce((sum, fee) => sum + fee, 0),
    )
    const accounts = mapped.made('accounts')
    const profiles = accounts.map(({ profile }) => profile)
    const dates = new Map(accounts.map(({ ref, profile }) => [ref, profile?.renewalDate ?? null]))
    expect(world.companies.map(({ id }) => dates.get(`hubspot:${id}`))).toEqual(
      world.companies.map(({ account }) => account.renewsOn),
    )
    expect(profiles.some(profile => profile?.extras?.tax_id)).toBe(true)
  })
})
