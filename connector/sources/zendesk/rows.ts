// What is kept of Zendesk's records.

import { at, flagAt, idAt, instantAt, listAt, numberAt, textAt } from '../reading'
import type { StreamRow } from '../source'

/** An organisation; its domains have commas between them. */
export interface OrganizationRow extends StreamRow {
  readonly name: string | null
  readonly domains: string
  readonly externalId: string | null
}
/** A ticket of the export. */
export interface TicketRow extends StreamRow {
  readonly type: 'ticket'
  readonly subject: string | null
  readonly status: string | null
  readonly priority: string | null
  readonly channel: string | null
  readonly organizationId: string | null
  readonly requesterId: string | null
  readonly assigneeId: string | null
  readonly createdAt: number
  /** Deleted, or merged into another. */
  readonly gone: boolean
}
/** Times of a ticket; minutes. */
export interface MetricRow extends StreamRow {
  readonly type: 'metric'
  readonly ticketId: string
  readonly solvedAt: number | null
  readonly replyMinutes: number | null
  readonly replyBusinessMinutes: number | null
  readonly reopens: number | null
}
/** Somebody a ticket names. */
export interface UserRow extends StreamRow {
  readonly type: 'user'
  readonly userId: string
  readonly name: string | null
  readonly email: string | null
  readonly organizationId: string | null
}
/** An event of one run of a ticket's clock for one metric. */
export interface MetricEventRow extends StreamRow {
  readonly ticketId: string
  readonly metric: string
  readonly instance: number | null
  readonly kind: string
  readonly at: number
}
/** A legacy rating, good or bad. */
export interface RatingRow extends StreamRow {
  readonly ticketId: string | null
  readonly requesterId: string | null
  readonly isGood: boolean
  readonly comment: string | null
  readonly at: number
}
/** A response to the newer survey. */
export interface SurveyResponseRow extends StreamRow {
  readonly ticketId: string | null
  readonly responderId: string | null
  readonly rating: number
  readonly highest: number
  readonly comment: string | null
  readonly at: number
}

/** Tickets of an export with the times and people beside them. */
export function exportRows(body: unknown): StreamRow[] {
  const beside = (list: string) => {
    const found = at(body, list)
    return Array.isArray(found) ? (found as readonly unknown[]) : []
  }
  const tickets = listAt(body, 'tickets')
  const within = tickets.flatMap(ticket => at(ticket, 'metric_set') ?? [])
  return [
    ...tickets.flatMap(ticket => ticketRow(ticket) ?? []),
    ...[...beside('metric_sets'), ...within].flatMap(metric => metricRow(metric) ?? []),
    ...beside('users').map(userRow),
  ]
}

function ticketRow(record: unknown): TicketRow | null {
  const createdAt = instantAt(record, 'created_at')
  if (createdAt === null) return null
  const tags = at(record, 'tags')
  const status = textAt(record, 'status')
  return {
    id: idAt(record, 'id'),
    type: 'ticket',
    subject: textAt(record, 'subject'),
    status,
    priority: textAt(record, 'priority'),
    channel: textAt(record, 'via', 'channel'),
    organizationId: textAt(record, 'organization_id'),
    requesterId: textAt(record, 'requester_id'),
    assigneeId: textAt(record, 'assignee_id'),
    createdAt,
    gone: status === 'deleted' || (Array.isArray(tags) && tags.includes('closed_by_merge')),
  }
}

function metricRow(record: unknown): MetricRow | null {
  const ticketId = textAt(record, 'ticket_id')
  if (ticketId === null) return null
  return {
    id: `m${idAt(record, 'id')}`,
    type: 'metric',
    ticketId,
    solvedAt: instantAt(record, 'solved_at'),
    replyMinutes: numberAt(record, 'reply_time_in_minutes', 'calendar'),
    replyBusinessMinutes: numberAt(record, 'reply_time_in_minutes', 'business'),
    reopens: numberAt(record, 'reopens'),
  }
}

function userRow(record: unknown): UserRow {
  const id = idAt(record, 'id')
  return {
    id: `u${id}`,
    type: 'user',
    userId: id,
    name: textAt(record, 'name'),
    email: textAt(record, 'email')?.toLowerCase() ?? null,
    organizationId: textAt(record, 'organization_id'),
  }
}

/** What happens to a clock that decides whether a promise was kept; that it starts, stands or goes on does not. */
const DECISIVE = ['apply_sla', 'fulfill', 'breach'] as const

/** A decisive event; one that was taken back says nothing. */
export function metricEventRow(record: unknown): MetricEventRow | null {
  const time = instantAt(record, 'time')
  const ticketId = textAt(record, 'ticket_id')
  const kind = DECISIVE.find(one => one === textAt(record, 'type'))
  if (time === null || ticketId === null || !kind || flagAt(record, 'deleted')) return null
  return {
    id: idAt(record, 'id'),
    ticketId,
    metric: textAt(record, 'metric') ?? '',
    instance: numberAt(record, 'instance_id'),
    kind,
    at: time,
  }
}

/** Reads an organisation. */
export function organizationRow(record: unknown): OrganizationRow {
  const found = at(record, 'domain_names')
  const domains: readonly unknown[] = Array.isArray(found) ? found : []
  return {
    id: idAt(record, 'id'),
    name: textAt(record, 'name'),
    domains: domains.flatMap(domain => textAt(domain) ?? []).join(','),
    externalId: textAt(record, 'external_id'),
  }
}

/** A rating that was given; offers nobody took are none. */
export function ratingRow(record: unknown): RatingRow | null {
  const [, word] = /^(good|bad)/.exec(textAt(record, 'score') ?? '') ?? []
  const time = instantAt(record, 'updated_at') ?? instantAt(record, 'created_at')
  if (word === undefined || time === null) return null
  return {
    id: idAt(record, 'id'),
    ticketId: textAt(record, 'ticket_id'),
    requesterId: textAt(record, 'requester_id'),
    isGood: word === 'good',
    comment: textAt(record, 'comment'),
    at: time,
  }
}

/** A response with a rating; the scale is the question's, five steps where it does not say. */
export function surveyResponseRow(record: unknown): SurveyResponseRow | null {
  const found = at(record, 'answers')
  const answers: readonly unknown[] = Array.isArray(found) ? found : []
  const rated = answers.find(answer => textAt(answer, 'type') === 'rating_scale')
  const rating = numberAt(rated, 'rating')
  const time = instantAt(rated, 'updated_at') ?? instantAt(rated, 'created_at')
  if (rating === null || time === null) return null
  const open = answers.find(answer => textAt(answer, 'type') === 'open_ended')
  const options = at(rated, 'question', 'options')
  const subjects = at(record, 'subjects')
  const about = Array.isArray(subjects) ? (subjects[0] as unknown) : null
  return {
    id: idAt(record, 'id'),
    ticketId: textAt(about, 'id'),
    responderId: textAt(record, 'responder_id'),
    rating,
    highest: Array.isArray(options) && options.length > 1 ? options.length : 5,
    comment: textAt(open, 'value'),
    at: time,
  }
}
