// Ticket: a request for support, from its creation to its solution.

import type { BusinessTime } from './business-time'
import { lazily } from './lazily'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day } from './period'
import type { Place } from './place'
import type { Policies } from './settings'

/** Urgency in the words of most help desks; null when nobody set it. */
export type Priority = 'urgent' | 'high' | 'normal' | 'low'

/** Where a ticket stands. */
export type TicketStatus = 'new' | 'open' | 'pending' | 'on_hold' | 'solved' | 'closed' | 'other'

/** Where a ticket came in; `other` is one the source names and we do not know. */
export type Channel = 'email' | 'web' | 'chat' | 'phone' | 'messaging' | 'api' | 'other'

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
}

type AsTold = 'accountRef' | 'solvedAt'
type Minutes = 'firstReplyMinutes' | 'firstReplyBusinessMinutes'

/** A ticket in days and hours: in the backlog on `createdDay` ≤ day < `solvedDay`. */
export interface TicketFact extends Sourced, Omit<Ticket, keyof Told | AsTold | Minutes> {
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

/** What a ticket's days and hours depend on. */
export interface Desk {
  readonly place: Place
  readonly replyHours: Policies['replyHours']
  /** How much of a stretch the team works. */
  readonly worked: BusinessTime
}

/** The fact of a ticket. */
export const ticketFact = lazily<Ticket, Desk, TicketFact>({
  ...SOURCED,
  id: ({ id }) => id,
  subject: ({ subject }) => subject,
  status: ({ status }) => status,
  priority: ({ priority }) => priority,
  channel: ({ channel }) => channel,
  person: ({ person }) => person,
  reopens: ({ reopens }) => reopens,
  account: ({ accountRef, createdAt }, { place }) => place.account(accountRef, createdAt),
  createdAt: ({ createdAt }) => createdAt,
  createdDay: ({ createdAt }, { place }) => place.day(createdAt),
  firstReplyDay: (ticket, { place }) => place.dayOrNull(repliedAt(ticket)),
  solvedDay: ({ solvedAt }, { place }) => place.dayOrNull(solvedAt),
  reopened: ({ reopens }) => (reopens === null ? null : reopens > 0),
  firstReplyHours: (ticket, { replyHours, worked }) => {
    const { firstReplyMinutes: byClock, firstReplyBusinessMinutes: byTeam, createdAt } = ticket
    if (replyHours === 'calendar') return hours(byClock)
    const at = repliedAt(ticket)
    return hours(byTeam ?? (at === null ? null : worked(createdAt, at)))
  },
  resolutionHours: ({ createdAt, solvedAt }) =>
    solvedAt === null ? null : Math.max(0, solvedAt - createdAt) / HOUR_MS,
})

function repliedAt({ createdAt, firstReplyMinutes }: Ticket): number | null {
  return firstReplyMinutes === null ? null : createdAt + firstReplyMinutes * MINUTE_MS
}

function hours(minutes: number | null): number | null {
  return minutes === null ? null : minutes / 60
}
