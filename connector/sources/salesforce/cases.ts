// Salesforce's cases: tickets with their milestones, which are promises of a service level, and the
// history of their status, which tells how often one was opened again.
// https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_casemilestone.htm

import type { SlaOutcome, SlaTarget } from '../../model/sla-target'
import { slaTargetsOf } from '../../model/sla-target'
import type { Channel, Priority, Ticket, TicketStatus } from '../../model/ticket'
import { words } from '../../model/words'
import { flagAt, textAt } from '../reading'
import type { Ask, StreamRow, StreamRows } from '../source'
import { rowsOf } from '../source'
import { names } from './activities'
import { objects } from './objects'
import { timeAt } from './rows'

interface CaseRow extends StreamRow {
  readonly accountId: string | null
  readonly ownerId: string | null
  readonly subject: string | null
  readonly status: string | null
  readonly priority: string | null
  readonly origin: string | null
  readonly createdAt: number
  readonly closedAt: number | null
}
interface MilestoneRow extends StreamRow {
  readonly caseId: string | null
  readonly name: string
  readonly startedAt: number | null
  readonly completedAt: number | null
  readonly targetAt: number | null
  readonly violated: boolean
}
interface ReopenedRow extends StreamRow {
  readonly caseId: string | null
}

const cases = objects(
  {
    object: 'Case',
    needed: ['Id', 'AccountId', 'OwnerId', 'Subject', 'Status', 'IsClosed', 'CreatedDate', 'ClosedDate'],
    wanted: ['Priority', 'Origin', 'MasterRecordId'],
  },
  (id, record): CaseRow | null => {
    const createdAt = timeAt(record, 'CreatedDate')
    if (createdAt === null || textAt(record, 'MasterRecordId') !== null) return null // merged
    return {
      id,
      accountId: textAt(record, 'AccountId'),
      ownerId: textAt(record, 'OwnerId'),
      subject: textAt(record, 'Subject'),
      status: textAt(record, 'Status'),
      priority: textAt(record, 'Priority'),
      origin: textAt(record, 'Origin'),
      createdAt,
      closedAt: flagAt(record, 'IsClosed') ? timeAt(record, 'ClosedDate') : null,
    }
  },
) // prettier-ignore

const milestones = objects(
  {
    object: 'CaseMilestone',
    needed: ['Id', 'CaseId', 'CompletionDate', 'TargetDate', 'IsViolated'],
    wanted: ['MilestoneType.Name', 'StartDate'],
  },
  (id, record, { now }: Ask): MilestoneRow => {
    const targetAt = timeAt(record, 'TargetDate')
    return {
      id,
      caseId: textAt(record, 'CaseId'),
      name: textAt(record, 'MilestoneType', 'Name') ?? 'milestone',
      startedAt: timeAt(record, 'StartDate'),
      completedAt: timeAt(record, 'CompletionDate'),
      targetAt,
      violated: flagAt(record, 'IsViolated') && (targetAt ?? now) <= now,
    }
  },
)

const reopenings = objects(
  {
    object: 'CaseHistory',
    needed: ['Id', 'CaseId', 'Field', 'OldValue', 'NewValue'],
    wanted: [],
  },
  (id, record): ReopenedRow | null => {
    const isStatus = textAt(record, 'Field') === 'Status'
    const wasClosed = CLOSED.test(textAt(record, 'OldValue') ?? '')
    const isClosed = CLOSED.test(textAt(record, 'NewValue') ?? '')
    return isStatus && wasClosed && !isClosed ? { id, caseId: textAt(record, 'CaseId') } : null
  },
)

/** Streams of cases. */
export const caseStreams = { cases, milestones, reopenings }

/** Cases as tickets. */
export function tickets(rows: StreamRows): Ticket[] {
  return withPromises(rows).map(([ticket]) => ticket)
}

/** Milestones of cases that ended. */
export function slaTargets(rows: StreamRows): SlaTarget[] {
  return withPromises(rows).flatMap(([ticket, promises]) =>
    slaTargetsOf(ticket, promises.flatMap(outcomeOf)),
  )
}

/** Salesforce tells a first reply only through a milestone of that name. */
function withPromises(rows: StreamRows): (readonly [Ticket, readonly MilestoneRow[]])[] {
  const nameOf = names(rows)
  const promised = new Map<string, MilestoneRow[]>()
  for (const row of rowsOf<MilestoneRow>(rows, 'milestones')) {
    promised.set(row.caseId ?? '', [...(promised.get(row.caseId ?? '') ?? []), row])
  }
  const reopened = new Map<string | null, number>()
  for (const { caseId } of rowsOf<ReopenedRow>(rows, 'reopenings')) {
    reopened.set(caseId, (reopened.get(caseId) ?? 0) + 1)
  }
  return rowsOf<CaseRow>(rows, 'cases').map(row => {
    const { id, accountId, ownerId, subject, createdAt, closedAt } = row
    const promises = promised.get(id) ?? []
    const replied = promises.find(({ name }) => FIRST_REPLY.test(name))?.completedAt ?? null
    const ticket: Ticket = {
      id,
      accountRef: accountId === null ? null : `salesforce:${accountId}`,
      subject,
      status: statusOf(row),
      priority: PRIORITIES[row.priority?.toLowerCase() ?? ''] ?? null,
      channel: row.origin === null ? null : (ORIGINS[row.origin.toLowerCase()] ?? 'other'),
      person: nameOf(ownerId),
      createdAt,
      solvedAt: closedAt,
      firstReplyMinutes: replied === null ? null : Math.max(0, replied - createdAt) / MINUTE_MS,
      firstReplyBusinessMinutes: null,
      reopens: reopened.get(id) ?? 0,
    }
    return [ticket, promises]
  })
}

const MINUTE_MS = 60_000
const CLOSED = /^closed$/i
const FIRST_REPLY = /first re(sponse|ply)/i
const RESOLUTION = /resol/i

const PRIORITIES = words<Priority>({
  critical: 'urgent',
  urgent: 'urgent',
  high: 'high',
  medium: 'normal',
  low: 'low',
})

const ORIGINS = words<Channel>({
  email: 'email',
  phone: 'phone',
  web: 'web',
  chat: 'chat',
  messaging: 'messaging',
})

const STATUSES = words<TicketStatus>({
  new: 'new',
  working: 'open',
  escalated: 'open',
  'on hold': 'on_hold',
  'waiting on customer': 'pending',
})

function statusOf({ status, closedAt }: CaseRow): TicketStatus {
  return closedAt === null ? (STATUSES[status?.toLowerCase() ?? ''] ?? 'other') : 'closed'
}

/** A milestone that was kept, or broken, done or not; one that still runs is neither. */
function outcomeOf({ name, completedAt, targetAt, violated }: MilestoneRow): SlaOutcome[] {
  const metric = FIRST_REPLY.test(name) ? 'first_reply_time' : RESOLUTION.test(name) ? 'resolution_time' : name // prettier-ignore
  if (violated && targetAt !== null) return [{ metric, met: false, endedAt: targetAt }]
  return completedAt === null || violated ? [] : [{ metric, met: true, endedAt: completedAt }]
}
