// Measures: what can be read from the facts, as records. A measure says what to count, sum or compare and
// when, never how, so that evaluation, host schema and documentation can all be derived from it.

import type { Minor } from '../model/money'
import type { Day } from '../model/period'
import type { Facts } from '../model/facts'
import type { RowOf } from '../model/rows'

/** Name of a table of facts. */
export type FactName = keyof Facts

type Row<F extends FactName> = RowOf<Facts[F]>
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
 * Days other than those of the cell's own period: the last or next so many days or months from its
 * end, the period of the same length before it, or the same days a year before.
 */
export type During =
  | { readonly last: number; readonly unit: 'days' | 'months' }
  | { readonly next: number; readonly unit: 'days' | 'months' }
  | { readonly before: 'period' | 'year' }

/** What every kind but movement has in common. */
interface Timed {
  readonly during?: During
}

/**
 * Rows by their event day `at`: counted, or a number of theirs summed, or an amount converted at
 * the rate of that day and summed. `over` spreads each row evenly over its days. A row without the
 * number adds nothing, unless the flow is `complete`: then what it would be part of is not known.
 */
export interface Flow extends Timed {
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
export interface Latest extends Timed {
  readonly kind: 'latest'
  readonly of: FactName
  readonly by: string
  readonly at: string
  readonly sum?: string
  readonly among?: Readonly<Record<string, unknown>>
  readonly where?: Readonly<Record<string, unknown>>
}

/**
 * Distinct accounts with at least one event, or distinct pairs of an account and what the field `by`
 * says; rows without account or without `by` do not count.
 */
export interface Distinct extends Timed {
  readonly kind: 'distinct'
  readonly of: FactName
  readonly at: string
  readonly by?: string
  readonly where?: Readonly<Record<string, unknown>>
}

/**
 * The value that this share of the rows by their day `at` does not exceed, 0.5 for the median; between
 * two rows it is interpolated. Rows without the number do not count; no rows, no value.
 * Linear interpolation of R, type 7 (Hyndman & Fan 1996), as spreadsheets do it.
 */
export interface Percentile extends Timed {
  readonly kind: 'percentile'
  readonly of: FactName
  readonly value: string
  readonly at: string
  readonly share: number
  readonly where?: Readonly<Record<string, unknown>>
}

/**
 * Days from the last event by its day `at`, however long ago, to the closing; null where there never
 * was one.
 */
export interface Recency extends Timed {
  readonly kind: 'recency'
  readonly of: FactName
  readonly at: string
  readonly where?: Readonly<Record<string, unknown>>
}

/**
 * What holds at an instant: rows with `from` ≤ day < `until`, counted, summed, as distinct accounts or
 * owners of accounts, or as distinct pairs of an account and what a field says. `days` sums how long
 * each row has held.
 * `extra` sums a number that a company keeps in a property of its own.
 */
export interface Balance extends Timed {
  readonly kind: 'balance'
  readonly of: FactName
  readonly measure:
    | 'accounts'
    | 'owners'
    | 'rows'
    | 'days'
    | { readonly amount: string }
    | { readonly pairs: string }
    | { readonly extra: string }
  readonly where?: Readonly<Record<string, unknown>>
  readonly from: string
  readonly until: string
  readonly instant: 'opening' | 'closing'
}

/** What happened to an account's recurring revenue, netted per account and day. */
export type MovementName = 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation'

/**
 * What the recurring balance did per account between opening and closing.
 * - `amount`: sum of the named movements, all or those of the opening cohort only. One that `offsets`
 *   churn counts where the policy sets it against churn.
 * - `accounts`: accounts that are new, lost, reactivated or kept over the window.
 * - `kept`: revenue of the opening cohort at opening or closing, `capped` at its opening amount;
 *   always at the opening's exchange rates.
 * - `tenure`: days since their first paid day, summed over the accounts that pay at closing. `trailingMonths` moves the opening back.
 */
export interface Movement {
  readonly kind: 'movement'
  readonly of: 'recurringLines'
  readonly measure:
    | { readonly amount: MovementName; readonly among?: 'opening'; readonly offsets?: 'churn' }
    | { readonly accounts: 'opening' | 'new' | 'lost' | 'reactivated' | 'kept' }
    | { readonly kept: 'opening' | 'closing' | 'capped' }
    | 'tenure'
  readonly trailingMonths?: number
}

/** Something that is read from facts. */
export type Measure = Flow | Latest | Distinct | Percentile | Recency | Balance | Movement

/** A flow of typed fields; without `sum` or `amount` it counts rows. */
export const flow = <F extends FactName>(record: {
  of: F
  sum?: NumberField<F>
  amount?: AmountField<F>
  at: DayField<F>
  over?: { from: DayField<F>; until: DayField<F> }
  where?: Where<F>
  complete?: true
  during?: During
}): Flow => ({ kind: 'flow', ...record })

/** The last rows of everyone, of typed fields. */
export const latest = <F extends FactName>(record: {
  of: F
  by: TextField<F>
  at: DayField<F>
  sum?: NumberField<F>
  among?: Where<F>
  where?: Where<F>
  during?: During
}): Latest => ({ kind: 'latest', ...record })

/** Distinct accounts with an event, or pairs of them and a field. */
export const distinct = <F extends FactName>(record: {
  of: F
  at: DayField<F>
  by?: TextField<F>
  where?: Where<F>
  during?: During
}): Distinct => ({ kind: 'distinct', ...record })

/** A percentile of a typed field. */
export const percentile = <F extends FactName>(record: {
  of: F
  value: NumberField<F>
  at: DayField<F>
  share: number
  where?: Where<F>
  during?: During
}): Percentile => ({ kind: 'percentile', ...record })

/** How long ago the last event of a typed field was. */
export const recency = <F extends FactName>(record: {
  of: F
  at: DayField<F>
  where?: Where<F>
}): Recency => ({ kind: 'recency', ...record })

/** A balance of typed fields. */
export const balance = <F extends FactName>(record: {
  of: F
  measure:
    | 'accounts'
    | 'owners'
    | 'rows'
    | 'days'
    | { amount: AmountField<F> }
    | { pairs: TextField<F> }
    | { extra: string }
  from: DayField<F>
  until: DayField<F>
  instant: 'opening' | 'closing'
  where?: Where<F>
  during?: During
}): Balance => ({ kind: 'balance', ...record })

/** A movement of recurring revenue. */
export const movement = (measure: Movement['measure'], trailingMonths?: number): Movement => ({
  kind: 'movement',
  of: 'recurringLines',
  measure,
  ...(trailingMonths === undefined ? {} : { trailingMonths }),
})
