// Filters on their way to the connector. Live logs show values both as text and as the field's own
// type, so both are sent in turn.

import type { Filter, Operator } from '../chart'
import { requestError } from '../errors'
import type { Fields } from '../field'

/** A filter as `getData` gets it. */
export interface SentFilter {
  fieldName: string
  values: (string | number | boolean)[]
  type: Filter['type']
  operator: Operator
}

const VALUES: Readonly<Record<Operator, readonly [least: number, most: number]>> = {
  EQUALS: [1, 1],
  CONTAINS: [1, 1],
  REGEXP_PARTIAL_MATCH: [1, 1],
  REGEXP_EXACT_MATCH: [1, 1],
  IN_LIST: [1, Infinity],
  IS_NULL: [0, 0],
  BETWEEN: [2, 2],
  NUMERIC_GREATER_THAN: [1, 1],
  NUMERIC_GREATER_THAN_OR_EQUAL: [1, 1],
  NUMERIC_LESS_THAN: [1, 1],
  NUMERIC_LESS_THAN_OR_EQUAL: [1, 1],
}

/** Throws `HostError` for a filter that the editor does not let anyone make. */
export function checkFilter({ field, type, operator, values }: Filter): void {
  const limits = VALUES[operator] as readonly [number, number] | undefined
  if (!limits || (type !== 'INCLUDE' && type !== 'EXCLUDE')) {
    throw requestError(`There is no filter “${type} ${operator}”, as on “${field}”.`)
  }
  if (values.length < limits[0] || values.length > limits[1]) {
    throw requestError(`${operator} on “${field}” does not take ${values.length} values.`)
  }
  const isNumeric = operator === 'BETWEEN' || operator.startsWith('NUMERIC_')
  const wrong = values.find(value => value.trim() === '' || !Number.isFinite(Number(value)))
  if (isNumeric && wrong !== undefined) {
    throw requestError(`${operator} on “${field}” needs numbers, not “${wrong}”.`)
  }
}

/** Filter groups as sent: `typed` gives numbers and booleans to fields of those types. */
export function sentFilters(
  groups: readonly (readonly Filter[])[],
  fields: Fields,
  { typed }: { typed: boolean },
): SentFilter[][] {
  return groups.map(group =>
    group.map(({ field, type, operator, values }) => {
      const dataType = typed ? fields.get(field)?.dataType : 'STRING'
      return { fieldName: field, values: values.map(value => as(value)), type, operator }

      function as(value: string): string | number | boolean {
        if (dataType === 'NUMBER' && Number.isFinite(Number(value))) return Number(value)
        if (dataType === 'BOOLEAN' && /^(true|false)$/.test(value)) return value === 'true'
        return value
      }
    }),
  )
}
