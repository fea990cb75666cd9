// Events of the clocks that run on tickets: a service level is put on, the clock is stopped, or runs out.

import type { Target, Ticket } from '../world/service'
import type { Json } from './records'
import { time } from './records'
import { ticketNumber } from './ids'

/** An event with its second, by which the export pages. */
export interface MetricEvent {
  readonly at: number
  readonly json: Json
}

const METRICS = { first_reply_time: 'reply_time', resolution_time: 'resolution_time' } as const

/** Every event of these tickets, oldest first. */
export function metricEvents(tickets: readonly Ticket[], now: number): MetricEvent[] {
  const all = tickets.flatMap(ticket => [
    ...ticket.targets.flatMap((target, index) => clock(ticket, target, index)),
    measured(ticket),
  ])
  return all.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at)
}

/** A clock that runs out goes on running, and is stopped when the thing is done after all. */
function clock(ticket: Ticket, target: Target, index: number): MetricEvent[] {
  const { createdAt, firstReplyAt, solvedAt } = ticket
  const done = target.metric === 'first_reply_time' ? firstReplyAt : solvedAt
  const limit = createdAt + target.minutes * 60_000
  const on = (step: number, type: string, at: number, more: object = {}) =>
    event(ticket, index * 10 + step, METRICS[target.metric], type, at, more)
  const sla = {
    sla: { target: target.minutes, target_in_seconds: target.minutes * 60, business_hours: false },
  }
  return [
    on(0, 'activate', createdAt),
    on(1, 'apply_sla', createdAt, sla),
    ...(target.met ? [] : [on(2, 'breach', limit, { deleted: false })]),
    // A breach that was foreseen and taken back when the level changed.
    ...(target.met && ticket.reopens > 0 ? [on(3, 'breach', limit, { deleted: true })] : []),
    ...(done === null ? [] : [on(4, 'fulfill', done)]),
  ]
}

/** Clocks without a service level run on every ticket. */
function measured(ticket: Ticket): MetricEvent {
  return event(ticket, 90, 'requester_wait_time', 'activate', ticket.createdAt)
}

function event(
  { id }: Ticket,
  step: number,
  metric: string,
  type: string,
  at: number,
  more: object = {},
): MetricEvent {
  const ticket_id = ticketNumber(id)
  const json = {
    id: ticket_id * 100 + step,
    ticket_id,
    metric,
    instance_id: 1,
    type,
    time: time(at),
    ...more,
  }
  return { at: Math.floor(at / 1000), json }
}
