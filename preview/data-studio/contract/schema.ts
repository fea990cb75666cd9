// A schema as a whole: one list of fields that can be told apart, with at most one default of each kind.

import type { RawField } from '../field'
import { fieldReasons } from './field'
import { formulaReasons } from './formulas'
import { isPlainObject, plainReasons, shown } from './plain'

/** Reasons to refuse an answer of `getSchema`. */
export function schemaReasons(answer: unknown): string[] {
  if (!isPlainObject(answer)) return [`it is ${shown(answer)} instead of an object`]
  const { schema } = answer
  if (!Array.isArray(schema)) return [`schema is ${shown(schema)} instead of a list`]
  if (schema.length === 0) return ['schema is empty']
  const fields = schema as unknown[]
  const reasons = [
    ...plainReasons(schema, 'schema'),
    ...fields.flatMap((field, at) => fieldReasons(field, `field ${at + 1}`)),
    ...duplicates(fields),
    ...defaults(fields),
  ]
  return reasons.length > 0 ? reasons : formulaReasons(fields as RawField[])
}

function duplicates(fields: readonly unknown[]): string[] {
  const names = fields.map(field => (isPlainObject(field) ? field.name : undefined))
  const twice = names.filter((name, at) => name !== undefined && names.indexOf(name) !== at)
  return [...new Set(twice)].map(name => `the name ${shown(name)} is used twice`)
}

function defaults(fields: readonly unknown[]): string[] {
  return ['DIMENSION', 'METRIC'].flatMap(concept => {
    const chosen = fields.filter(
      field =>
        isPlainObject(field) &&
        field.isDefault === true &&
        isPlainObject(field.semantics) &&
        field.semantics.conceptType === concept,
    )
    return chosen.length > 1 ? [`${chosen.length} fields are the default ${concept}`] : []
  })
}
