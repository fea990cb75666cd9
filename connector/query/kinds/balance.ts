// Evaluates balances: what holds at the opening or closing instant of each period.

import type { Balance } from '../../catalogue/metric'
import type { Extras } from '../../model/account'
import type { Day } from '../../model/period'
import { addDays } from '../../model/period'
import type { FactRow } from '../rows'
import { amountOf, fieldOf, rowsOf } from '../rows'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { add, cellOf } from '../tally'

/** Rows, their sum or distinct accounts per cell, converted at the rate of the instant's day. */
export function evaluateBalance(balance: Balance, scene: Scene): Tally {
  const { portfolio, groups, periods } = scene
  const tally: Tally = new Map()
  const groupOf = groups.of(balance.of)
  const rows = rowsOf(portfolio, balance.of)
  periods.all.forEach(({ from, to }, period) => {
    const day = balance.instant === 'opening' ? addDays(from, -1) : to
    const seen = new Set<string>()
    rows.forEach((row, index) => {
      const group = groupOf[index] ?? -1
      if (group < 0 || !holdsAt(balance, row, day)) return
      const cell = cellOf(group, period, periods.all.length)
      const value = valueOf(balance, row, day, scene, `${group}|${row.account}`, seen)
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

function valueOf(
  { measure }: Balance,
  row: FactRow,
  day: Day,
  { money }: Scene,
  key: string,
  seen: Set<string>,
): number | null {
  if (measure === 'rows') return 1
  if (measure === 'accounts') {
    if (seen.has(key)) return null
    seen.add(key)
    return 1
  }
  if ('extra' in measure) {
    const value = fieldOf<Extras>(row, 'extras')[measure.extra]
    return typeof value === 'number' ? value : null
  }
  const { amount, currency } = amountOf(row, measure.amount)
  return amount === null ? null : money.convert(amount, currency, day)
}
