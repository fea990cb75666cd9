// RecurringLine: what an account pays again and again for one product, with a period.

import type { Minor } from './money'
import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Day, Moment } from './period'
import { EVER, formatDay } from './period'
import type { Place } from './place'
import type { Policies } from './settings'
import { USUAL } from './settings'

/** A recurring line as billing tells it. */
export interface RecurringLine extends Told {
  /** The contract in its system, e.g. the subscription; several lines share it. */
  readonly id: string
  readonly accountRef: string | null
  readonly product: string | null
  readonly currency: string
  /** Amount normalised to a month (year ÷ 12, week × 52 ÷ 12), rounded per line. */
  readonly amountPerMonth: Minor
  /** What it is where other discounts count than those that recur; as above without. */
  readonly otherwise?: { readonly permanent: Minor; readonly all: Minor }
  readonly from: Moment
  /** Null while it runs. */
  readonly until: Moment | null
  /** When the account gave notice that it ends; null where nobody tells. */
  readonly noticeAt?: Moment | null
  /** The due day of its invoice while that is not paid. */
  readonly unpaidSince?: Moment | null
}

/** A recurring line in days: active on `from` ≤ day < `until`. */
export interface RecurringLineFact
  extends
    Sourced,
    Omit<
      RecurringLine,
      keyof Told | 'accountRef' | 'otherwise' | 'from' | 'until' | 'noticeAt' | 'unpaidSince'
    > {
  readonly account: number
  readonly from: Day
  readonly until: Day | null
  /** How it stands today. */
  readonly state: ContractState
}

/** Whether a line is still to begin, runs, or has ended. */
export type ContractState = 'upcoming' | 'running' | 'ended'

/** The facts of a recurring line: one for each account that it belongs to while it runs. */
export function recurringLineFacts(
  line: RecurringLine,
  place: Place,
  policies: Policies = USUAL,
  today: Day = EVER,
): RecurringLineFact[] {
  const { accountRef, otherwise, from, until, noticeAt, unpaidSince } = line
  const first = place.day(from)
  const ends = [
    until,
    policies.churnDate === 'notice' ? noticeAt : null,
    policies.pastDue === 'leaves' ? unpaidSince : null,
  ].flatMap(moment => (moment == null ? [] : Math.max(first, place.day(moment))))
  const end = ends.length === 0 ? null : (Math.min(...ends) as Day)
  const { discounts } = policies
  const amountPerMonth =
    discounts === 'recurring'
      ? line.amountPerMonth
      : (otherwise?.[discounts] ?? line.amountPerMonth)
  const turns = place.turns(accountRef).filter(day => first < day && (end === null || day < end))
  const starts = [first, ...turns]
  return starts.map((start, index) => {
    const until = starts[index + 1] ?? end
    const account = place.account(accountRef, index === 0 ? from : formatDay(start))
    return {
      id: line.id,
      product: line.product,
      currency: line.currency,
      ...sourced(line),
      amountPerMonth,
      account,
      from: start,
      until,
      state: stateOn(today, start, until),
    }
  })
}

function stateOn(today: Day, from: Day, until: Day | null): ContractState {
  if (today < from) return 'upcoming'
  return until !== null && until <= today ? 'ended' : 'running'
}
