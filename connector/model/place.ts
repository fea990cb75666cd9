// Place: where a fact belongs in a portfolio, by its account's number and by days of the report.

import type { Day, Moment } from './period'

/** Turns a source's references and moments into a portfolio's. */
export interface Place {
  /**
   * Number of the account a reference means at a moment (null: the last it meant); 0, "no account", for null and
   * unknown references.
   */
  account(ref: string | null, at: Moment | null): number
  /** Days on which a reference begins to mean another account, in order. */
  turns(ref: string | null): readonly Day[]
  day(moment: Moment): Day
  dayOrNull(moment: Moment | null): Day | null
}
