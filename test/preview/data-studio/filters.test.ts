// Every filter operator, applied by the connector where it can and by the host where it cannot. Months
// and accounts are as in the fake connector's facts for January and February 2026.

import type { Filter, Operator } from '../../../preview/data-studio'
import { ask, functions, hostOf, requests, WINDOW } from './fake-connector'

function filter(
  field: string,
  operator: Operator,
  values: string[],
  type: Filter['type'] = 'INCLUDE',
): Filter {
  return { field, type, operator, values }
}

/** Deals of the facts that pass: Ágora 1 + 2 + 1, Bolt 1 + 0, Zeta 4. */
async function deals(...filters: Filter[][]): Promise<unknown> {
  const { rows } = await ask({ metrics: ['deals'], filters }, { verify: true })
  return rows[0]?.[0] ?? 'no rows'
}

describe('a filter keeps the rows that meet it', () => {
  it.each<[string, Filter, unknown]>([
    ['EQUALS, exactly and with regard to case', filter('account', 'EQUALS', ['bolt']), 'no rows'],
    ['EQUALS a text', filter('account', 'EQUALS', ['Bolt']), 1],
    ['EQUALS a number, whatever its spelling', filter('size', 'IN_LIST', ['2e2']), 1],
    ['EQUALS a boolean', filter('vip', 'EQUALS', ['true']), 4],
    ['IN_LIST, any of the values', filter('account', 'IN_LIST', ['Bolt', 'Zeta']), 5],
    ['CONTAINS, with regard to case', filter('account', 'CONTAINS', ['o']), 5],
    ['REGEXP_PARTIAL_MATCH anywhere', filter('account', 'REGEXP_PARTIAL_MATCH', ['^Z|l']), 5],
    ['RE2 flags', filter('account', 'REGEXP_PARTIAL_MATCH', ['(?i)ÁGORA']), 4],
    [
      'REGEXP_EXACT_MATCH of all of the value',
      filter('account', 'REGEXP_EXACT_MATCH', ['Bol']),
      'no rows',
    ],
    ['REGEXP_EXACT_MATCH', filter('account', 'REGEXP_EXACT_MATCH', ['Bol.|Zeta']), 5],
    ['IS_NULL', filter('region', 'IS_NULL', []), 4],
    ['BETWEEN, both ends included', filter('size', 'BETWEEN', ['10', '35']), 8],
    ['BETWEEN dates in their wire format', filter('day', 'BETWEEN', ['20260105', '20260119']), 1],
    ['NUMERIC_GREATER_THAN', filter('size', 'NUMERIC_GREATER_THAN', ['35']), 1],
    ['NUMERIC_GREATER_THAN_OR_EQUAL', filter('size', 'NUMERIC_GREATER_THAN_OR_EQUAL', ['35']), 5],
    ['NUMERIC_LESS_THAN', filter('size', 'NUMERIC_LESS_THAN', ['35']), 4],
    ['NUMERIC_LESS_THAN_OR_EQUAL', filter('size', 'NUMERIC_LESS_THAN_OR_EQUAL', ['35']), 8],
    ['EXCLUDE keeps the rest, nulls among it', filter('region', 'EQUALS', ['EMEA'], 'EXCLUDE'), 5],
    ['EXCLUDE IS_NULL', filter('region', 'IS_NULL', [], 'EXCLUDE'), 5],
  ])('%s', async (_, one, expected) => {
    expect(await deals([one])).toBe(expected)
  })

  it('joins groups by AND and the filters in a group by OR', async () => {
    const emea = filter('region', 'EQUALS', ['EMEA'])
    const zeta = filter('account', 'EQUALS', ['Zeta'])
    const february = filter('month', 'EQUALS', ['202602'])
    expect(await deals([emea, zeta], [february])).toBe(5)
  })

  it('on a metric is applied after the aggregation and never sent', async () => {
    const { host, calls } = hostOf()
    const source = await host.connect({})
    const { rows } = await source.query({
      dimensions: ['account'],
      metrics: ['amount'],
      dateRange: WINDOW,
      filters: [[filter('deals', 'BETWEEN', ['4', '5'])]],
    })
    expect(rows).toEqual([
      ['Zeta', 1000],
      ['Ágora', 520],
    ])
    expect(requests(calls)[0]?.dimensionsFilters).toBeUndefined()
  })
})

describe('a filter that nobody can make', () => {
  it.each<[string, Filter[], string]>([
    ['on an unknown field', [filter('owner', 'EQUALS', ['x'])], 'no field “owner”'],
    ['with too few values', [filter('size', 'BETWEEN', ['1'])], 'does not take 1 values'],
    ['with a list for EQUALS', [filter('account', 'EQUALS', ['a', 'b'])], 'does not take 2 values'],
    [
      'with an unknown operator',
      [filter('account', 'LIKE' as Operator, ['a'])],
      'no filter “INCLUDE LIKE”',
    ],
    ['with text for a number', [filter('size', 'NUMERIC_LESS_THAN', ['ten'])], 'needs numbers'],
    [
      'with a pattern RE2 does not know',
      [filter('account', 'REGEXP_PARTIAL_MATCH', ['(?=x)'])],
      'no RE2 pattern',
    ],
    [
      'an OR of dimension and metric',
      [filter('account', 'EQUALS', ['a']), filter('deals', 'EQUALS', ['1'])],
      'One OR',
    ],
  ])('is refused: %s', async (_, group, reason) => {
    await expect(deals(group)).rejects.toMatchObject({
      kind: 'request',
      shown: expect.stringContaining(reason) as string,
    })
  })
})

describe('who filters', () => {
  const zeta = [[filter('account', 'EQUALS', ['Zeta'])]]
  const like = [[filter('account', 'CONTAINS', ['eta'])]]

  it('what cannot be added up is never filtered by the host at a finer grain', async () => {
    await expect(ask({ metrics: ['accounts'], filters: like })).rejects.toMatchObject({
      kind: 'contract',
      details: expect.stringContaining('cannot add up “accounts” afterwards') as string,
    })
  })

  it('the host filters it where the chart shows the filtered dimension', async () => {
    const { rows } = await ask({ dimensions: ['account'], metrics: ['accounts'], filters: like })
    expect(rows).toEqual([['Zeta', 1]])
  })

  it('totals follow the filters', async () => {
    const { totals, calls } = await ask({
      dimensions: ['month'],
      metrics: ['accounts', 'deals'],
      filters: zeta,
      totals: true,
    })
    expect(totals).toEqual([null, 1, 4])
    expect(calls).toBe(2)
  })

  it('a connector that says it filtered and did not is found out', async () => {
    const liar = hostOf(
      {
        getData: request => {
          const { dimensionsFilters, ...rest } = request
          const fields = rest.fields as { name: string; forFilterOnly?: boolean }[]
          const asked = { ...rest, fields: fields.filter(one => !one.forFilterOnly) }
          return {
            ...(functions().getData?.(asked) as object),
            filtersApplied: dimensionsFilters !== undefined,
          }
        },
      },
      { verify: true },
    )
    const source = await liar.host.connect({})
    const query = { dimensions: ['month'], metrics: ['deals'], dateRange: WINDOW, filters: zeta }
    await expect(source.query(query)).rejects.toMatchObject({
      kind: 'contract',
      details: expect.stringContaining(
        '“deals” of ["202602"] is 5 filtered by the connector, 4 by the host',
      ) as string,
    })
  })
})
