// Records as Zendesk writes them: tickets, their times, people and organisations.

import type { Company, Owner } from '../world/crm'
import { fullName } from '../world/people'
import type { Contact, Ticket } from '../world/service'
import { agentId, organizationId, requesterId, ticketNumber } from './ids'

/** A record of the API. */
export type Json = Readonly<Record<string, unknown>>

const ORIGIN = 'https://example.zendesk.com/api/v2'
const MINUTE = 60_000

/** A time as Zendesk writes it; null stays null. */
export function time(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z')
}

/** A ticket; a stranger's belongs to no organisation, and one in five only through its requester. */
export function ticketJson(ticket: Ticket): Json {
  const { id, company, contact, agent, subject, priority, channel, createdAt, updatedAt } = ticket
  const number = ticketNumber(id)
  return {
    id: number,
    url: `${ORIGIN}/tickets/${number}.json`,
    subject,
    raw_subject: subject,
    description: subject,
    status: statusOf(ticket),
    priority,
    via: { channel: channel === 'phone' ? 'voice' : channel },
    requester_id: contact ? requesterId(contact.id) : 9_000_000_001,
    submitter_id: contact ? requesterId(contact.id) : 9_000_000_001,
    assignee_id: agentId(agent),
    organization_id: company && !isThroughRequester(ticket) ? organizationId(company.id) : null,
    tags: [],
    created_at: time(createdAt),
    updated_at: time(updatedAt),
    generated_timestamp: Math.floor(updatedAt / 1000),
    has_incidents: false,
    satisfaction_rating: { score: 'unoffered' },
  }
}

function isThroughRequester({ id, company, contact }: Ticket): boolean {
  return Number(id) % 5 === 0 && company !== null && contact !== null
}

function statusOf({ solvedAt, closed, firstReplyAt, id }: Ticket): string {
  if (solvedAt !== null) return closed ? 'closed' : 'solved'
  if (firstReplyAt === null) return 'new'
  return Number(id) % 3 === 0 ? 'pending' : 'open'
}

/** Times of a ticket, in minutes; business hours are half the calendar's here. */
export function metricJson({
  id,
  createdAt,
  firstReplyAt,
  solvedAt,
  reopens,
  replies,
  updatedAt,
}: Ticket): Json {
  const number = ticketNumber(id)
  const since = (at: number | null) => {
    const minutes = at === null ? null : Math.round((at - createdAt) / MINUTE)
    return { calendar: minutes, business: minutes === null ? null : Math.round(minutes / 2) }
  }
  return {
    id: number + 5_000_000,
    ticket_id: number,
    created_at: time(createdAt),
    updated_at: time(updatedAt),
    group_stations: 1,
    assignee_stations: 1,
    reopens,
    replies,
    initially_assigned_at: time(createdAt),
    assigned_at: time(createdAt),
    solved_at: time(solvedAt),
    reply_time_in_minutes: since(firstReplyAt),
    first_resolution_time_in_minutes: since(solvedAt),
    full_resolution_time_in_minutes: since(solvedAt),
  }
}

/** A person who writes; names come with capitals that e-mail does not mind. */
export function requesterJson({ id, firstName, lastName, email, company }: Contact): Json {
  return {
    id: requesterId(id),
    name: `${firstName} ${lastName}`,
    email: email.replace(/^./, letter => letter.toUpperCase()),
    role: 'end-user',
    organization_id: organizationId(company.id),
    active: true,
  }
}

/** Somebody of the agency. */
export function agentJson(owner: Owner): Json {
  const { email, archived } = owner
  return {
    id: agentId(owner),
    name: fullName(owner),
    email,
    role: archived ? 'end-user' : 'agent',
    organization_id: null,
    active: !archived,
  }
}

/** An organisation; three in four tell their company in the CRM. */
export function organizationJson({ id, account, domain, createdAt, updatedAt }: Company): Json {
  const number = organizationId(id)
  return {
    id: number,
    url: `${ORIGIN}/organizations/${number}.json`,
    name: account.name ?? '',
    external_id: Number(id) % 4 === 0 ? null : id,
    domain_names: domain === null ? [] : [domain],
    created_at: time(createdAt),
    updated_at: time(updatedAt),
    details: null,
    notes: null,
    group_id: null,
    tags: [],
    organization_fields: {},
    shared_tickets: false,
    shared_comments: false,
  }
}
