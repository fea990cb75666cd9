// Evaluates latest: of everyone only the last row in a cell counts, so that who answers twice counts once.

import type { Latest } from '../../catalogue/measure'
import type { Day } from '../../model/period'
import type { FactRow } from '../rows'
import { fieldOf, rowsOf, whereTest } from '../rows'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { add, cellOf } from '../tally'

interface Last {
  readonly cell: number
  readonly day: Day
  readonly row: FactRow
}

/** Last rows per cell, counted or summed; of two on one day the later in the table is the last. */
export function evaluateLatest(measure: Latest, scene: Scene): Tally {
  const { by, sum, where } = measure
  const counts = whereTest(where)
  const tally: Tally = new Map()
  for (const { cell, row } of lastRows(measure, scene)) {
    const value = sum === undefined ? 1 : fieldOf<number | null>(row, sum)
    if (counts(row) && value !== null) add(tally, cell, value)
  }
  return tally

  function lastRows({ of, at, among }: Latest, { portfolio, groups, periods }: Scene) {
    const competes = whereTest(among)
    const groupOf = groups.of(of)
    const last = new Map<string, Last>()
    rowsOf(portfolio, of).forEach((row, index) => {
      const group = groupOf[index] ?? -1
      const day = fieldOf<Day | null>(row, at)
      if (day === null || group < 0 || !competes(row)) return
      // Who is not named never answers twice.
      const who = fieldOf<string | null>(row, by) ?? `row ${index}`
      periods.each(day, period => {
        const cell = cellOf(group, period, periods.all.length)
        if (day >= (last.get(`${cell}|${who}`)?.day ?? day))
          last.set(`${cell}|${who}`, { cell, day, row })
      })
    })
    return last.values()
  }
}
