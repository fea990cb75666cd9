// Evaluates distinct accounts: each counts once per cell, however many events it had; or each pair of
// an account and what a field says.

import type { Distinct } from '../../catalogue/measure'
import type { Day } from '../../model/period'
import { fieldOf, rowsOf, whereTest } from '../rows'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { add, cellOf } from '../tally'

/** Accounts or pairs with an event per cell; rows without account do not count. */
export function evaluateDistinct(distinct: Distinct, scene: Scene): Tally {
  const { portfolio, groups, periods } = scene
  const tally: Tally = new Map()
  const seen = new Set<string>()
  const counts = whereTest(distinct.where)
  const groupOf = groups.of(distinct.of)
  rowsOf(portfolio, distinct.of).forEach((row, index) => {
    const group = groupOf[index] ?? -1
    const day = fieldOf<Day | null>(row, distinct.at)
    const by = distinct.by === undefined ? '' : fieldOf<string | null>(row, distinct.by)
    if (group < 0 || row.account === 0 || day === null || by === null || !counts(row)) return
    periods.each(day, period => {
      const cell = cellOf(group, period, periods.all.length)
      const key = `${cell}|${row.account}|${by}`
      if (!seen.has(key)) add(tally, cell, 1)
      seen.add(key)
    })
  })
  return tally
}
