// A breakdown: what one metric is in each value of a second dimension, as if every value were a metric.

import type { Language } from '../../../../templates/text'
import type { ChartAnswer, Column, Value } from '../../../data-studio/chart'
import type { Answers, DrawnTile } from '../drawing'
import { nameOf } from '../format'
import { word } from '../strings'

/** A tile and its answer, the answer with a column for each part. */
export interface Parts {
  readonly tile: DrawnTile
  readonly answer: ChartAnswer
}

/** Parts a chart shows at most: the largest, since there are no more colours to tell apart. */
const MOST = 6

/** The same, the values of its breakdown side by side; as it is without one. */
export function byParts(
  tile: DrawnTile,
  answer: ChartAnswer,
  { lines }: Answers,
  language: Language,
): Parts {
  if (!('breakdown' in tile) || tile.breakdown === undefined) return { tile, answer }
  const apart = split(answer, language, tile.type !== 'timeSeries')
  const metrics = apart.columns.slice(1).map(({ id }) => id)
  const shown = tile.type === 'combo' ? { columns: metrics } : { metrics }
  return {
    tile: { ...tile, ...shown } as DrawnTile, // named by their places, not by the catalogue
    answer: lines ? beside(apart, lines) : apart,
  }
}

/**
 * A column for each of the largest parts. Where parts are stacked the rest of them are one more, so that
 * the stack is whole; lines of a rest would be those of nothing.
 */
function split(answer: ChartAnswer, language: Language, isStacked: boolean): ChartAnswer {
  const [dimension, , metric] = answer.columns
  if (!dimension || !metric) return answer
  const parts = largest(answer.rows)
  const shown = parts.length <= MOST ? parts : parts.slice(0, isStacked ? MOST - 1 : MOST)
  const hasRest = isStacked && shown.length < parts.length
  const rest = hasRest ? shown.length : -1
  const placeOf = (part: Value) => (shown.includes(part) ? shown.indexOf(part) : rest)
  const names = [
    ...shown.map(part => nameOf(part, 'TEXT', language)),
    ...(hasRest ? [word('others', language)] : []),
  ]
  const columns = names.map((label, index): Column => ({ ...metric, id: `part ${index}`, label }))
  return {
    ...answer,
    columns: [dimension, ...columns],
    rows: sideBySide(answer.rows, placeOf, names.length),
  }
}

/** A row for each value of the first dimension, with the values of its parts at their places. */
function sideBySide(
  rows: ChartAnswer['rows'],
  placeOf: (part: Value) => number,
  width: number,
): Value[][] {
  const rowOf = new Map<Value, Value[]>()
  for (const [at = null, part = null, value = null] of rows) {
    const row = rowOf.get(at) ?? [at, ...Array<null>(width).fill(null)]
    rowOf.set(at, row)
    const place = placeOf(part) + 1
    if (place > 0) row[place] = added(row[place] ?? null, value)
  }
  return [...rowOf.values()]
}

/** The columns of an answer to the right of those of another, row by row of the first dimension. */
function beside(answer: ChartAnswer, other: ChartAnswer): ChartAnswer {
  const others = new Map(other.rows.map(([at = null, ...values]) => [at, values]))
  const none = other.columns.slice(1).map(() => null)
  return {
    ...answer,
    columns: [...answer.columns, ...other.columns.slice(1)],
    rows: answer.rows.map(row => [...row, ...(others.get(row[0] ?? null) ?? none)]),
  }
}

function added(one: Value, other: Value): Value {
  return typeof one === 'number' && typeof other === 'number' ? one + other : (other ?? one)
}

function largest(rows: readonly (readonly Value[])[]): Value[] {
  const sums = new Map<Value, number>()
  for (const [, part = null, value] of rows) {
    sums.set(part, (sums.get(part) ?? 0) + (typeof value === 'number' ? Math.abs(value) : 0))
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([part]) => part)
}
