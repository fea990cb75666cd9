// RecurringLine: what an account pays again and again for one product, with a period.

import type { Minor } from './money'
import type { Day } from './period'

/** A recurring line as billing tells it; instants are epoch ms UTC. */
export interface RecurringLine {
  readonly accountRef: string | null
  readonly product: string | null
  readonly currency: string
  /** Amount normalised to a month (year ÷ 12, week × 52 ÷ 12), rounded per line. */
  readonly amountPerMonth: Minor
  readonly from: number
  /** Null while it runs. */
  readonly until: number | null
}

/** A recurring line in days: active on `from` ≤ day < `until`. */
export interface RecurringLineFact extends Omit<RecurringLine, 'accountRef' | 'from' | 'until'> {
  readonly account: number
  readonly from: Day
  readonly until: Day | null
}
