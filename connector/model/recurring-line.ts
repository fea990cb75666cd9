// RecurringLine: what an account pays again and again for one product, with a period.

import type { Minor } from './money'
import type { Day, Moment } from './period'
import { formatDay } from './period'
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

/** The facts of a recurring line: one for each account that it belongs to while it runs. */
export function recurringLineFacts(line: RecurringLine, place: Place): RecurringLineFact[] {
  const { accountRef, from, until, ...rest } = line
  const first = place.day(from)
  const end = place.dayOrNull(until)
  const turns = place.turns(accountRef).filter(day => first < day && (end === null || day < end))
  const starts = [first, ...turns]
  return starts.map((start, index) => ({
    ...rest,
    account: place.account(accountRef, index === 0 ? from : formatDay(start)),
    from: start,
    until: starts[index + 1] ?? end,
  }))
}
