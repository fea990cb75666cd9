// jsforce, the client most integrations use, reads the loopback org to the end and agrees with the world.

import { Connection } from 'jsforce'
import { createWorld } from '../../../preview/upstreams'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { idOf } from '../../../preview/upstreams/salesforce/ids'
import { SALESFORCE_TOKEN, salesforce } from '../../../preview/upstreams/salesforce/vendor'

const world = createWorld({ today: '2026-11-23', accounts: 60, months: 24, seed: 8 })
let served: Served
let org: Connection

beforeAll(async () => {
  served = await serve(salesforce(world), {
    port: 0,
    latencyMs: 0,
    limited: true,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })
  org = new Connection({
    instanceUrl: served.url,
    accessToken: SALESFORCE_TOKEN,
    version: '62.0',
  })
})
afterAll(() => served.close())

type Row = Record<string, unknown>
const all = async (soql: string): Promise<Row[]> =>
  (await org.query<Row>(soql, { autoFetch: true, maxFetch: 100_000 })).records

const touches = (...kinds: string[]) =>
  world.interactions.filter(({ kind }) => kinds.includes(kind)).length
const cases = world.tickets.filter(({ desk }) => desk === 'crm')

describe('jsforce', () => {
  it.each([
    ['Account', world.companies.length],
    ['Contact', world.contacts.length],
    ['User', world.owners.length],
    ['Opportunity', world.deals.length],
    ['Task', touches('call', 'email') + world.tasks.length],
    ['Note', touches('note')],
    ['EmailMessage', touches('email')],
    ['CaseMilestone', cases.flatMap(({ targets }) => targets).length],
  ])('reads every %s, over several batches where there are many', async (object, count) => {
    const records = await all(`SELECT Id FROM ${object}`)
    expect(new Set(records.map(({ Id }) => Id)).size).toBe(count)
  })

  it('reads amounts and outcomes as the world has them', async () => {
    const records = await all('SELECT Id, Amount, IsWon, CurrencyIsoCode FROM Opportunity')
    const won = (list: readonly { isWon: boolean; amount: number }[]) =>
      list.filter(({ isWon }) => isWon).reduce((sum, { amount }) => sum + amount, 0)
    const euros = records.filter(({ CurrencyIsoCode }) => CurrencyIsoCode === 'EUR')
    const told = won(euros.map(r => ({ isWon: r.IsWon === true, amount: Number(r.Amount ?? 0) })))
    const known = won(
      world.deals
        .filter(({ currency }) => currency === 'EUR')
        .map(({ stage, amount }) => ({ isWon: stage.outcome === 'won', amount: amount ?? 0 })),
    )
    expect(told).toBeCloseTo(known / 100, 6)
  })

  it('reads a parent through its relationship', async () => {
    const [owner] = world.owners
    const users = await all('SELECT Id, UserRole.Name FROM User')
    const found = users.find(({ Id }) => Id === idOf('User', owner?.id ?? ''))
    expect(found?.UserRole).toMatchObject({ Name: owner?.teams[0]?.name })
  })

  it('describes Account with the fields that can be mapped', async () => {
    const { fields } = await org.describe('Account')
    expect(fields.find(({ name }) => name === 'Monthly_Fee__c')).toMatchObject({
      type: 'currency',
      label: 'Monthly Fee',
      custom: true,
    })
  })

  it('takes the refusal for what it is', async () => {
    await expect(org.query('SELECT Nope FROM Account')).rejects.toThrow('No such column')
  })
})
