// HubSpot’s tickets and surveys by hand: which promises were kept, whose an answer is, on which scale.

import { hubspot } from '../../../connector/sources/hubspot/index'
import { askOf } from '../ask'
import { outcomesOf } from '../sla-outcomes'
import { madeBy } from './made-by'

const NOON = Date.UTC(2026, 3, 1, 12)
const WANTED = askOf(hubspot, { now: NOON })
const URL_OF_LIST = 'https://api.hubapi.com/crm/v3/objects'
const rows = (stream: string, body: unknown, ask = WANTED, url = URL_OF_LIST) =>
  hubspot.streams[stream]?.read(body, { url }, ask).rows ?? []
const list = (stream: string, ...records: readonly object[]) =>
  rows(stream, { results: records.map((properties, at) => ({ id: String(at + 1), properties })) })
const owners = rows('owners', { results: [{ id: 5, firstName: 'Rosa', lastName: 'Gil' }] })

describe('tickets of HubSpot', () => {
  const pipelines = {
    results: [
      {
        id: '0',
        label: 'Support',
        stages: [
          { id: '1', label: 'New', metadata: { ticketState: 'OPEN' } },
          { id: '4', label: 'Closed', metadata: { ticketState: 'CLOSED' } },
          { id: '99', label: 'Escalated', metadata: { ticketState: 'OPEN' } },
        ],
      },
    ],
  }
  const closed = {
    subject: 'Help', hs_pipeline: '0', hs_pipeline_stage: '4', hs_ticket_priority: 'MEDIUM', source_type: 'FORM',
    createdate: '2026-03-01T08:00:00Z', closed_date: '2026-03-03T08:00:00Z', hubspot_owner_id: '5',
    hs_ticket_reopened_at: '2026-03-02T08:00:00Z', time_to_first_agent_reply: '5400000',
    hs_time_to_first_response_in_operating_hours: '1800000',
    hs_time_to_first_response_sla_status: '3', hs_time_to_first_response_sla_at: '2026-03-01T10:00:00Z',
    hs_time_to_close_sla_status: '4', hs_time_to_close_sla_at: '2026-03-02T08:00:00Z',
  } // prettier-ignore
  const told = (more: object) => ({
    owners,
    ticketStages: rows('ticketStages', pipelines),
    tickets: list('tickets', { ...closed, ...more }),
  })
  const ticket = (more: object) => madeBy(hubspot, 'tickets', told(more))[0]
  const promises = (more: object) => madeBy(hubspot, 'slaTargets', told(more))

  it('tell replies in minutes', () => {
    expect(ticket({})).toEqual({
      id: '1',
      accountRef: null,
      subject: 'Help',
      status: 'closed',
      priority: 'normal',
      channel: 'web',
      person: 'Rosa Gil',
      createdAt: Date.UTC(2026, 2, 1, 8),
      solvedAt: Date.UTC(2026, 2, 3, 8),
      firstReplyMinutes: 90,
      firstReplyBusinessMinutes: 30,
      reopens: 1,
    })
  })

  it('tell promises kept or broken', () => {
    const ofTicket = {
      id: '1',
      accountRef: null,
      priority: 'normal',
      channel: 'web',
      person: 'Rosa Gil',
      createdAt: Date.UTC(2026, 2, 1, 8),
    }
    const replied = Date.UTC(2026, 2, 1, 9, 30)
    const broken = Date.UTC(2026, 2, 2, 8)
    expect(promises({})).toEqual([
      { ...ofTicket, metric: 'first_reply_time', met: true, endedAt: replied },
      { ...ofTicket, metric: 'resolution_time', met: false, endedAt: broken },
    ])
  })

  it('are unsolved in an open stage, whatever their close date says', () => {
    expect(ticket({ hs_pipeline_stage: '99' })).toMatchObject({ status: 'open', solvedAt: null })
    expect(ticket({ hs_pipeline_stage: '1' })?.status).toBe('new')
  })

  it('in a stage that is gone are solved if they have a close date', () => {
    expect(ticket({ hs_pipeline_stage: '5' })).toMatchObject({ status: 'closed' })
    expect(ticket({ hs_pipeline_stage: '5', closed_date: '' })).toMatchObject({ status: 'other', solvedAt: null }) // prettier-ignore
  })

  it('leave out promises that still run, and count overdue ones as broken', () => {
    const running = { hs_time_to_first_response_sla_status: '2', hs_time_to_close_sla_status: '0' }
    expect(promises(running)).toEqual([])
    const overdue = { hs_time_to_first_response_sla_status: '1', hs_time_to_close_sla_status: '' }
    expect(outcomesOf(promises(overdue))).toEqual([
      { metric: 'first_reply_time', met: false, endedAt: Date.UTC(2026, 2, 1, 10) },
    ])
  })

  it('take words they do not know for other or none', () => {
    const odd = ticket({ hs_ticket_priority: 'P1', source_type: 'FAX', time_to_first_agent_reply: '' }) // prettier-ignore
    expect(odd).toMatchObject({ priority: null, channel: 'other', firstReplyMinutes: null })
  })
})

describe('surveys of HubSpot', () => {
  const answer = { hs_survey_type: 'NPS', hs_value: '9', hs_submission_timestamp: '2026-03-01T08:00:00Z', hs_contact_id: '77', hs_contact_email_rollup: 'Ana@X.es', hs_content: 'Bien' } // prettier-ignore
  const LINKS = 'https://api.hubapi.com/crm/v4/associations/contacts/companies/batch/read'
  const company = {
    results: [
      {
        from: { id: '77' },
        to: [
          {
            toObjectId: 42,
            associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }],
          },
        ],
      },
    ],
  }

  it('belong to the company of the person, who is asked for', () => {
    const records = [answer, { ...answer, hs_contact_id: '' }, answer]
    const results = records.map((properties, at) => ({ id: String(at), properties }))
    const page = hubspot.streams.feedback?.read({ results }, { url: URL_OF_LIST }, WANTED)
    expect(page?.next).toEqual([{ url: LINKS, body: '{"inputs":[{"id":"77"}]}' }])
    const feedback = [...(page?.rows ?? []), ...rows('feedback', company, WANTED, LINKS)]
    expect(madeBy(hubspot, 'surveys', { feedback })[0]).toEqual({
      id: '0',
      accountRef: 'hubspot:42',
      kind: 'nps',
      score: 9,
      lowest: 0,
      highest: 10,
      respondent: 'ana@x.es',
      comment: 'Bien',
      answeredAt: Date.UTC(2026, 2, 1, 8),
    })
    expect(madeBy(hubspot, 'surveys', { feedback })[1]?.accountRef).toBeNull()
  })

  it('are on three faces or five steps: the group tells them apart', () => {
    const csat = (hs_value: string, hs_response_group: string) => ({ ...answer, hs_survey_type: 'CSAT', hs_value, hs_response_group }) // prettier-ignore
    const feedback = list('feedback', csat('0', 'DETRACTOR'), csat('1', 'PASSIVE'), csat('2', 'PROMOTER'), csat('2', 'DETRACTOR'), csat('4', 'PROMOTER')) // prettier-ignore
    const scales = madeBy(hubspot, 'surveys', { feedback }).map(s => [s.score, s.lowest, s.highest]) // prettier-ignore
    expect(scales).toEqual([[0, 0, 2], [1, 0, 2], [2, 0, 2], [2, 1, 5], [4, 1, 5]]) // prettier-ignore
  })

  it('leave out surveys without a score, and scores that are on no scale', () => {
    const feedback = list(
      'feedback',
      { ...answer, hs_survey_type: 'CUSTOM' },
      { ...answer, hs_value: '' },
      { ...answer, hs_value: '11' },
      { ...answer, hs_submission_timestamp: null },
    )
    expect([feedback.length, madeBy(hubspot, 'surveys', { feedback })]).toEqual([1, []])
  })
})
