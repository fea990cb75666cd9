// Timelines: the recurring revenue of one account within one group, as a sequence of day states.
// Movements are judged here, once per account and day, so that every metric agrees on them.

import type { MovementName } from '../catalogue/metric'
import type { Conversion } from '../model/money'
import type { Day } from '../model/period'
import type { RecurringLineFact } from '../model/recurring-line'

/** What changed on a day; the amount is in minor units of the report currency, never negative. */
export interface Change {
  readonly day: Day
  readonly movement: MovementName
  readonly amount: number
}

/** One account's recurring revenue. */
export interface Timeline {
  readonly group: number
  readonly lines: readonly RecurringLineFact[]
  readonly changes: readonly Change[]
  /** First day it ever paid. */
  readonly start: Day
  /** Whether it pays at the end of a day. */
  paysAt(day: Day): boolean
}

/** Timelines per group and account, from rows and the group of each (-1 is left out). */
export function timelinesOf(
  rows: readonly RecurringLineFact[],
  groups: Int32Array,
  money: Conversion,
): Timeline[] {
  const byKey = new Map<string, { group: number; lines: RecurringLineFact[] }>()
  rows.forEach((line, index) => {
    const group = groups[index] ?? -1
    if (group < 0) return
    const key = `${group}|${line.account}`
    const known = byKey.get(key)
    if (known) known.lines.push(line)
    else byKey.set(key, { group, lines: [line] })
  })
  return [...byKey.values()].map(({ group, lines }) => timeline(group, lines, money))
}

/** Whether a line is active at the end of a day. */
export function activeAt({ from, until }: RecurringLineFact, day: Day): boolean {
  return from <= day && (until === null || day < until)
}

/** Sum of the lines active at the end of `day`, at the rates of `rateDay`; report minor units. */
export function revenueAt(
  { lines }: Pick<Timeline, 'lines'>,
  day: Day,
  rateDay: Day,
  money: Conversion,
): number {
  let sum = 0
  for (const line of lines) {
    if (activeAt(line, day)) sum += money.convert(line.amountPerMonth, line.currency, rateDay)
  }
  return sum
}

function timeline(group: number, lines: readonly RecurringLineFact[], money: Conversion): Timeline {
  const days = [...new Set(lines.flatMap(line => [line.from, line.until ?? line.from]))]
  days.sort((a, b) => a - b)
  const changes: Change[] = []
  let active = 0
  for (const day of days) {
    const { change, after } = changeOn(day, lines, active, changes.length > 0, money)
    if (change) changes.push(change)
    active = after
  }
  const start = days[0] as Day // a timeline has at least one line
  return { group, lines, changes, start, paysAt: day => lines.some(line => activeAt(line, day)) }
}

function changeOn(
  day: Day,
  lines: readonly RecurringLineFact[],
  before: number,
  paidEarlier: boolean,
  money: Conversion,
): { change: Change | null; after: number } {
  let started = 0
  let ended = 0
  let after = before
  for (const line of lines) {
    if (line.from !== day && line.until !== day) continue
    const amount = money.convert(line.amountPerMonth, line.currency, day)
    if (line.from === day) {
      started += amount
      after++
    }
    if (line.until === day) {
      ended += amount
      after--
    }
  }
  return { after, change: judge(day, { before, after, started, ended, paidEarlier }) }
}

function judge(
  day: Day,
  state: { before: number; after: number; started: number; ended: number; paidEarlier: boolean },
): Change | null {
  const { before, after, started, ended, paidEarlier } = state
  if (before === 0 && after === 0) return null
  if (before === 0) return { day, movement: paidEarlier ? 'reactivation' : 'new', amount: started }
  if (after === 0) return { day, movement: 'churn', amount: ended }
  const delta = started - ended
  if (delta === 0) return null
  return { day, movement: delta > 0 ? 'expansion' : 'contraction', amount: Math.abs(delta) }
}
