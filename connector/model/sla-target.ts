// SLA target: a promise of a service level on a ticket, once it was kept or broken.

import { lazily } from './lazily'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day } from './period'
import type { Place } from './place'
import type { Ticket } from './ticket'

/** How a promise ended; one still running is left out. */
export interface SlaOutcome {
  /** What was promised, e.g. `first_reply_time`, in the source's words. */
  readonly metric: string
  readonly met: boolean
  /** When it was kept, or the moment it was broken. Epoch ms UTC. */
  readonly endedAt: number
}

/** What a promise is split by: its ticket's. */
type OfTicket = Pick<Ticket, 'id' | 'accountRef' | 'createdAt' | 'priority' | 'channel' | 'person'>

/** A promise as a source tells it; the id is its ticket's. */
export interface SlaTarget extends Told, OfTicket, SlaOutcome {}

/** A promise on its day. */
export interface SlaTargetFact
  extends Sourced, Omit<SlaTarget, keyof Told | 'id' | 'accountRef' | 'createdAt' | 'endedAt'> {
  readonly account: number
  readonly endedDay: Day
}

/** The promises on a ticket that ended so. */
export function slaTargetsOf(ticket: OfTicket, outcomes: readonly SlaOutcome[]): SlaTarget[] {
  const { id, accountRef, createdAt, priority, channel, person } = ticket
  return outcomes.map(({ metric, met, endedAt }) => ({
    id,
    accountRef,
    createdAt,
    priority,
    channel,
    person,
    metric,
    met,
    endedAt,
  }))
}

/** The fact of a promise. */
export const slaTargetFact = lazily<SlaTarget, Place, SlaTargetFact>({
  ...SOURCED,
  account: ({ accountRef, createdAt }, place) => place.account(accountRef, createdAt),
  priority: ({ priority }) => priority,
  channel: ({ channel }) => channel,
  person: ({ person }) => person,
  metric: ({ metric }) => metric,
  met: ({ met }) => met,
  endedDay: ({ endedAt }, place) => place.day(endedAt),
})
