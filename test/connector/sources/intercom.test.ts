// Intercom by hand: whose a conversation is, when it was answered, what its states mean.

import { intercom } from '../../../connector/sources/intercom/index'
import { askOf } from '../ask'
import { outcomesOf } from '../sla-outcomes'
import { madeBy } from './made-by'

const ASK = askOf(intercom)
const read = (stream: string, body: object, url = '') =>
  intercom.streams[stream]?.read(body, { url }, ASK) ?? { rows: [], next: [] }
const conversation = (more: object = {}) => ({
  id: '1295', title: 'Help', state: 'closed', priority: 'priority', source: { type: 'whatsapp' }, created_at: 1_772_359_200,
  admin_assignee_id: 9, contacts: { contacts: [{ id: 'c1' }] },
  statistics: { first_admin_reply_at: 1_772_364_600, time_to_admin_reply: 1800, last_close_at: 1_772_445_600, count_reopens: 2 },
  sla_applied: { sla_status: 'missed' }, conversation_rating: { rating: 4, remark: 'Bien', created_at: 1_772_449_200 }, ...more,
}) // prettier-ignore
const contacts = read('contacts', {
  data: [{ id: 'c1', email: 'Ana@x.es', companies: { data: [{ id: 'co1' }] } }],
}).rows
const admins = read('admins', { admins: [{ id: '9', name: 'Lucía' }] }).rows
const make = (more: object = {}) => {
  const conversations = read('conversations', { conversations: [conversation(more)] }).rows
  const rows = { conversations, tickets: [], contacts, admins }
  return {
    ticket: madeBy(intercom, 'tickets', rows)[0],
    promises: outcomesOf(madeBy(intercom, 'slaTargets', rows)),
    answers: madeBy(intercom, 'surveys', rows),
  }
}

describe('conversations of Intercom', () => {
  it('are tickets of the company of the person who wrote', () => {
    expect(make().ticket).toEqual({
      id: '1295',
      subject: 'Help',
      status: 'closed',
      priority: 'high',
      channel: 'messaging',
      person: 'Lucía',
      accountRef: 'intercom:co1',
      createdAt: 1_772_359_200_000,
      solvedAt: 1_772_445_600_000,
      firstReplyMinutes: 90,
      firstReplyBusinessMinutes: 30,
      reopens: 2,
    })
    expect(make().promises).toEqual([{ metric: 'sla', met: false, endedAt: 1_772_445_600_000 }])
  })

  it('that are open again have no solution, whatever their last close', () => {
    expect(make({ state: 'open' }).ticket).toMatchObject({ status: 'open', solvedAt: null })
    expect(make({ state: 'snoozed' }).ticket).toMatchObject({ status: 'on_hold', solvedAt: null })
    expect(make({ state: 'dreaming' }).ticket?.status).toBe('other')
  })

  it('with a service level that still runs or was taken off have no target', () => {
    for (const sla_status of ['active', 'cancelled', null]) {
      expect(make({ sla_applied: { sla_status } }).promises).toEqual([])
    }
  })

  it('nobody answered have no time of reply, and strangers’ no account', () => {
    const { ticket } = make({ statistics: null, contacts: { contacts: [] } })
    expect(ticket).toMatchObject({ firstReplyMinutes: null, solvedAt: null, accountRef: null })
  })

  it('are rated from one to five', () => {
    expect(make().answers).toEqual([
      {
        id: '1295',
        kind: 'csat',
        score: 4,
        lowest: 1,
        highest: 5,
        comment: 'Bien',
        answeredAt: 1_772_449_200_000,
        respondent: 'ana@x.es',
        accountRef: 'intercom:co1',
      },
    ])
    expect(make({ conversation_rating: null }).answers).toEqual([])
  })
})

describe('tickets of Intercom', () => {
  it('were solved when they were last changed, if they are resolved', () => {
    const ticket = (more: object) => {
      const tickets = read('tickets', { tickets: [{ id: '7', created_at: 1_772_359_200, updated_at: 1_772_445_600, open: false, ticket_state: { category: 'resolved' }, ...more }] }).rows
      return madeBy(intercom, 'tickets', { tickets, conversations: [], contacts, admins })[0]
    }
    expect(ticket({})).toMatchObject({ status: 'solved', solvedAt: 1_772_445_600_000, firstReplyMinutes: null, reopens: null })
    expect(ticket({ open: true, ticket_state: { category: 'waiting_on_customer' } })).toMatchObject({ status: 'pending', solvedAt: null })
  }) // prettier-ignore
})

describe('lists of Intercom', () => {
  it('of companies are read at once after the first page', () => {
    const first = intercom.streams.companies?.first(ASK)[0]
    expect(first).toEqual({ url: 'https://api.intercom.io/companies?per_page=50&page=1', headers: { 'Intercom-Version': '2.14' } })
    const { next } = read('companies', { data: [], pages: { total_pages: 3 } }, first?.url)
    expect(next.map(({ url }) => url.slice(-6))).toEqual(['page=2', 'page=3'])
    expect(read('companies', { data: [], pages: { total_pages: 3 } }, next[0]?.url).next).toEqual([])
  }) // prettier-ignore

  it('by search go on at the cursor', () => {
    const { next } = read('conversations', { conversations: [], pages: { next: { starting_after: 'WzE=' } } })
    expect(JSON.parse(next[0]?.body ?? '{}')).toMatchObject({ pagination: { per_page: 150, starting_after: 'WzE=' } })
    expect(read('conversations', { conversations: [], pages: {} }).next).toEqual([])
  }) // prettier-ignore
})
