// Cases of the org, their milestones and the history of their status.

import { HOUR } from '../calendar'
import type { Target, Ticket } from '../world/service'
import type { World } from '../world/world'
import { idOf } from './ids'
import type { SObject } from './shelf'
import { shelf } from './shelf'
import { time, timeOrNull } from './times'

/** Cases of the tickets the CRM keeps, and a few that were merged into another. */
export function caseShelves({ tickets, now }: World) {
  const own = tickets.filter(({ desk }) => desk === 'crm')
  const merged = own
    .slice(0, 5)
    .map(ticket => ({ ...ticket, id: `${ticket.id}7`, into: ticket.id }))
  return {
    Case: shelf<Ticket & { readonly into?: string }>([...own, ...merged], caseOf),
    CaseMilestone: shelf(own.flatMap(promises), ({ ticket, target, id }) =>
      milestone(ticket, target, id, now),
    ),
    CaseHistory: shelf(own.flatMap(changes), change),
  }
}

const PRIORITIES = { urgent: 'Critical', high: 'High', normal: 'Medium', low: 'Low' } as const
const ORIGINS = { email: 'Email', web: 'Web', chat: 'Chat', phone: 'Phone' } as const

function caseOf(ticket: Ticket & { readonly into?: string }): SObject {
  const { id, company, agent, subject, priority, channel, createdAt, solvedAt, into } = ticket
  return {
    Id: idOf('Case', id),
    AccountId: company ? idOf('Account', company.id) : null,
    OwnerId: idOf('User', agent.id),
    Subject: subject,
    Status: solvedAt === null ? (ticket.firstReplyAt === null ? 'New' : 'Working') : 'Closed',
    IsClosed: solvedAt !== null,
    Priority: priority && PRIORITIES[priority],
    Origin: ORIGINS[channel],
    CreatedDate: time(createdAt),
    ClosedDate: timeOrNull(solvedAt),
    MasterRecordId: into === undefined ? null : idOf('Case', into),
    IsDeleted: false,
  }
}

interface Promised {
  readonly id: string
  readonly ticket: Ticket
  readonly target: Target
}

function promises(ticket: Ticket): Promised[] {
  return ticket.targets.map((target, index) => ({ id: `${ticket.id}${index}`, ticket, target }))
}

const NAMES = { first_reply_time: 'First Response', resolution_time: 'Resolution Time' } as const

function milestone(
  ticket: Ticket,
  { metric, minutes, met, endedAt }: Target,
  id: string,
  now: number,
): SObject {
  const done = metric === 'first_reply_time' ? ticket.firstReplyAt : ticket.solvedAt
  const targetAt = ticket.createdAt + minutes * 60_000
  return {
    Id: idOf('CaseMilestone', id),
    CaseId: idOf('Case', ticket.id),
    MilestoneTypeId: idOf('MilestoneType', metric === 'first_reply_time' ? '1' : '2'),
    MilestoneType: {
      Id: idOf('MilestoneType', metric === 'first_reply_time' ? '1' : '2'),
      Name: NAMES[metric],
    },
    StartDate: time(ticket.createdAt),
    TargetDate: time(targetAt),
    CompletionDate: timeOrNull(done),
    IsViolated: !met && endedAt !== null && endedAt <= now,
  }
}

interface Change {
  readonly ticket: Ticket
  readonly step: number
  readonly from: string
  readonly to: string
  readonly at: number
}

/** A ticket opened again was closed before, and is closed again if it is solved. */
function changes(ticket: Ticket): Change[] {
  const { reopens, solvedAt, createdAt } = ticket
  if (solvedAt === null) return []
  const closed = { ticket, from: 'Working', to: 'Closed' }
  const again = Array.from({ length: reopens }, (_, turn) => [
    { ...closed, step: 2 * turn, at: createdAt + HOUR },
    { ticket, step: 2 * turn + 1, from: 'Closed', to: 'Working', at: createdAt + 2 * HOUR },
  ]).flat()
  return [...again, { ...closed, step: 2 * reopens, at: solvedAt }]
}

function change({ ticket, step, from, to, at }: Change): SObject {
  return {
    Id: idOf('CaseHistory', `${ticket.id}${step}`),
    CaseId: idOf('Case', ticket.id),
    Field: 'Status',
    OldValue: from,
    NewValue: to,
    CreatedDate: time(at),
  }
}
