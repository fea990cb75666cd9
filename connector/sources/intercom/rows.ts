// What is kept of Intercom's records. Times are epoch seconds there, epoch ms here.

import type { Channel, Priority, TicketStatus } from '../../model/ticket'
import { words } from '../../model/words'
import { at, flagAt, idAt, numberAt, textAt, unexpectedShape } from '../reading'
import type { StreamRow } from '../source'

/** A company. */
export interface CompanyRow extends StreamRow {
  readonly name: string | null
  readonly website: string | null
  /** The id the agency gave it. */
  readonly companyId: string | null
}
/** A person, with the first company. */
export interface ContactRow extends StreamRow {
  readonly email: string | null
  readonly companyId: string | null
}
/** A teammate. */
export interface AdminRow extends StreamRow {
  readonly name: string | null
}
/** A conversation or a ticket. */
export interface ConversationRow extends StreamRow {
  readonly subject: string | null
  readonly status: TicketStatus
  readonly priority: Priority | null
  readonly channel: Channel | null
  readonly contactId: string | null
  readonly adminId: string | null
  readonly createdAt: number
  readonly solvedAt: number | null
  readonly firstReplyMinutes: number | null
  readonly firstReplyBusinessMinutes: number | null
  readonly reopens: number | null
  readonly slaMet: boolean | null
  readonly slaEndedAt: number | null
  readonly rating: number | null
  readonly remark: string | null
  readonly ratedAt: number | null
}

/** Reads a company. */
export function companyRow(record: unknown): CompanyRow {
  return {
    id: idAt(record, 'id'),
    name: textAt(record, 'name'),
    website: textAt(record, 'website'),
    companyId: textAt(record, 'company_id'),
  }
}

/** Reads a person. */
export function contactRow(record: unknown): ContactRow {
  return {
    id: idAt(record, 'id'),
    email: textAt(record, 'email')?.toLowerCase() ?? null,
    companyId: firstId(record, 'companies', 'data'),
  }
}

/** Reads a teammate. */
export function adminRow(record: unknown): AdminRow {
  return { id: idAt(record, 'id'), name: textAt(record, 'name') }
}

/** Reads a conversation with its statistics and rating. */
export function conversationRow(record: unknown): ConversationRow {
  const createdAt = createdAtOf(record)
  const isClosed = textAt(record, 'state') === 'closed'
  const repliedAt = timeAt(record, 'statistics', 'first_admin_reply_at')
  const closedAt = timeAt(record, 'statistics', 'last_close_at')
  const business = numberAt(record, 'statistics', 'time_to_admin_reply')
  const rating = at(record, 'conversation_rating')
  return {
    id: idAt(record, 'id'),
    ...whatIsIt(record),
    contactId: firstId(record, 'contacts', 'contacts'),
    adminId: textAt(record, 'admin_assignee_id'),
    createdAt,
    solvedAt: isClosed ? closedAt : null,
    firstReplyMinutes: repliedAt === null ? null : Math.max(0, repliedAt - createdAt) / 60_000,
    firstReplyBusinessMinutes: business === null ? null : business / 60,
    reopens: numberAt(record, 'statistics', 'count_reopens'),
    slaMet: SLA[textAt(record, 'sla_applied', 'sla_status') ?? ''] ?? null,
    slaEndedAt: closedAt ?? repliedAt,
    rating: numberAt(rating, 'rating'),
    remark: textAt(rating, 'remark'),
    ratedAt: timeAt(rating, 'updated_at') ?? timeAt(rating, 'created_at'),
  }
}

function whatIsIt(record: unknown) {
  return {
    subject: textAt(record, 'title') ?? textAt(record, 'source', 'subject'),
    status: STATES[textAt(record, 'state') ?? ''] ?? ('other' as const),
    priority: textAt(record, 'priority') === 'priority' ? ('high' as const) : null,
    channel: CHANNELS[textAt(record, 'source', 'type') ?? ''] ?? ('other' as const),
  }
}

/** Reads a ticket. It tells no statistics: a resolved one was solved when it was last changed. */
export function ticketRow(record: unknown): ConversationRow {
  const category = textAt(record, 'ticket_state', 'category') ?? textAt(record, 'ticket_state')
  const status = CATEGORIES[category ?? ''] ?? 'other'
  return {
    id: idAt(record, 'id'),
    subject: textAt(record, 'ticket_attributes', '_default_title_'),
    status,
    priority: null,
    channel: null,
    contactId: firstId(record, 'contacts', 'contacts'),
    adminId: textAt(record, 'admin_assignee_id'),
    createdAt: createdAtOf(record),
    solvedAt: status === 'solved' && !flagAt(record, 'open') ? timeAt(record, 'updated_at') : null,
    firstReplyMinutes: null,
    firstReplyBusinessMinutes: null,
    reopens: null,
    slaMet: null,
    slaEndedAt: null,
    rating: null,
    remark: null,
    ratedAt: null,
  }
}

const STATES = words<TicketStatus>({
  open: 'open',
  snoozed: 'on_hold',
  closed: 'closed',
})

const CATEGORIES = words<TicketStatus>({
  submitted: 'new',
  in_progress: 'open',
  waiting_on_customer: 'pending',
  resolved: 'solved',
})

const CHANNELS = words<Channel>({
  conversation: 'chat',
  push: 'chat',
  email: 'email',
  phone_call: 'phone',
  phone_switch: 'phone',
  whatsapp: 'messaging',
  sms: 'messaging',
  facebook: 'messaging',
  instagram: 'messaging',
  twitter: 'messaging',
})

const SLA = words<boolean>({ hit: true, missed: false })

function createdAtOf(record: unknown): number {
  const createdAt = timeAt(record, 'created_at')
  if (createdAt === null) throw unexpectedShape('created_at')
  return createdAt
}

function firstId(record: unknown, ...path: readonly string[]): string | null {
  const found = at(record, ...path)
  return Array.isArray(found) ? textAt(found[0], 'id') : null
}

function timeAt(record: unknown, ...path: readonly string[]): number | null {
  const seconds = numberAt(record, ...path)
  return seconds === null ? null : seconds * 1000
}
