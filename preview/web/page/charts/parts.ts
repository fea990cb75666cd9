// A breakdown: what one metric is in each value of a second dimension, as if every value were a metric.

import type { ChartAnswer, Value } from '../../../data-studio/chart'
import { DASH } from '../format'
import type { DrawnTile } from '../drawing'

/** A tile and its answer, the answer with a column for each part. */
export interface Parts {
  readonly tile: DrawnTile
  readonly answer: ChartAnswer
}

/** Parts a chart shows at most: the largest, since there are no more colours to tell apart. */
const MOST = 6

/** The same, the values of its breakdown side by side; as it is without one. */
export function byParts(tile: DrawnTile, answer: ChartAnswer): Parts {
  if (!('breakdown' in tile) || tile.breakdown === undefined) return { tile, answer }
  const [dimension, , metric] = answer.columns
  if (!dimension || !metric) return { tile, answer }
  const parts = largest(answer.rows)
  const rowOf = new Map<Value, Value[]>()
  for (const [at = null, part = null, value = null] of answer.rows) {
    const row = rowOf.get(at) ?? [at, ...parts.map(() => null)]
    const place = parts.indexOf(part)
    if (place >= 0) row[place + 1] = value
    rowOf.set(at, row)
  }
  const columns = parts.map((part, index) => ({
    ...metric,
    id: `part ${index}`,
    label: part === null ? DASH : String(part),
  }))
  const metrics = columns.map(({ id }) => id)
  return {
    tile: { ...tile, metrics } as DrawnTile, // named by their places, not by the catalogue
    answer: { ...answer, columns: [dimension, ...columns], rows: [...rowOf.values()] },
  }
}

function largest(rows: readonly (readonly Value[])[]): Value[] {
  const sums = new Map<Value, number>()
  for (const [, part = null, value] of rows) {
    sums.set(part, (sums.get(part) ?? 0) + (typeof value === 'number' ? Math.abs(value) : 0))
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([part]) => part)
}
