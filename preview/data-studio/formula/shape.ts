// Whether a formula speaks about single rows or about a group of them. The two cannot be mixed, and
// what has been aggregated once cannot be aggregated again.

import type { Field, Fields } from '../field'
import { isFixed } from '../field'
import type { Expression } from './expression'
import { FormulaFault } from './parse'

/** number = fits both; row = one value per row; group = one value per group of rows. */
export type Shape = 'number' | 'row' | 'group'

/** The shape of a field's value; throws `FormulaFault` when its formula makes no sense. */
export function shapeOf(field: Field, fields: Fields, above: readonly string[] = []): Shape {
  if (above.includes(field.id)) {
    throw new FormulaFault(`goes in a circle: ${[...above, field.id].join(' → ')}`)
  }
  if (field.formula) return shapeOfExpression(field.formula, fields, [...above, field.id])
  return isFixed(field) ? 'group' : 'row'
}

function shapeOfExpression(
  expression: Expression,
  fields: Fields,
  above: readonly string[],
): Shape {
  const inner = (part: Expression) => shapeOfExpression(part, fields, above)
  switch (expression.kind) {
    case 'number':
      return 'number'
    case 'field': {
      const field = fields.get(expression.id)
      if (field) return shapeOf(field, fields, above)
      throw new FormulaFault(`refers to $${expression.id}, which is not in the schema`)
    }
    case 'negative':
      return inner(expression.of)
    case 'aggregate':
      if (inner(expression.of) !== 'group') return 'group'
      throw new FormulaFault(`applies ${expression.by} to something already aggregated`)
    case 'arithmetic':
    case 'nullIf':
      return joined(inner(expression.left), inner(expression.right))
  }
}

function joined(left: Shape, right: Shape): Shape {
  if (left === 'number') return right
  if (right === 'number' || left === right) return left
  throw new FormulaFault('mixes aggregated and unaggregated values')
}
