// Benchmark of the query engine: nanoseconds a row, beside a bare loop over the same rows.

import { completeAsOf } from '../../connector/model/freshness'
import { timeZone } from '../../connector/model/zone'
import { USUAL } from '../../connector/model/settings'
import { NO_FACTS } from '../../test/connector/no-facts'
import { dimensions, metrics } from '../../connector/catalogue/index'
import type { Account } from '../../connector/model/account'
import type { DealFact } from '../../connector/model/deal'
import { conversion } from '../../connector/model/money'
import type { Minor } from '../../connector/model/money'
import type { Day } from '../../connector/model/period'
import { dayFrom } from '../../connector/model/period'
import type { Portfolio } from '../../connector/model/portfolio'
import type { RecurringLineFact } from '../../connector/model/recurring-line'
import { answer } from '../../connector/query/answer'

const START = dayFrom(2024, 1, 1)
const DAYS = 1096
const ACCOUNTS = 5_000

/** One measured question. */
export interface EngineResult {
  readonly question: string
  readonly rows: number
  readonly nsPerRow: number
}

/** Medians of several runs for questions of each kind, on `rows` rows a table. */
export function benchEngine(rows: number): EngineResult[] {
  const portfolio = madeUp(rows)
  const ask = (ids: readonly string[], by: readonly string[]) => () =>
    answer(
      {
        window: { from: START, to: (START + DAYS - 1) as Day },
        dimensions: dimensions.filter(({ id }) => by.includes(id)),
        metrics: metrics.filter(({ id }) => ids.includes(id)),
        filters: [],
      },
      portfolio,
      {
        fiscalYearStartMonth: 1,
        language: 'en',
        policies: USUAL,
        money: conversion('EUR', () => []),
      },
    )
  const bare = () => {
    let sum = 0
    for (const deal of portfolio.facts.deals) if (deal.outcome === 'won') sum += deal.amount ?? 0
    return sum
  }
  const measured: readonly (readonly [string, () => unknown])[] = [
    ['bare loop over the deals', bare],
    ['flow: won_amount by month and industry', ask(['won_amount'], ['month', 'industry'])],
    ['distinct and movement: upsell_rate by owner', ask(['upsell_rate'], ['owner'])],
    ['balance: mrr by quarter', ask(['mrr'], ['quarter'])],
    [
      'movement: the bridge by quarter',
      ask(['mrr_open', 'mrr_new', 'mrr_churn', 'mrr'], ['quarter']),
    ],
  ]
  return measured.map(([question, run]) => ({ question, rows, nsPerRow: medianNs(run) / rows }))
}

function medianNs(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = process.hrtime.bigint()
    run()
    return Number(process.hrtime.bigint() - start)
  })
  times.sort((a, b) => a - b)
  return times[3] ?? NaN
}

function madeUp(rows: number): Portfolio {
  const account = (index: number): Account => ({
    id: String(index),
    name: `Account ${index}`,
    matched: index > 0,
    industry: `Industry ${index % 12}`,
    region: `Region ${index % 4}`,
    country: 'Spain',
    segment: null,
    serviceLevel: null,
    lifecycleStage: null,
    renewalDate: null,
    extras: {},
    owner: `Owner ${index % 20}`,
    team: `Team ${index % 3}`,
    startCohort: null,
  })
  return {
    zone: timeZone('UTC'),
    freshness: completeAsOf(0),
    accounts: Array.from({ length: ACCOUNTS + 1 }, (_, index) => account(index)),
    facts: {
      ...NO_FACTS,
      deals: Array.from({ length: rows }, (_, index) => deal(index)),
      recurringLines: Array.from({ length: rows }, (_, index) => line(index)),
    },
  }
}

function deal(index: number): DealFact {
  const created = (START + ((index * 7919) % DAYS)) as Day
  return {
    id: String(index),
    account: 1 + (index % ACCOUNTS),
    name: null,
    stage: null,
    type: index % 3 === 0 ? 'upsell' : 'renewal',
    pipeline: null,
    outcome: index % 2 === 0 ? 'won' : 'lost',
    amount: (1000 + index) as Minor,
    currency: 'EUR',
    probability: 1,
    weightedAmount: 1000 as Minor,
    createdDay: created,
    closedDay: (created + 30) as Day,
    cycleDays: 30,
  }
}

function line(index: number): RecurringLineFact {
  const from = (START + ((index * 104729) % DAYS)) as Day
  return {
    id: `sub_${index}`,
    state: 'running',
    account: 1 + (index % ACCOUNTS),
    product: `Product ${index % 5}`,
    currency: 'EUR',
    amountPerMonth: (1000 + (index % 500)) as Minor,
    from,
    until: index % 4 === 0 ? null : ((from + 90) as Day),
  }
}
