// HubSpot’s calls, e-mails, meetings, notes and tasks by hand: what took place, when, for how long.

import { hubspot } from '../../../connector/sources/hubspot/index'
import { askOf } from '../ask'
import { writtenOut } from '../written-out'
import { madeBy } from './made-by'

const NOON = Date.UTC(2026, 3, 1, 12)
const WANTED = askOf(hubspot, { now: NOON })
const URL_OF_LIST = 'https://api.hubapi.com/crm/v3/objects'
const rows = (stream: string, body: unknown, ask = WANTED, url = URL_OF_LIST) =>
  hubspot.streams[stream]?.read(body, { url }, ask).rows ?? []
const list = (stream: string, ...records: readonly object[]) =>
  rows(stream, { results: records.map((properties, at) => ({ id: String(at + 1), properties })) })
const owners = rows('owners', { results: [{ id: 5, firstName: 'Rosa', lastName: 'Gil' }] })
const interactions = (given: Record<string, readonly object[]>) =>
  writtenOut(
    madeBy(hubspot, 'interactions', {
      owners,
      ...Object.fromEntries(Object.entries(given).map(([id, all]) => [id, list(id, ...all)])),
    }),
  )
const touch = { hs_timestamp: '2026-03-02T09:30:00Z', hubspot_owner_id: '5' }

describe('activities of HubSpot', () => {
  it('are calls with their length and who began them', () => {
    const call = { ...touch, hs_call_title: 'QBR', hs_call_direction: 'INBOUND', hs_call_duration: '90000', hs_call_status: 'COMPLETED' } // prettier-ignore
    expect(interactions({ calls: [call] })).toEqual([
      {
        id: '1',
        kind: 'call',
        accountRef: null,
        direction: 'inbound',
        person: 'Rosa Gil',
        subject: 'QBR',
        at: Date.UTC(2026, 2, 2, 9, 30),
        minutes: 1.5,
      },
    ])
  })

  it('have no length and no direction where HubSpot tells none, rather than zero', () => {
    const [call] = interactions({ calls: [{ ...touch, hs_call_duration: '', hs_call_status: '' }] })
    expect(call).toMatchObject({ minutes: null, direction: null })
  })

  it('are e-mails sent and received; one forwarded to the CRM has no direction', () => {
    const mail = (hs_email_direction: string) => ({ ...touch, hs_email_direction })
    const emails = ['EMAIL', 'INCOMING_EMAIL', 'FORWARDED_EMAIL', 'DRAFT_EMAIL'].map(mail)
    expect(interactions({ emails }).map(({ direction }) => direction)).toEqual([
      'outbound',
      'inbound',
      null,
    ])
  })

  it('are meetings from their start to their end', () => {
    const meeting = { ...touch, hs_meeting_start_time: '2026-03-03T10:00:00Z', hs_meeting_end_time: '2026-03-03T10:45:00Z' } // prettier-ignore
    expect(interactions({ meetings: [meeting] })[0]).toMatchObject({
      kind: 'meeting',
      at: Date.UTC(2026, 2, 3, 10),
      minutes: 45,
    })
  })

  it('leave out what never took place and what is to come, and still keep a row of each', () => {
    const meetings = ['CANCELED', 'NO_SHOW', 'RESCHEDULED'].map(hs_meeting_outcome => ({ ...touch, hs_meeting_outcome })) // prettier-ignore
    const calls = ['NO_ANSWER', 'BUSY', 'FAILED'].map(hs_call_status => ({ ...touch, hs_call_status })) // prettier-ignore
    const notes = [{ hs_timestamp: '2026-04-01T12:00:01Z' }, { hs_timestamp: '' }]
    const emails = [{ ...touch, hs_email_status: 'BOUNCED' }]
    expect(interactions({ meetings, calls, notes, emails })).toEqual([])
    expect(list('calls', ...calls)).toHaveLength(3) // pages without rows would look like a loop
    const past = { ...touch, hs_meeting_outcome: 'SCHEDULED' }
    expect(interactions({ meetings: [past], notes: [{ hs_timestamp: '2026-04-01T12:00:00Z' }] })).toHaveLength(2) // prettier-ignore
  })

  it('are tasks done when they say so, else at their last change; a time alone does not complete one', () => {
    const task = { hs_task_subject: 'Call back', hs_timestamp: '2026-03-05T17:00:00Z', hs_createdate: '2026-03-01T08:00:00Z', hs_lastmodifieddate: '2026-03-06T08:00:00Z', hs_task_completion_date: '2026-03-04T08:00:00Z' } // prettier-ignore
    const done = { ...task, hs_task_status: 'COMPLETED' }
    const tasks = list('tasks', done, { ...done, hs_task_completion_date: '' }, { ...task, hs_task_status: 'DEFERRED' }) // prettier-ignore
    const made = writtenOut(madeBy(hubspot, 'tasks', { owners, tasks }))
    expect(made[0]).toEqual({
      id: '1',
      accountRef: null,
      name: 'Call back',
      person: null,
      createdAt: Date.UTC(2026, 2, 1, 8),
      dueAt: Date.UTC(2026, 2, 5, 17),
      completedAt: Date.UTC(2026, 2, 4, 8),
    })
    expect(made.map(({ completedAt }) => completedAt)).toEqual([
      Date.UTC(2026, 2, 4, 8),
      Date.UTC(2026, 2, 6, 8),
      null,
    ])
  })
})
