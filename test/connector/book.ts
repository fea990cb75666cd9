// A small book of accounts, worked out on paper: every expected number in the tests of metrics and
// queries comes from this page and can be checked with a pencil.
//
//   account  recurring lines (EUR a month)
//   Ana      100 from 10 Jan, 150 from 15 Mar
//   Blau     200 from 1 Jan to 20 Mar, 80 from 2 May
//   Casa     50 from 5 Mar, 30 from 25 Mar
//
//   March    opening 300 (Ana, Blau) + new 50 + expansion 50 − contraction 20 − churn 200 = 180 closing

import { completeAsOf } from '../../connector/model/freshness'
import { timeZone } from '../../connector/model/zone'
import type { Account } from '../../connector/model/account'
import { cohortMonths } from '../../connector/model/cohort'
import type { DealFact } from '../../connector/model/deal'
import type { InvoiceFact, RevenueLineFact } from '../../connector/model/invoice'
import { invoiceFact } from '../../connector/model/invoice'
import { type Conversion, type Minor, type Rate, conversion } from '../../connector/model/money'
import type { Day, Moment, PlainDay } from '../../connector/model/period'
import { parseDay } from '../../connector/model/period'
import { type Policies, USUAL } from '../../connector/model/settings'
import type { Portfolio } from '../../connector/model/portfolio'
import type { RecurringLineFact } from '../../connector/model/recurring-line'
import { accountLinks, records } from './book-records'
import { served } from './book-service'
import { dimensions, metrics } from '../../connector/catalogue/index'
import { type Row, answer } from '../../connector/query/answer'
import type { Clause } from '../../connector/query/question'
import { checkQuestion } from '../../connector/query/question'

export const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`no day: ${text}`)
  return parsed
}

const cents = (euros: number): Minor => Math.round(euros * 100) as Minor

export const line = (
  account: number,
  euros: number,
  from: string,
  until: string | null,
  more: Partial<RecurringLineFact> = {},
): RecurringLineFact => ({
  id: `sub_${account}`,
  state: until === null ? 'running' : 'ended',
  account,
  product: 'Basic',
  currency: 'EUR',
  amountPerMonth: cents(euros),
  from: day(from),
  until: until === null ? null : day(until),
  ...more,
})

const account = (name: string, more: Partial<Account> = {}): Account => ({
  id: name.toLowerCase(),
  name,
  matched: true,
  owner: null,
  team: null,
  startCohort: null,
  industry: null,
  region: null,
  country: null,
  segment: null,
  serviceLevel: null,
  lifecycleStage: null,
  renewalDate: null,
  extras: {},
  ...more,
})

export const accounts: readonly Account[] = [
  account('', { id: null, name: null, matched: false }),
  account('Ana', { industry: 'Retail', owner: 'Rosa', startCohort: '2026-01' }),
  account('Blau', { industry: 'Health', owner: 'Rosa', startCohort: '2026-01' }),
  account('Casa', { industry: 'Retail', owner: 'Tom', startCohort: '2026-03' }),
]

export const lines: readonly RecurringLineFact[] = [
  line(1, 100, '2026-01-10', '2026-03-15'),
  line(1, 150, '2026-03-15', null, { product: 'Plus' }),
  line(2, 200, '2026-01-01', '2026-03-20'),
  line(2, 80, '2026-05-02', null),
  line(3, 50, '2026-03-05', '2026-03-25'),
  line(3, 30, '2026-03-25', null),
]

const deal = (
  id: string,
  accountIndex: number,
  euros: number,
  created: string,
  closed: string | null,
  more: Partial<DealFact> = {},
): DealFact => {
  const probability = more.probability ?? (more.outcome === 'won' ? 1 : 0)
  return {
    id,
    account: accountIndex,
    name: `Deal ${id}`,
    stage: 'Stage',
    type: 'new_business',
    pipeline: 'Sales',
    outcome: 'open',
    amount: cents(euros),
    currency: 'EUR',
    probability,
    weightedAmount: cents(euros * probability),
    createdDay: day(created),
    closedDay: closed === null ? null : day(closed),
    cycleDays: closed === null ? null : day(closed) - day(created),
    ...more,
  }
}

export const deals: readonly DealFact[] = [
  deal('1', 1, 1000, '2026-03-01', '2026-03-11', { outcome: 'won', type: 'upsell' }),
  deal('2', 2, 3000, '2026-02-01', '2026-03-20', { outcome: 'lost', type: 'renewal' }),
  deal('3', 3, 500, '2026-02-01', '2026-03-13', { outcome: 'won', type: 'renewal' }),
  deal('4', 1, 2000, '2026-03-10', null, { probability: 0.25 }),
  deal('5', 0, 400, '2026-03-15', '2026-04-05', { outcome: 'won' }),
]

const revenue = (account: number, euros: number, from: string, until: string) =>
  ({
    account, product: 'Basic', currency: 'EUR', net: cents(euros),
    invoicedDay: day(from), serviceFrom: day(from), serviceUntil: day(until),
  }) satisfies RevenueLineFact // prettier-ignore

export const revenueLines: readonly RevenueLineFact[] = [
  revenue(1, 310, '2026-03-01', '2026-04-01'), // 31 days, all of March
  revenue(2, 120, '2026-03-16', '2026-04-15'), // 30 days, 16 of them in March: 64
  revenue(2, -15, '2026-03-30', '2026-03-31'),
]

type Text = PlainDay
const dayOf = (text: Moment) => day(String(text))
const invoice = (euros: number, issued: Text, due: Text, settled: Text | null): InvoiceFact =>
  invoiceFact(
    {
      id: due,
      accountRef: '1',
      state: settled === null ? 'open' : 'paid',
      currency: 'EUR',
      total: cents(euros),
      outstanding: cents(euros),
      issuedAt: issued,
      dueAt: due,
      settledAt: settled,
    },
    {
      place: { account: Number, turns: () => [], day: dayOf, dayOrNull: text => (text === null ? null : dayOf(text)) },
      today: day('2026-04-15'),
    },
  ) // prettier-ignore

export const invoices: readonly InvoiceFact[] = [
  invoice(121, '2026-02-28', '2026-03-10', '2026-04-02'),
  invoice(99, '2026-03-21', '2026-03-31', null),
  invoice(77, '2026-02-05', '2026-02-15', '2026-03-01'),
]

const RENEWALS = ['', '2026-03-31', '2026-03-20', '2026-05-15']

/** An account; the CRM does not know Blau. */
export const itself = (account: number) => ({
  account,
  isKnown: account !== 2,
  since: 0 as Day,
  until: null,
  renewalDay: day(RENEWALS[account] ?? '2026-12-31'),
  extras: {},
})

export const portfolio: Portfolio = {
  accounts,
  zone: timeZone('UTC'),
  freshness: completeAsOf(0),
  facts: {
    ...served,
    accounts: [1, 2, 3].map(itself),
    deals,
    recurringLines: lines,
    cohortMonths: cohortMonths(lines, day('2026-07-01')),
    invoices,
    revenueLines,
    records,
    accountLinks,
  },
}

export const euros: Conversion = conversion('EUR', () => [])

export const rate = (currency: string, text: string, perEuro: number): Rate =>
  ({ currency, day: day(text), perEuro }) // prettier-ignore

export interface Ask {
  readonly by?: readonly string[]
  readonly where?: readonly (readonly Clause[])[]
  readonly of?: Portfolio
  readonly money?: Conversion
  readonly fiscalYearStartMonth?: number
  readonly policies?: Partial<Policies>
}

export const dimension = (id: string) => {
  const found = dimensions.find(one => one.id === id)
  if (!found) throw new Error(`no dimension ${id}`)
  return found
}

export const is = (id: string, ...values: (string | null)[]): Clause => ({
  dimension: dimension(id),
  accepts: value => values.includes(value),
})

/** Asks the book; money comes in cents. */
export function ask(ids: readonly string[], from: string, to: string, how: Ask = {}): Row[] {
  const question = {
    window: { from: day(from), to: day(to) },
    dimensions: (how.by ?? []).map(dimension),
    metrics: ids.map(id => {
      const found = metrics.find(metric => metric.id === id)
      if (!found) throw new Error(`no metric ${id}`)
      return found
    }),
    filters: how.where ?? [],
  }
  checkQuestion(question)
  return answer(question, how.of ?? portfolio, {
    fiscalYearStartMonth: how.fiscalYearStartMonth ?? 1,
    language: 'en',
    money: how.money ?? euros,
    policies: { ...USUAL, ...how.policies },
  })
}

/** One number without dimensions. */
export const value = (id: string, from: string, to: string, how: Ask = {}) =>
  ask([id], from, to, how)[0]?.metrics[0]

/** Rows as `dimension values: numbers`, for reading in a test. */
export const table = (rows: readonly Row[]) =>
  rows.map(({ dimensions: values, metrics: numbers }) => [...values, ...numbers])
