// Data that the host refuses, each answer for one reason, and the wire format of every type.

import { wireFormat } from '../../../preview/data-studio/contract/wire-formats'
import type { Functions } from './fake-connector'
import { hostOf, WINDOW } from './fake-connector'
import { expectRefusal, withCell, withData } from './refusals'

describe('an answer to getData', () => {
  it.each<[string, Functions, string]>([
    ['that is nothing', { getData: () => null }, 'it is null instead of an object'],
    ['without rows', withData(({ schema }) => ({ schema })), 'rows is undefined'],
    ['without schema', withData(({ rows }) => ({ rows })), 'schema is undefined'],
    [
      'whose filtersApplied is text',
      withData(answer => ({ ...answer, filtersApplied: 'true' })),
      'filtersApplied is "true"',
    ],
    [
      'with a column missing',
      withData(({ schema, rows }) => ({ schema: schema.slice(1), rows })),
      'is missing',
    ],
    [
      'with a column nobody asked for',
      withData(({ schema, rows }) => ({ schema: [...schema, { name: 'region' }], rows })),
      'the column “region” was not asked for',
    ],
    [
      'with a column twice',
      withData(({ schema, rows }) => ({ schema: [...schema, schema[0]], rows })),
      'was not asked for here',
    ],
    [
      'with columns in another order',
      withData(({ schema, rows }) => ({ schema: [...schema].reverse(), rows })),
      'the columns are in the order',
    ],
    [
      'with another type than the schema said',
      withData(({ schema, rows }) => ({
        schema: schema.map(one => ({ ...one, semantics: { semanticType: 'URL' } })),
        rows,
      })),
      'another semanticType than in getSchema',
    ],
    [
      'with another data type than the schema said',
      withData(({ schema, rows }) => ({
        schema: schema.map(one => ({ ...one, dataType: 'BOOLEAN' })),
        rows,
      })),
      'another dataType than in getSchema',
    ],
    [
      'with bare rows',
      withData(({ schema, rows }) => ({ schema, rows: rows.map(({ values }) => values) })),
      'row 1 has no list of values',
    ],
    [
      'with a row too short',
      withData(({ schema, rows }) => ({
        schema,
        rows: rows.map(({ values }) => ({ values: values.slice(1) })),
      })),
      'row 1 has 2 values for 3 columns',
    ],
    [
      'with a row too long',
      withData(({ schema, rows }) => ({
        schema,
        rows: rows.map(({ values }) => ({ values: [...values, 1] })),
      })),
      'row 1 has 4 values for 3 columns',
    ],
    [
      'with too many rows',
      withData(({ schema, rows }) => ({ schema, rows: Array(1_000_001).fill(rows[0]) })),
      '1000001 rows are more than 1000000',
    ],
    [
      'with too many bytes',
      withCell('account', 'x'.repeat(53_000_000)),
      'bytes of JSON are more than 52428800',
    ],
    [
      'with two rows where a metric cannot be added up',
      withData(answer => ({ ...answer, rows: [...answer.rows, ...answer.rows.slice(-1)] })),
      '“accounts” cannot be added up, yet two rows have the dimensions',
    ],
  ])('is refused %s', async (_, changes, words) => {
    await expectRefusal(changes, words)
  })

  it('is refused when it keeps a filter-only column although it filtered', async () => {
    const changes = withData((answer, request) => {
      const names = request.fields.map(({ name }) => name)
      const values = names.map(name => (name === 'deals' ? 1 : 'Zeta'))
      const schema = names.map(name => ({ name }))
      return { ...answer, schema, rows: [{ values }] }
    })
    const source = await hostOf(changes).host.connect({})
    const filters = [
      [{ field: 'account', type: 'INCLUDE', operator: 'EQUALS', values: ['Zeta'] }],
    ] as const
    await expect(
      source.query({
        dimensions: [],
        metrics: ['deals'],
        dateRange: WINDOW,
        filters: filters as never,
      }),
    ).rejects.toMatchObject({
      details: expect.stringContaining('the column “account” was not asked for here') as string,
    })
  })
})

describe('a cell', () => {
  it.each<[string, unknown, string]>([
    [
      'a missing value that is not null',
      undefined,
      '“deals” is undefined in row 1; a NUMBER is a number',
    ],
    ['NaN', NaN, '“deals” is NaN in row 1'],
    ['infinity', Infinity, '“deals” is Infinity'],
    ['a number as text', '1', '“deals” is "1"'],
    ['an object', { value: 1 }, '“deals” is an object'],
    ['a list', [1], '“deals” is a list'],
    ['a date object', new Date(0), '“deals” is an object'],
    ['a big integer', 1n, '“deals” is 1n'],
    ['a boolean', true, '“deals” is true'],
  ])('is refused: %s', async (_, value, words) => {
    await expectRefusal(withCell('deals', value), words)
  })

  it('of a text is refused as a number', async () => {
    await expectRefusal(withCell('account', 5), '“account” is 5 in row 1; a TEXT is text')
  })
})

describe('the wire format', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['YEAR', ['2026'], [2026, '26', '']],
    ['YEAR_QUARTER', ['20264'], ['20265', '20260', '2026-4', '2026Q4', 20264]],
    ['YEAR_MONTH', ['202601', '202612'], ['202600', '202613', '2026-01', '20261']],
    ['YEAR_WEEK', ['202601', '202653', '202552'], ['202600', '202654', '202553', '20267', 202601]],
    [
      'YEAR_MONTH_DAY',
      ['20260131', '20240229'],
      ['2026-01-31', '20260231', '20250229', '2026131', 20260131],
    ],
    ['YEAR_MONTH_DAY_HOUR', ['2026112300'], ['2026112324', '20261123', '2026023000']],
    ['YEAR_MONTH_DAY_SECOND', ['20261123031500'], ['20261123031560', '2026-11-23T03:15:00Z']],
    ['QUARTER', ['1', '4'], ['5', '0', 1]],
    ['MONTH', ['03'], ['3', '13', '00']],
    ['WEEK', ['07', '53'], ['7', '54', '00']],
    ['MONTH_DAY', ['0317', '0229'], ['317', '0230']],
    ['DAY_OF_WEEK', ['0', '6'], ['7', 0]],
    ['DAY', ['17', '31'], ['32', '00', '1']],
    ['HOUR', ['02', '23'], ['24', '2']],
    ['MINUTE', ['12', '59'], ['60', '5']],
    ['DURATION', ['5400', '0.5'], [5400, '01:30:00', '']],
    ['NUMBER', [14.5, -1, 0], ['14.5', NaN]],
    ['PERCENT', [0.143, 1.2], ['14.3%', '0.1']],
    ['CURRENCY_EUR', [12.5], ['12.50', '€12']],
    ['BOOLEAN', [true, false], ['true', 1]],
    ['TEXT', ['', 'é'], [1, true]],
    ['URL', ['https://a.example/x', 'mailto:a@b.example'], ['a.example', 'https://a b']],
    ['COUNTRY', ['Belgium'], ['', 56]],
    ['COUNTRY_CODE', ['BE'], ['be', 'BEL']],
    ['CONTINENT_CODE', ['150'], ['EU']],
    ['REGION_CODE', ['ES-MD', 'CA'], ['es-md', '']],
    ['CITY_CODE', ['1005493'], ['Madrid']],
    ['LATITUDE_LONGITUDE', ['50.85,4.35', '-33.4,-70.6'], ['91,0', '0,181', '50.85', '50,85,4,35']],
  ])('of %s', (type, right, wrong) => {
    const { accepts } = wireFormat(type)
    expect(right.filter(value => !accepts(value))).toEqual([])
    expect(wrong.filter(value => accepts(value))).toEqual([])
  })
})
