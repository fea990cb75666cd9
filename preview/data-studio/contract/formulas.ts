// The formulas of a schema: readable, resolved, of one grain, and declared as what they are.

import type { Fields, RawField } from '../field'
import { readFields } from '../field'
import { FormulaFault, parseFormula } from '../formula/parse'
import type { Shape } from '../formula/shape'
import { shapeOf } from '../formula/shape'

/** Reasons to refuse the formulas of a schema whose fields are each well formed. */
export function formulaReasons(schema: readonly RawField[]): string[] {
  const unreadable = schema.flatMap(raw =>
    reasonsOf(raw, () => {
      if (raw.formula !== undefined) parseFormula(raw.formula)
      return []
    }),
  )
  if (unreadable.length > 0) return unreadable
  const fields = readFields(schema)
  return schema.flatMap(raw => reasonsOf(raw, () => shapeReasons(raw, fields)))
}

function shapeReasons(raw: RawField, fields: Fields): string[] {
  const field = fields.get(raw.name)
  if (!field?.formula) return []
  const shape = shapeOf(field, fields)
  if (field.column.concept === 'DIMENSION') {
    return shape === 'group' ? ['aggregates, which a dimension cannot'] : []
  }
  return [...aggregationReasons(raw, shape), ...typeReasons(raw)]
}

function aggregationReasons(raw: RawField, shape: Shape): string[] {
  const { defaultAggregationType: given, semantics } = raw
  const aggregates = shape === 'group'
  const wanted = aggregates ? 'AUTO' : 'NONE'
  const reasons: string[] = []
  if (given !== wanted) {
    const does = aggregates ? 'aggregates' : 'does not aggregate'
    reasons.push(`${does}, so its aggregation must be ${wanted}, not ${given ?? 'missing'}`)
  }
  if (aggregates && semantics.isReaggregatable === true) {
    reasons.push('aggregates, so the field cannot be aggregated again')
  }
  return reasons
}

function typeReasons({ dataType, semantics }: RawField): string[] {
  if (dataType === 'NUMBER') return []
  return [`gives a number, yet the field is a ${semantics.semanticType}`]
}

function reasonsOf({ name }: RawField, check: () => string[]): string[] {
  try {
    return check().map(reason => `“${name}”: its formula ${reason}`)
  } catch (error) {
    if (error instanceof FormulaFault) return [`“${name}”: its formula ${error.message}`]
    throw error
  }
}
