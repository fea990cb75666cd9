// Evaluates distinct accounts: each account counts once per cell, however many events it had.

import type { Distinct } from '../../catalogue/metric'
import type { Day } from '../../model/period'
import { fieldOf, rowsOf, whereTest } from '../rows'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { add, cellOf } from '../tally'

/** Accounts with an event per cell; rows without account do not count. */
export function evaluateDistinct(distinct: Distinct, scene: Scene): Tally {
  const { portfolio, groups, periods } = scene
  const tally: Tally = new Map()
  const seen = new Set<string>()
  const counts = whereTest(distinct.where)
  const groupOf = groups.of(distinct.of)
  rowsOf(portfolio, distinct.of).forEach((row, index) => {
    const group = groupOf[index] ?? -1
    const day = fieldOf<Day | null>(row, distinct.at)
    if (group < 0 || row.account === 0 || day === null || !counts(row)) return
    const period = periods.at(day)
    if (period < 0) return
    const cell = cellOf(group, period, periods.all.length)
    const key = `${cell}|${row.account}`
    if (!seen.has(key)) add(tally, cell, 1)
    seen.add(key)
  })
  return tally
}
