// Ledger: the true value of every metric, worked out from the world's events and from nothing that
// any system tells.

import { digits } from '../money'
import type { WorldAccount } from '../world/account'
import type { Desk } from '../world/service'
import type { World } from '../world/world'
import { workbookOf } from '../google-sheets/workbook'
import { clockOf } from './clock'
import { diaries } from './diary'
import { dealEntries, earnings, receivables } from './entries'
import { exchangeInto } from './exchange'
import type { Measure } from './measure'
import { moneySpent } from './money-spent'
import { recurring } from './recurring'
import { revenue } from './revenue'
import { sales } from './sales'
import { service } from './service'
import { serviceEntries } from './service-entries'
import type { Entries } from './window'
import { windowOf } from './window'

/** Days of a question (both included) and the accounts it is about; all of them by default. */
export interface LedgerQuestion {
  readonly from: string
  readonly to: string
  /** Deals without account are judged as an account whose attributes are all null. */
  readonly where?: (account: WorldAccount) => boolean
}

/** True values of metrics. */
export interface Ledger {
  /** Metrics it can state. */
  readonly metrics: readonly string[]
  /**
   * Value of a metric; null when there is nothing to divide by. Amounts are in major units of the
   * report's currency, sums exact to its minor unit; averages are not rounded.
   */
  value(metricId: string, question: LedgerQuestion): number | null
  /** Month (YYYY-MM) of an account's first paid day; null while it never paid. */
  startCohort(account: WorldAccount): string | null
}

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries({ ...recurring, ...sales, ...revenue, ...service, ...moneySpent }),
)

/** In what the ledger tells, by whose days, and which desks it knows; all of them by default. */
export interface LedgerOptions {
  readonly currency: string
  readonly timeZone: string
  readonly desks?: readonly Desk[]
}

/** The ledger of a world, in a currency and by the days of a time zone. */
export function createLedger(world: World, { currency, timeZone, desks }: LedgerOptions): Ledger {
  const clock = clockOf(timeZone)
  const exchange = exchangeInto(currency, world.rates)
  const entries: Entries = {
    diaries: diaries(world.accounts, world.subscriptions, clock, exchange),
    deals: dealEntries(world, clock),
    earnings: earnings(world, clock, exchange),
    receivables: receivables(world, clock),
    goals: workbookOf(world).goals,
    ...serviceEntries(world, clock, desk => desks?.includes(desk) ?? true),
  }
  const firstDays = new Map(entries.diaries.map(({ account, firstDay }) => [account, firstDay]))
  return {
    metrics: [...MEASURES.keys()],
    value: (metricId, { where, ...days }) => {
      const measure = MEASURES.get(metricId)
      if (!measure) throw new RangeError(`the ledger does not know the metric ${metricId}`)
      const value = measure(windowOf(entries, { exchange, clock, now: world.now }, days, where))
      return value !== null && measure.isMoney ? value / 10 ** digits(currency) : value
    },
    startCohort: account => firstDays.get(account)?.slice(0, 7) ?? null,
  }
}
