// Evaluates balances: what holds at the opening or closing instant of each period.

import type { Balance } from '../../catalogue/measure'
import type { Extras } from '../../model/account'
import type { Day } from '../../model/period'
import { addDays } from '../../model/period'
import type { FactRow } from '../rows'
import { amountOf, fieldOf, rowsOf, whereTest } from '../rows'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { add, cellOf } from '../tally'

/** Rows, their sum or what is distinct per cell, converted at the rate of the instant's day. */
export function evaluateBalance(balance: Balance, scene: Scene): Tally {
  const { portfolio, groups, periods } = scene
  const tally: Tally = new Map()
  const groupOf = groups.of(balance.of)
  const counts = whereTest(balance.where)
  const rows = rowsOf(portfolio, balance.of)
  periods.all.forEach(({ from, to }, period) => {
    const day = balance.instant === 'opening' ? addDays(from, -1) : to
    const seen = new Set<string>()
    rows.forEach((row, index) => {
      const group = groupOf[index] ?? -1
      if (group < 0 || !holdsAt(balance, row, day) || !counts(row)) return
      const cell = cellOf(group, period, periods.all.length)
      const value = valueOf(balance, row, day, scene)
      const key = value === null ? distinctOf(balance, row, scene) : null
      if (key !== null && !seen.has(`${group}|${key}`)) add(tally, cell, 1)
      if (key !== null) seen.add(`${group}|${key}`)
      if (value !== null) add(tally, cell, value)
    })
  })
  return tally
}

function holdsAt({ from, until }: Balance, row: FactRow, day: Day): boolean {
  const start = fieldOf<Day | null>(row, from)
  const end = fieldOf<Day | null>(row, until)
  return start !== null && start <= day && (end === null || day < end)
}

/** What a row counts as once, however many rows say it; null when nothing is counted like that. */
function distinctOf({ measure }: Balance, row: FactRow, { portfolio }: Scene): string | null {
  if (measure === 'accounts') return String(row.account)
  if (measure === 'owners') return portfolio.accounts[row.account]?.owner ?? null
  if (typeof measure === 'string' || !('pairs' in measure)) return null
  const by = fieldOf<string | null>(row, measure.pairs)
  return by === null || row.account === 0 ? null : `${row.account}|${by}`
}

/** What a row adds; null when it adds nothing by itself. */
function valueOf(
  { measure, from }: Balance,
  row: FactRow,
  day: Day,
  { money }: Scene,
): number | null {
  if (measure === 'rows') return 1
  if (measure === 'days') return day - fieldOf<Day>(row, from)
  if (measure === 'accounts' || measure === 'owners' || 'pairs' in measure) return null
  if ('extra' in measure) {
    const value = fieldOf<Extras>(row, 'extras')[measure.extra]
    return typeof value === 'number' ? value : null
  }
  const { amount, currency } = amountOf(row, measure.amount)
  return amount === null ? null : money.convert(amount, currency, day)
}
