// Questions of the book: grouping, periods, filters, and what is refused.

import { conversion } from '../../../connector/model/money'
import { ask, is, line, portfolio, rate, table, value } from '../book'

describe('an answer', () => {
  it('has one row without dimensions, zeros included', () => {
    expect(table(ask(['deals_won', 'mrr'], '2019-01-01', '2019-12-31'))).toEqual([[0, 0]])
  })

  it('tells a balance at the close of each period', () => {
    expect(table(ask(['mrr_open', 'mrr'], '2026-01-01', '2026-03-31', { by: ['month'] }))).toEqual([
      ['202601', 0, 30000],
      ['202602', 30000, 30000],
      ['202603', 30000, 18000],
    ])
  })

  it('splits by account attributes and keeps what has no account', () => {
    expect(table(ask(['won_amount'], '2026-03-01', '2026-04-30', { by: ['industry'] }))).toEqual([
      ['Retail', 150000],
      ['(unassigned)', 40000],
    ])
  })

  it('judges movements within a product when asked by product', () => {
    const rows = ask(['mrr_open', 'mrr_new', 'mrr_churn', 'mrr_contraction', 'mrr'], '2026-03-01', '2026-03-31', { by: ['product'] }) // prettier-ignore
    expect(table(rows)).toEqual([
      ['Basic', 30000, 5000, 30000, 2000, 3000], // Ana leaves Basic, Blau churns
      ['Plus', 0, 15000, 0, 0, 15000],
    ])
  })

  it('gives a ratio of the parts of each cell, not a mean', () => {
    const rows = ask(['net_revenue_retention', 'mrr'], '2026-03-01', '2026-03-31', {
      by: ['owner'],
    })
    expect(table(rows)).toEqual([
      ['Rosa', 0.5, 15000],
      ['Tom', null, 3000], // Casa had nothing at opening
    ])
  })

  it('lists the values of dimensions when no metric is asked', () => {
    expect(table(ask([], '2026-03-01', '2026-03-31', { by: ['industry'] }))).toEqual([
      ['Retail'],
      ['Health'],
    ])
    expect(table(ask([], '2026-03-01', '2026-03-31', { by: ['deal_type'] }))).toEqual([
      ['Upsell'],
      ['Renewal'],
      ['New business'],
    ])
  })

  it('applies filters on values as readers see them', () => {
    const rosa = { where: [[is('owner', 'Rosa')]] }
    expect(value('mrr', '2026-03-01', '2026-03-31', rosa)).toBe(15000)
    const either = { where: [[is('industry', 'Health'), is('owner', 'Tom')]] }
    expect(value('mrr_open', '2026-03-01', '2026-03-31', either)).toBe(20000)
    const both = { where: [[is('industry', 'Retail')], [is('owner', 'Tom')]] }
    expect(value('mrr', '2026-03-01', '2026-03-31', both)).toBe(3000)
  })

  it('leaves filtered months out of what is added up over time', () => {
    const ends = { where: [[is('month', '202601', '202603')]] }
    // February's revenue would be part of a window from January to March, but March alone has any
    expect(value('mrr_expansion', '2026-01-01', '2026-03-31', ends)).toBe(5000)
    const april = { where: [[is('month', '202603', '202605')]] }
    expect(value('revenue_recognised', '2026-03-01', '2026-05-31', april)).toBe(35900)
    expect(value('won_amount', '2026-03-01', '2026-05-31', april)).toBe(150000)
  })

  it('takes accounts_lost over the whole window, not as a sum of months', () => {
    expect(value('accounts_lost', '2026-01-01', '2026-05-31')).toBe(0) // Blau came back
    const months = ask(['accounts_lost'], '2026-01-01', '2026-05-31', { by: ['month'] })
    expect(table(months).map(row => row[1])).toEqual([0, 0, 1, 0, 0])
  })

  it('refuses a metric with a dimension that does not belong to it, naming both', () => {
    expect(() => ask(['mrr'], '2026-03-01', '2026-03-31', { by: ['deal_stage'] })).toThrow(
      '“MRR” cannot be shown by “Deal stage”',
    )
    const filtered = { where: [[is('product', 'Basic')]] }
    expect(() => ask(['deals_won'], '2026-03-01', '2026-03-31', filtered)).toThrow(
      '“Deals won” cannot be shown by “Product”',
    )
  })
})

describe('several currencies', () => {
  const dollars = {
    ...portfolio,
    facts: {
      ...portfolio.facts,
      recurringLines: [
        line(1, 110, '2026-01-10', null, { currency: 'USD' }),
        line(2, 50, '2026-01-10', '2026-03-10'),
        line(2, 60, '2026-03-10', null),
      ],
    },
  }
  const money = conversion('EUR', () => [
    rate('USD', '2026-01-02', 1.1),
    rate('USD', '2026-02-27', 1.1), // a Friday; it still holds on the 28th
    rate('USD', '2026-03-31', 1),
  ])
  const march = (id: string) => value(id, '2026-03-01', '2026-03-31', { of: dollars, money })

  it('tells a balance at its own day’s rate and the difference as the effect of rates', () => {
    expect(march('mrr_open')).toBe(15000) // 110 ÷ 1.1 + 50
    expect(march('mrr')).toBe(17000) // 110 ÷ 1 + 60
    expect(march('net_new_mrr')).toBe(1000)
    expect(march('mrr_fx')).toBe(1000)
  })

  it('tells retention at the opening’s rates', () => {
    expect(march('net_revenue_retention')).toBeCloseTo(160 / 150)
    expect(march('gross_revenue_retention')).toBe(1)
  })

  it('refuses to add up an amount for which there is no rate', () => {
    const none = conversion('EUR', () => [rate('USD', '2026-03-31', 1)])
    expect(() =>
      value('mrr_open', '2026-03-01', '2026-03-31', { of: dollars, money: none }),
    ).toThrow('no exchange rate for USD')
  })
})
