// Works out formulas: row by row inside an aggregation, once per group outside. Null stays null, and
// a division by zero is null.

import type { Value } from '../chart'
import type { Field, Fields } from '../field'
import { aggregated, numberOf } from './aggregate'
import type { Expression, Operation } from './expression'
import { shapeOf } from './shape'

/** Where values are found: cells of a row by column, columns by field id. */
export interface Scope {
  readonly fields: Fields
  readonly columns: ReadonlyMap<string, number>
}

/** Cells of one row of a connector's answer. */
export type Row = readonly Value[]

/** A field's value in one row; formulas of a row are worked out. */
export function rowValue(field: Field, row: Row, scope: Scope): Value {
  if (field.formula) return inRow(field.formula, row, scope)
  const at = scope.columns.get(field.id)
  return at === undefined ? null : (row[at] ?? null)
}

/** A metric's value for a group of rows. One that cannot be added up needs a group of one row. */
export function groupValue(field: Field, rows: readonly Row[], scope: Scope): number | null {
  if (field.formula && shapeOf(field, scope.fields) === 'group') {
    return inGroup(field.formula, rows, scope)
  }
  const by = field.aggregation ?? (field.formula ? 'SUM' : null)
  if (by)
    return aggregated(
      by,
      rows.map(row => rowValue(field, row, scope)),
    )
  const [only] = rows
  return only && rows.length === 1 ? numberOf(rowValue(field, only, scope)) : null
}

function inRow(expression: Expression, row: Row, scope: Scope): Value {
  const inner = (part: Expression) => inRow(part, row, scope)
  if (expression.kind === 'aggregate') return null
  if (expression.kind !== 'field') return calculated(expression, inner)
  const field = scope.fields.get(expression.id)
  return field ? rowValue(field, row, scope) : null
}

function inGroup(expression: Expression, rows: readonly Row[], scope: Scope): number | null {
  const inner = (part: Expression) => inGroup(part, rows, scope)
  if (expression.kind === 'aggregate') {
    return aggregated(
      expression.by,
      rows.map(row => inRow(expression.of, row, scope)),
    )
  }
  if (expression.kind !== 'field') return calculated(expression, inner)
  const field = scope.fields.get(expression.id)
  return field ? groupValue(field, rows, scope) : null
}

type Calculation = Exclude<Expression, { kind: 'field' } | { kind: 'aggregate' }>

function calculated(expression: Calculation, inner: (part: Expression) => Value): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'negative':
      return applied('-', 0, numberOf(inner(expression.of)))
    case 'arithmetic': {
      const { operation, left, right } = expression
      return applied(operation, numberOf(inner(left)), numberOf(inner(right)))
    }
    case 'nullIf': {
      const left = numberOf(inner(expression.left))
      return left === numberOf(inner(expression.right)) ? null : left
    }
  }
}

function applied(operation: Operation, left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null
  switch (operation) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return right === 0 ? null : left / right
  }
}
