// The rows of an answer: full width, every value in the wire format of its column, and one row per
// combination of dimensions where a metric cannot be added up.

import type { Field } from '../field'
import { isFixed } from '../field'
import { isPlainObject, shown } from './plain'
import { wireFormat } from './wire-formats'

/** Stops looking after so many reasons: a wrong column is wrong in every row. */
const ENOUGH = 20

/** Reasons to refuse rows of these columns. */
export function rowReasons(rows: readonly unknown[], columns: readonly Field[]): string[] {
  const formats = columns.map(({ column }) => wireFormat(column.type))
  const reasons: string[] = []
  for (const [at, row] of rows.entries()) {
    const values = isPlainObject(row) ? row.values : undefined
    if (!Array.isArray(values)) {
      reasons.push(`row ${at + 1} has no list of values`)
    } else if (values.length !== columns.length) {
      reasons.push(`row ${at + 1} has ${values.length} values for ${columns.length} columns`)
    } else {
      for (let column = 0; column < values.length; column++) {
        const value: unknown = values[column]
        if (value === null || formats[column]?.accepts(value)) continue
        reasons.push(valueReason(value, columns[column], at))
      }
    }
    if (reasons.length >= ENOUGH) return reasons
  }
  return reasons.length > 0 ? reasons : grainReasons(rows as { values: unknown[] }[], columns)
}

function valueReason(value: unknown, field: Field | undefined, at: number): string {
  const type = field?.column.type ?? '?'
  return `“${field?.id}” is ${shown(value)} in row ${at + 1}; a ${type} is ${wireFormat(type).words}`
}

function grainReasons(
  rows: readonly { readonly values: readonly unknown[] }[],
  columns: readonly Field[],
): string[] {
  const fixed = columns.find(isFixed)
  if (!fixed) return []
  const dimensions = [...columns.keys()].filter(at => columns[at]?.column.concept === 'DIMENSION')
  const seen = new Set<string>()
  for (const { values } of rows) {
    const key = JSON.stringify(dimensions.map(at => values[at]))
    if (seen.has(key)) {
      return [`“${fixed.id}” cannot be added up, yet two rows have the dimensions ${key}`]
    }
    seen.add(key)
  }
  return []
}
