// Pipedrive by hand: hashed keys, options, two kinds of times, archived and deleted records.

import { pipedrive } from '../../../connector/sources/pipedrive/index'
import { askOf } from '../ask'
import { madeBy } from './made-by'

const REGION = '39365abf109ea01960620ae35f468978ae611bc8'
const ASK = askOf(pipedrive, {
  fields: { region: REGION, renewalDate: 'until', recurringAmount: 'fee' },
})
const BASE = 'https://example.pipedrive.com'
const page = (
  stream: string,
  data: unknown,
  more: object = {},
  url = `${BASE}/api/v2/deals?limit=500`,
) =>
  pipedrive.streams[stream]?.read({ success: true, data, ...more }, { url }, ASK) ?? {
    rows: [],
    next: [],
  }
const rows = (stream: string, ...data: object[]) => page(stream, data).rows
const option = (id: number, label: string) => ({ id, label })

describe('organizations of Pipedrive', () => {
  const properties = rows('properties', {
    field_code: REGION, field_name: 'Región', field_type: 'enum', options: [option(12, 'EMEA')],
  }) // prettier-ignore
  const organization = {
    id: 101, name: 'Ana S.L.', owner_id: 7, website: 'https://www.ana.es', address: { country: 'España' },
    add_time: '2025-01-02T03:04:05Z', custom_fields: { [REGION]: 12, until: '2027-01-31', fee: { value: 99.5, currency: 'EUR' } },
  } // prettier-ignore
  const make = (more: object = {}) => ({
    organizations: rows('organizations', { ...organization, ...more }),
    properties,
  })

  it('tell what the mapped fields hold, options by their words', () => {
    expect(madeBy(pipedrive, 'accounts', make())[0]).toEqual({
      ref: 'pipedrive:101',
      name: 'Ana S.L.',
      domain: 'https://www.ana.es',
      taxId: null,
      sameAs: [],
      profile: {
        industry: null,
        region: 'EMEA',
        country: 'España',
        segment: null,
        serviceLevel: null,
        lifecycleStage: null,
        contractTerm: null,
        churnReason: null,
        renewalDate: '2027-01-31',
        extras: {},
        ownerRef: 'pipedrive:owner:7',
      },
    })
  })

  it('keep a value that is no option, and leave out the deleted', () => {
    const other = { custom_fields: { [REGION]: { id: 99 } } }
    expect(madeBy(pipedrive, 'accounts', make(other))[0]?.profile?.region).toBe('99')
    expect(madeBy(pipedrive, 'accounts', make({ is_deleted: true }))).toEqual([])
  })

  it('pay what a mapped amount says, since they were there', () => {
    const lines = madeBy(pipedrive, 'recurringLines', { ...make(), deals: rows('deals', { id: 1, currency: 'USD' }) })
    expect(lines).toMatchObject([{ amountPerMonth: 9950, currency: 'USD', from: Date.UTC(2025, 0, 2, 3, 4, 5) }])
  }) // prettier-ignore
})

describe('deals of Pipedrive', () => {
  const dealFields = rows('dealFields', { field_code: 'k', field_name: 'Deal type', field_type: 'enum', options: [option(1, 'Upsell')] })
  const stages = rows('stages', { id: 3, name: 'Propuesta', deal_probability: 60 })
  const pipelines = rows('pipelines', { id: 1, name: 'Ventas' })
  const deal = (more: object) =>
    madeBy(pipedrive, 'deals', {
      dealFields, stages, pipelines,
      deals: rows('deals', { id: 5, title: 'Plus', org_id: 101, pipeline_id: 1, stage_id: 3, value: 10.5, currency: 'EUR', status: 'open', add_time: '2026-03-01T10:00:00Z', custom_fields: { k: 1 }, ...more }),
    })[0]

  it('tell stage, pipeline, type and the probability of the stage', () => {
    expect(deal({})).toEqual({
      id: '5', name: 'Plus', accountRef: 'pipedrive:101', stage: 'Propuesta', pipeline: 'Ventas', type: 'upsell',
      outcome: 'open', amount: 1050, currency: 'EUR', probability: 0.6,
      createdAt: Date.UTC(2026, 2, 1, 10), closedAt: null,
    })
    expect(deal({ probability: 25 })?.probability).toBe(0.25)
  })

  it('are closed when they were won or lost, whatever is expected', () => {
    expect(deal({ status: 'won', won_time: '2026-03-05T10:00:00Z', close_time: '2026-03-06T10:00:00Z' })).toMatchObject({ outcome: 'won', probability: 1, closedAt: Date.UTC(2026, 2, 5, 10) })
    expect(deal({ status: 'lost', close_time: '2026-03-06T10:00:00Z' })).toMatchObject({ outcome: 'lost', probability: 0, closedAt: Date.UTC(2026, 2, 6, 10) })
    expect(deal({ status: 'open', expected_close_date: '2026-04-01' })?.closedAt).toBeNull()
  })

  it('are none once deleted', () => {
    expect(deal({ status: 'deleted' })).toBeUndefined()
    expect(deal({ is_deleted: true })).toBeUndefined()
  })

  it('that were archived are asked for too', () => {
    expect(pipedrive.streams.deals?.first(ASK).map(({ url }) => url)).toEqual([
      `${BASE}/api/v2/deals?limit=500`,
      `${BASE}/api/v2/deals/archived?limit=500`,
    ])
  })
}) // prettier-ignore

describe('activities of Pipedrive', () => {
  const users = rows('users', { id: 7, name: 'Rosa' })
  const activity = (more: object) => ({
    activities: rows('activities', {
      id: 1, type: 'call', subject: 'QBR', owner_id: 7, org_id: 101, done: true, duration: '00:45',
      due_date: '2026-03-01', due_time: '23:30:00', marked_as_done_time: '2026-03-02T08:00:00Z', ...more,
    }),
    users,
  }) // prettier-ignore
  const touches = (more: object) =>
    madeBy(pipedrive, 'interactions', { ...activity(more), notes: [] })

  it('took place at their due time, in UTC', () => {
    expect(touches({})).toEqual([
      {
        id: '1',
        kind: 'call',
        accountRef: 'pipedrive:101',
        subject: 'QBR',
        minutes: 45,
        at: Date.UTC(2026, 2, 1, 23, 30),
        direction: null,
        person: 'Rosa',
      },
    ])
    expect(touches({ due_time: '' })[0]?.at).toBe('2026-03-01')
    expect(touches({ due_date: null })[0]?.at).toBe(Date.UTC(2026, 2, 2, 8))
  })

  it('are none while they are to come; unknown kinds are other', () => {
    expect(touches({ done: false })).toEqual([])
    expect(touches({ type: 'padel' })[0]?.kind).toBe('other')
  })

  it('of the kinds task and deadline are things to do', () => {
    expect(touches({ type: 'task' })).toEqual([])
    const [task] = madeBy(pipedrive, 'tasks', activity({ type: 'deadline', due_time: '' }))
    expect(task).toMatchObject({ dueAt: '2026-03-01', completedAt: Date.UTC(2026, 2, 2, 8) })
    expect(madeBy(pipedrive, 'tasks', activity({ type: 'task', done: false }))[0]?.completedAt).toBeNull()
  }) // prettier-ignore

  it('are notes as well, whose times say UTC without saying so', () => {
    const notes = rows('notes', { id: 9, org_id: 101, user_id: 7, add_time: '2026-03-01 23:30:00' })
    expect(madeBy(pipedrive, 'interactions', { activities: [], notes, users })).toMatchObject([
      { kind: 'note', at: Date.UTC(2026, 2, 1, 23, 30), person: 'Rosa' },
    ])
  })
})

describe('lists of Pipedrive', () => {
  it('go on at the cursor of their own path', () => {
    const more = { additional_data: { next_cursor: 'eyJ=' } }
    const archived = `${BASE}/api/v2/deals/archived?limit=500`
    expect(page('deals', [], more, archived).next.map(({ url }) => url)).toEqual([`${archived}&cursor=eyJ%3D`])
    expect(page('deals', [], { additional_data: { next_cursor: null } }).next).toEqual([])
  }) // prettier-ignore

  it('of version 1 go on at the next start, and are null when they are empty', () => {
    const pagination = { more_items_in_collection: true, next_start: 500 }
    const { next } = page('notes', [], { additional_data: { pagination } }, `${BASE}/v1/notes?start=0&limit=500`)
    expect(next[0]?.url).toBe(`${BASE}/v1/notes?start=500&limit=500`)
    expect(page('notes', null)).toEqual({ rows: [], next: [] })
  }) // prettier-ignore

  it('that were refused with a 200 are a fault', () => {
    expect(() => pipedrive.streams.deals?.read({ success: false }, { url: '' }, ASK)).toThrow('answered in a form')
  }) // prettier-ignore
})
