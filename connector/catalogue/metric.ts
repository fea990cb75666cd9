// The closed set of metric kinds. A metric is a record that says what to measure, never a function,
// so that evaluation, host schema, documentation and templates can all be derived from it.

import type { Minor } from '../model/money'
import type { Day } from '../model/period'
import type { Facts } from '../model/facts'
import type { Text } from '../model/text'

/** Name of a table of facts. */
export type FactName = keyof Facts

type Row<F extends FactName> = Facts[F][number]
type FieldsOf<F extends FactName, V> = {
  [K in keyof Row<F>]-?: Row<F>[K] extends V ? K : never
}[keyof Row<F>] &
  string

/** Day fields of a table. */
export type DayField<F extends FactName> = FieldsOf<F, Day | null>
/** Money fields of a table: minor units of the currency the row names. */
export type AmountField<F extends FactName> = FieldsOf<F, Minor | null>
/** Plain numbers of a table that can be summed. */
export type NumberField<F extends FactName> = Exclude<
  FieldsOf<F, number | null>,
  DayField<F> | AmountField<F> | 'account'
>
/** Text fields of a table. */
export type TextField<F extends FactName> = FieldsOf<F, string | null>
/** Which rows count: each named field must hold the value, or one of the values. */
export type Where<F extends FactName> = {
  readonly [K in keyof Row<F>]?: Row<F>[K] | readonly Row<F>[K][]
}

/**
 * Rows by their event day `at`: counted, or a number of theirs summed, or an amount converted at
 * the rate of that day and summed. `over` spreads each row evenly over its days. A row without the
 * number adds nothing, unless the flow is `complete`: then what it would be part of is not known.
 */
export interface Flow {
  readonly kind: 'flow'
  readonly of: FactName
  readonly sum?: string
  readonly amount?: string
  readonly at: string
  readonly over?: { readonly from: string; readonly until: string }
  readonly where?: Readonly<Record<string, unknown>>
  readonly complete?: true
}

/**
 * The last row by its day `at` of everyone in the field `by`, in each cell: rows `among` compete,
 * those that also pass `where` are counted, or their number summed. Rows without `by` all count.
 */
export interface Latest {
  readonly kind: 'latest'
  readonly of: FactName
  readonly by: string
  readonly at: string
  readonly sum?: string
  readonly among?: Readonly<Record<string, unknown>>
  readonly where?: Readonly<Record<string, unknown>>
}

/** Distinct accounts with at least one event; rows without account do not count. */
export interface Distinct {
  readonly kind: 'distinct'
  readonly of: FactName
  readonly at: string
  readonly where?: Readonly<Record<string, unknown>>
}

/**
 * What holds at an instant: rows with `from` ≤ day < `until`, counted, summed or as distinct accounts.
 * `extra` sums a number that a company keeps in a property of its own.
 */
export interface Balance {
  readonly kind: 'balance'
  readonly of: FactName
  readonly measure: 'accounts' | 'rows' | { readonly amount: string } | { readonly extra: string }
  readonly from: string
  readonly until: string
  readonly instant: 'opening' | 'closing'
}

/** What happened to an account's recurring revenue, netted per account and day. */
export type MovementName = 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation'

/**
 * What the recurring balance did per account between opening and closing.
 * - `amount`: sum of the named daily movements, all or those of the opening cohort only.
 * - `accounts`: accounts that are new, lost, reactivated or kept over the window.
 * - `kept`: revenue of the opening cohort at opening or closing, `capped` at its opening amount;
 *   always at the opening's exchange rates. `trailingMonths` moves the opening back.
 */
export interface Movement {
  readonly kind: 'movement'
  readonly of: 'recurringLines'
  readonly measure:
    | { readonly amount: MovementName; readonly among?: 'opening' }
    | { readonly accounts: 'opening' | 'new' | 'lost' | 'reactivated' | 'kept' }
    | { readonly kept: 'opening' | 'closing' | 'capped' }
  readonly trailingMonths?: number
}

/** Something that is read from facts. */
export type Measure = Flow | Latest | Distinct | Balance | Movement

/** Two parts, each aggregated first, then divided; null when the denominator is 0. */
export interface Ratio {
  readonly kind: 'ratio'
  readonly numerator: Expression
  readonly denominator: Expression
}

/** Arithmetic of expressions; null when any part is null. */
export interface Derived {
  readonly kind: 'derived'
  readonly operation: 'add' | 'subtract' | 'multiply'
  readonly of: readonly (Expression | number)[]
}

/** Anything a metric can be. */
export type Expression = Measure | Ratio | Derived

/** What a value counts: ratios are fractions, money is in the report currency. */
export type Unit = 'count' | 'money' | 'percent' | 'multiple' | 'days' | 'hours' | 'score'

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

/** A flow of typed fields; without `sum` or `amount` it counts rows. */
export const flow = <F extends FactName>(record: {
  of: F
  sum?: NumberField<F>
  amount?: AmountField<F>
  at: DayField<F>
  over?: { from: DayField<F>; until: DayField<F> }
  where?: Where<F>
  complete?: true
}): Flow => ({ kind: 'flow', ...record })

/** The last rows of everyone, of typed fields. */
export const latest = <F extends FactName>(record: {
  of: F
  by: TextField<F>
  at: DayField<F>
  sum?: NumberField<F>
  among?: Where<F>
  where?: Where<F>
}): Latest => ({ kind: 'latest', ...record })

/** Distinct accounts with an event. */
export const distinct = <F extends FactName>(record: {
  of: F
  at: DayField<F>
  where?: Where<F>
}): Distinct => ({ kind: 'distinct', ...record })

/** A balance of typed fields. */
export const balance = <F extends FactName>(record: {
  of: F
  measure: 'accounts' | 'rows' | { amount: AmountField<F> } | { extra: string }
  from: DayField<F>
  until: DayField<F>
  instant: 'opening' | 'closing'
}): Balance => ({ kind: 'balance', ...record })

/** A movement of recurring revenue. */
export const movement = (measure: Movement['measure'], trailingMonths?: number): Movement => ({
  kind: 'movement',
  of: 'recurringLines',
  measure,
  ...(trailingMonths === undefined ? {} : { trailingMonths }),
})

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

/** All measures an expression reads. */
export function measuresOf(expression: Expression | number): readonly Measure[] {
  if (typeof expression === 'number') return []
  switch (expression.kind) {
    case 'ratio':
      return [...measuresOf(expression.numerator), ...measuresOf(expression.denominator)]
    case 'derived':
      return expression.of.flatMap(measuresOf)
    default:
      return [expression]
  }
}
