// Reading a chart's answer: names of periods and groups, and columns of numbers.

import type { Language } from '../../../../templates/text'
import type { ChartAnswer, Column } from '../../../data-studio/chart'
import { formatValue } from '../format'
import type { Pick } from '../picks'
import { textOf } from '../picks'

/** Names in the first column, as readers see them. */
export function names(
  { columns, rows }: ChartAnswer,
  language: Language,
  missing: string,
): string[] {
  const type = columns[0]?.type ?? 'TEXT'
  return rows.map(([value = null]) =>
    value === null ? missing : formatValue(value, type, language),
  )
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
