// Zendesk by hand: what counts as a ticket, whose it is, which promises were kept, both ways of rating.

import { zendesk } from '../../../connector/sources/zendesk/index'
import type { StreamRow } from '../../../connector/sources/source'
import { askOf } from '../ask'
import { outcomesOf } from '../sla-outcomes'
import { madeBy } from './made-by'

const ASK = askOf(zendesk)
const BASE = 'https://example.zendesk.com/api/v2'
const page = (stream: string, body: object, url = '') =>
  zendesk.streams[stream]?.read(body, { url }, ASK) ?? { rows: [], next: [] }
const exported = (tickets: readonly object[], beside: object = {}) =>
  page('tickets', { tickets, end_of_stream: true, after_cursor: 'x', ...beside }).rows
const ticket = (more: object = {}) => ({
  id: 35436, subject: 'Help', status: 'solved', priority: 'high', via: { channel: 'voice' }, tags: [],
  organization_id: 500, requester_id: 20, assignee_id: 10, created_at: '2026-03-01T08:00:00Z', ...more,
}) // prettier-ignore
const metric = (more: object = {}) => ({
  id: 1, ticket_id: 35436, solved_at: '2026-03-02T08:00:00Z', reopens: 1,
  reply_time_in_minutes: { calendar: 90, business: 30 }, ...more,
}) // prettier-ignore
const event = (id: number, type: string, time: string, more: object = {}) => ({
  id, ticket_id: 35436, metric: 'reply_time', instance_id: 1, type, time: `2026-03-01T${time}:00Z`, ...more,
}) // prettier-ignore
const events = (...list: object[]) =>
  page('metricEvents', { ticket_metric_events: list, count: list.length, end_time: 1 }).rows
const made = (tickets: readonly StreamRow[]) => madeBy(zendesk, 'tickets', { tickets })

describe('tickets of Zendesk', () => {
  it('tell their times, their people and how urgent they were', () => {
    const users = [{ id: 10, name: 'Lucía' }, { id: 20, name: 'Ana', email: 'Ana@x.es' }]
    expect(made(exported([ticket()], { metric_sets: [metric()], users }))).toEqual([
      {
        id: '35436',
        subject: 'Help',
        status: 'solved',
        priority: 'high',
        channel: 'phone',
        person: 'Lucía',
        accountRef: 'zendesk:500',
        createdAt: Date.UTC(2026, 2, 1, 8),
        solvedAt: Date.UTC(2026, 2, 2, 8),
        firstReplyMinutes: 90,
        firstReplyBusinessMinutes: 30,
        reopens: 1,
      },
    ])
  }) // prettier-ignore

  it('have their times inside themselves too', () => {
    expect(made(exported([ticket({ metric_set: metric() })]))[0]?.firstReplyMinutes).toBe(90)
  })

  it('of no organisation are their requester’s', () => {
    const users = [{ id: 20, name: 'Ana', organization_id: 501 }]
    const without = ticket({ organization_id: null })
    expect(made(exported([without], { users }))[0]?.accountRef).toBe('zendesk:501')
    expect(made(exported([without]))[0]?.accountRef).toBeNull()
  })

  it('that were deleted or merged are none', () => {
    const rows = exported([
      ticket({ id: 1, status: 'deleted' }),
      ticket({ id: 2, status: 'closed', tags: ['vip', 'closed_by_merge'] }),
    ])
    expect(made(rows)).toEqual([])
  })

  it('that were opened again are not solved, whatever their times say', () => {
    const rows = exported([ticket({ status: 'open' })], { metric_sets: [metric()] })
    expect(made(rows)[0]).toMatchObject({ status: 'open', solvedAt: null })
  })

  it('take unknown words for other', () => {
    const rows = exported([ticket({ status: 'frozen', priority: 'p0', via: { channel: 'carrier_pigeon' } })])
    expect(made(rows)[0]).toMatchObject({ status: 'other', priority: null, channel: 'other' })
  }) // prettier-ignore
})

describe('promises of Zendesk', () => {
  const targets = (...list: object[]) => {
    const rows = { tickets: exported([ticket()]), metricEvents: events(...list) }
    return outcomesOf(madeBy(zendesk, 'slaTargets', rows))
  }
  const on = event(1, 'apply_sla', '08:00')

  it('are kept when the clock stops in time', () => {
    expect(targets(on, event(2, 'fulfill', '09:30'))).toEqual([
      { metric: 'first_reply_time', met: true, endedAt: Date.UTC(2026, 2, 1, 9, 30) },
    ])
  })

  it('are broken at the minute the clock ran out, done later or not', () => {
    const broken = [{ metric: 'first_reply_time', met: false, endedAt: Date.UTC(2026, 2, 1, 9) }]
    expect(targets(on, event(2, 'breach', '09:00'))).toEqual(broken)
    expect(targets(on, event(2, 'breach', '09:00'), event(3, 'fulfill', '11:00'))).toEqual(broken)
  })

  it('whose breach was taken back were kept', () => {
    const back = event(2, 'breach', '09:00', { deleted: true })
    expect(targets(on, back, event(3, 'fulfill', '09:30'))[0]?.met).toBe(true)
  })

  it('are none while the clock runs, nor where no level was put on it', () => {
    expect(targets(on, event(2, 'activate', '08:00'))).toEqual([])
    expect(targets(event(2, 'fulfill', '09:30'))).toEqual([])
  })

  it('are the first reply’s only in the clock’s first run', () => {
    const second = { instance_id: 2 }
    const told = targets(
      event(1, 'apply_sla', '08:00', second),
      event(2, 'fulfill', '09:30', second),
    )
    expect(told[0]?.metric).toBe('reply_time')
  })
})

describe('exports of Zendesk', () => {
  it('go on at the cursor until the vendor says that they end', () => {
    const next = (more: object) => page('tickets', { tickets: [], after_cursor: 'MTU3fHw=', ...more }).next
    expect(next({ end_of_stream: false }).map(({ url }) => url)).toEqual([
      `${BASE}/incremental/tickets/cursor?per_page=1000&include=metric_sets%2Cusers&cursor=MTU3fHw%3D`,
    ])
    expect(next({ end_of_stream: true })).toEqual([])
  }) // prettier-ignore

  it('by time go on at the last second, and end with a page that is not full', () => {
    const full = Array.from({ length: 1000 }, (_, id) => event(id, 'measure', '08:00'))
    const read = (list: readonly object[], end_time: number, from = 1) =>
      page('metricEvents', { ticket_metric_events: list, end_time }, `${BASE}/x?start_time=${from}`)
        .next
    expect(read(full, 1_700_000_000)[0]?.url).toBe(
      `${BASE}/incremental/ticket_metric_events?per_page=1000&start_time=1700000000`,
    )
    expect(read(full.slice(1), 1_700_000_000)).toEqual([])
  })

  it('by time begin and end with the span that is asked', () => {
    const span = { from: 1_690_000_000_000, until: 1_700_000_000_000 }
    const exported = zendesk.streams.metricEvents
    const ask = { ...ASK, span }
    expect(exported?.first(ask)[0]?.url).toContain('start_time=1690000000')
    const full = Array.from({ length: 1000 }, (_, id) => event(id, 'fulfill', '08:00'))
    const next = (end_time: number) =>
      exported?.read(
        { ticket_metric_events: full, end_time },
        { url: 'x?start_time=1690000000' },
        ask,
      ).next
    expect(next(1_699_999_999)).toHaveLength(1)
    expect(next(1_700_000_000)).toEqual([])
  })

  it('by time go on at the next second after a full page of one second', () => {
    const full = Array.from({ length: 1000 }, (_, id) => event(id, 'measure', '08:00'))
    const body = { ticket_metric_events: full, end_time: 1_700_000_000 }
    const read = (from: number) => page('metricEvents', body, `${BASE}/x?start_time=${from}`).next
    expect(read(1_700_000_000)[0]?.url).toMatch(/start_time=1700000001$/)
    expect(() => read(1_700_000_001)).toThrow('answered in a form') // a vendor that goes back
  })

  it('share one limit', () => {
    expect(zendesk.streams.tickets?.limit).toBe(zendesk.streams.metricEvents?.limit)
    expect(zendesk.streams.tickets?.limit?.requests).toBe(10)
  })
})

describe('ratings of Zendesk', () => {
  const tickets = exported([ticket()], { users: [{ id: 20, email: 'Ana@x.es' }] })
  const told = (stream: string, list: string, record: object) =>
    madeBy(zendesk, 'surveys', { tickets, [stream]: page(stream, { [list]: [record], meta: {} }).rows })

  it('in the older form are good or bad', () => {
    const rating = { id: 9, ticket_id: 35436, requester_id: 20, score: 'good_with_comment', comment: 'Gracias', updated_at: '2026-03-03T08:00:00Z' }
    const answer = { id: '9', kind: 'csat', score: 1, lowest: 0, highest: 1, comment: 'Gracias', respondent: 'ana@x.es', accountRef: 'zendesk:500', answeredAt: Date.UTC(2026, 2, 3, 8) }
    expect(told('ratings', 'satisfaction_ratings', rating)).toEqual([answer])
    expect(told('ratings', 'satisfaction_ratings', { ...rating, score: 'bad' })[0]?.score).toBe(0)
    expect(told('ratings', 'satisfaction_ratings', { ...rating, score: 'offered' })).toEqual([])
  })

  it('in the newer form are on the scale of their question', () => {
    const rated = { type: 'rating_scale', rating: 4, created_at: '2026-03-03T08:00:00Z', question: {} }
    const response = { id: '01J', responder_id: 20, subjects: [{ id: '35436', type: 'ticket' }], answers: [{ type: 'open_ended', value: 'Bien' }, rated] }
    const [answer] = told('surveyResponses', 'survey_responses', response)
    expect(answer).toMatchObject({ score: 4, lowest: 1, highest: 5, comment: 'Bien', accountRef: 'zendesk:500' })
    const seven = { ...rated, question: { options: Array(7).fill({}) } }
    expect(told('surveyResponses', 'survey_responses', { ...response, answers: [seven] })[0]?.highest).toBe(7)
    expect(told('surveyResponses', 'survey_responses', { ...response, answers: [{ type: 'skipped' }] })).toEqual([])
  })

  it('of an account without the newer form are none', () => {
    expect(zendesk.streams.surveyResponses?.mayBeAbsent).toBe(true)
  })
}) // prettier-ignore
