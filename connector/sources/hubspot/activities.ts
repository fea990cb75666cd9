// HubSpot's activities: calls, e-mails, meetings and notes that took place, and tasks.
// https://developers.hubspot.com/docs/api-reference (objects: calls, emails, meetings, notes, tasks)

import type { Interaction, InteractionKind } from '../../model/interaction'
import { lazily } from '../../model/lazily'
import type { Rows } from '../../model/rows'
import { joined, madeOf } from '../../model/rows'
import type { Task } from '../../model/task'
import type { Told } from '../../model/origin'
import { words } from '../../model/words'
import { instantAt, numberAt } from '../reading'
import type { StreamRows } from '../source'
import type { LinkedRow } from './links'
import { apart, companiesOf, shownCompany } from './links'
import type { ReadRecord } from './objects'
import { objects } from './objects'
import { accountRef, ownerNames } from './records'
import { told } from './rows'

interface TouchRow extends LinkedRow {
  readonly ownerId: string | null
  readonly subject: string | null
  readonly direction: 'inbound' | 'outbound' | null
  /** When it took place; null where it did not, or not yet. */
  readonly at: number | null
  readonly minutes: number | null
}
interface TaskRow extends LinkedRow {
  readonly ownerId: string | null
  readonly name: string | null
  readonly createdAt: number | null
  readonly dueAt: number | null
  readonly completedAt: number | null
}

const calls = touches(
  'calls',
  ['hs_call_title', 'hs_call_direction', 'hs_call_duration', 'hs_call_status'],
  record => {
    const text = told(record)
    const lengthMs = numberAt(record, 'properties', 'hs_call_duration')
    return {
      tookPlace: !NOT_SPOKEN.has(text('hs_call_status') ?? ''),
      subject: text('hs_call_title'),
      direction: DIRECTIONS[text('hs_call_direction') ?? ''] ?? null,
      minutes: lengthMs === null ? null : lengthMs / MINUTE_MS,
    }
  },
)

const emails = touches(
  'emails',
  ['hs_email_subject', 'hs_email_direction', 'hs_email_status'],
  record => {
    const text = told(record)
    const direction = text('hs_email_direction')
    return {
      tookPlace: direction !== 'DRAFT_EMAIL' && !NOT_SENT.has(text('hs_email_status') ?? ''),
      subject: text('hs_email_subject'),
      direction: DIRECTIONS[direction ?? ''] ?? null,
    }
  },
)

/** Few people set the outcome of a meeting: one whose time has come took place unless it says otherwise. */
const meetings = touches(
  'meetings',
  ['hs_meeting_title', 'hs_meeting_start_time', 'hs_meeting_end_time', 'hs_meeting_outcome'],
  record => {
    const text = told(record)
    const startAt = instantAt(record, 'properties', 'hs_meeting_start_time')
    const endAt = instantAt(record, 'properties', 'hs_meeting_end_time')
    return {
      tookPlace: !NOT_HELD.has(text('hs_meeting_outcome') ?? ''),
      subject: text('hs_meeting_title'),
      minutes: startAt === null || endAt === null ? null : Math.max(0, endAt - startAt) / MINUTE_MS,
      at: startAt,
    }
  },
)

/** Notes have no title: the first words stand for it. */
const notes = touches('notes', ['hs_body_preview'], record => ({
  tookPlace: true,
  subject: told(record)('hs_body_preview'),
}))

const tasks = objects(
  {
    type: 'tasks',
    properties: [
      'hs_task_subject', 'hs_task_status', 'hs_timestamp', 'hs_createdate', 'hubspot_owner_id',
      'hs_task_completion_date', 'hs_lastmodifieddate',
    ], // prettier-ignore
    withCompany: true,
  },
  (id, record): TaskRow => {
    const text = told(record)
    const time = (property: string) => instantAt(record, 'properties', property)
    const isDone = text('hs_task_status') === 'COMPLETED'
    return {
      id,
      companyId: shownCompany(record, 'tasks'),
      ownerId: text('hubspot_owner_id'),
      name: text('hs_task_subject'),
      createdAt: time('hs_createdate'),
      dueAt: time('hs_timestamp'),
      // Tasks completed before HubSpot kept the time of it have none: then the last change stands.
      completedAt: isDone ? (time('hs_task_completion_date') ?? time('hs_lastmodifieddate')) : null,
    }
  },
)

/** Streams of activities. */
export const activities = { calls, emails, meetings, notes, tasks }

/** Touches, each of the kind its stream has. */
export function interactions(rows: StreamRows): Rows<Interaction> {
  const nameOf = ownerNames(rows)
  const kinds = KINDS.map(([stream, kind]) => {
    const { records, links } = apart<TouchRow>(rows, stream)
    const about = { kind, companyOf: companiesOf(links), nameOf }
    return madeOf(records.filter(isTold), row => interaction(row, about))
  })
  return joined(kinds)
}

/** What is known besides a touch's row. */
interface About {
  readonly kind: InteractionKind
  readonly companyOf: ReturnType<typeof companiesOf>
  readonly nameOf: ReturnType<typeof ownerNames>
}

/** A touch that took place. */
type ToldRow = TouchRow & { readonly at: number }

function isTold(row: TouchRow): row is ToldRow {
  return row.at !== null
}

const interaction = lazily<ToldRow, About, Omit<Interaction, keyof Told>>({
  id: ({ id }) => id,
  kind: (_row, { kind }) => kind,
  accountRef: (row, { companyOf }) => accountRef(companyOf(row)),
  direction: ({ direction }) => direction,
  person: ({ ownerId }, { nameOf }) => nameOf(ownerId),
  subject: ({ subject }) => subject,
  at: ({ at }) => at,
  minutes: ({ minutes }) => minutes,
})

/** Tasks, done or not. */
export function tasksOf(rows: StreamRows): Rows<Task> {
  const { records, links } = apart<TaskRow>(rows, 'tasks')
  const about = { companyOf: companiesOf(links), nameOf: ownerNames(rows) }
  return madeOf(records, row => task(row, about))
}

const task = lazily<TaskRow, Omit<About, 'kind'>, Omit<Task, keyof Told>>({
  id: ({ id }) => id,
  accountRef: (row, { companyOf }) => accountRef(companyOf(row)),
  name: ({ name }) => name,
  person: ({ ownerId }, { nameOf }) => nameOf(ownerId),
  createdAt: ({ createdAt }) => createdAt,
  dueAt: ({ dueAt }) => dueAt,
  completedAt: ({ completedAt }) => completedAt,
})

const MINUTE_MS = 60_000

const KINDS: readonly (readonly [string, InteractionKind])[] = [
  ['calls', 'call'],
  ['emails', 'email'],
  ['meetings', 'meeting'],
  ['notes', 'note'],
]

/** A mail forwarded to the CRM may be anybody's: it has no direction. */
const DIRECTIONS = words<TouchRow['direction']>({
  INBOUND: 'inbound',
  OUTBOUND: 'outbound',
  INCOMING_EMAIL: 'inbound',
  EMAIL: 'outbound',
})

const NOT_SPOKEN = new Set([
  'BUSY', 'CALLING_CRM_USER', 'CANCELED', 'CONNECTING', 'FAILED', 'MISSED', 'NO_ANSWER', 'QUEUED',
  'RINGING', 'SCHEDULED',
]) // prettier-ignore
const NOT_SENT = new Set(['BOUNCED', 'FAILED', 'SCHEDULED', 'SENDING'])
const NOT_HELD = new Set(['CANCELED', 'NO_SHOW', 'RESCHEDULED'])

interface Touch {
  readonly tookPlace: boolean
  readonly subject: string | null
  readonly direction?: TouchRow['direction']
  readonly minutes?: number | null
  /** When it was, where that is not what every activity tells. */
  readonly at?: number | null
}

/**
 * A stream of touches of one kind. Those that did not take place are kept without a time: pages without
 * any row would look like a list that never ends.
 */
function touches(type: string, properties: readonly string[], touch: (record: unknown) => Touch) {
  const read: ReadRecord<TouchRow> = (id, record, { now }) => {
    const { tookPlace, subject, direction = null, minutes = null, at: ownTime } = touch(record)
    const time = ownTime ?? instantAt(record, 'properties', 'hs_timestamp')
    const at = tookPlace && time !== null && time <= now ? time : null
    const ownerId = told(record)('hubspot_owner_id')
    return { id, companyId: shownCompany(record, type), ownerId, subject, direction, minutes, at }
  }
  const asked = ['hs_timestamp', 'hubspot_owner_id', ...properties]
  return objects({ type, properties: asked, withCompany: true }, read)
}
