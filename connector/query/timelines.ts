// Timelines: the recurring revenue of one account within one group, as a sequence of day states.
// Movements are judged here, once per account and day, so that every metric agrees on them.

import type { MovementName } from '../catalogue/measure'
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

/**
 * Timelines per group and account, from rows and the group of each (-1 is left out). An account that
 * returns reactivates, or is new again.
 */
export function timelinesOf(
  rows: readonly RecurringLineFact[],
  groups: Int32Array,
  money: Conversion,
  returnIsNew = false,
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
  return [...byKey.values()].map(({ group, lines }) => timeline(group, lines, money, returnIsNew))
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

function timeline(
  group: number,
  lines: readonly RecurringLineFact[],
  money: Conversion,
  returnIsNew: boolean,
): Timeline {
  const days = turnover(lines, money)
  const changes: Change[] = []
  let active = 0
  for (const turned of days) {
    const change = judge(turned, active, changes.length > 0 && !returnIsNew)
    if (change) changes.push(change)
    active += turned.starts - turned.ends
  }
  const start = days[0]?.day as Day // a timeline has at least one line
  return { group, lines, changes, start, paysAt: day => lines.some(line => activeAt(line, day)) }
}

/** What began and ended on a day: numbers of lines, and amounts at the rates of the day. */
interface Turnover {
  readonly day: Day
  starts: number
  ends: number
  started: number
  ended: number
}

function turnover(lines: readonly RecurringLineFact[], money: Conversion): Turnover[] {
  const byDay = new Map<Day, Turnover>()
  const on = (day: Day): Turnover => {
    const known = byDay.get(day) ?? { day, starts: 0, ends: 0, started: 0, ended: 0 }
    byDay.set(day, known)
    return known
  }
  for (const { from, until, amountPerMonth, currency } of lines) {
    const first = on(from)
    first.starts++
    first.started += money.convert(amountPerMonth, currency, from)
    if (until === null) continue
    const last = on(until)
    last.ends++
    last.ended += money.convert(amountPerMonth, currency, until)
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day)
}

function judge(turned: Turnover, before: number, paidEarlier: boolean): Change | null {
  const { day, starts, ends, started, ended } = turned
  const after = before + starts - ends
  if (before === 0 && after === 0) return null
  if (before === 0) return { day, movement: paidEarlier ? 'reactivation' : 'new', amount: started }
  if (after === 0) return { day, movement: 'churn', amount: ended }
  const delta = started - ended
  if (delta === 0) return null
  return { day, movement: delta > 0 ? 'expansion' : 'contraction', amount: Math.abs(delta) }
}

/** Changes of one account set against each other: one at most, by whether it paid before and pays after. */
export function netted(
  changes: readonly Change[],
  paidBefore: boolean,
  paysAfter: boolean,
): readonly Change[] {
  const last = changes[changes.length - 1]
  if (last === undefined) return []
  const delta = changes.reduce((sum, { movement, amount }) => sum + SIGNS[movement] * amount, 0)
  const movement = netMovement(changes, delta, paidBefore, paysAfter)
  return movement === null ? [] : [{ day: last.day, movement, amount: SIGNS[movement] * delta }]
}

const SIGNS: Readonly<Record<MovementName, 1 | -1>> = {
  new: 1,
  expansion: 1,
  reactivation: 1,
  contraction: -1,
  churn: -1,
}

function netMovement(
  changes: readonly Change[],
  delta: number,
  paidBefore: boolean,
  paysAfter: boolean,
): MovementName | null {
  if (!paidBefore && !paysAfter) return null
  if (!paysAfter) return 'churn'
  if (!paidBefore)
    return changes.some(({ movement }) => movement === 'new') ? 'new' : 'reactivation'
  if (delta === 0) return null
  return delta > 0 ? 'expansion' : 'contraction'
}
