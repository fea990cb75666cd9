// Task: something the team has to do for an account.

import { lazily } from './lazily'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day, Moment } from './period'
import { addDays } from './period'
import type { Place } from './place'

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
export interface TaskFact
  extends Sourced, Omit<Task, keyof Told | 'accountRef' | 'createdAt' | 'dueAt' | 'completedAt'> {
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
export const taskFact = lazily<Task, Place, TaskFact>({
  id: ({ id }) => id,
  name: ({ name }) => name,
  person: ({ person }) => person,
  ...SOURCED,
  account: ({ accountRef, dueAt }, place) => place.account(accountRef, dueAt),
  createdDay: ({ createdAt }, place) => place.dayOrNull(createdAt),
  dueDay: ({ dueAt }, place) => place.dayOrNull(dueAt),
  overdueFrom: ({ dueAt }, place) => (dueAt === null ? null : addDays(place.day(dueAt), 1)),
  completedDay: ({ completedAt }, place) => place.dayOrNull(completedAt),
  completed: ({ completedAt }) => completedAt !== null,
  onTime: ({ dueAt, completedAt }, place) =>
    dueAt === null || completedAt === null ? null : place.day(completedAt) <= place.day(dueAt),
})
