// HubSpot's tickets, with what it says of their service levels.
// https://developers.hubspot.com/docs/api-reference (objects: tickets; pipelines v3)

import { listed } from '../../model/rows'
import type { SlaOutcome, SlaTarget } from '../../model/sla-target'
import { slaTargetsOf } from '../../model/sla-target'
import type { Channel, Priority, Ticket, TicketStatus } from '../../model/ticket'
import { words } from '../../model/words'
import { instantAt, numberAt } from '../reading'
import type { StreamRows } from '../source'
import { rowsOf } from '../source'
import type { LinkedRow } from './links'
import { apart, companiesOf, shownCompany } from './links'
import { objects } from './objects'
import { accountRef, ownerNames } from './records'
import type { StageRow } from './rows'
import { stageKey, told } from './rows'

interface TicketRow extends LinkedRow {
  readonly ownerId: string | null
  readonly subject: string | null
  readonly stageKey: string
  readonly priority: string | null
  readonly source: string | null
  readonly createdAt: number
  readonly closedAt: number | null
  readonly isReopened: boolean
  readonly firstReplyMs: number | null
  readonly firstReplyBusinessMs: number | null
  readonly replyPromise: string | null
  readonly replyDueAt: number | null
  readonly closePromise: string | null
  readonly closeDueAt: number | null
}

const TICKET_PROPERTIES = [
  'subject', 'hs_pipeline', 'hs_pipeline_stage', 'hs_ticket_priority', 'source_type', 'createdate',
  'closed_date', 'hubspot_owner_id', 'hs_ticket_reopened_at', 'time_to_first_agent_reply',
  'hs_time_to_first_response_in_operating_hours', 'hs_time_to_first_response_sla_status',
  'hs_time_to_first_response_sla_at', 'hs_time_to_close_sla_status', 'hs_time_to_close_sla_at',
] // prettier-ignore

/** Tickets that tell when they were created. */
export const ticketStream = objects(
  { type: 'tickets', properties: TICKET_PROPERTIES, withCompany: true },
  (id, record): TicketRow | null => {
    const text = told(record)
    const time = (property: string) => instantAt(record, 'properties', property)
    const number = (property: string) => numberAt(record, 'properties', property)
    const createdAt = time('createdate')
    if (createdAt === null) return null
    return {
      id,
      createdAt,
      companyId: shownCompany(record, 'tickets'),
      ownerId: text('hubspot_owner_id'),
      subject: text('subject'),
      stageKey: stageKey(text('hs_pipeline'), text('hs_pipeline_stage')),
      priority: text('hs_ticket_priority'),
      source: text('source_type'),
      closedAt: time('closed_date'),
      isReopened: time('hs_ticket_reopened_at') !== null,
      firstReplyMs: number('time_to_first_agent_reply'),
      firstReplyBusinessMs: number('hs_time_to_first_response_in_operating_hours'),
      replyPromise: text('hs_time_to_first_response_sla_status'),
      replyDueAt: time('hs_time_to_first_response_sla_at'),
      closePromise: text('hs_time_to_close_sla_status'),
      closeDueAt: time('hs_time_to_close_sla_at'),
    }
  },
)

/** Every ticket. */
export function tickets(rows: StreamRows): Ticket[] {
  return withRows(rows).map(([, ticket]) => ticket)
}

/** The promises on tickets. */
export function slaTargets(rows: StreamRows): SlaTarget[] {
  return withRows(rows).flatMap(([row, ticket]) => slaTargetsOf(ticket, outcomesOf(row)))
}

/** One is solved while its stage is a closed one. HubSpot tells the last reopening, not how many. */
function withRows(rows: StreamRows): (readonly [TicketRow, Ticket])[] {
  const nameOf = ownerNames(rows)
  const stageOf = new Map(rowsOf<StageRow>(rows, 'ticketStages').map(row => [row.id, row]))
  const { records, links } = apart<TicketRow>(rows, 'tickets')
  const companyOf = companiesOf(links)
  return listed(records).map(row => {
    const stage = stageOf.get(row.stageKey)
    const isClosed = stage?.isClosed ?? row.closedAt !== null
    const ticket: Ticket = {
      id: row.id,
      accountRef: accountRef(companyOf(row)),
      subject: row.subject,
      status: isClosed ? 'closed' : statusOf(row, stage),
      priority: PRIORITIES[row.priority ?? ''] ?? null,
      channel: row.source === null ? null : (CHANNELS[row.source] ?? 'other'),
      person: nameOf(row.ownerId),
      createdAt: row.createdAt,
      solvedAt: isClosed ? row.closedAt : null,
      firstReplyMinutes: minutes(row.firstReplyMs),
      firstReplyBusinessMinutes: minutes(row.firstReplyBusinessMs),
      reopens: row.isReopened ? 1 : 0,
    }
    return [row, ticket]
  })
}

const MINUTE_MS = 60_000

const PRIORITIES = words<Priority>({
  URGENT: 'urgent',
  HIGH: 'high',
  MEDIUM: 'normal',
  LOW: 'low',
})

const CHANNELS = words<Channel>({
  EMAIL: 'email',
  FORM: 'web',
  CHAT: 'chat',
  PHONE: 'phone',
})

/** The stages every portal starts with; a stage of its own is open. */
const STATUSES = words<TicketStatus>({ '0/1': 'new', '0/2': 'pending' })

function statusOf(row: TicketRow, stage: StageRow | undefined): TicketStatus {
  return stage === undefined ? 'other' : (STATUSES[row.stageKey] ?? 'open')
}

function minutes(ms: number | null): number | null {
  return ms === null ? null : ms / MINUTE_MS
}

function outcomesOf(row: TicketRow): SlaOutcome[] {
  const { createdAt, firstReplyMs, closedAt } = row
  const repliedAt = firstReplyMs === null ? null : createdAt + firstReplyMs
  return [
    ...outcome('first_reply_time', row.replyPromise, row.replyDueAt, repliedAt),
    ...outcome('resolution_time', row.closePromise, row.closeDueAt, closedAt),
  ]
}

/** States of a promise: 0 it runs, 1 it is overdue, 2 soon due, 3 kept, 4 kept too late. */
function outcome(
  metric: string,
  state: string | null,
  dueAt: number | null,
  doneAt: number | null,
): SlaOutcome[] {
  const met = state === '3'
  const endedAt = met ? (doneAt ?? dueAt) : dueAt
  return (met || state === '1' || state === '4') && endedAt !== null
    ? [{ metric, met, endedAt }]
    : []
}
