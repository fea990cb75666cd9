// RiskFlag: a reason for which an account is in danger, as a row of its own.

import type { Sourced } from './origin'

/** A reason that holds of an account at the closing of a window; the account's own record is its address. */
export interface RiskFlagFact extends Sourced {
  readonly account: number
  readonly reason: string
}
