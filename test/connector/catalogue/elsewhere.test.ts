// Metrics that look at other days than those of the window, or at one account after the other, where
// March of the book has nothing to show; worked out by hand as well.

import type { Conversion } from '../../../connector/model/money'
import { atRatesOf, conversion } from '../../../connector/model/money'
import { ask, day, portfolio, rate, table, value } from '../book'

describe('metrics of other days and of single accounts', () => {
  it('compares revenue with the months before, and with the year before', () => {
    // Of Blau’s 120 for 30 days, 14 are left in April.
    expect(value('revenue_growth_pop', '2026-04-01', '2026-04-30')).toBeCloseTo(56 / 359 - 1)
    expect(value('revenue_growth_yoy', '2027-03-01', '2027-03-31')).toBe(-1)
  })

  it('follow a cohort month by month, and end where a month is not over', () => {
    const rows = ask(
      ['cohort_logo_retention', 'cohort_revenue_retention'],
      '2026-01-01',
      '2026-12-31',
      { by: ['start_cohort', 'cohort_age'] },
    )
    // Ana began with 100 and Blau with 200; Blau was away in March and April; Casa began with 50.
    expect(table(rows)).toEqual([
      ['2026-01', '00', 1, 1],
      ['2026-01', '01', 1, 1],
      ['2026-01', '02', 1 / 2, 150 / 300],
      ['2026-01', '03', 1 / 2, 150 / 300],
      ['2026-01', '04', 1, 230 / 300],
      ['2026-01', '05', 1, 230 / 300],
      ['2026-03', '00', 1, 1],
      ['2026-03', '01', 1, 30 / 50],
      ['2026-03', '02', 1, 30 / 50],
      ['2026-03', '03', 1, 30 / 50],
    ])
  })

  it('does not move by exchange rates alone at the rates of one day', () => {
    const rates = [rate('USD', '2026-01-01', 1), rate('USD', '2026-03-10', 2)]
    const [first, ...others] = portfolio.facts.recurringLines
    const recurringLines = first
      ? [{ ...first, currency: 'USD', until: null }, ...others.slice(2)]
      : []
    const of = { ...portfolio, facts: { ...portfolio.facts, recurringLines } }
    const dated = conversion('EUR', () => rates)
    const march = (id: string, money: Conversion) =>
      value(id, '2026-03-01', '2026-03-31', { of, money })
    expect(march('mrr_fx', dated)).toBe(-5000) // 100 dollars were 100 euros and are 50
    expect(march('mrr_fx', atRatesOf(day('2026-03-31'), dated))).toBe(0)
  })

  it('covers what is missing of a quota with the open pipeline', () => {
    // February: 28 of 90 days of 3,000, nothing won, deals 2 and 3 open
    expect(value('pipeline_coverage', '2026-02-01', '2026-02-28')).toBeCloseTo(350000 / 93333)
  })

  it('finds the accounts that cost more than they bring', () => {
    const rows = ask(['unprofitable_accounts'], '2026-04-01', '2026-04-30', {
      by: ['account_name'],
    })
    expect(table(rows).filter(([, count]) => count !== 0)).toEqual([['Casa', 1]]) // 30 of work
  })

  it('divides what accounts bring by how fast they leave', () => {
    const recurringLines = portfolio.facts.recurringLines.filter(
      ({ amountPerMonth }) => amountPerMonth !== 8000,
    )
    const of = { ...portfolio, facts: { ...portfolio.facts, recurringLines } }
    // Of Ana and Blau, who paid on 31 January, Blau left: a twelfth a month. Ana 150, Casa 30.
    expect(value('ltv_simple', '2026-03-01', '2026-07-31', { of })).toBeCloseTo(9000 * 12)
    const margin = (415 - 135) / 415
    expect(value('ltv_gross_margin', '2026-03-01', '2026-07-31', { of })).toBeCloseTo(
      9000 * 12 * margin,
    )
    expect(value('ltv_cac_ratio', '2026-03-01', '2026-07-31', { of })).toBeCloseTo(
      (9000 * 12 * margin) / 60000,
    )
  })

  it('tells who is in danger once nobody calls, answers in time or pays', () => {
    const danger = (id: string) => value(id, '2026-06-01', '2026-06-30')
    // Ana (0 + 9.375 + 10.05) of 60, Blau (0 + 0 + 15) of 60, Casa (0 + 15) of 45
    expect(danger('accounts_red')).toBe(3)
    expect(danger('arr_at_risk')).toBe((15000 + 8000 + 3000) * 12)
    expect(danger('arr_at_risk_share')).toBe(1)
    expect(danger('accounts_no_touch')).toBe(3)
    const scores = table(
      ask(['health_score'], '2026-06-01', '2026-06-30', { by: ['account_name'] }),
    )
    expect(Object.fromEntries(scores)).toEqual({
      Ana: expect.closeTo((100 * 19.425) / 60) as number,
      Blau: 25,
      Casa: expect.closeTo(100 / 3) as number,
    })
  })
})
