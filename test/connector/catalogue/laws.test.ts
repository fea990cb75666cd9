// The laws every metric obeys, whatever it measures: read off its record, and held on the book.

import { metrics } from '../../../connector/catalogue/index'
import type { Expression } from '../../../connector/catalogue/metric'
import type { Metric } from '../../../connector/catalogue/metric'
import type { Facts } from '../../../connector/model/facts'
import type { Portfolio } from '../../../connector/model/portfolio'
import { USUAL } from '../../../connector/model/settings'
import { answer } from '../../../connector/query/answer'
import { ask, day, dimension, euros, is, portfolio, table, value } from '../book'

const MARCH = ['2026-03-01', '2026-03-31'] as const
const WINDOWS = [MARCH, ['2026-02-10', '2026-05-20'], ['2026-04-01', '2026-06-30']] as const
const named = metrics.map(metric => [metric.id, metric] as const)

const near = (one: number | null | undefined, other: number | null | undefined) =>
  one == null || other == null
    ? one === other
    : Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))

/** Every table with its rows the other way round; answers on one day keep their order, which says which was last. */
function backwards({ facts, ...rest }: Portfolio): Portfolio {
  const turned = Object.entries(facts).map(([name, rows]: [string, readonly unknown[]]) => [
    name,
    name === 'surveys' ? rows : [...rows].reverse(),
  ])
  return { ...rest, facts: Object.fromEntries(turned) as Facts }
} // prettier-ignore

/** Whether it adds up over accounts: sums and counts of rows and balances, and what is added of them. */
function addsUpOverAccounts(expression: Expression): boolean {
  if (expression.kind === 'flow' || expression.kind === 'each') return expression.kind === 'flow' || expression.gather === 'sum' || (typeof expression.gather === 'object' && 'count' in expression.gather)
  if (expression.kind === 'balance') return expression.measure !== 'owners'
  if (expression.kind === 'movement' || expression.kind === 'distinct') return true
  if (expression.kind !== 'derived' || !['add', 'subtract'].includes(expression.operation)) return false
  return expression.of.every(part => typeof part !== 'number' && addsUpOverAccounts(part))
} // prettier-ignore

/** Whether it adds up over time: rows by their own day, and nothing else. */
function addsUpOverTime(expression: Expression): boolean {
  if (expression.kind === 'flow') return expression.during === undefined
  if (expression.kind !== 'derived' || !['add', 'subtract'].includes(expression.operation)) return false
  return expression.of.every(part => typeof part !== 'number' && addsUpOverTime(part))
} // prettier-ignore

const expressions = (of: readonly Expression[], by: readonly string[]) =>
  answer(
    {
      window: { from: day(MARCH[0]), to: day(MARCH[1]) },
      dimensions: by.map(dimension),
      metrics: of.map(is => ({ label: { en: '', es: '' }, is })),
      filters: [],
    },
    portfolio,
    { fiscalYearStartMonth: 1, language: 'en', money: euros, policies: USUAL },
  ).map(row => row.metrics)
const total = (parts: readonly (number | null | undefined)[]) =>
  parts.reduce((sum: number, part) => sum + (part ?? 0), 0)
const only = (applies: (metric: Metric) => boolean) => named.filter(([, metric]) => applies(metric))

describe('every metric', () => {
  it.each(named)('%s does not depend on the order of rows', id => {
    for (const [from, to] of WINDOWS) {
      const turned = value(id, from, to, { of: backwards(portfolio) })
      expect([turned, near(turned, value(id, from, to))]).toEqual([turned, true])
    }
  })

  it.each(named)('%s of one account is what the account shows in a list of all', id => {
    const rows = table(ask([id], ...MARCH, { by: ['account_name'] }))
    for (const name of ['Ana', 'Blau', 'Casa']) {
      const alone = value(id, ...MARCH, { where: [[is('account_name', name)]] })
      const listed = rows.find(([account]) => account === name)
      // An account without anything of it is not listed.
      if (listed) expect(near(listed[1] as number | null, alone)).toBe(true)
      else expect([null, 0]).toContain(alone)
    }
  })

  it.each(named)('%s of nobody, or of nothing, is nothing', id => {
    const facts = Object.keys(portfolio.facts).map(name => [name, []])
    const empty = { ...portfolio, facts: Object.fromEntries(facts) as unknown as Facts }
    const nobody = value(id, ...MARCH, { where: [[is('account_name', 'Nobody')]] })
    for (const none of [nobody, value(id, ...MARCH, { of: empty })]) {
      expect([null, 0]).toContain(none)
    }
  })
})

describe('what adds up', () => {
  it.each(only(metric => addsUpOverAccounts(metric.is)))(
    '%s does so over accounts, the unassigned included',
    id => {
      for (const [from, to] of WINDOWS) {
        const parts = ask([id], from, to, { by: ['account_name'] }).map(row => row.metrics[0])
        const whole = value(id, from, to)
        if (parts.includes(null)) expect(whole).toBeNull()
        else expect(total(parts)).toBeCloseTo(whole ?? NaN, 6)
      }
    },
  )

  it.each(only(metric => addsUpOverTime(metric.is)))('%s does so over time', id => {
    for (const [from, to] of WINDOWS) {
      const weeks = ask([id], from, to, { by: ['week'] }).map(row => row.metrics[0])
      const whole = value(id, from, to)
      if (weeks.includes(null)) expect(whole).toBeNull()
      else expect(total(weeks)).toBeCloseTo(whole ?? NaN, 6)
    }
  })
})

describe('a ratio', () => {
  const ratios = metrics.flatMap(({ id, is: expression }) =>
    expression.kind === 'ratio' &&
    addsUpOverAccounts(expression.numerator) &&
    addsUpOverAccounts(expression.denominator)
      ? [[id, expression] as const]
      : [],
  )
  it.each(ratios)('%s of all is the parts of all, divided', (id, { numerator, denominator }) => {
    const parts = expressions([numerator, denominator], ['account_name'])
    const below = total(parts.map(part => part[1]))
    const expected = below === 0 ? null : total(parts.map(part => part[0])) / below
    expect(near(value(id, ...MARCH), expected)).toBe(true)
  })

  it.each(only(({ id, unit }) => unit === 'percent' && /_rate$|_share$|_coverage$|_retention/.test(id) && !/net_|churn|renewal|revenue_retention|collection/.test(id)))(
    '%s that is a share lies between 0 and 1',
    id => {
      for (const [from, to] of WINDOWS) {
        const share = value(id, from, to) ?? 0
        expect(share >= 0 && share <= 1).toBe(true)
      }
    },
  ) // prettier-ignore
})
