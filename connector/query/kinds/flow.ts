// Evaluates flows: rows counted, summed or converted by the day of their event.

import type { Flow } from '../../catalogue/measure'
import { roundHalfAway } from '../../model/money'
import type { Day } from '../../model/period'
import type { FactRow } from '../rows'
import { amountOf, fieldOf, rowsOf, whereTest } from '../rows'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { add, cellOf } from '../tally'

/** Sum of a flow per cell; NaN where it has to be complete and is not. A row without day adds nothing. */
export function evaluateFlow(flow: Flow, scene: Scene): Tally {
  const { portfolio, groups, periods } = scene
  const tally: Tally = new Map()
  const counts = whereTest(flow.where)
  const groupOf = groups.of(flow.of)
  rowsOf(portfolio, flow.of).forEach((row, index) => {
    const group = groupOf[index] ?? -1
    const value = group < 0 || !counts(row) ? null : valueOf(flow, row, scene)
    if (value === null) return
    spread(flow, row, value, scene, (period, part) =>
      add(tally, cellOf(group, period, periods.all.length), part),
    )
  })
  return tally
}

function valueOf(
  { sum, amount, at, complete }: Flow,
  row: FactRow,
  { money }: Scene,
): number | null {
  const day = fieldOf<Day | null>(row, at)
  if (day === null) return null
  const missing = complete ? NaN : null
  if (sum !== undefined) return fieldOf<number | null>(row, sum) ?? missing
  if (amount === undefined) return 1
  const { amount: minor, currency } = amountOf(row, amount)
  return minor === null ? missing : money.convert(minor, currency, day)
}

/**
 * Places a value on its event day, or evenly over its days. Through k of n days round(value × k ÷ n)
 * is earned, so the parts of any division of the time add up to the value exactly.
 */
function spread(
  { at, over }: Flow,
  row: FactRow,
  value: number,
  { periods }: Scene,
  place: (period: number, part: number) => void,
): void {
  if (!over) return periods.each(fieldOf<Day>(row, at), period => place(period, value))
  const from = fieldOf<Day>(row, over.from)
  const until = fieldOf<Day>(row, over.until)
  const earned = (through: number) => roundHalfAway((value * through) / (until - from))
  periods.all.forEach(({ pieces }, period) => {
    for (const piece of pieces) {
      const first = Math.max(from, piece.from)
      const last = Math.min(until - 1, piece.to)
      if (first <= last) place(period, earned(last + 1 - from) - earned(first - from))
    }
  })
}
