// Reads a formula text. The grammar is jsep's; which of its words mean something is decided here.

import jsep from 'jsep'
import { AGGREGATORS } from './expression'
import type { Aggregator, Expression, Operation } from './expression'

/** The text is no formula; the message says why, to follow the words "its formula". */
export class FormulaFault extends Error {}

/** The expression a formula text stands for; throws `FormulaFault`. */
export function parseFormula(text: string): Expression {
  return read(parsed(text))
}

function parsed(text: string): jsep.Expression {
  try {
    return jsep(text)
  } catch (error) {
    throw new FormulaFault(`is not readable: ${(error as Error).message}`)
  }
}

function read(node: jsep.Expression): Expression {
  const known = node as jsep.CoreExpression
  switch (known.type) {
    case 'Literal':
      return readNumber(known)
    case 'Identifier':
      return readField(known)
    case 'UnaryExpression':
      return readSign(known)
    case 'BinaryExpression':
      return readArithmetic(known)
    case 'CallExpression':
      return readCall(known)
    default:
      throw new FormulaFault('holds something that is neither a field, a number nor a function')
  }
}

function readNumber({ value, raw }: jsep.Literal): Expression {
  if (typeof value !== 'number') throw new FormulaFault(`holds ${raw}, which is not a number`)
  return { kind: 'number', value }
}

function readField({ name }: jsep.Identifier): Expression {
  if (!name.startsWith('$')) throw new FormulaFault(`names ${name} without its $`)
  return { kind: 'field', id: name.slice(1) }
}

function readSign({ operator, argument }: jsep.UnaryExpression): Expression {
  if (operator === '+') return read(argument)
  if (operator === '-') return { kind: 'negative', of: read(argument) }
  throw new FormulaFault(`uses ${operator}, which is no arithmetic`)
}

function readArithmetic({ operator, left, right }: jsep.BinaryExpression): Expression {
  const operation = (['+', '-', '*', '/'] as Operation[]).find(one => one === operator)
  if (!operation) throw new FormulaFault(`uses ${operator}, which is no arithmetic`)
  return { kind: 'arithmetic', operation, left: read(left), right: read(right) }
}

function readCall({ callee, arguments: given }: jsep.CallExpression): Expression {
  const name = typeof callee.name === 'string' ? callee.name : '?'
  const by = AGGREGATORS.find((one: Aggregator) => one === name.toUpperCase())
  const [first, second] = given
  if (by && first && given.length === 1) return { kind: 'aggregate', by, of: read(first) }
  if (name.toUpperCase() === 'NULLIF' && first && second && given.length === 2) {
    return { kind: 'nullIf', left: read(first), right: read(second) }
  }
  const known = [...AGGREGATORS, 'NULLIF'].join(', ')
  throw new FormulaFault(`calls ${name} with ${given.length} arguments; known are: ${known}`)
}
