// Place: where a fact belongs in a portfolio, by its account's number and by days of the report.

import type { Day, Moment } from './period'

/** Turns a source's references and moments into a portfolio's. */
export interface Place {
  /** Number of the account a reference leads to; 0, "no account", for null and unknown ones. */
  account(ref: string | null): number
  day(moment: Moment): Day
  dayOrNull(moment: Moment | null): Day | null
}
