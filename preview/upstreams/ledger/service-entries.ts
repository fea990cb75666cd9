// Writes what happened in serving the accounts into the ledger's days.

import type { WorldAccount } from '../world/account'
import { NO_ACCOUNT } from '../world/account'
import type { DirectCost, SiteVisits } from '../google-sheets/workbook'
import { workbookOf } from '../google-sheets/workbook'
import type { Company } from '../world/crm'
import type { Contact, Interaction, SurveyAnswer, Task, Ticket, TimeEntry } from '../world/service'
import type { Movement } from '../world/payments'
import { movementsOf } from '../world/payments'
import type { World } from '../world/world'
import type { Clock } from './clock'

/** Something that happened with an account, on a day. */
export interface Happening<T> {
  readonly account: WorldAccount
  readonly what: T
  readonly day: string
}

/** A ticket with the days of its life; null for what has not happened. */
export interface TicketEntry extends Happening<Ticket> {
  readonly repliedDay: string | null
  readonly solvedDay: string | null
}

/** A task with its days. */
export interface TaskEntry extends Happening<Task> {
  readonly dueDay: string | null
  readonly doneDay: string | null
}

/** A survey answer, a rating of a ticket included. */
export interface Opinion {
  readonly kind: 'nps' | 'csat' | 'ces'
  readonly score: number
  readonly respondent: string
}

/** All of it. */
export interface ServiceEntries {
  readonly tickets: readonly TicketEntry[]
  readonly tasks: readonly TaskEntry[]
  readonly contacts: readonly Happening<Contact>[]
  readonly interactions: readonly Happening<Interaction>[]
  /** Answers of surveys in the order of time, then ratings of tickets. */
  readonly opinions: readonly Happening<Opinion>[]
  readonly hours: readonly Happening<TimeEntry>[]
  readonly costs: readonly Happening<DirectCost>[]
  readonly visits: readonly Happening<SiteVisits>[]
  readonly moved: readonly Happening<Movement>[]
}

/** What is told by the desks a question is about. */
export function serviceEntries(
  world: World,
  clock: Clock,
  isTold: (desk: Ticket['desk']) => boolean,
): ServiceEntries {
  const dayOrNull = (at: number | null) => (at === null ? null : clock(at))
  const on = <T extends { readonly company: Company | null }>(
    what: T,
    at: number,
  ): Happening<T> => ({
    account: what.company?.account ?? NO_ACCOUNT,
    what,
    day: clock(at),
  })
  const tickets = world.tickets.filter(({ desk }) => isTold(desk))
  return {
    tickets: tickets.map(ticket => ({
      ...on(ticket, ticket.createdAt),
      repliedDay: dayOrNull(ticket.firstReplyAt),
      solvedDay: dayOrNull(ticket.solvedAt),
    })),
    tasks: world.tasks.map(task => ({
      ...on(task, task.createdAt),
      dueDay: dayOrNull(task.dueAt),
      doneDay: dayOrNull(task.completedAt),
    })),
    contacts: world.contacts.map(contact => on(contact, contact.createdAt)),
    interactions: world.interactions.map(each => on(each, each.at)),
    opinions: [
      ...[...world.surveyAnswers]
        .filter(({ desk }) => isTold(desk))
        .sort((one, other) => one.answeredAt - other.answeredAt)
        .map(answer => answered(answer, clock)),
      ...tickets.flatMap(ticket => rated(ticket, clock)),
    ],
    hours: world.timeEntries.map(entry => on(entry, entry.startedAt)),
    ...handKept(world),
    moved: movementsOf(world).map(what => moved(what, clock)),
  }
}

function moved(what: Movement, clock: Clock): Happening<Movement> {
  return { account: what.customer.account, what, day: clock(what.createdAt) }
}

/** What the team's workbook adds. */
function handKept(world: World): Pick<ServiceEntries, 'costs' | 'visits'> {
  const { costs, visits } = workbookOf(world)
  const on = <T extends { readonly company: Company; readonly day: string }>(
    what: T,
  ): Happening<T> => ({
    account: what.company.account,
    what,
    day: what.day,
  })
  return { costs: costs.map(on), visits: visits.map(on) }
}

function answered(answer: SurveyAnswer, clock: Clock): Happening<Opinion> {
  const { kind, score, contact, company, answeredAt } = answer
  const what = { kind, score, respondent: contact.email }
  return { account: company.account, what, day: clock(answeredAt) }
}

function rated({ id, company, contact, rating }: Ticket, clock: Clock): Happening<Opinion>[] {
  if (!rating) return []
  const what = { kind: 'csat' as const, score: rating.score, respondent: contact?.email ?? id }
  return [{ account: company?.account ?? NO_ACCOUNT, what, day: clock(rating.at) }]
}
