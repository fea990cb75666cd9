// All that the account holds, as its API tells it.

import { SECOND } from '../calendar'
import type { World } from '../world/world'
import type { MetricEvent } from './metric-events'
import { metricEvents } from './metric-events'
import { legacyRating, offered, surveyResponse } from './opinions'
import type { Json } from './records'
import { agentJson, metricJson, organizationJson, requesterJson, ticketJson } from './records'

/** A ticket with what an export can put beside it. */
export interface Exported {
  readonly updatedAt: number
  readonly ticket: Json
  readonly metric: Json | null
}

/** The account. */
export interface Desk {
  readonly exported: readonly Exported[]
  readonly metricEvents: readonly MetricEvent[]
  readonly tickets: readonly Json[]
  readonly users: readonly Json[]
  readonly organizations: readonly Json[]
  readonly satisfaction_ratings: readonly Json[]
  /** Null where the account rates in the older form. */
  readonly surveyResponses: readonly Json[] | null
}

/** The account of a world, with some deleted and merged tickets among the others. */
export function deskOf(world: World, csat: 'legacy' | 'survey'): Desk {
  const own = world.tickets.filter(({ desk }) => desk === 'zendesk')
  const shown = own.map(ticket => ({
    updatedAt: ticket.updatedAt,
    ticket: ticketJson(ticket),
    metric: metricJson(ticket),
  }))
  const exported = [...shown, ...noise(shown)].sort((one, other) => one.updatedAt - other.updatedAt)
  const isLegacy = csat === 'legacy'
  return {
    exported,
    metricEvents: metricEvents(own, world.now),
    tickets: exported.flatMap(({ ticket }) => (ticket.status === 'deleted' ? [] : [ticket])),
    users: [...world.owners.map(agentJson), ...world.contacts.map(requesterJson)],
    organizations: world.companies.map(organizationJson),
    satisfaction_ratings: isLegacy
      ? [...own.flatMap(legacyRating), ...own.slice(0, 20).map(offered)]
      : [],
    surveyResponses: isLegacy ? null : own.flatMap(surveyResponse),
  }
}

/** Deleted tickets stay in exports without their times; merged ones are closed with a tag. */
function noise(shown: readonly Exported[]): Exported[] {
  return shown.slice(0, 12).map(({ ticket, updatedAt }, index) => {
    const id = 4_000_000_000 + index
    const status = index % 2 === 0 ? 'deleted' : 'closed'
    const tags = index % 2 === 0 ? [] : ['closed_by_merge']
    return { updatedAt: updatedAt + SECOND, ticket: { ...ticket, id, status, tags }, metric: null }
  })
}
