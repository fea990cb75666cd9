// Combines what was read for a cell into the value of an expression.

import type { Derived, Expression, Leaf, Score } from '../catalogue/metric'
import type { Tally } from './tally'

/** What was read, per leaf of the expressions of a question. */
export type Tallies = ReadonlyMap<Leaf, Tally>

/**
 * Value of an expression in a cell: leaves without facts are 0, incomplete ones and empty denominators
 * null, and a percentile or an account's gathering that nothing was found for is null too.
 */
export function combine(is: Expression | number, tallies: Tallies, cell: number): number | null {
  if (typeof is === 'number') return is
  switch (is.kind) {
    case 'ratio': {
      const numerator = combine(is.numerator, tallies, cell)
      const denominator = combine(is.denominator, tallies, cell)
      return numerator === null || !denominator ? null : numerator / denominator
    }
    case 'derived':
      return reckoned(is, tallies, cell)
    case 'score':
      return scored(is, tallies, cell)
    default: {
      const value = tallies.get(is)?.get(cell) ?? (isOfSome(is) ? NaN : 0)
      return Number.isNaN(value) ? null : value
    }
  }
}

/** Whether nothing found means no value, where a count or a sum would be 0. */
function isOfSome(leaf: Leaf): boolean {
  if (leaf.kind === 'each') return typeof leaf.gather === 'object' && 'quantile' in leaf.gather
  return leaf.kind === 'percentile' || leaf.kind === 'recency'
}

function reckoned({ operation, of }: Derived, tallies: Tallies, cell: number): number | null {
  const parts = of.map(part => combine(part, tallies, cell))
  if (operation === 'positive') return (parts[0] ?? 0) > 0 ? (parts[0] ?? null) : null
  return parts.reduce((left, right) =>
    left === null || right === null ? null : OPERATIONS[operation](left, right),
  )
}

const OPERATIONS = {
  add: (left: number, right: number) => left + right,
  subtract: (left: number, right: number) => left - right,
  multiply: (left: number, right: number) => left * right,
}

function scored({ components, tells, least }: Score, tallies: Tallies, cell: number) {
  let all = 0
  let covered = 0
  let points = 0
  for (const { of, weight, zero, full } of components) {
    const value = combine(of, tallies, cell)
    all += weight
    if (value === null) continue
    covered += weight
    points += weight * Math.min(1, Math.max(0, (value - zero) / (full - zero)))
  }
  if (tells === 'coverage') return covered / all
  return covered === 0 || covered / all < least ? null : (100 * points) / covered
}
