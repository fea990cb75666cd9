// The portal's help desk and surveys: tickets with their service levels, and answers to surveys.

import { HOUR } from '../calendar'
import type { SurveyAnswer, Target, Ticket } from '../world/service'
import type { World } from '../world/world'
import type { CrmObject, ObjectShelf } from './objects'
import { isoTime, isoTimeOrNull, linkedTo, shelf } from './objects'

/** Tickets of the CRM's own desk; those written by phone are in a pipeline of the portal's own. */
export function ticketShelf({ tickets }: World, partnersOf: (id: string) => readonly string[]) {
  const own = tickets.filter(({ desk }) => desk === 'crm')
  return shelf('tickets', own, ticket => ticketObject(ticket, partnersOf(ticket.id)))
}

/** Answers to HubSpot's own surveys, and some to a survey without score. */
export function feedbackShelf({ surveyAnswers }: World): ObjectShelf {
  const own = surveyAnswers.filter(({ desk }) => desk === 'hubspot')
  const scored = own.map((answer, index) => ({ ...answer, id: String(FIRST_ID + index * 37) }))
  const open = scored.slice(0, 9).map(answer => ({ ...answer, id: `${answer.id}1`, isOpen: true }))
  return shelf<Answer>('feedback_submissions', [...scored, ...open], feedbackObject)
}

/** A pipeline of tickets with its stages, which are open or closed. */
export const TICKET_PIPELINES = [
  {
    id: '0',
    label: 'Support Pipeline',
    stages: [
      ['1', 'New', 'OPEN'],
      ['2', 'Waiting on contact', 'OPEN'],
      ['3', 'Waiting on us', 'OPEN'],
      ['4', 'Closed', 'CLOSED'],
    ],
  },
  {
    id: '88120417',
    label: 'Teléfono',
    stages: [
      ['190440211', 'Abierto', 'OPEN'],
      ['190440212', 'Resuelto', 'CLOSED'],
    ],
  },
] as const

type Answer = SurveyAnswer & { readonly isOpen?: boolean }

const FIRST_ID = 97_000_000_000

const SOURCES = { email: 'EMAIL', web: 'FORM', chat: 'CHAT', phone: 'PHONE' } as const
const PRIORITIES = { urgent: 'URGENT', high: 'HIGH', normal: 'MEDIUM', low: 'LOW' } as const

function ticketObject(ticket: Ticket, partners: readonly string[]): CrmObject {
  const { id, company, createdAt, updatedAt, solvedAt, firstReplyAt, reopens } = ticket
  const [pipeline, stage] = placeOf(ticket)
  const properties = {
    hs_object_id: id,
    createdate: isoTime(createdAt),
    hs_lastmodifieddate: isoTime(updatedAt),
    subject: ticket.subject,
    content: '',
    hs_pipeline: pipeline,
    hs_pipeline_stage: stage,
    hs_ticket_priority: ticket.priority && PRIORITIES[ticket.priority],
    source_type: SOURCES[ticket.channel],
    hubspot_owner_id: ticket.agent.id,
    closed_date: isoTimeOrNull(solvedAt),
    hs_ticket_reopened_at:
      reopens > 0 && solvedAt !== null ? isoTime(Math.max(createdAt, solvedAt - HOUR)) : '',
    time_to_first_agent_reply: firstReplyAt === null ? null : String(firstReplyAt - createdAt),
    hs_time_to_first_response_in_operating_hours: null,
    ...promise('first_response', targetOf(ticket, 'first_reply_time'), firstReplyAt, createdAt),
    ...promise('close', targetOf(ticket, 'resolution_time'), solvedAt, createdAt),
  }
  return { id, createdAt, updatedAt, properties, ...linkedTo(company?.id ?? null, partners) }
}

function placeOf({ id, channel, solvedAt, firstReplyAt }: Ticket): readonly [string, string] {
  if (channel === 'phone') return ['88120417', solvedAt === null ? '190440211' : '190440212']
  if (solvedAt !== null) return ['0', '4']
  if (firstReplyAt === null) return ['0', '1']
  return ['0', Number(id) % 2 === 0 ? '2' : '3']
}

function targetOf({ targets }: Ticket, metric: Target['metric']): Target | undefined {
  return targets.find(each => each.metric === metric)
}

/** A promise: when it is due, and whether it runs (0), is overdue (1), was kept (3) or kept late (4). */
function promise(
  name: string,
  target: Target | undefined,
  doneAt: number | null,
  createdAt: number,
): Record<string, string | null> {
  const late = doneAt === null ? '1' : '4'
  const ended = target?.met ? '3' : late
  return {
    [`hs_time_to_${name}_sla_at`]: target ? isoTime(createdAt + target.minutes * 60_000) : null,
    [`hs_time_to_${name}_sla_status`]: target ? (target.endedAt === null ? '0' : ended) : null,
  }
}

function feedbackObject({ id, contact, kind, score, comment, answeredAt, isOpen }: Answer) {
  const properties = {
    hs_object_id: id,
    hs_createdate: isoTime(answeredAt),
    hs_lastmodifieddate: isoTime(answeredAt),
    hs_survey_type: isOpen ? 'CUSTOM' : kind.toUpperCase(),
    hs_survey_channel: 'EMAIL',
    hs_value: isOpen ? null : String(score),
    hs_response_group: isOpen ? null : groupOf(kind, score),
    hs_content: comment,
    hs_submission_timestamp: isoTime(answeredAt),
    hs_contact_id: contact.id,
    hs_contact_email_rollup: contact.email,
  }
  const times = { createdAt: answeredAt, updatedAt: answeredAt }
  return { id, ...times, properties, companies: [], primary: null }
}

/** Groups are called alike in all surveys. */
function groupOf(kind: SurveyAnswer['kind'], score: number): string {
  const [passive, promoter] = { nps: [7, 9], csat: [3, 4], ces: [4, 5] }[kind] as [number, number]
  if (score >= promoter) return 'PROMOTER'
  return score >= passive ? 'PASSIVE' : 'DETRACTOR'
}
