// Dimensions: by what an answer can be split. A dimension names the field to read from each table
// that has it; one of the account belongs to every metric, since every fact has an account.

import type { Account } from '../model/account'
import type { Extract } from '../model/extract'
import type { Facts } from '../model/facts'
import type { RowOf } from '../model/rows'
import type { Text } from '../model/text'
import type { FactName } from './measure'
import type { Expression, Test } from './metric'

/** The periods a day can be put into. Fiscal ones follow the settings. */
export type Grain =
  'day' | 'weekday' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year'

/** Where a dimension's value is read. */
export type Reading =
  | {
      readonly kind: 'account'
      readonly field: Exclude<keyof Account, 'extras'>
      /** Tables whose rows say it themselves, whatever their account does. */
      readonly own?: FactFields
    }
  /** A property of the account that a company keeps for itself. */
  | { readonly kind: 'extra'; readonly property: string }
  /** A field of the rows; of a moment, the hour it is in. */
  | { readonly kind: 'fact'; readonly fields: FactFields; readonly as?: 'hour' }
  /** Which of the cases a row stands for: the table has one for each case that an account passes. */
  | ({ readonly kind: 'flag'; readonly of: 'riskFlags' } & Judgement)
  | { readonly kind: 'time'; readonly grain: Grain }
  /** What is known of the data themselves, the same in every row. */
  | { readonly kind: 'freshness'; readonly tells: 'asOf' | 'status' }
  /**
   * The first case that an account's own numbers pass over the whole window; none passes, no value.
   * `among` keeps only accounts for which it is above 0.
   */
  | ({ readonly kind: 'case' } & Judgement)

/** What an account's own numbers may say of it. */
export interface Judgement {
  readonly cases: readonly Case[]
  readonly among?: Expression
}

/** A value that an account has when what it is worked out to passes the test. */
export interface Case {
  readonly value: string
  readonly of: Expression
  readonly test: Test
}

/** The field that holds the dimension, for each table that has one. */
export type FactFields = {
  readonly [F in FactName]?: keyof RowOf<Facts[F]> & string
}

/** How the host shows a value. */
export type ValueType =
  'text' | 'country' | 'url' | 'hour' | Exclude<Grain, 'fiscal_quarter' | 'fiscal_year'>

/** A named way to split an answer. */
export interface Dimension<Id extends string = string> {
  readonly id: Id
  readonly group: Text
  readonly label: Text
  readonly description: Text
  readonly type: ValueType
  readonly is: Reading
  /** True when a missing value reads "(unassigned)"; false leaves it empty. */
  readonly unassigned?: boolean
  /** Names for the values this project knows; any other value is shown as the source tells it. */
  readonly values?: Readonly<Record<string, Text>>
  /** What has to be read, besides accounts, to know the value. */
  readonly needs?: readonly (keyof Extract)[]
}

/** Declares a dimension; keeps its id as a literal type. */
export const dimension = <const Id extends string>(record: Dimension<Id>): Dimension<Id> => record

/** Whether rows of a table can be split by a dimension. */
export function splits({ is }: Dimension, fact: FactName): boolean {
  if (is.kind === 'flag') return is.of === fact
  return is.kind !== 'fact' || is.fields[fact] !== undefined
}
