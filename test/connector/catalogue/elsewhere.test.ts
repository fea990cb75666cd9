// Metrics that look at other days than those of the window, or at one account after the other, where
// March of the book has nothing to show; worked out by hand as well.

import { ask, portfolio, table, value } from '../book'

describe('metrics of other days and of single accounts', () => {
  it('compares revenue with the months before, and with the year before', () => {
    // Of Blau’s 120 for 30 days, 14 are left in April.
    expect(value('revenue_growth_pop', '2026-04-01', '2026-04-30')).toBeCloseTo(56 / 359 - 1)
    expect(value('revenue_growth_yoy', '2027-03-01', '2027-03-31')).toBe(-1)
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
