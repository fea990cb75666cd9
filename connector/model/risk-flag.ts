// RiskFlag: a reason for which an account is in danger, as a row of its own.

import type { Told } from './told'

/** A reason that holds of an account at the closing of a window; the account's own record is its address. */
export interface RiskFlagFact extends Told {
  readonly account: number
  readonly reason: string
}
