// Requests of the host: order, filters that cannot be honoured, and what is refused with a sentence.

import { USUAL } from '../../../connector/model/settings'
import { answer } from '../../../connector/query/answer'
import { dataResponse, planData, sampleResponse } from '../../../connector/studio/data'
import { readDataRequest } from '../../../connector/studio/request'
import { fieldsOf } from '../../../connector/studio/schema'
import { settings } from './english-euros'
import { day, euros, portfolio } from '../book'

const TODAY = day('2026-04-15')
const MARCH = { startDate: '2026-03-01', endDate: '2026-03-31' }

interface Part {
  fields?: unknown
  dateRange?: unknown
  dimensionsFilters?: unknown
}
const names = (...ids: string[]) => ids.map(name => ({ name }))
const plan = (request: Part) =>
  planData(readDataRequest({ dateRange: MARCH, ...request }), fieldsOf(settings), TODAY)
const getData = (request: Part) => {
  const planned = plan(request)
  const rows = answer(planned.question, portfolio, {
    fiscalYearStartMonth: 1,
    language: 'en',
    money: euros,
    policies: USUAL,
  })
  return dataResponse(planned, rows, settings)
}
const values = (request: Part) => getData(request).rows.map(row => row.values)
const filter = (fieldName: string, operator: string, given: unknown[], type = 'INCLUDE') => [
  [{ fieldName, operator, values: given, type }],
]

describe('an answer to the host', () => {
  it('has the columns asked for, in the order asked for, twice when asked twice', () => {
    const fields = names('mrr', 'account_name', 'mrr_open', 'mrr')
    expect(getData({ fields }).schema.map(field => field.name)).toEqual([
      'mrr', 'account_name', 'mrr_open', 'mrr',
    ]) // prettier-ignore
    expect(values({ fields })).toContainEqual([150, 'Ana', 100, 150])
  })

  it('tells money in major units and days without dashes', () => {
    expect(values({ fields: names('day', 'won_amount') })).toContainEqual(['20260311', 1000])
  })

  it('leaves out fields that are only there to filter', () => {
    const fields = [...names('mrr'), { name: 'owner', forFilterOnly: true }]
    const answered = getData({ fields, dimensionsFilters: filter('owner', 'EQUALS', ['Rosa']) })
    expect(answered).toMatchObject({ filtersApplied: true, rows: [{ values: [150] }] })
    expect(answered.schema).toHaveLength(1)
  })

  it.each([
    ['EQUALS', ['Ana'], ['Ana']],
    ['IN_LIST', ['Ana', 'Casa'], ['Ana', 'Casa']],
    ['CONTAINS', ['a'], ['Ana', 'Blau', 'Casa']],
    ['CONTAINS', ['A'], ['Ana']],
    ['REGEXP_PARTIAL_MATCH', ['^[AB]'], ['Ana', 'Blau']],
    ['REGEXP_EXACT_MATCH', ['(?i)ANA'], ['Ana']],
    ['REGEXP_PARTIAL_MATCH', ['^(a+)+$'], []],
    ['IS_NULL', [], []],
  ])('applies %s %j', (operator, given, expected) => {
    const dimensionsFilters = filter('account_name', operator, given)
    const rows = values({ fields: names('account_name', 'mrr_new', 'mrr_open'), dimensionsFilters })
    expect(rows.map(row => row[0])).toEqual(expected)
  })

  it.each([
    ['BETWEEN', ['202602', '202603'], ['202602', '202603']],
    ['BETWEEN', [202601, 202602], ['202601', '202602']],
    ['NUMERIC_GREATER_THAN', ['202602'], ['202603']],
    ['NUMERIC_GREATER_THAN_OR_EQUAL', ['202602'], ['202602', '202603']],
    ['NUMERIC_LESS_THAN', ['202602'], ['202601']],
    ['NUMERIC_LESS_THAN_OR_EQUAL', [202602], ['202601', '202602']],
  ])('applies %s %j to months', (operator, given, expected) => {
    const dimensionsFilters = filter('month', operator, given)
    const dateRange = { startDate: '2026-01-01', endDate: '2026-03-31' }
    const rows = values({ fields: names('month', 'mrr'), dimensionsFilters, dateRange })
    expect(rows.map(row => row[0])).toEqual(expected)
  })

  it('keeps missing values when it excludes others', () => {
    const dimensionsFilters = filter('region', 'EQUALS', ['EMEA'], 'EXCLUDE')
    expect(values({ fields: names('mrr'), dimensionsFilters })).toEqual([[180]])
  })

  it('reads filter values that come as numbers or booleans', () => {
    const dimensionsFilters = filter('year', 'EQUALS', [2026])
    expect(values({ fields: names('mrr'), dimensionsFilters })).toEqual([[180]])
  })
})

describe('a filter that cannot be honoured', () => {
  const broken = filter('owner', 'REGEXP_PARTIAL_MATCH', ['(?<=x)y'])

  it('is left to the host with its column when everything can be added up again', () => {
    const fields = [...names('deals_won'), { name: 'owner', forFilterOnly: true }]
    const answered = getData({ fields, dimensionsFilters: broken })
    expect(answered.filtersApplied).toBe(false)
    expect(answered.schema.map(field => field.name)).toEqual(['deals_won', 'owner'])
  })

  it.each([
    ['an unknown operator', filter('owner', 'STARTS_WITH', ['R'])],
    ['an unknown field', filter('nobody', 'EQUALS', ['R'])],
    ['an unknown type', filter('owner', 'EQUALS', ['R'], 'MAYBE')],
    ['one bound', filter('month', 'BETWEEN', ['202601'])],
    ['no value', filter('owner', 'EQUALS', [])],
  ])('says so for %s', (_, dimensionsFilters) => {
    expect(plan({ fields: names('deals_won'), dimensionsFilters }).filtersApplied).toBe(false)
  })

  it('is refused by name when a total could not be formed again', () => {
    expect(() => plan({ fields: names('mrr'), dimensionsFilters: broken })).toThrow(
      'A filter on this chart cannot be applied to “MRR”',
    )
  })
})

describe('a request that makes no sense', () => {
  it.each([
    ['no fields', { fields: undefined }, 'asks for no field'],
    ['an empty list', { fields: [] }, 'asks for no field'],
    ['an unknown field', { fields: names('mrrr') }, 'The field “mrrr” does not exist'],
    ['an inverted range', { fields: names('mrr'), dateRange: { startDate: '2026-03-31', endDate: '2026-03-01' } }, 'is not valid'],
    ['half a range', { fields: names('mrr'), dateRange: { startDate: '2026-03-31' } }, 'is not valid'],
    ['a day that is none', { fields: names('mrr'), dateRange: { startDate: '2026-02-30', endDate: '2026-03-01' } }, 'is not valid'],
  ])('is answered with a sentence: %s', (_, request, sentence) => {
    expect(() => plan(request)).toThrow(sentence)
  }) // prettier-ignore

  it('is asked about the last 28 days when it tells no range', () => {
    const { window } = plan({ fields: names('mrr'), dateRange: undefined }).question
    expect(window).toEqual({ from: day('2026-03-18'), to: day('2026-04-14') })
  })

  it('survives an absurd range', () => {
    const dateRange = { startDate: '1900-01-01', endDate: '9999-12-31' }
    expect(values({ fields: names('deals_won'), dateRange })).toEqual([[3]])
  })

  it('is answered with one typed row when the host only wants a sample', () => {
    const sample = sampleResponse(plan({ fields: names('day', 'mrr', 'country') }))
    expect(sample.rows).toEqual([{ values: ['20260101', 1, 'Spain'] }])
  })
})
