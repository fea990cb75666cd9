// Cohorts: every account that ever paid, month after month since it began. A month counts once it is over.
// https://help.chartmogul.com/hc/en-us/articles/360021119453-Cohorts

import type { Minor } from './money'
import type { Day } from './period'
import { addDays, addMonths, civil, dayFrom } from './period'
import type { RecurringLineFact } from './recurring-line'

/** An account at the end of one of its months, in one currency: an account of two currencies has two rows. */
export interface CohortMonth {
  readonly account: number
  /** Months since the one it began in, two digits: `00`, `01`, … */
  readonly age: string
  readonly monthEnd: Day
  readonly currency: string
  /** 1 on one row of each account and month, 0 on those of its other currencies. */
  readonly member: number
  /** 1 where `member` is and the account pays; at age 00 all do. */
  readonly paying: number
  /** What it pays a month at the end of the month; at age 00 what it began with. */
  readonly amount: Minor
  /** What it began with. */
  readonly startAmount: Minor
}

/** All months that are over on a day. */
export function cohortMonths(lines: readonly RecurringLineFact[], today: Day): CohortMonth[] {
  const byAccount = new Map<number, RecurringLineFact[]>()
  for (const line of lines) {
    const known = byAccount.get(line.account)
    if (known) known.push(line)
    else byAccount.set(line.account, [line])
  }
  return [...byAccount].flatMap(([account, own]) => monthsOf(account, own, today))
}

function monthsOf(account: number, lines: readonly RecurringLineFact[], today: Day): CohortMonth[] {
  const start = lines.reduce(
    (first, { from }) => (from < first ? from : first),
    lines[0]?.from ?? today,
  )
  const currencies = [...new Set(lines.map(({ currency }) => currency))]
  const months: CohortMonth[] = []
  for (let age = 0; monthEnd(start, age) < today; age++) {
    const end = monthEnd(start, age)
    const pays = age === 0 || lines.some(line => holds(line, end))
    currencies.forEach((currency, place) => {
      const inCurrency = lines.filter(line => line.currency === currency)
      months.push({
        account,
        age: String(age).padStart(2, '0'),
        monthEnd: end,
        currency,
        member: place === 0 ? 1 : 0,
        paying: place === 0 && pays ? 1 : 0,
        amount: amountAt(inCurrency, age === 0 ? start : end),
        startAmount: amountAt(inCurrency, start),
      })
    })
  }
  return months
}

function monthEnd(start: Day, age: number): Day {
  const { year, month } = civil(start)
  return addDays(addMonths(dayFrom(year, month, 1), age + 1), -1)
}

function amountAt(lines: readonly RecurringLineFact[], day: Day): Minor {
  return lines.reduce((sum, line) => sum + (holds(line, day) ? line.amountPerMonth : 0), 0) as Minor
}

function holds({ from, until }: RecurringLineFact, day: Day): boolean {
  return from <= day && (until === null || day < until)
}
