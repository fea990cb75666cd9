// The closed set of metric kinds. A metric is a record that says what to measure and how the parts go
// together, never a function, so that everything else can be derived from it.

import type { Text } from '../model/text'
import type { Measure } from './measure'

/** Two parts, each aggregated first, then divided; null when the denominator is 0. */
export interface Ratio {
  readonly kind: 'ratio'
  readonly numerator: Expression
  readonly denominator: Expression
}

/** Arithmetic of expressions; null when any part is null. What has to be `positive` is null otherwise. */
export interface Derived {
  readonly kind: 'derived'
  readonly operation: 'add' | 'subtract' | 'multiply' | 'positive'
  readonly of: readonly (Expression | number)[]
}

/** A bound that a number keeps or not. */
export type Test =
  { readonly below: number } | { readonly atMost: number } | { readonly atLeast: number }

/**
 * An expression worked out for each account by itself, then gathered: accounts whose value passes a
 * test are counted, values summed, or only the largest so many of them, or their quantile told. Accounts it has no value for
 * are left out, as is what has no account; `among` keeps only those for which it is above 0.
 */
export interface Each {
  readonly kind: 'each'
  readonly of: Expression
  readonly gather:
    { readonly count: Test } | 'sum' | { readonly largest: number } | { readonly quantile: number }
  readonly among?: Expression
}

/** A component of a score: 0 points at `zero`, 100 at `full`, evenly in between and no further. */
export interface Component {
  readonly id: string
  readonly of: Expression
  readonly weight: number
  readonly zero: number
  readonly full: number
}

/**
 * Weighted mean of components, 0–100, over those that have a value; null when these have less than
 * `least` of all weight. `coverage` is the share of the weight that has a value.
 */
export interface Score {
  readonly kind: 'score'
  readonly tells: 'value' | 'coverage'
  readonly components: readonly Component[]
  readonly least: number
}

/** Anything a metric can be. */
export type Expression = Measure | Ratio | Derived | Each | Score

/** What is read for a cell at once; everything else is put together from these. */
export type Leaf = Measure | Each

/** What a value counts: ratios are fractions, money is in the report currency. */
export type Unit =
  'count' | 'money' | 'percent' | 'multiple' | 'days' | 'months' | 'hours' | 'score'

/** A named, documented measure of the business. */
export interface Metric<Id extends string = string> {
  readonly id: Id
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neutral'
  readonly label: Text
  readonly description: Text
  /** Whose public definition is followed. */
  readonly reference: string
  readonly is: Expression
}

/** Declares a metric; keeps its id as a literal type. */
export const metric = <const Id extends string>(record: Metric<Id>): Metric<Id> => record

/** Numerator over denominator. */
export const ratio = (numerator: Expression, denominator: Expression): Ratio => ({
  kind: 'ratio',
  numerator,
  denominator,
})

/** Sum of the parts. */
export const add = (...of: Expression[]): Derived => ({ kind: 'derived', operation: 'add', of })

/** First part less the others. */
export const subtract = (...of: (Expression | number)[]): Derived => ({
  kind: 'derived',
  operation: 'subtract',
  of,
})

/** Product of the parts. */
export const multiply = (...of: (Expression | number)[]): Derived => ({
  kind: 'derived',
  operation: 'multiply',
  of,
})

/** A value only where it is above 0. */
export const positive = (of: Expression): Derived => ({
  kind: 'derived',
  operation: 'positive',
  of: [of],
})

/** Something worked out account by account. */
export const each = (record: Omit<Each, 'kind'>): Each => ({ kind: 'each', ...record })

/** A score of components. */
export const score = (record: Omit<Score, 'kind'>): Score => ({ kind: 'score', ...record })

/** An expression whose scores weigh their components otherwise; those that are not named keep their weight. */
export function reweighed(is: Expression, weights: Readonly<Record<string, number>>): Expression {
  const inside = (part: Expression) => reweighed(part, weights)
  switch (is.kind) {
    case 'ratio':
      return ratio(inside(is.numerator), inside(is.denominator))
    case 'derived':
      return { ...is, of: is.of.map(part => (typeof part === 'number' ? part : inside(part))) }
    case 'each':
      return { ...is, of: inside(is.of), ...(is.among && { among: inside(is.among) }) }
    case 'score':
      return {
        ...is,
        components: is.components.map(one => ({ ...one, weight: weights[one.id] ?? one.weight })),
      }
    default:
      return is
  }
}

/** All measures an expression reads, those of its accounts included. */
export function measuresOf(expression: Expression | number): readonly Measure[] {
  return leavesOf(expression).flatMap(leaf =>
    leaf.kind === 'each'
      ? [...measuresOf(leaf.of), ...(leaf.among ? measuresOf(leaf.among) : [])]
      : [leaf],
  )
}

/** What an expression puts together. */
export function leavesOf(expression: Expression | number): readonly Leaf[] {
  if (typeof expression === 'number') return []
  switch (expression.kind) {
    case 'ratio':
      return [...leavesOf(expression.numerator), ...leavesOf(expression.denominator)]
    case 'derived':
      return expression.of.flatMap(leavesOf)
    case 'score':
      return expression.components.flatMap(({ of }) => leavesOf(of))
    default:
      return [expression]
  }
}
