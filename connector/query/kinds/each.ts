// Evaluates what is worked out account by account: the same question asked of every account alone, its
// answers gathered per cell.

import type { Each, Expression, Test } from '../../catalogue/metric'
import type { Tallies } from '../combine'
import { combine } from '../combine'
import { quantile } from '../quantile'
import type { Scene } from '../scene'
import type { Tally } from '../tally'

/** Reads all that some expressions are put together from. */
export type Evaluate = (expressions: readonly Expression[], scene: Scene) => Tallies

/** Accounts counted or their values summed, per cell; a cell no account has a value in is absent. */
export function evaluateEach({ of, among, gather }: Each, scene: Scene, evaluate: Evaluate): Tally {
  const { scene: alone, cellOfGroup } = scene.byAccount()
  const tallies = evaluate(among ? [of, among] : [of], alone)
  const cells = new Set([...tallies.values()].flatMap(tally => [...tally.keys()]))
  const values = new Map<number, number[]>()
  for (const cell of cells) {
    const value = combine(of, tallies, cell)
    const home = cellOfGroup(cell)
    if (value === null || home === null) continue
    if (among && !((combine(among, tallies, cell) ?? 0) > 0)) continue
    const known = values.get(home)
    if (known) known.push(value)
    else values.set(home, [value])
  }
  return new Map([...values].map(([cell, all]) => [cell, gathered(all, gather)]))
}

function gathered(values: number[], gather: Each['gather']): number {
  if (gather === 'sum') return sum(values)
  if ('quantile' in gather) return quantile(values, gather.quantile)
  if ('count' in gather) return values.filter(value => passes(value, gather.count)).length
  return sum(values.sort((a, b) => b - a).slice(0, gather.largest))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Whether a value keeps a bound. */
export function passes(value: number, test: Test): boolean {
  if ('below' in test) return value < test.below
  return 'atMost' in test ? value <= test.atMost : value >= test.atLeast
}
