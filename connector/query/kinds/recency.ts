// Evaluates recency: how long ago the last event was, seen from each period's closing.

import type { Recency } from '../../catalogue/measure'
import type { Day } from '../../model/period'
import { fieldOf, rowsOf, whereTest } from '../rows'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { cellOf } from '../tally'

/** Days since the last event per cell; a cell without any before its closing is absent. */
export function evaluateRecency(recency: Recency, scene: Scene): Tally {
  const { portfolio, groups, periods } = scene
  const tally = new Map<number, number>()
  const counts = whereTest(recency.where)
  const groupOf = groups.of(recency.of)
  rowsOf(portfolio, recency.of).forEach((row, index) => {
    const group = groupOf[index] ?? -1
    const day = fieldOf<Day | null>(row, recency.at)
    if (group < 0 || day === null || !counts(row)) return
    periods.all.forEach(({ to }, period) => {
      const cell = cellOf(group, period, periods.all.length)
      if (day <= to) tally.set(cell, Math.min(tally.get(cell) ?? Infinity, to - day))
    })
  })
  return tally
}
