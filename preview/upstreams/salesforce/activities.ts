// Activities of the org: calls, e-mails and tasks are Tasks, meetings are Events, notes are Notes; an
// EmailMessage stands beside each e-mail's task.

import { DAY, HOUR } from '../calendar'
import type { Interaction, Task } from '../world/service'
import type { World } from '../world/world'
import { idOf } from './ids'
import type { SObject, Shelf } from './shelf'
import { shelf } from './shelf'
import { day, time, timeOrNull } from './times'

/** Every activity of a world, with some that are to come and some copies for colleagues. */
export function activityShelves({ interactions, tasks, now }: World) {
  const of = (...kinds: Interaction['kind'][]) =>
    interactions.filter(({ kind }) => kinds.includes(kind))
  const meetings = of('meeting')
  const noise = meetings.slice(0, 30).flatMap(meeting => [
    { ...meeting, id: `${meeting.id}1`, isChild: true },
    { ...meeting, id: `${meeting.id}2`, at: now + 3 * DAY },
  ])
  return {
    Task: joined(shelf(of('call', 'email'), touch), shelf(tasks, task)),
    Event: shelf([...meetings, ...noise], event),
    Note: shelf(of('note'), note),
    EmailMessage: shelf(of('email'), email),
  }
}

function joined(first: Shelf, second: Shelf): Shelf {
  return {
    count: first.count + second.count,
    between: (from, until) => [
      ...first.between(Math.min(from, first.count), Math.min(until, first.count)),
      ...second.between(Math.max(0, from - first.count), Math.max(0, until - first.count)),
    ],
  }
}

function common({ company, owner }: Pick<Interaction, 'company' | 'owner'>) {
  return {
    AccountId: company ? idOf('Account', company.id) : null,
    OwnerId: idOf('User', owner.id),
    IsDeleted: false,
  }
}

function touch(interaction: Interaction): SObject {
  const { id, kind, subject, at, minutes, direction } = interaction
  return {
    Id: idOf('Task', id),
    ...common(interaction),
    Subject: subject,
    TaskSubtype: kind === 'call' ? 'Call' : 'Email',
    IsClosed: true,
    CreatedDate: time(at),
    ActivityDate: day(at),
    CompletedDateTime: time(at),
    CallType:
      kind === 'call' && direction ? (direction === 'inbound' ? 'Inbound' : 'Outbound') : null,
    CallDurationInSeconds: minutes === null ? null : minutes * 60,
  }
}

function task(of: Task): SObject {
  return {
    Id: idOf('Task', of.id),
    ...common(of),
    Subject: of.name,
    TaskSubtype: 'Task',
    IsClosed: of.completedAt !== null,
    CreatedDate: time(of.createdAt),
    ActivityDate: of.dueAt === null ? null : day(of.dueAt),
    CompletedDateTime: timeOrNull(of.completedAt),
    CallType: null,
    CallDurationInSeconds: null,
  }
}

function event(interaction: Interaction & { readonly isChild?: boolean }): SObject {
  const { id, subject, at, minutes, isChild = false } = interaction
  return {
    Id: idOf('Event', id),
    ...common(interaction),
    Subject: subject,
    StartDateTime: time(at),
    DurationInMinutes: minutes,
    IsChild: isChild,
    CreatedDate: time(at - 24 * HOUR),
  }
}

function note(interaction: Interaction): SObject {
  const { AccountId, OwnerId } = common(interaction)
  return {
    Id: idOf('Note', interaction.id),
    ParentId: AccountId ?? idOf('Contact', interaction.id),
    OwnerId,
    Title: interaction.subject,
    CreatedDate: time(interaction.at),
  }
}

function email({ id, direction }: Interaction): SObject {
  return {
    Id: idOf('EmailMessage', id),
    ActivityId: idOf('Task', id),
    Incoming: direction === 'inbound',
  }
}
