// Task: something the team has to do for an account.

import type { Day, Moment } from './period'
import { addDays } from './period'
import type { Place } from './place'
import type { Told } from './told'

/** A task as a source tells it; deleted ones are left out. */
export interface Task extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly name: string | null
  /** Team member, by name; null when nobody has it. */
  readonly person: string | null
  readonly createdAt: Moment | null
  readonly dueAt: Moment | null
  /** Null while open. */
  readonly completedAt: Moment | null
}

/** A task in days: overdue on `overdueFrom` ≤ day < `completedDay`. */
export interface TaskFact extends Omit<Task, 'accountRef' | 'createdAt' | 'dueAt' | 'completedAt'> {
  readonly account: number
  readonly createdDay: Day | null
  readonly dueDay: Day | null
  readonly overdueFrom: Day | null
  readonly completedDay: Day | null
  readonly completed: boolean
  /** Whether it was done by the end of the day it was due; null without due day or while open. */
  readonly onTime: boolean | null
}

/** The fact of a task. */
export function taskFact(task: Task, place: Place): TaskFact {
  const { createdAt, dueAt, completedAt } = task
  const dueDay = place.dayOrNull(dueAt)
  const completedDay = place.dayOrNull(completedAt)
  return {
    id: task.id,
    name: task.name,
    person: task.person,
    source: task.source,
    link: task.link,
    account: place.account(task.accountRef, dueAt),
    createdDay: place.dayOrNull(createdAt),
    dueDay,
    overdueFrom: dueDay === null ? null : addDays(dueDay, 1),
    completedDay,
    completed: completedAt !== null,
    onTime: dueDay === null || completedDay === null ? null : completedDay <= dueDay,
  }
}
