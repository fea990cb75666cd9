// The host's own filters: used where the connector left them to the host, on metrics after the
// aggregation, and to check what the connector did. Patterns are RE2, in linear time.

import { RE2JS, RE2JSException } from 're2js'
import type { Filter, Value } from '../chart'
import { requestError } from '../errors'

/** Whether a cell passes. */
export type Condition = (value: Value) => boolean

/** The condition a filter states, on values of any type; throws `HostError` for a wrong pattern. */
export function conditionOf(filter: Filter): Condition {
  const holds = inclusion(filter)
  return filter.type === 'INCLUDE' ? holds : value => !holds(value)
}

function inclusion({ field, operator, values }: Filter): Condition {
  const [first = '', second = ''] = values
  switch (operator) {
    case 'EQUALS':
      return onPresent(value => equal(value, first))
    case 'IN_LIST':
      return onPresent(value => values.some(one => equal(value, one)))
    case 'CONTAINS':
      return onPresent(value => String(value).includes(first))
    case 'REGEXP_PARTIAL_MATCH':
      return matching(field, first, (pattern, text) => pattern.matcher(text).find())
    case 'REGEXP_EXACT_MATCH':
      return matching(field, first, (pattern, text) => pattern.matches(text))
    case 'IS_NULL':
      return value => value === null || value === ''
    case 'BETWEEN':
      return onNumber(value => Number(first) <= value && value <= Number(second))
    case 'NUMERIC_GREATER_THAN':
      return onNumber(value => value > Number(first))
    case 'NUMERIC_GREATER_THAN_OR_EQUAL':
      return onNumber(value => value >= Number(first))
    case 'NUMERIC_LESS_THAN':
      return onNumber(value => value < Number(first))
    case 'NUMERIC_LESS_THAN_OR_EQUAL':
      return onNumber(value => value <= Number(first))
  }
}

type Present = Exclude<Value, null>

function onPresent(test: (value: Present) => boolean): Condition {
  return value => value !== null && test(value)
}

/** Dates and durations are text made of digits, and compare as numbers too. */
function onNumber(test: (value: number) => boolean): Condition {
  return onPresent(value => typeof value !== 'boolean' && value !== '' && test(Number(value)))
}

/** Compares by the field's type: 1200 equals "1.2e3", true equals "true". */
function equal(value: Present, wanted: string): boolean {
  if (typeof value === 'number') return wanted.trim() !== '' && value === Number(wanted)
  return String(value) === wanted
}

function matching(
  field: string,
  source: string,
  matches: (pattern: RE2JS, text: string) => boolean,
): Condition {
  const pattern = compiled(field, source)
  return onPresent(value => matches(pattern, String(value)))
}

function compiled(field: string, source: string): RE2JS {
  try {
    return RE2JS.compile(source)
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    throw requestError(`The filter on “${field}” is no RE2 pattern: ${error.message}`)
  }
}
