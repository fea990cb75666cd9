// Aggregation: rows with the same dimensions become one row of the chart, formulas come after.

import type { Value } from '../chart'
import type { Field, Fields } from '../field'
import type { Row, Scope } from '../formula/evaluate'
import { groupValue, rowValue } from '../formula/evaluate'
import type { Plan } from '../request/plan'
import { filtered } from './table'
import type { Table } from './table'

/** One row of the chart, with what it was made of. */
export interface Group {
  /** By field id: dimensions, metrics, and metrics only filtered or sorted by. */
  readonly values: ReadonlyMap<string, Value>
  readonly rows: readonly Row[]
}

/** A chart's rows, unsorted, after the filters on metrics. Without dimensions there is at most one. */
export function groupsOf(table: Table, plan: Plan, fields: Fields): readonly Group[] {
  const scope: Scope = { fields, columns: table.columns }
  const groups = [...partition(table.rows, plan.dimensions, scope)].map(rows =>
    groupOf(rows, plan, scope),
  )
  return filtered(groups, plan.groupFilters, ({ values }, field) => values.get(field) ?? null)
}

function groupOf(rows: readonly Row[], plan: Plan, scope: Scope): Group {
  const [first = []] = rows
  const metrics = [...plan.metrics, ...plan.unseen]
  const values = new Map<string, Value>([
    ...plan.dimensions.map(field => [field.id, rowValue(field, first, scope)] as const),
    ...metrics.map(field => [field.id, groupValue(field, rows, scope)] as const),
  ])
  return { values, rows }
}

function partition(
  rows: readonly Row[],
  dimensions: readonly Field[],
  scope: Scope,
): Iterable<Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify(dimensions.map(field => rowValue(field, row, scope)))
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups.values()
}
