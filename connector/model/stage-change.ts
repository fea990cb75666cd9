// Stage change: a deal's stay in one stage of its pipeline.

import { lazily } from './lazily'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** A stay as a CRM's history tells it. */
export interface StageChange extends Told {
  readonly id: string
  readonly dealId: string
  readonly accountRef: string | null
  readonly name: string | null
  readonly stage: string | null
  readonly pipeline: string | null
  readonly type: string | null
  readonly enteredAt: Moment
  /** Null while the deal is in the stage. */
  readonly leftAt: Moment | null
}

/** A stay in days. */
export interface StageChangeFact
  extends Sourced, Omit<StageChange, keyof Told | 'accountRef' | 'enteredAt' | 'leftAt'> {
  readonly account: number
  readonly enteredDay: Day
  readonly leftDay: Day | null
  /** Whole days it stayed; null while it stays. */
  readonly days: number | null
}

/** The fact of a stay. */
export const stageChangeFact = lazily<StageChange, Place, StageChangeFact>({
  id: ({ id }) => id,
  dealId: ({ dealId }) => dealId,
  name: ({ name }) => name,
  stage: ({ stage }) => stage,
  pipeline: ({ pipeline }) => pipeline,
  type: ({ type }) => type,
  ...SOURCED,
  account: ({ accountRef, enteredAt }, place) => place.account(accountRef, enteredAt),
  enteredDay: ({ enteredAt }, place) => place.day(enteredAt),
  leftDay: ({ leftAt }, place) => place.dayOrNull(leftAt),
  days: ({ enteredAt, leftAt }, place) =>
    leftAt === null ? null : Math.max(0, place.day(leftAt) - place.day(enteredAt)),
})

/** Entries into stages, in any order, as stays: each ends where the deal's next one begins. */
export function staysOf(entries: readonly Omit<StageChange, 'leftAt'>[]): StageChange[] {
  const byDeal = new Map<string, Omit<StageChange, 'leftAt'>[]>()
  for (const entry of entries) {
    byDeal.set(entry.dealId, [...(byDeal.get(entry.dealId) ?? []), entry])
  }
  return [...byDeal.values()].flatMap(list => {
    const sorted = [...list].sort((one, other) => (one.enteredAt < other.enteredAt ? -1 : 1))
    return sorted.map((entry, index) => ({
      ...entry,
      leftAt: sorted[index + 1]?.enteredAt ?? null,
    }))
  })
}
