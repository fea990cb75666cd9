// Aggregation and order, against numbers added up by hand.

import type { ChartAnswer } from '../../../preview/data-studio'
import { ask, hostOf } from './fake-connector'

describe('aggregation', () => {
  it('sums rows of the same dimensions, a null dimension being a group of its own', async () => {
    const { rows } = await ask({ dimensions: ['region'], metrics: ['deals', 'amount'] })
    expect(rows).toEqual([
      ['EMEA', 4, 520],
      [null, 4, 1000],
      ['LATAM', 1, 50.5],
    ])
  })

  it('takes each field’s own aggregation: the largest, the mean, seconds out of text', async () => {
    const { rows } = await ask({ dimensions: ['vip'], metrics: ['largest', 'mean', 'spent'] })
    expect(rows).toEqual([
      [false, 1000, (50.5 + 0 + 1000) / 3, 105],
      [true, 300, 520 / 3, 150],
    ])
  })

  it('shows a metric without dimensions as one row', async () => {
    expect((await ask({ metrics: ['deals'] })).rows).toEqual([[9]])
  })

  it('has no rows where there are no facts', async () => {
    const dateRange = { startDate: '2024-01-01', endDate: '2024-01-31' }
    const { rows, totals } = await ask({ metrics: ['deals'], dateRange, totals: true })
    expect({ rows, totals }).toEqual({ rows: [], totals: [null] })
  })

  it('passes on what cannot be added up', async () => {
    const { rows } = await ask({ dimensions: ['month'], metrics: ['accounts'] })
    expect(rows).toEqual([
      ['202601', 2],
      ['202602', 3],
    ])
  })

  it('lists the dimensions alone', async () => {
    expect((await ask({ dimensions: ['account'] })).rows).toEqual([['Ágora'], ['Bolt'], ['Zeta']])
  })
})

describe('order', () => {
  const accounts = (answer: ChartAnswer) => answer.rows.map(([account]) => account)

  it('sorts by the first metric, largest first, unless told otherwise', async () => {
    const answer = await ask({ dimensions: ['account'], metrics: ['amount'] })
    expect(accounts(answer)).toEqual(['Zeta', 'Ágora', 'Bolt'])
  })

  it('sorts dates forwards', async () => {
    const { rows } = await ask({ dimensions: ['day'], metrics: ['deals'] })
    expect(rows.map(([day]) => day)).toEqual([
      '20260105',
      '20260120',
      '20260203',
      '20260214',
      '20260228',
    ])
  })

  it('sorts as told, also by a metric that is not shown, and cuts after sorting', async () => {
    const answer = await ask({
      dimensions: ['account'],
      metrics: ['deals'],
      sort: [{ field: 'spent', direction: 'asc' }],
      limit: 2,
    })
    expect(answer.rows).toEqual([
      ['Bolt', 1],
      ['Zeta', 4],
    ])
  })

  it('puts nulls last in both directions', async () => {
    for (const direction of ['asc', 'desc'] as const) {
      const { rows } = await ask({
        dimensions: ['region'],
        metrics: ['deals'],
        sort: [{ field: 'region', direction }],
      })
      expect(rows.at(-1)).toEqual([null, 4])
    }
  })

  it('sorts text as people do, accents next to their letters', async () => {
    const answer = await ask({
      dimensions: ['account'],
      metrics: ['deals'],
      sort: [{ field: 'account', direction: 'desc' }],
    })
    expect(accounts(answer)).toEqual(['Zeta', 'Bolt', 'Ágora'])
  })

  it('settles ties by the dimensions, not by the connector’s order', async () => {
    const { rows } = await ask({
      dimensions: ['account', 'month'],
      metrics: ['deals'],
      sort: [{ field: 'counted', direction: 'asc' }], // 1 in every row
    })
    expect(rows.map(([account, month]) => `${String(account)} ${String(month)}`)).toEqual([
      'Ágora 202601',
      'Ágora 202602',
      'Bolt 202601',
      'Bolt 202602',
      'Zeta 202602',
    ])
  })
})

describe('columns', () => {
  it('name dimensions before metrics, with what the editor shows', async () => {
    const { columns } = await ask({ dimensions: ['account'], metrics: ['avg_deal'] })
    expect(columns).toEqual([
      {
        id: 'account',
        label: 'account',
        concept: 'DIMENSION',
        type: 'TEXT',
        description: 'Who',
        group: 'Account',
      },
      { id: 'avg_deal', label: 'avg_deal', concept: 'METRIC', type: 'CURRENCY_EUR' },
    ])
  })

  it('leave hidden fields out of the editor', async () => {
    const { columns } = await hostOf().host.connect({})
    expect(columns.map(({ id }) => id)).not.toContain('hidden_part')
    expect(columns).toHaveLength(17)
  })
})
