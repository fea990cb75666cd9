// HubSpot's people, activities, tickets, surveys and associations here, read by HubSpot's own client.

import { Client } from '@hubspot/api-client'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { HUBSPOT_TOKEN, hubspot } from '../../../preview/upstreams/hubspot/vendor'
import { createWorld } from '../../../preview/upstreams'

const world = createWorld({ today: '2026-11-23', accounts: 230, months: 12, seed: 8 })
const tickets = world.tickets.filter(({ desk }) => desk === 'crm')
const answers = world.surveyAnswers.filter(({ desk }) => desk === 'hubspot')

let served: Served
let client: Client
beforeAll(async () => {
  served = await serve(hubspot(world), {
    port: 0,
    latencyMs: 0,
    limited: false,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })
  const limiterOptions = { minTime: 0 }
  client = new Client({ accessToken: HUBSPOT_TOKEN, basePath: served.url, limiterOptions })
})
afterAll(() => served.close())

interface Told {
  readonly id: string
  readonly properties: Readonly<Record<string, string | null>>
}
interface Api {
  getPage(limit?: number, after?: string, properties?: string[]): Promise<{ results: Told[]; paging?: { next?: { after: string } } }>
} // prettier-ignore

async function all(api: Api, ...properties: string[]): Promise<Told[]> {
  const found: Told[] = []
  for (let after: string | undefined, first = true; first || after; first = false) {
    const page = await api.getPage(100, after, properties)
    found.push(...page.results)
    after = page.paging?.next?.after
  }
  return found
}

const count = (kind: string) => world.interactions.filter(each => each.kind === kind).length
const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((total, each) => total + (each ?? 0), 0)

describe('the official client', () => {
  it('lists every contact with their address and primary company', async () => {
    const list = await all(client.crm.contacts.basicApi, 'email', 'associatedcompanyid')
    const told = list.map(({ properties: p }) => `${p.email} ${p.associatedcompanyid}`)
    const known = world.contacts.map(({ email, company }) => `${email} ${company.id}`)
    expect(told.sort()).toEqual(known.sort())
  })

  it('lists every call, and a dozen nobody answered', async () => {
    const api = client.crm.objects.calls.basicApi as Api
    const list = await all(api, 'hs_call_status', 'hs_call_duration')
    const spoken = list.filter(({ properties: p }) => p.hs_call_status !== 'NO_ANSWER')
    expect([spoken.length, list.length]).toEqual([count('call'), count('call') + 12])
    const calls = world.interactions.filter(({ kind }) => kind === 'call')
    expect(sum(spoken.map(({ properties: p }) => Number(p.hs_call_duration)))).toBe(
      sum(calls.map(({ minutes }) => minutes)) * 60_000,
    )
  })

  it('lists e-mails, meetings and notes, those that never took place too', async () => {
    const { emails, meetings, notes } = client.crm.objects
    const sent = await all(emails.basicApi, 'hs_email_direction')
    expect(sent).toHaveLength(count('email') + 24)
    const held = await all(meetings.basicApi, 'hs_meeting_start_time')
    expect(held).toHaveLength(count('meeting') + 36)
    const times = held.map(({ properties: p }) => Date.parse(p.hs_meeting_start_time ?? ''))
    expect(times.filter(at => at > world.now)).toHaveLength(12)
    expect(await all(notes.basicApi as Api)).toHaveLength(count('note'))
  })

  it('lists every task with when it is due', async () => {
    const api = client.crm.objects.tasks.basicApi as Api
    const list = await all(api, 'hs_timestamp', 'hs_task_status')
    const dueAt = new Map(list.map(({ id, properties: p }) => [id, p.hs_timestamp]))
    for (const { id, dueAt: known } of world.tasks) {
      expect(dueAt.get(id) ?? null).toBe(known && new Date(known).toISOString())
    }
    const done = list.filter(({ properties: p }) => p.hs_task_status === 'COMPLETED')
    expect(done).toHaveLength(world.tasks.filter(({ completedAt }) => completedAt).length)
  })

  it('lists tickets, closed ones in closed stages of their pipelines', async () => {
    const { results } = await client.crm.pipelines.pipelinesApi.getAll('tickets')
    const closed = results.flatMap(({ id, stages }) =>
      stages
        .filter(({ metadata }) => metadata?.ticketState === 'CLOSED')
        .map(stage => `${id}/${stage.id}`),
    )
    expect(closed).toEqual(['0/4', '88120417/190440212'])
    const list = await all(client.crm.tickets.basicApi, 'hs_pipeline', 'hs_pipeline_stage')
    const places = list.map(({ properties: p }) => `${p.hs_pipeline}/${p.hs_pipeline_stage}`)
    expect([list.length, places.filter(place => closed.includes(place)).length]).toEqual([
      tickets.length,
      tickets.filter(({ solvedAt }) => solvedAt !== null).length,
    ])
  })

  it('lists answers to surveys, and some to one without scores', async () => {
    const api = client.crm.objects.feedbackSubmissions.basicApi as Api
    const list = await all(api, 'hs_survey_type', 'hs_value')
    const scored = list.filter(({ properties: p }) => p.hs_survey_type !== 'CUSTOM')
    expect([scored.length, list.length]).toEqual([answers.length, answers.length + 9])
    expect(sum(scored.map(({ properties: p }) => Number(p.hs_value)))).toBe(
      sum(answers.map(({ score }) => score)),
    )
  })

  it('reads companies of many records at once, the primary one by its label', async () => {
    const inputs = world.contacts.slice(0, 300).map(({ id }) => ({ id }))
    const { results } = await client.crm.associations.v4.batchApi.getPage('contacts', 'companies', {
      inputs,
    })
    const told = results.map(({ _from, to: [first] }) => [
      _from.id,
      String(first?.toObjectId), // a number on the wire, whatever the client's types say
      first?.associationTypes[0]?.label,
    ])
    expect(told).toEqual(
      world.contacts.slice(0, 300).map(({ id, company }) => [id, company.id, 'Primary']),
    )
  })

  it('lists the properties a company has of its own', async () => {
    const { results } = await client.crm.properties.coreApi.getAll('companies')
    const own = results.filter(({ hubspotDefined }) => !hubspotDefined)
    expect(own.find(({ name }) => name === 'renewal_date')).toMatchObject({
      type: 'date',
      label: 'Fecha de renovación',
    })
  })
})

describe('a batch of associations', () => {
  const ask = async (from: string, inputs: readonly object[]) => {
    const path = `/crm/v4/associations/${from}/companies/batch/read`
    const reply = await fetch(served.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${HUBSPOT_TOKEN}` },
      body: JSON.stringify({ inputs }),
    })
    return { status: reply.status, body: (await reply.json()) as Answer }
  }
  interface Answer {
    readonly results: readonly {
      readonly from: { readonly id: string }
      readonly to: readonly { readonly toObjectId: number }[]
      readonly paging?: { readonly next: { readonly after: string } }
    }[]
    readonly numErrors?: number
    readonly errors?: readonly { readonly subCategory: string }[]
  }
  const [contact] = world.contacts
  const group = world.deals.find(({ id, company }) => Number(id) % 101 === 0 && company)

  it('is a 207 with the errors of those that have none', async () => {
    const { status, body } = await ask('contacts', [{ id: contact?.id }, { id: '1' }])
    expect([status, body.results.length, body.numErrors]).toEqual([207, 1, 1])
    expect(body.errors?.[0]?.subCategory).toBe('crm.associations.NO_ASSOCIATIONS_FOUND')
  })

  it('tells a hundred of a record and goes on from there', async () => {
    const first = await ask('deals', [{ id: group?.id }])
    const [page] = first.body.results
    expect([first.status, page?.to.length]).toEqual([200, 100])
    const { after } = page?.paging?.next ?? {}
    const second = await ask('deals', [{ id: group?.id, after }])
    expect(second.body.results[0]?.to[0]?.toObjectId).not.toBe(page?.to[0]?.toObjectId)
  })

  it('takes a thousand records, not one more, and none is a mistake', async () => {
    const ids = (length: number) => Array.from({ length }, (_, index) => ({ id: String(index) }))
    expect((await ask('contacts', ids(1_000))).status).toBe(207)
    expect((await ask('contacts', ids(1_001))).status).toBe(400)
    expect((await ask('contacts', [])).status).toBe(400)
  })
})
