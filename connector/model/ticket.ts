// Ticket: a request for support, from its creation to its solution.

import type { BusinessTime } from './business-time'
import type { Day } from './period'
import type { Place } from './place'
import { USUAL } from './settings'
import type { Told } from './told'
import { toldBy } from './told'

/** Urgency in the words of most help desks; null when nobody set it. */
export type Priority = 'urgent' | 'high' | 'normal' | 'low'

/** Where a ticket stands. */
export type TicketStatus = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed' | 'other'

/** Where a ticket came in; `other` is one the source names and we do not know. */
export type Channel = 'email' | 'web' | 'chat' | 'phone' | 'messaging' | 'api' | 'other'

/** A promise of a service level on a ticket that was kept or broken; one still running is left out. */
export interface SlaTarget {
  /** What was promised, e.g. `first_reply_time`, in the source's words. */
  readonly metric: string
  readonly met: boolean
  /** When it was kept, or the moment it was broken. */
  readonly endedAt: number
}

/** A ticket as a source tells it; spam, deleted and merged ones are left out. Instants are epoch ms UTC. */
export interface Ticket extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly subject: string | null
  readonly status: TicketStatus
  readonly priority: Priority | null
  readonly channel: Channel | null
  /** Team member who has it, by name. */
  readonly person: string | null
  readonly createdAt: number
  /** The last time it was solved; null while it is not. */
  readonly solvedAt: number | null
  /** Minutes to the first public reply of the team, by the calendar; null while there is none. */
  readonly firstReplyMinutes: number | null
  /** The same in the team's business hours; null when the source does not count them. */
  readonly firstReplyBusinessMinutes: number | null
  /** How often it was opened again; null when the source does not count that. */
  readonly reopens: number | null
  readonly targets: readonly SlaTarget[]
}

type AsTold = 'accountRef' | 'solvedAt' | 'targets'
type Minutes = 'firstReplyMinutes' | 'firstReplyBusinessMinutes'

/** A ticket in days and hours: in the backlog on `createdDay` ≤ day < `solvedDay`. */
export interface TicketFact extends Omit<Ticket, AsTold | Minutes> {
  readonly account: number
  readonly createdDay: Day
  readonly firstReplyDay: Day | null
  readonly solvedDay: Day | null
  readonly reopened: boolean | null
  /** Of the clock, or business hours where the policy says so: the source's own, else the workbook's. */
  readonly firstReplyHours: number | null
  /** From creation to the last solution, by the calendar. */
  readonly resolutionHours: number | null
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** A promise on its day, with what the ticket is split by. */
export interface SlaTargetFact extends Pick<
  Ticket,
  'priority' | 'channel' | 'person' | keyof Told
> {
  readonly account: number
  readonly metric: string
  readonly met: boolean
  readonly endedDay: Day
}

/** The facts of a ticket's promises. */
export function slaTargetFacts(ticket: Ticket, place: Place): SlaTargetFact[] {
  const { accountRef, priority, channel, person, targets } = ticket
  const account = place.account(accountRef, ticket.createdAt)
  return targets.map(({ metric, met, endedAt }) => ({
    account,
    priority,
    channel,
    person,
    ...toldBy(ticket),
    metric,
    met,
    endedDay: place.day(endedAt),
  }))
}

/** The fact of a ticket. */
export function ticketFact(
  ticket: Ticket,
  place: Place,
  { replyHours } = USUAL,
  worked: BusinessTime = () => null,
): TicketFact {
  const { accountRef, createdAt, solvedAt, firstReplyMinutes, firstReplyBusinessMinutes } = ticket
  const repliedAt = firstReplyMinutes === null ? null : createdAt + firstReplyMinutes * MINUTE_MS
  return {
    ...toldBy(ticket),
    id: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    channel: ticket.channel,
    person: ticket.person,
    reopens: ticket.reopens,
    account: place.account(accountRef, createdAt),
    createdAt,
    createdDay: place.day(createdAt),
    firstReplyDay: place.dayOrNull(repliedAt),
    solvedDay: place.dayOrNull(solvedAt),
    reopened: ticket.reopens === null ? null : ticket.reopens > 0,
    firstReplyHours: hours(
      replyHours === 'calendar'
        ? firstReplyMinutes
        : (firstReplyBusinessMinutes ?? (repliedAt === null ? null : worked(createdAt, repliedAt))),
    ),
    resolutionHours: solvedAt === null ? null : Math.max(0, solvedAt - createdAt) / HOUR_MS,
  }
}

function hours(minutes: number | null): number | null {
  return minutes === null ? null : minutes / 60
}
