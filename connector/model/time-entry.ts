// Time entry: hours a team member worked for an account, and what they cost.

import { lazily } from './lazily'
import type { Minor } from './money'
import { roundHalfAway } from './money'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day, Moment } from './period'
import { instantOf } from './period'
import type { Place } from './place'

/** Logged time as a source tells it; running timers are left out. */
export interface TimeEntry extends Told {
  readonly id: string
  readonly accountRef: string | null
  /** Team member, by name. */
  readonly person: string | null
  readonly email: string | null
  readonly project: string | null
  readonly startedAt: Moment
  readonly minutes: number
  readonly billable: boolean
  /** What the time costs the agency; null when the source keeps no cost rates. */
  readonly cost: Minor | null
  readonly currency: string
}

/** What an hour of a team member costs from a day on, in the agency's own books. */
export interface HourlyCost {
  /** E-mail address or name, as time entries have it. */
  readonly person: string
  /** Minor units an hour. */
  readonly perHour: Minor
  readonly currency: string
  /** From when it holds. */
  readonly from: Moment
}

/** Logged time on its day. */
export interface TimeFact
  extends Sourced, Omit<TimeEntry, keyof Told | 'accountRef' | 'startedAt' | 'minutes'> {
  readonly account: number
  readonly day: Day
  readonly hours: number
  /** Hours if billable, else 0. */
  readonly billableHours: number
}

/** What is known besides an entry: where it belongs, and what hours cost. */
export interface Worked {
  readonly place: Place
  readonly costs: HourlyCosts
}

/** Hourly costs by person, the latest first. */
export type HourlyCosts = ReadonlyMap<string, readonly HourlyCost[]>

/** Hourly costs by the people they are of. */
export function hourlyCostsOf(costs: readonly HourlyCost[]): HourlyCosts {
  const byPerson = new Map<string, HourlyCost[]>()
  for (const each of [...costs].sort((one, other) => instantOf(other.from) - instantOf(one.from)))
    byPerson.set(keyOf(each.person), [...(byPerson.get(keyOf(each.person)) ?? []), each])
  return byPerson
}

/** The fact of a time entry; where a source knows no cost, the person's hourly cost of the day does. */
export const timeFact = lazily<TimeEntry, Worked, TimeFact>({
  id: ({ id }) => id,
  person: ({ person }) => person,
  email: ({ email }) => email,
  project: ({ project }) => project,
  billable: ({ billable }) => billable,
  ...SOURCED,
  account: ({ accountRef, startedAt }, { place }) => place.account(accountRef, startedAt),
  day: ({ startedAt }, { place }) => place.day(startedAt),
  hours: ({ minutes }) => minutes / 60,
  billableHours: ({ billable, minutes }) => (billable ? minutes / 60 : 0),
  cost: (entry, { costs }) => {
    if (entry.cost !== null) return entry.cost
    const hourly = hourlyCostOf(entry, costs)
    return hourly ? (roundHalfAway((hourly.perHour * entry.minutes) / 60) as Minor) : null
  },
  currency: (entry, { costs }) =>
    (entry.cost === null ? hourlyCostOf(entry, costs) : undefined)?.currency ?? entry.currency,
})

function hourlyCostOf(
  { person, email, startedAt }: TimeEntry,
  costs: HourlyCosts,
): HourlyCost | undefined {
  const known = costs.get(keyOf(email)) ?? costs.get(keyOf(person)) ?? []
  return known.find(({ from }) => instantOf(from) <= instantOf(startedAt))
}

function keyOf(person: string | null): string {
  return (person ?? '').trim().toLowerCase()
}
