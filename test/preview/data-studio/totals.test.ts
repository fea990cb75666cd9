// The totals row and the comparison with another window, against numbers added up by hand.

import { ask, hostOf, requests, WINDOW } from './fake-connector'

describe('totals', () => {
  it('adds up all rows, also those cut by the limit', async () => {
    const { rows, totals, calls } = await ask({
      dimensions: ['region'],
      metrics: ['deals', 'avg_deal'],
      totals: true,
      limit: 1,
    })
    expect(rows).toEqual([['EMEA', 4, 130]])
    expect(totals).toEqual([null, 9, 1570.5 / 9])
    expect(calls).toBe(1)
  })

  it('asks once more, without dimensions, for what cannot be added up', async () => {
    const { host, calls } = hostOf()
    const source = await host.connect({})
    const answer = await source.query({
      dimensions: ['month'],
      metrics: ['accounts', 'deals', 'per_account'],
      dateRange: WINDOW,
      totals: true,
    })
    expect(answer.totals).toEqual([null, 3, 9, 3])
    expect(answer.calls).toBe(2)
    const asked = requests(calls).map(({ fields }) => fields.map(one => one.name).sort())
    expect(asked).toEqual([
      ['accounts', 'deals', 'month'],
      ['accounts', 'deals'],
    ])
  })

  it('are those of the chosen rows when a metric is filtered, and null where nobody can know', async () => {
    const { rows, totals } = await ask({
      dimensions: ['account'],
      metrics: ['deals', 'accounts'],
      filters: [
        [{ field: 'deals', type: 'INCLUDE', operator: 'NUMERIC_GREATER_THAN', values: ['1'] }],
      ],
      totals: true,
    })
    expect(rows).toEqual([
      ['Ágora', 4, 1],
      ['Zeta', 4, 1],
    ])
    expect(totals).toEqual([null, 8, null])
  })

  it('are not those of all rows where the filter is on what cannot be added up', async () => {
    const { rows, totals } = await ask({
      dimensions: ['month'],
      metrics: ['accounts'],
      filters: [[{ field: 'accounts', type: 'INCLUDE', operator: 'EQUALS', values: ['3'] }]],
      totals: true,
    })
    expect({ rows, totals }).toEqual({ rows: [['202602', 3]], totals: [null, null] })
  })
})

describe('comparison', () => {
  const january = { startDate: '2026-01-01', endDate: '2026-01-31' }

  it('asks the same for the other window', async () => {
    const { rows, comparison, calls } = await ask({
      dimensions: ['account'],
      metrics: ['deals', 'avg_deal'],
      dateRange: january,
      compare: 'previousPeriod',
      totals: true,
    })
    expect(rows).toEqual([
      ['Ágora', 3, 400 / 3],
      ['Bolt', 1, 50.5],
    ])
    expect(comparison).toEqual({
      dateRange: { startDate: '2025-12-01', endDate: '2025-12-31' },
      rows: [['Zeta', 1, 40]],
      totals: [null, 1, 40],
    })
    expect(calls).toBe(2)
  })

  it('looks a year back', async () => {
    const { comparison } = await ask({
      metrics: ['deals'],
      dateRange: january,
      compare: 'previousYear',
    })
    expect(comparison).toEqual({
      dateRange: { startDate: '2025-01-01', endDate: '2025-01-31' },
      rows: [[2]],
    })
  })

  it('keeps all rows of the other window when the chart is cut', async () => {
    const { rows, comparison } = await ask({
      dimensions: ['account'],
      metrics: ['deals'],
      dateRange: { startDate: '2026-02-01', endDate: '2026-02-28' },
      compare: 'previousPeriod',
      limit: 1,
    })
    expect([rows.length, comparison?.rows.length]).toEqual([1, 2])
  })
})
