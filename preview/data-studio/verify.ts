// Checks a connector's filtering against the host's own: the same question unfiltered, with the columns
// that the filters need, filtered and added up here, must give the same rows.

import type { Value } from './chart'
import type { Connector } from './connector'
import { contractError } from './errors'
import type { Fields } from './field'
import { isFixed } from './field'
import type { Ask } from './request/data-request'
import type { Plan } from './request/plan'
import type { Group } from './answer/groups'
import { groupsOf } from './answer/groups'
import { filteredTable } from './answer/table'
import type { Table } from './answer/table'

/** Rejects with `HostError` when the groups differ; does nothing where the check would not be fair. */
export async function verifyFilters(
  groups: readonly Group[],
  question: { ask: Ask; plan: Plan; fields: Fields; connector: Connector },
  answerOf: (ask: Ask) => Promise<Table>,
): Promise<void> {
  const { ask, plan, fields, connector } = question
  const filterFields = ask.filters.flat().flatMap(({ field }) => fields.get(field) ?? [])
  const isFiner = filterFields.some(field => !ask.fields.includes(field))
  if (filterFields.length === 0 || (isFiner && ask.fields.some(isFixed))) return
  const wide = [...new Set([...ask.fields, ...filterFields])]
  const table = await answerOf({ ...ask, fields: wide, filters: [] })
  const expected = groupsOf(filteredTable(table, ask.filters), plan, fields)
  const reasons = differences(groups, expected, plan)
  if (reasons.length > 0) throw contractError('getData', reasons, await connector.isAdmin())
}

function differences(actual: readonly Group[], expected: readonly Group[], plan: Plan): string[] {
  const keyOf = (group: Group) =>
    JSON.stringify(plan.dimensions.map(({ id }) => group.values.get(id)))
  const left = new Map(expected.map(group => [keyOf(group), group]))
  const wrong = actual.flatMap(group => {
    const key = keyOf(group)
    const other = left.get(key)
    left.delete(key)
    if (!other)
      return [`filtered by the connector there is a row ${key}, by the host there is none`]
    return plan.metrics
      .filter(({ id }) => !same(group.values.get(id), other.values.get(id)))
      .map(
        ({ id }) =>
          `“${id}” of ${key} is ${String(group.values.get(id))} filtered by the connector, ` +
          `${String(other.values.get(id))} by the host`,
      )
  })
  const missing = [...left.keys()].map(
    key => `filtered by the connector the row ${key} is missing, by the host it is there`,
  )
  return [...wrong, ...missing]
}

/** Sums in another order differ in their last bits. */
function same(left: Value | undefined, right: Value | undefined): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right))
}
