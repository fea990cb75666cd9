// An answer to `getData`: exactly the columns asked for, in the order asked, and nothing else.

import type { Field } from '../field'
import { isPlainObject, shown } from './plain'
import { rowReasons } from './rows'

/** What was asked of the connector. */
export interface Asked {
  /** In the order of the request. */
  readonly fields: readonly { readonly field: Field; readonly forFilterOnly: boolean }[]
  readonly hasFilters: boolean
}

/** Rows the host takes per answer (1.6: about a million). */
export const MOST_ROWS = 1_000_000

/** Bytes of JSON the host takes per answer; it publishes no number, so that of a fetch is taken. */
export const MOST_BYTES = 50 * 1024 * 1024

/** Reasons to refuse an answer of `getData`. */
export function dataReasons(answer: unknown, asked: Asked): string[] {
  if (!isPlainObject(answer)) return [`it is ${shown(answer)} instead of an object`]
  const { schema, rows, filtersApplied } = answer
  if (filtersApplied !== undefined && typeof filtersApplied !== 'boolean') {
    return [`filtersApplied is ${shown(filtersApplied)} instead of true or false`]
  }
  if (!Array.isArray(schema)) return [`schema is ${shown(schema)} instead of a list`]
  if (!Array.isArray(rows)) return [`rows is ${shown(rows)} instead of a list`]
  if (rows.length > MOST_ROWS) return [`${rows.length} rows are more than ${MOST_ROWS}`]
  const columns = columnsDue(asked, filtersApplied === true)
  for (const check of [() => schemaReasons(schema, columns), () => rowReasons(rows, columns)]) {
    const reasons = check()
    if (reasons.length > 0) return reasons
  }
  return sizeReasons(answer)
}

/** Columns that must come back: filter-only ones just when the filters were left to the host. */
export function columnsDue({ fields, hasFilters }: Asked, filtersApplied: boolean): Field[] {
  const filteredByConnector = filtersApplied && hasFilters
  return fields.filter(one => !(filteredByConnector && one.forFilterOnly)).map(one => one.field)
}

function schemaReasons(schema: readonly unknown[], due: readonly Field[]): string[] {
  const names = schema.map(column => (isPlainObject(column) ? String(column.name) : '?'))
  const ids = due.map(({ id }) => id)
  const missing = ids.filter(id => !names.includes(id)).map(id => `the column “${id}” is missing`)
  const extra = names
    .filter((name, at) => !ids.includes(name) || names.indexOf(name) !== at)
    .map(name => `the column “${name}” was not asked for here`)
  if (missing.length > 0 || extra.length > 0) return [...missing, ...extra]
  if (names.some((name, at) => name !== ids[at])) {
    return [`the columns are in the order ${names.join(', ')}; asked was ${ids.join(', ')}`]
  }
  return due.flatMap((field, at) => columnReasons(schema[at], field))
}

/** A column's own schema may be short, but must not contradict what `getSchema` said. */
function columnReasons(column: unknown, field: Field): string[] {
  if (!isPlainObject(column)) return []
  const semantics = isPlainObject(column.semantics) ? column.semantics : {}
  const differs = (said: unknown, known: string) => said !== undefined && said !== known
  return [
    ...(differs(column.dataType, field.dataType) ? ['dataType'] : []),
    ...(differs(semantics.conceptType, field.column.concept) ? ['conceptType'] : []),
    ...(differs(semantics.semanticType, field.column.type) ? ['semanticType'] : []),
  ].map(key => `the column “${field.id}” has another ${key} than in getSchema`)
}

function sizeReasons(answer: unknown): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(answer))
  return bytes > MOST_BYTES ? [`${bytes} bytes of JSON are more than ${MOST_BYTES}`] : []
}
