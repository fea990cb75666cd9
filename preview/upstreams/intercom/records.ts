// Records as Intercom writes them: ids of letters, epoch seconds.

import { createHash } from 'node:crypto'
import type { Company, Owner } from '../world/crm'
import { fullName } from '../world/people'
import type { Contact, Ticket } from '../world/service'

/** A record of the API. */
export type Json = Readonly<Record<string, unknown>>

const objectId = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24)
const seconds = (at: number) => Math.floor(at / 1000)

/** One in six is a ticket; whoever rated did so in a conversation. */
export function isTicket({ id, rating }: Ticket): boolean {
  return rating === null && Number(id) % 6 === 0
}

/** A company; most have the id of the CRM. */
export function companyJson({ id, account, domain, createdAt, updatedAt }: Company): Json {
  return {
    type: 'company',
    id: objectId(`company ${id}`),
    name: account.name ?? '',
    company_id: Number(id) % 5 === 0 ? `own-${id}` : id,
    website: domain === null ? '' : `https://www.${domain}`,
    created_at: seconds(createdAt),
    updated_at: seconds(updatedAt),
  }
}

/** A person with the company. */
export function contactJson({
  id,
  company,
  firstName,
  lastName,
  email,
  createdAt,
  updatedAt,
}: Contact): Json {
  const companies = [{ type: 'company', id: objectId(`company ${company.id}`), url: '/companies' }]
  return {
    type: 'contact',
    id: objectId(`contact ${id}`),
    role: 'user',
    email,
    name: `${firstName} ${lastName}`,
    created_at: seconds(createdAt),
    updated_at: seconds(updatedAt),
    companies: {
      type: 'list',
      data: companies,
      total_count: 1,
      has_more: false,
      url: '/companies',
    },
  }
}

/** A teammate. */
export function adminJson(owner: Owner): Json {
  return {
    type: 'admin',
    id: owner.id,
    name: fullName(owner),
    email: owner.email,
    has_inbox_seat: true,
  }
}

/** A conversation. */
export function conversationJson(ticket: Ticket): Json {
  const { id, subject, agent, createdAt, updatedAt, solvedAt, priority } = ticket
  return {
    type: 'conversation',
    id,
    title: subject,
    created_at: seconds(createdAt),
    updated_at: seconds(updatedAt),
    open: solvedAt === null,
    state: solvedAt === null ? 'open' : 'closed',
    priority: priority === 'urgent' || priority === 'high' ? 'priority' : 'not_priority',
    admin_assignee_id: Number(agent.id),
    source: { type: 'conversation', id, subject: '' },
    contacts: contactsOf(ticket),
    statistics: statistics(ticket),
    conversation_rating: ratingOf(ticket),
    sla_applied: slaOf(ticket),
  }
}

function contactsOf({ contact }: Ticket) {
  const contacts = contact ? [{ type: 'contact', id: objectId(`contact ${contact.id}`) }] : []
  return { type: 'contact.list', contacts }
}

function statistics({ createdAt, firstReplyAt, solvedAt, reopens }: Ticket) {
  return {
    type: 'conversation_statistics',
    ...(firstReplyAt !== null && {
      time_to_admin_reply: Math.round((firstReplyAt - createdAt) / 2_000),
      first_admin_reply_at: seconds(firstReplyAt),
    }),
    ...(solvedAt !== null && { last_close_at: seconds(solvedAt) }),
    count_reopens: reopens,
  }
}

function ratingOf({ rating }: Ticket) {
  if (!rating) return null
  const at = seconds(rating.at)
  return { rating: rating.score, remark: rating.comment ?? '', created_at: at, updated_at: at }
}

function slaOf({ targets }: Ticket) {
  const ended = targets.filter(({ endedAt }) => endedAt !== null)
  if (targets.length === 0) return null
  const sla_status = ended.some(({ met }) => !met)
    ? 'missed'
    : ended.length === 0
      ? 'active'
      : 'hit'
  return { type: 'conversation_sla_summary', sla_name: 'Standard', sla_status }
}

/** A ticket; its state is a category of the agency's own states. */
export function ticketJson(ticket: Ticket): Json {
  const { id, subject, agent, createdAt, solvedAt, firstReplyAt } = ticket
  const category =
    solvedAt === null ? (firstReplyAt === null ? 'submitted' : 'in_progress') : 'resolved'
  return {
    type: 'ticket',
    id,
    ticket_id: id.slice(-6),
    category: 'Customer',
    ticket_attributes: { _default_title_: subject, _default_description_: subject },
    ticket_state: {
      type: 'ticket_state',
      id: '1',
      category,
      internal_label: category,
      external_label: category,
    },
    contacts: contactsOf(ticket),
    admin_assignee_id: agent.id,
    created_at: seconds(createdAt),
    updated_at: seconds(solvedAt ?? firstReplyAt ?? createdAt),
    open: solvedAt === null,
  }
}
