// Reading a chart's answer: names of periods and groups, and columns of numbers.

import type { Language } from '../../../../templates/text'
import type { ChartAnswer, Column } from '../../../data-studio/chart'
import { periodsIn } from '../dates'
import { formatValue, nameOf } from '../format'
import type { Pick } from '../picks'
import { daysOfPick, textOf } from '../picks'

/** By what periods a chart is, and whether they are yet to come. */
interface OverTime {
  readonly dimension: string
  readonly ahead?: boolean
}

/** Names in the first column, as readers see them. */
export function names({ columns, rows }: ChartAnswer, language: Language): string[] {
  const type = columns[0]?.type ?? 'TEXT'
  return rows.map(([value = null]) => nameOf(value, type, language))
}

/** The rows of an answer over time with one for every period of its range, those without numbers too. */
export function everyPeriod(answer: ChartAnswer): ChartAnswer {
  const { columns, rows, dateRange } = answer
  const periods = periodsIn(dateRange, columns[0]?.type ?? '')
  if (periods.length === 0) return answer
  const known = new Map(rows.map(row => [row[0], row]))
  const empty = columns.slice(1).map(() => null)
  return { ...answer, rows: periods.map(period => known.get(period) ?? [period, ...empty]) }
}

/** What each period of a chart over time stands for; nothing where its beginning is cut off. */
export function picksOverTime(
  { rows, dateRange }: ChartAnswer,
  { dimension, ahead }: OverTime,
): (Pick | null)[] {
  if (ahead) return [] // what is yet to come tells nothing about what has been
  return rows.map(([value]) => {
    const pick = { field: dimension, value: textOf(value) }
    const period = daysOfPick(pick)
    return period !== null && period.startDate >= dateRange.startDate ? pick : null
  })
}

/** What rows stand for, by the dimension in the first column. */
export function picksOf({ rows }: ChartAnswer, field: string, places: readonly number[]): Pick[] {
  return places.map(place => ({ field, value: textOf(rows[place]?.[0]) }))
}

/** A metric's column and numbers. */
export function series(
  { columns, rows }: ChartAnswer,
  metric: string,
): { column: Column; numbers: (number | null)[] } {
  const at = columns.findIndex(({ id }) => id === metric)
  const column = columns[at]
  if (!column) throw new Error(`the answer has no ${metric}`)
  return { column, numbers: rows.map(row => (typeof row[at] === 'number' ? row[at] : null)) }
}

/** Writes numbers of a type, short or in full. */
export function writer(type: string, language: Language, compact: boolean) {
  return (value: unknown): string =>
    formatValue(typeof value === 'number' ? value : null, type, language, compact)
}
