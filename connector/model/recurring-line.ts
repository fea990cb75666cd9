// RecurringLine: what an account pays again and again for one product, with a period.

import type { Minor } from './money'
import type { Day, Moment } from './period'
import type { Place } from './place'
import type { Told } from './told'

/** A recurring line as billing tells it. */
export interface RecurringLine extends Told {
  readonly accountRef: string | null
  readonly product: string | null
  readonly currency: string
  /** Amount normalised to a month (year ÷ 12, week × 52 ÷ 12), rounded per line. */
  readonly amountPerMonth: Minor
  readonly from: Moment
  /** Null while it runs. */
  readonly until: Moment | null
}

/** A recurring line in days: active on `from` ≤ day < `until`. */
export interface RecurringLineFact extends Omit<RecurringLine, 'accountRef' | 'from' | 'until'> {
  readonly account: number
  readonly from: Day
  readonly until: Day | null
}

/** The fact of a recurring line. */
export function recurringLineFact(line: RecurringLine, place: Place): RecurringLineFact {
  const { accountRef, from, until, ...rest } = line
  return {
    ...rest,
    account: place.account(accountRef),
    from: place.day(from),
    until: place.dayOrNull(until),
  }
}
