// Activities of the portal: calls, e-mails, meetings, notes and tasks, with some that never took place.

import { DAY, HOUR } from '../calendar'
import type { Interaction, Task } from '../world/service'
import type { World } from '../world/world'
import type { CrmObject, ObjectShelf, Properties } from './objects'
import { isoTime, isoTimeOrNull, shelf } from './objects'

/** A touch, and what is odd about it. */
type Touch = Interaction & { readonly odd?: Properties }

type Kind = 'calls' | 'emails' | 'meetings' | 'notes' | 'tasks'

/** Every activity of a world. */
export function activityShelves({ interactions, tasks, now }: World): Record<Kind, ObjectShelf> {
  const of = (kind: Interaction['kind'], ...odd: readonly Oddity[]): Touch[] => {
    const all = interactions.filter(each => each.kind === kind)
    return [...all, ...odd.flatMap((each, index) => copies(all, each, index + 1))]
  }
  const toCome = { hs_timestamp: isoTime(now + 3 * DAY) }
  return {
    calls: shelf('calls', of('call', { hs_call_status: 'NO_ANSWER' }), callObject),
    emails: shelf(
      'emails',
      of('email', { hs_email_direction: 'DRAFT_EMAIL' }, { hs_email_status: 'BOUNCED' }),
      emailObject,
    ),
    meetings: shelf(
      'meetings',
      of(
        'meeting',
        { hs_meeting_outcome: 'CANCELED' },
        { hs_meeting_outcome: 'NO_SHOW' },
        { ...toCome, hs_meeting_start_time: toCome.hs_timestamp, hs_meeting_outcome: 'SCHEDULED' },
      ),
      meetingObject,
    ),
    notes: shelf('notes', of('note'), noteObject),
    tasks: shelf('tasks', tasks, taskObject),
  }
}

type Oddity = Properties

/** A dozen copies under ids of their own. */
function copies(all: readonly Interaction[], odd: Oddity, turn: number): Touch[] {
  return all.slice(0, 12).map(each => ({ ...each, id: `${each.id}${turn}`, odd }))
}

function callObject(touch: Touch): CrmObject {
  const { minutes, direction } = touch
  return object(touch, touch.at, {
    hs_call_title: touch.subject,
    hs_call_direction: direction?.toUpperCase() ?? null,
    hs_call_duration: minutes === null ? null : String(minutes * 60_000),
    // Calls logged by hand have no status.
    hs_call_status: Number(touch.id) % 3 === 0 ? '' : 'COMPLETED',
  })
}

function emailObject(touch: Touch): CrmObject {
  return object(touch, touch.at, {
    hs_email_subject: touch.subject,
    hs_email_direction: touch.direction === 'inbound' ? 'INCOMING_EMAIL' : 'EMAIL',
    hs_email_status: touch.direction === 'inbound' ? null : 'SENT',
  })
}

function meetingObject(touch: Touch): CrmObject {
  const { at, minutes } = touch
  return object(touch, at - DAY, {
    hs_meeting_title: touch.subject,
    hs_meeting_start_time: isoTime(at),
    hs_meeting_end_time: minutes === null ? null : isoTime(at + minutes * 60_000),
    // Hardly anybody says how a meeting went.
    hs_meeting_outcome: Number(touch.id) % 2 === 0 ? 'SCHEDULED' : 'COMPLETED',
  })
}

function noteObject(touch: Touch): CrmObject {
  return object(touch, touch.at, {
    hs_note_body: `<p>${touch.subject}</p>`,
    hs_body_preview: touch.subject,
  })
}

/** Tasks completed years ago do not tell when: their last change does. */
function taskObject(task: Task): CrmObject {
  const { completedAt, createdAt } = task
  const isOld = Number(task.id) % 5 === 0
  const properties = {
    ...engagement(task, createdAt, completedAt ?? createdAt),
    hs_timestamp: isoTimeOrNull(task.dueAt),
    hs_task_subject: task.name,
    hs_task_status: completedAt === null ? 'NOT_STARTED' : 'COMPLETED',
    hs_task_type: 'TODO',
    hs_task_completion_date: isOld ? '' : isoTimeOrNull(completedAt),
  }
  return {
    id: task.id,
    createdAt,
    updatedAt: completedAt ?? createdAt,
    properties,
    companies: [task.company.id],
    primary: task.company.id,
  }
}

function object(touch: Touch, createdAt: number, own: Properties): CrmObject {
  const { id, company, at, odd } = touch
  const updatedAt = at + HOUR
  const properties = {
    ...engagement(touch, createdAt, updatedAt),
    hs_timestamp: isoTime(at),
    ...own,
    ...odd,
  }
  const primary = company?.id ?? null
  return { id, createdAt, updatedAt, properties, companies: primary ? [primary] : [], primary }
}

function engagement(
  { id, owner }: Pick<Interaction, 'id' | 'owner'>,
  createdAt: number,
  updatedAt: number,
) {
  return {
    hs_object_id: id,
    hs_createdate: isoTime(createdAt),
    hs_lastmodifieddate: isoTime(updatedAt),
    hubspot_owner_id: owner.id,
  }
}
