// Time entry: hours a team member worked for an account, and what they cost.

import type { Minor } from './money'
import { roundHalfAway } from './money'
import type { Day, Moment } from './period'
import { instantOf } from './period'
import type { Place } from './place'
import type { Told } from './told'

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
export interface TimeFact extends Omit<TimeEntry, 'accountRef' | 'startedAt' | 'minutes'> {
  readonly account: number
  readonly day: Day
  readonly hours: number
  /** Hours if billable, else 0. */
  readonly billableHours: number
}

/** Makes facts of time entries; where a source knows no cost, the person's hourly cost of the day does. */
export function timeFacts(
  entries: readonly TimeEntry[],
  hourlyCosts: readonly HourlyCost[],
  place: Place,
): TimeFact[] {
  const byPerson = new Map<string, HourlyCost[]>()
  for (const each of [...hourlyCosts].sort(
    (one, other) => instantOf(other.from) - instantOf(one.from),
  )) {
    byPerson.set(keyOf(each.person), [...(byPerson.get(keyOf(each.person)) ?? []), each])
  }
  return entries.map(entry => {
    const { startedAt, minutes } = entry
    const { cost, currency } = entry.cost === null ? costOf(entry, byPerson) : entry
    return {
      id: entry.id,
      person: entry.person,
      email: entry.email,
      project: entry.project,
      billable: entry.billable,
      source: entry.source,
      link: entry.link,
      cost,
      currency,
      account: place.account(entry.accountRef, startedAt),
      day: place.day(startedAt),
      hours: minutes / 60,
      billableHours: entry.billable ? minutes / 60 : 0,
    }
  })
}

function costOf(
  { person, email, startedAt, minutes, currency }: TimeEntry,
  byPerson: ReadonlyMap<string, readonly HourlyCost[]>,
): Pick<TimeFact, 'cost' | 'currency'> {
  const known = byPerson.get(keyOf(email)) ?? byPerson.get(keyOf(person)) ?? []
  const holds = known.find(({ from }) => instantOf(from) <= instantOf(startedAt))
  if (!holds) return { cost: null, currency }
  const cost = roundHalfAway((holds.perHour * minutes) / 60) as Minor
  return { cost, currency: holds.currency }
}

function keyOf(person: string | null): string {
  return (person ?? '').trim().toLowerCase()
}
