// All that the reader makes of Salesforce's API here, against the world.

import type { Company } from '../../../preview/upstreams/world/crm'
import { fullName } from '../../../preview/upstreams/world/people'
import { stagesOf } from '../../../preview/upstreams/world/stages'
import type { Served } from '../../../preview/upstreams/http/server'
import { idOf } from '../../../preview/upstreams/salesforce/ids'
import { everything, made, start, world } from './salesforce-org'
import { endedOf, outcomesOf } from '../../connector/sla-outcomes'

let served: Served
beforeAll(async () => {
  served = await start()
})
afterAll(() => served.close())

const DAYS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' })
const accountOf = (company: Company | null) =>
  company && `salesforce:${idOf('Account', company.id)}`

describe('the reader of Salesforce, to the end of every list', () => {
  it('makes every company an account, with its owner and attributes', async () => {
    const accounts = await made(served, 'accounts')
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
    const owners = await made(served, 'owners')
    expect(owners.map(({ name, team }) => [name, team])).toEqual(
      world.owners.map(o => [`${o.firstName} ${o.lastName}`, o.teams[0]?.name ?? null]),
    )
    expect(owners.map(({ name }) => name)).toContain('Tomás Rey')
  })

  it('makes every deal one, closed on its day in Madrid', async () => {
    const deals = await made(served, 'deals')
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
        closedAt: stage.outcome === 'open' ? null : day,
      })
    }
    expect(nextDay).toBeGreaterThan(0)
  })

  it('makes every person a contact of their company', async () => {
    const contacts = await made(served, 'contacts')
    expect(
      contacts.map(({ email, accountRef, createdAt }) => [email, accountRef, createdAt]),
    ).toEqual(
      world.contacts.map(({ email, company, createdAt }) => [email, accountOf(company), createdAt]),
    )
  })

  it('makes calls, e-mails, meetings and notes the touches they were, and nothing of what is to come', async () => {
    const interactions = await made(served, 'interactions')
    const told = interactions.map(i =>
      [i.kind, i.accountRef, i.person, i.direction, i.at, i.minutes].join('|'),
    )
    const known = world.interactions.map(i =>
      [i.kind, accountOf(i.company), fullName(i.owner), i.direction, i.at, i.minutes].join('|'),
    )
    expect(told.sort()).toEqual(known.sort())
  })

  it('makes tasks of what is to be done, due on their plain day', async () => {
    const tasks = await made(served, 'tasks')
    const day = (at: number | null) => at && DAYS.format(at)
    expect(tasks.map(({ person, dueAt, completedAt }) => [person, dueAt, completedAt])).toEqual(
      world.tasks.map(({ owner, dueAt, completedAt }) => [
        fullName(owner),
        day(dueAt),
        completedAt,
      ]),
    )
  })

  it('makes cases tickets, with the promises that were kept or broken', async () => {
    const tickets = await made(served, 'tickets')
    const promised = await made(served, 'slaTargets')
    const own = world.tickets.filter(({ desk }) => desk === 'crm')
    expect(own.length).toBeGreaterThan(100)
    expect(
      tickets.map(({ id, accountRef, createdAt, solvedAt, reopens }) => ({
        accountRef,
        createdAt,
        solvedAt,
        reopens,
        promises: outcomesOf(promised.filter(promise => promise.id === id)),
      })),
    ).toEqual(
      own.map(({ company, createdAt, solvedAt, reopens, targets }) => ({
        accountRef: accountOf(company),
        createdAt,
        solvedAt,
        reopens,
        promises: endedOf(targets),
      })),
    )
  })

  it('follows every deal through its stages', async () => {
    const stageChanges = await made(served, 'stageChanges')
    const known = world.deals.flatMap(deal => stagesOf(deal, world))
    const key = (dealId: string, stage: string | null, at: number | string) =>
      `${dealId} ${stage} ${at}`
    expect(stageChanges.map(s => key(s.dealId, s.stage, s.enteredAt)).sort()).toEqual(
      known
        .map(({ deal, stage, enteredAt }) =>
          key(idOf('Opportunity', deal.id), stage.label, enteredAt),
        )
        .sort(),
    )
  })

  it('lists the fields of Account a setting may name, and reads those that are named', async () => {
    const { rows: properties } = await everything(served, 'properties')
    expect(properties).toContainEqual({
      id: 'Renewal_Date__c',
      label: 'Renewal Date',
      kind: 'date',
    })
    expect(properties).toContainEqual({
      id: 'Monthly_Fee__c',
      label: 'Monthly Fee',
      kind: 'number',
    })
  })

  it('adds up what was won, in each currency', async () => {
    const deals = await made(served, 'deals')
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
    const { calls } = await everything(served, 'opportunities')
    expect(calls).toBe(1 + Math.ceil(world.deals.length / 200))
  })

  it('reads an org of one currency and without fields of its own', async () => {
    const hidden = ['Opportunity.CurrencyIsoCode', 'Account.Region__c', 'User.UserRoleId']
    const other = await start({ hidden })
    const [accounts, deals, owners] = await Promise.all([
      made(other, 'accounts'),
      made(other, 'deals'),
      made(other, 'owners'),
    ])
    await other.close()
    expect(new Set(deals.map(({ currency }) => currency))).toEqual(new Set([world.homeCurrency]))
    expect(new Set(accounts.map(({ profile }) => profile?.region))).toEqual(new Set([null]))
    expect(owners).toHaveLength(world.owners.length)
  })
})
