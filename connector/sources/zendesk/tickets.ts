// Zendesk's tickets with their times, the organisation they are about, and the promises made for them.

import type { SlaOutcome, SlaTarget } from '../../model/sla-target'
import { slaTargetsOf } from '../../model/sla-target'
import type { Channel, Priority, Ticket, TicketStatus } from '../../model/ticket'
import { words } from '../../model/words'
import type { StreamRows } from '../source'
import { rowsOf } from '../source'
import type { MetricEventRow, MetricRow, TicketRow, UserRow } from './rows'

/** Rows of the export, told apart. */
export interface Exported {
  readonly tickets: readonly TicketRow[]
  readonly metrics: ReadonlyMap<string, MetricRow>
  readonly users: ReadonlyMap<string, UserRow>
}

/** Tells the rows of the export apart; tickets that are gone are left out. */
export function exported(rows: StreamRows): Exported {
  const all = rowsOf<TicketRow | MetricRow | UserRow>(rows, 'tickets')
  const metrics = all.flatMap(row => (row.type === 'metric' ? [[row.ticketId, row] as const] : []))
  const users = all.flatMap(row => (row.type === 'user' ? [[row.userId, row] as const] : []))
  return {
    tickets: all.flatMap(row => (row.type === 'ticket' && !row.gone ? [row] : [])),
    metrics: new Map(metrics),
    users: new Map(users),
  }
}

/** The organisation of a ticket, else its requester's. */
export function accountRefOf(ticket: TicketRow | undefined, { users }: Exported): string | null {
  const requester = users.get(ticket?.requesterId ?? '')
  const id = ticket?.organizationId ?? requester?.organizationId ?? null
  return id === null ? null : `zendesk:${id}`
}

/** Every ticket that was not deleted or merged. */
export function tickets(rows: StreamRows): Ticket[] {
  const all = exported(rows)
  return all.tickets.map(row => ({
    ...about(row, all),
    ...timesOf(row, all.metrics.get(row.id)),
  }))
}

/** The promises on those tickets. */
export function slaTargets(rows: StreamRows): SlaTarget[] {
  const all = exported(rows)
  const outcomes = outcomesByTicket(rowsOf<MetricEventRow>(rows, 'metricEvents'))
  return all.tickets.flatMap(row => {
    const ended = outcomes.get(row.id)
    return ended ? slaTargetsOf(about(row, all), ended) : []
  })
}

function about(row: TicketRow, all: Exported) {
  const { id, subject, createdAt, channel } = row
  return {
    id,
    subject,
    createdAt,
    accountRef: accountRefOf(row, all),
    priority: PRIORITIES.find(priority => priority === row.priority) ?? null,
    channel: channel === null ? null : (CHANNELS[channel] ?? 'other'),
    person: all.users.get(row.assigneeId ?? '')?.name ?? null,
  }
}

/** A ticket opened again has the time of an earlier solution, which is not its last. */
function timesOf({ status: word }: TicketRow, metric: MetricRow | undefined) {
  const status = STATUSES[word ?? ''] ?? 'other'
  const isSolved = status === 'solved' || status === 'closed'
  return {
    status,
    solvedAt: isSolved ? (metric?.solvedAt ?? null) : null,
    firstReplyMinutes: metric?.replyMinutes ?? null,
    firstReplyBusinessMinutes: metric?.replyBusinessMinutes ?? null,
    reopens: metric?.reopens ?? null,
  }
}

const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'normal', 'low']

const STATUSES = words<TicketStatus>({
  new: 'new',
  open: 'open',
  pending: 'pending',
  hold: 'on_hold',
  solved: 'solved',
  closed: 'closed',
})

const CHANNELS = words<Channel>({
  email: 'email',
  web: 'web',
  web_form: 'web',
  chat: 'chat',
  native_messaging: 'messaging',
  whatsapp: 'messaging',
  voice: 'phone',
  phone: 'phone',
  api: 'api',
})

/** Zendesk's clocks in the words of other help desks; the first run of the reply clock is the first reply. */
function metricName({ metric, instance }: MetricEventRow): string {
  return metric === 'reply_time' && instance === 1 ? 'first_reply_time' : metric
}

/** Clocks that a service level was put on and that were stopped or ran out; a breach stays one. */
function outcomesByTicket(events: readonly MetricEventRow[]): Map<string, SlaOutcome[]> {
  const clocks = new Map<string, MetricEventRow[]>()
  for (const event of events) {
    const key = `${event.ticketId}/${event.metric}/${event.instance}`
    clocks.set(key, [...(clocks.get(key) ?? []), event])
  }
  const byTicket = new Map<string, SlaOutcome[]>()
  for (const clock of clocks.values()) {
    const [first] = clock
    const ended =
      clock.find(({ kind }) => kind === 'breach') ?? clock.find(({ kind }) => kind === 'fulfill')
    if (!first || !ended || !clock.some(({ kind }) => kind === 'apply_sla')) continue
    const outcome = { metric: metricName(first), met: ended.kind === 'fulfill', endedAt: ended.at }
    byTicket.set(first.ticketId, [...(byTicket.get(first.ticketId) ?? []), outcome])
  }
  return byTicket
}
