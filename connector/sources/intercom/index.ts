// Intercom: conversations and tickets with their times and ratings, through the people who wrote to the
// companies they belong to. https://developers.intercom.com/docs/references/rest-api/api.intercom.io

import type { AccountRecord } from '../../model/account'
import type { SlaTarget } from '../../model/sla-target'
import { slaTargetsOf } from '../../model/sla-target'
import type { SurveyAnswer } from '../../model/survey'
import type { Ticket } from '../../model/ticket'
import { refsOf } from '../crm-keys'
import { listAt } from '../reading'
import type { Source, Stream, StreamRows } from '../source'
import { rowsOf } from '../source'
import { connect } from './connect'
import { BASE, VERSION, companyPages, searched } from './lists'
import type { AdminRow, CompanyRow, ContactRow, ConversationRow } from './rows'
import { adminRow, companyRow, contactRow, conversationRow, ticketRow } from './rows'

const admins: Stream = {
  format: 'json',
  first: () => [{ url: `${BASE}/admins`, headers: VERSION }],
  read: body => ({ rows: listAt(body, 'admins').map(adminRow), next: [] }),
}

/** What tickets are made from. */
const CONVERSED = ['conversations', 'tickets', 'contacts', 'admins']

/** Intercom, read with an access token. */
export const intercom: Source = {
  id: 'intercom',
  label: 'Intercom',
  purpose: { en: 'Conversations, tickets, ratings', es: 'Conversaciones, tickets, valoraciones' },
  role: 'service',
  hosts: ['api.intercom.io'],
  auth: 'bearer',
  connect,
  limit: { requests: 150, perMs: 10_000, parallel: 10, each: 'source' }, // 1,000 a minute, in windows of 10 s
  streams: {
    companies: companyPages(companyRow),
    contacts: searched('contacts', 'data', contactRow),
    conversations: searched('conversations', 'conversations', conversationRow),
    tickets: searched('tickets', 'tickets', ticketRow),
    admins,
  },
  fills: {
    accounts: {
      from: ['companies'],
      make: rows => rowsOf<CompanyRow>(rows, 'companies').map(account),
    },
    tickets: { from: CONVERSED, make: tickets },
    slaTargets: { from: CONVERSED, make: slaTargets },
    surveys: { from: ['conversations', 'contacts'], make: ratings },
  },
}

/** A company is joined by the id the agency gave it, else by its website. */
function account({ id, name, website, companyId }: CompanyRow): AccountRecord {
  return { ref: `intercom:${id}`, name, domain: website, sameAs: refsOf(companyId), profile: null }
}

function tickets(rows: StreamRows): Ticket[] {
  return withRows(rows).map(([, ticket]) => ticket)
}

/** Promises as the conversation tells how they ended. */
function slaTargets(rows: StreamRows): SlaTarget[] {
  return withRows(rows).flatMap(([{ slaMet: met, slaEndedAt: endedAt }, ticket]) =>
    slaTargetsOf(ticket, met === null || endedAt === null ? [] : [{ metric: 'sla', met, endedAt }]),
  )
}

function withRows(rows: StreamRows): (readonly [ConversationRow, Ticket])[] {
  const names = new Map(rowsOf<AdminRow>(rows, 'admins').map(({ id, name }) => [id, name]))
  const refOf = accountRefs(rows)
  const all = ['conversations', 'tickets'].flatMap(stream => rowsOf<ConversationRow>(rows, stream))
  return all.map(row => {
    const { id, subject, status, priority, channel, createdAt, solvedAt, reopens } = row
    const { firstReplyMinutes, firstReplyBusinessMinutes } = row
    const ticket: Ticket = {
      id,
      subject,
      status,
      priority,
      channel,
      createdAt,
      solvedAt,
      reopens,
      firstReplyMinutes,
      firstReplyBusinessMinutes,
      accountRef: refOf(row.contactId),
      person: names.get(row.adminId ?? '') ?? null,
    }
    return [row, ticket]
  })
}

function ratings(rows: StreamRows): SurveyAnswer[] {
  const contacts = new Map(rowsOf<ContactRow>(rows, 'contacts').map(row => [row.id, row]))
  const refOf = accountRefs(rows)
  return rowsOf<ConversationRow>(rows, 'conversations').flatMap((row): SurveyAnswer[] => {
    const { id, rating: score, ratedAt: answeredAt, remark: comment, contactId } = row
    if (score === null || answeredAt === null) return []
    const respondent = contacts.get(contactId ?? '')?.email ?? null
    const accountRef = refOf(contactId)
    return [
      {
        id,
        kind: 'csat',
        score,
        lowest: 1,
        highest: 5,
        comment,
        answeredAt,
        respondent,
        accountRef,
      },
    ]
  })
}

/** The company of a person. */
function accountRefs(rows: StreamRows): (contactId: string | null) => string | null {
  const companies = new Map(
    rowsOf<ContactRow>(rows, 'contacts').map(({ id, companyId }) => [id, companyId]),
  )
  return contactId => {
    const company = companies.get(contactId ?? '') ?? null
    return company === null ? null : `intercom:${company}`
  }
}
