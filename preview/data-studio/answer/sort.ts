// The order of a chart's rows. Nulls come last whichever way it goes.

import type { SortKey, Value } from '../chart'
import type { Plan } from '../request/plan'
import type { Group } from './groups'

/** Rows by the keys given, or as a new chart sorts: dates forwards, anything else by the first metric. */
export function sorted(
  groups: readonly Group[],
  sort: readonly SortKey[] | undefined,
  plan: Plan,
): Group[] {
  const chosen = sort && sort.length > 0 ? sort : defaultSort(plan)
  const rest = plan.dimensions.map(({ id }): SortKey => ({ field: id, direction: 'asc' }))
  const keys = [...chosen, ...rest] // ties never depend on the connector's order
  return [...groups].sort((left, right) => {
    for (const { field, direction } of keys) {
      const order = compare(left.values.get(field) ?? null, right.values.get(field) ?? null)
      const towards = order.hasNull || direction === 'asc' ? 1 : -1
      if (order.sign !== 0) return order.sign * towards
    }
    return 0
  })
}

function defaultSort({ dimensions, metrics }: Plan): SortKey[] {
  const [dimension] = dimensions
  const [metric] = metrics
  if (!metric || (dimension && isDate(dimension.column.type))) return []
  return [{ field: metric.id, direction: 'desc' }]
}

function isDate(type: string): boolean {
  return type.startsWith('YEAR')
}

const TEXT = new Intl.Collator('en', { numeric: true })

function compare(left: Value, right: Value): { sign: number; hasNull: boolean } {
  if (left === null || right === null) {
    return { sign: Number(left === null) - Number(right === null), hasNull: true }
  }
  if (typeof left === 'string' || typeof right === 'string') {
    return { sign: TEXT.compare(String(left), String(right)), hasNull: false }
  }
  return { sign: Number(left) - Number(right), hasNull: false }
}
