// What a search asks of a property. Times may be given as ISO text or epoch ms.

import type { JsonRecord } from './json'
import { isRecord, listOf } from './json'
import type { CrmObject } from './objects'

/** One condition of a search. */
export interface SearchFilter {
  readonly property: string
  readonly test: (value: string | null) => boolean
}

/** Reads a condition; a text says what is wrong with it. */
export function searchFilter(source: unknown): SearchFilter | string {
  if (!isRecord(source)) return 'filter is not an object'
  const { propertyName: property, operator } = source
  if (typeof property !== 'string') return 'propertyName is required'
  const build = typeof operator === 'string' ? OPERATORS[operator] : undefined
  return build ? { property, test: build(source) } : `Invalid operator: ${String(operator)}`
}

/** Whether an object meets every condition of one of the groups; no groups let all pass. */
export function meets(object: CrmObject, groups: readonly (readonly SearchFilter[])[]): boolean {
  return (
    groups.length === 0 ||
    groups.some(group =>
      group.every(({ property, test }) => test(object.properties[property] || null)),
    )
  )
}

/** Orders two property values: by time, by number, or else by text; nothing comes first. */
export function compareValues(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  const [left, right] = [rank(a), rank(b)]
  if (left !== null && right !== null) return left - right
  return a < b ? -1 : Number(a > b)
}

type Build = (source: JsonRecord) => SearchFilter['test']

const compared =
  (passes: (order: number) => boolean): Build =>
  ({ value }) =>
  actual =>
    actual !== null && passes(compareValues(actual, String(value)))

const OPERATORS: Readonly<Record<string, Build>> = {
  EQ: compared(order => order === 0),
  NEQ: compared(order => order !== 0),
  GT: compared(order => order > 0),
  GTE: compared(order => order >= 0),
  LT: compared(order => order < 0),
  LTE: compared(order => order <= 0),
  BETWEEN:
    ({ value, highValue }) =>
    actual =>
      actual !== null &&
      compareValues(actual, String(value)) >= 0 &&
      compareValues(actual, String(highValue)) <= 0,
  IN:
    ({ values }) =>
    actual =>
      actual !== null && listOf(values).map(String).includes(actual),
  NOT_IN:
    ({ values }) =>
    actual =>
      actual !== null && !listOf(values).map(String).includes(actual),
  HAS_PROPERTY: () => actual => actual !== null,
  NOT_HAS_PROPERTY: () => actual => actual === null,
}

function rank(value: string): number | null {
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  return /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : null
}
