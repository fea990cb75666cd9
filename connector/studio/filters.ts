// The host's filter operators as plain conditions on a value. Patterns are RE2 and run in linear time,
// never by the engine's own regular expressions. What cannot be honoured is said, not guessed.

import { words } from '../model/words'
import { RE2JS } from 're2js'
import type { HostFilter } from './request'

/** A condition on a dimension's value; null is a missing value. */
export type Accepts = (value: string | null) => boolean

/** The condition a filter states; null when it cannot be honoured. */
export function condition({ operator, type, values }: HostFilter): Accepts | null {
  const include = conditionOf(operator, values)
  if (include === null) return null
  if (type === 'INCLUDE') return include
  return type === 'EXCLUDE' ? value => !include(value) : null
}

function conditionOf(operator: string, values: readonly string[]): Accepts | null {
  const [first, second] = values
  if (operator === 'IS_NULL') return value => value === null || value === ''
  if (first === undefined) return null
  switch (operator) {
    case 'EQUALS':
    case 'IN_LIST':
      return inList(values)
    case 'CONTAINS':
      return any(values.map(part => text => text.includes(part)))
    case 'REGEXP_PARTIAL_MATCH':
      return patterns(values, (pattern, text) => pattern.matcher(text).find())
    case 'REGEXP_EXACT_MATCH':
      return patterns(values, (pattern, text) => pattern.matches(text))
    case 'BETWEEN':
      return second === undefined ? null : between(first, second)
    default:
      return comparison(operator, first)
  }
}

function inList(values: readonly string[]): Accepts {
  const wanted = new Set(values)
  return value => value !== null && wanted.has(value)
}

function any(tests: readonly ((text: string) => boolean)[]): Accepts {
  return value => value !== null && tests.some(test => test(value))
}

function patterns(
  sources: readonly string[],
  matches: (pattern: RE2JS, text: string) => boolean,
): Accepts | null {
  try {
    const compiled = sources.map(source => RE2JS.compile(source))
    return any(compiled.map(pattern => text => matches(pattern, text)))
  } catch {
    return null // no valid RE2 pattern: the host's own engine has to decide, and to complain
  }
}

function between(low: string, high: string): Accepts | null {
  const [from, to] = [Number(low), Number(high)]
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null
  return numeric(value => from <= value && value <= to)
}

const COMPARISONS = words<(value: number, bound: number) => boolean>({
  NUMERIC_GREATER_THAN: (value, bound) => value > bound,
  NUMERIC_GREATER_THAN_OR_EQUAL: (value, bound) => value >= bound,
  NUMERIC_LESS_THAN: (value, bound) => value < bound,
  NUMERIC_LESS_THAN_OR_EQUAL: (value, bound) => value <= bound,
})

function comparison(operator: string, text: string): Accepts | null {
  const compare = COMPARISONS[operator]
  const bound = Number(text)
  if (!compare || text.trim() === '' || !Number.isFinite(bound)) return null
  return numeric(value => compare(value, bound))
}

function numeric(test: (value: number) => boolean): Accepts {
  return value => value !== null && value.trim() !== '' && test(Number(value))
}
