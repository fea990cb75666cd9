// Evaluates percentiles: from all the rows of a cell at once, since they cannot be put together from parts.

import type { Percentile } from '../../catalogue/measure'
import type { Day } from '../../model/period'
import { quantile } from '../quantile'
import { fieldOf, rowsOf, whereTest } from '../rows'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { cellOf } from '../tally'

/** The percentile per cell; a cell without rows is absent. */
export function evaluatePercentile(measure: Percentile, scene: Scene): Tally {
  const values = new Map<number, number[]>()
  const { portfolio, groups, periods } = scene
  const counts = whereTest(measure.where)
  const groupOf = groups.of(measure.of)
  rowsOf(portfolio, measure.of).forEach((row, index) => {
    const group = groupOf[index] ?? -1
    const day = fieldOf<Day | null>(row, measure.at)
    const value = fieldOf<number | null>(row, measure.value)
    if (group < 0 || day === null || value === null || !counts(row)) return
    periods.each(day, period => {
      const cell = cellOf(group, period, periods.all.length)
      const known = values.get(cell)
      if (known) known.push(value)
      else values.set(cell, [value])
    })
  })
  return new Map([...values].map(([cell, all]) => [cell, quantile(all, measure.share)]))
}
