// Many values into one. Nulls take no part; where nothing is left, sums, averages and extremes are null
// and counts are 0.

import type { Value } from '../chart'
import type { Aggregator } from './expression'

/** The aggregate of a list of cells. */
export function aggregated(by: Aggregator, values: readonly Value[]): number | null {
  const present = values.filter(value => value !== null)
  if (by === 'COUNT') return present.length
  if (by === 'COUNT_DISTINCT') return new Set(present).size
  const numbers = present.map(numberOf).filter(value => value !== null)
  if (numbers.length === 0) return null
  const total = numbers.reduce((sum, value) => sum + value, 0)
  switch (by) {
    case 'SUM':
      return total
    case 'AVG':
      return total / numbers.length
    case 'MIN':
      return numbers.reduce((least, value) => Math.min(least, value))
    case 'MAX':
      return numbers.reduce((most, value) => Math.max(most, value))
  }
}

/** A cell as a number: durations arrive as text, anything else that is no number is null. */
export function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}
