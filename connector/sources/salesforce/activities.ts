// Salesforce's activities: calls, e-mails and tasks are Tasks of a subtype, meetings are Events, and
// notes are Notes. The account of an activity is worked out by Salesforce itself.
// https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_task.htm

import type { Interaction } from '../../model/interaction'
import type { Moment, PlainDay } from '../../model/period'
import { plainDay } from '../../model/period'
import type { Task } from '../../model/task'
import { words } from '../../model/words'
import { flagAt, numberAt, textAt } from '../reading'
import type { Ask, StreamRow, StreamRows } from '../source'
import { rowsOf } from '../source'
import { objects } from './objects'
import type { UserRow } from './rows'
import { timeAt } from './rows'

interface ActivityRow extends StreamRow {
  readonly kind: 'call' | 'email' | 'meeting' | 'note' | 'task'
  readonly accountId: string | null
  readonly ownerId: string | null
  readonly subject: string | null
  readonly direction: string | null
  readonly minutes: number | null
  readonly createdAt: number | null
  readonly dueDay: PlainDay | null
  /** When it took place or was done; null while it is to come. */
  readonly doneAt: Moment | null
}
interface EmailRow extends StreamRow {
  readonly activityId: string | null
  readonly incoming: boolean
}

const SUBTYPES = words<ActivityRow['kind']>({
  Call: 'call',
  Email: 'email',
  Task: 'task',
})

/** Tasks of all subtypes but mailings to lists. */
const tasks = objects(
  {
    object: 'Task',
    needed: ['Id', 'AccountId', 'OwnerId', 'Subject', 'TaskSubtype', 'IsClosed', 'CreatedDate'],
    wanted: ['ActivityDate', 'CompletedDateTime', 'CallType', 'CallDurationInSeconds'],
  },
  (id, record): ActivityRow | null => {
    const kind = SUBTYPES[textAt(record, 'TaskSubtype') ?? 'Task']
    const seconds = numberAt(record, 'CallDurationInSeconds')
    if (kind === undefined) return null
    return {
      ...common(id, kind, record),
      direction: textAt(record, 'CallType')?.toLowerCase() ?? null,
      minutes: seconds === null ? null : seconds / 60,
      dueDay: plainDay(textAt(record, 'ActivityDate')),
      doneAt: flagAt(record, 'IsClosed') ? doneAt(record) : null,
    }
  },
)

/** Events that have begun; the copies that invited colleagues get are left out. */
const events = objects(
  {
    object: 'Event',
    needed: ['Id', 'AccountId', 'OwnerId', 'Subject', 'StartDateTime'],
    wanted: ['DurationInMinutes', 'IsChild', 'CreatedDate'],
  },
  (id, record, { now }: Ask): ActivityRow | null => {
    const startAt = timeAt(record, 'StartDateTime')
    if (startAt === null || startAt > now || flagAt(record, 'IsChild')) return null
    return {
      ...common(id, 'meeting', record),
      minutes: numberAt(record, 'DurationInMinutes'),
      doneAt: startAt,
    }
  },
)

const notes = objects(
  {
    object: 'Note',
    needed: ['Id', 'ParentId', 'OwnerId', 'CreatedDate'],
    wanted: ['Title'],
  },
  (id, record): ActivityRow => ({
    ...common(id, 'note', record),
    accountId: accountIn(textAt(record, 'ParentId')),
    subject: textAt(record, 'Title'),
    doneAt: timeAt(record, 'CreatedDate'),
  }),
)

/** Messages tell which of the e-mail tasks came in. */
const emails = objects(
  { object: 'EmailMessage', needed: ['Id', 'ActivityId', 'Incoming'], wanted: [] },
  (id, record): EmailRow => ({
    id,
    activityId: textAt(record, 'ActivityId'),
    incoming: flagAt(record, 'Incoming'),
  }),
)

/** Streams of activities. */
export const activities = { tasks, events, notes, emails }

/** Touches that took place. */
export function interactions(rows: StreamRows): Interaction[] {
  const nameOf = names(rows)
  const incoming = new Map(
    rowsOf<EmailRow>(rows, 'emails').map(email => [email.activityId, email.incoming]),
  )
  const all = ['tasks', 'events', 'notes'].flatMap(stream => rowsOf<ActivityRow>(rows, stream))
  return all.flatMap((row): Interaction[] => {
    const { id, kind, accountId, ownerId, subject, minutes, doneAt: at } = row
    if (kind === 'task' || at === null) return []
    const accountRef = accountId === null ? null : `salesforce:${accountId}`
    const person = nameOf(ownerId)
    const direction = directionOf(row, incoming.get(id))
    return [{ id, kind, accountRef, person, subject, minutes, direction, at }]
  })
}

/** Tasks that are no record of a call or an e-mail. */
export function tasksOf(rows: StreamRows): Task[] {
  const nameOf = names(rows)
  return rowsOf<ActivityRow>(rows, 'tasks')
    .filter(({ kind }) => kind === 'task')
    .map(({ id, accountId, ownerId, subject, createdAt, dueDay, doneAt: completedAt }) => ({
      id,
      accountRef: accountId === null ? null : `salesforce:${accountId}`,
      name: subject,
      person: nameOf(ownerId),
      createdAt,
      dueAt: dueDay,
      completedAt,
    }))
}

/** Names of users by their ids. */
export function names(rows: StreamRows): (id: string | null) => string | null {
  const byId = new Map(rowsOf<UserRow>(rows, 'users').map(({ id, name }) => [id, name]))
  return id => (id === null ? null : (byId.get(id) ?? null))
}

function common(id: string, kind: ActivityRow['kind'], record: unknown): ActivityRow {
  return {
    id,
    kind,
    accountId: textAt(record, 'AccountId'),
    ownerId: textAt(record, 'OwnerId'),
    subject: textAt(record, 'Subject'),
    direction: null,
    minutes: null,
    createdAt: timeAt(record, 'CreatedDate'),
    dueDay: null,
    doneAt: null,
  }
}

/** Orgs before 2019 do not tell when a task was completed: then its day stands, else its creation. */
function doneAt(record: unknown): Moment | null {
  return (
    timeAt(record, 'CompletedDateTime') ??
    plainDay(textAt(record, 'ActivityDate')) ??
    timeAt(record, 'CreatedDate')
  )
}

function directionOf(
  { kind, direction }: ActivityRow,
  incoming: boolean | undefined,
): Interaction['direction'] {
  if (kind === 'email' && incoming !== undefined) return incoming ? 'inbound' : 'outbound'
  return direction === 'inbound' || direction === 'outbound' ? direction : null
}

/** The parent of a note, where that is an account. */
function accountIn(parentId: string | null): string | null {
  return parentId?.startsWith('001') ? parentId : null
}
