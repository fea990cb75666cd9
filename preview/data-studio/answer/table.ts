// Rows of a connector's answer, with their columns by field id, and filters over them.

import type { Filter, Value } from '../chart'
import type { Row } from '../formula/evaluate'
import { conditionOf } from './conditions'

/** Rows as a connector gave them, after all filters on dimensions. */
export interface Table {
  readonly columns: ReadonlyMap<string, number>
  readonly rows: readonly Row[]
}

/** A table of an answer that has passed the checks of `contract/data.ts`. */
export function tableOf(names: readonly string[], rows: readonly { values: Value[] }[]): Table {
  return {
    columns: new Map(names.map((name, at) => [name, at])),
    rows: rows.map(({ values }) => values),
  }
}

/** The rows that meet every group, a group being met by any of its filters. */
export function filtered<T>(
  rows: readonly T[],
  groups: readonly (readonly Filter[])[],
  cell: (row: T, field: string) => Value,
): readonly T[] {
  const tests = groups.map(group =>
    group.map(filter => ({ field: filter.field, passes: conditionOf(filter) })),
  )
  return rows.filter(row =>
    tests.every(group => group.some(({ field, passes }) => passes(cell(row, field)))),
  )
}

/** The table without the rows that its filters refuse. */
export function filteredTable(table: Table, groups: readonly (readonly Filter[])[]): Table {
  const cell = (row: Row, field: string) => row[table.columns.get(field) ?? -1] ?? null
  return { ...table, rows: filtered(table.rows, groups, cell) }
}
