// Formula fields in charts, worked out after the aggregation, and formulas that are none.

import { aggregated } from '../../../preview/data-studio/formula/aggregate'
import type { Aggregator } from '../../../preview/data-studio/formula/expression'
import { FormulaFault, parseFormula } from '../../../preview/data-studio/formula/parse'
import { ask } from './fake-connector'

describe('formulas', () => {
  const byMonth = async (metric: string) =>
    (await ask({ dimensions: ['month'], metrics: [metric] })).rows

  it('divides sums, never averages quotients', async () => {
    // January 450.5 / 4, February 1120 / 5
    expect(await byMonth('avg_deal')).toEqual([
      ['202601', 112.625],
      ['202602', 224],
    ])
  })

  it('works out a formula over a formula', async () => {
    expect(await byMonth('avg_percent')).toEqual([
      ['202601', 1.12625],
      ['202602', 2.24],
    ])
  })

  it('mixes sums with what cannot be added up at the same grain', async () => {
    expect(await byMonth('per_account')).toEqual([
      ['202601', 2],
      ['202602', 5 / 3],
    ])
  })

  it('counts distinct values of a dimension the chart does not show', async () => {
    expect(await byMonth('counted')).toEqual([
      ['202601', 2],
      ['202602', 3],
    ])
  })

  it('makes a division by zero null', async () => {
    const { rows } = await ask({
      dimensions: ['account'],
      metrics: ['avg_deal'],
      dateRange: { startDate: '2026-02-01', endDate: '2026-02-28' },
    })
    expect(rows).toEqual([
      ['Zeta', 250],
      ['Ágora', 120],
      ['Bolt', null],
    ])
  })

  it('NULLIF makes equal values null, and null spreads', async () => {
    const { rows } = await ask({ dimensions: ['region'], metrics: ['guarded'] })
    expect(rows).toEqual([
      ['EMEA', 1],
      [null, 1],
      ['LATAM', null],
    ])
  })
})

describe('a formula text', () => {
  it('binds as arithmetic does', () => {
    expect(parseFormula('1 - SUM($a) * 2')).toEqual({
      kind: 'arithmetic',
      operation: '-',
      left: { kind: 'number', value: 1 },
      right: {
        kind: 'arithmetic',
        operation: '*',
        left: { kind: 'aggregate', by: 'SUM', of: { kind: 'field', id: 'a' } },
        right: { kind: 'number', value: 2 },
      },
    })
  })

  it.each([
    ['SUM($a', 'is not readable'],
    ['', 'neither a field'],
    ['$a $b', 'neither a field'],
    ['a / 2', 'without its $'],
    ['"x" + 1', 'is not a number'],
    ['$a > 1', 'no arithmetic'],
    ['!$a', 'no arithmetic'],
    ['MEDIAN($a)', 'calls MEDIAN with 1 arguments'],
    ['SUM($a, $b)', 'calls SUM with 2 arguments'],
    ['NULLIF($a)', 'calls NULLIF with 1 arguments'],
    ['$a.b', 'neither a field'],
  ])('is refused: %s', (text, reason) => {
    expect(() => parseFormula(text)).toThrow(FormulaFault)
    expect(() => parseFormula(text)).toThrow(reason)
  })
})

describe('an aggregation', () => {
  it.each<[Aggregator, number, number | null]>([
    ['SUM', 8, null],
    ['AVG', 8 / 3, null],
    ['MIN', 2, null],
    ['MAX', 4, null],
    ['COUNT', 3, 0],
    ['COUNT_DISTINCT', 2, 0],
  ])('%s leaves nulls out, and of nulls alone there is none', (by, some, none) => {
    expect(aggregated(by, [2, null, 4, null, 2])).toBe(some)
    expect(aggregated(by, [null, null])).toBe(none)
  })
})
