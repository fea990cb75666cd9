// A connector of plain functions over eight facts, small enough to add up on paper.

import type { HostOptions, Host, ChartQuery, ChartAnswer } from '../../../preview/data-studio'
import { createHost } from '../../../preview/data-studio'

/** A JSON object whose keys nobody promises. */
export type Json = Record<string, unknown>

/** A `getData` request as the host writes it. */
export interface DataRequest {
  configParams?: Json
  scriptParams: { lastRefresh: string | number }
  dateRange: { startDate: string; endDate: string }
  fields: { name: string; forFilterOnly?: boolean }[]
  dimensionsFilters?: FilterClause[][]
}

interface FilterClause {
  fieldName: string
  type: string
  operator: string
  values: unknown[]
}

/** A `getData` answer, right or wrong. */
export interface DataAnswer {
  schema: Json[]
  rows: { values: unknown[] }[]
  filtersApplied?: unknown
}

/** The connector's functions by name. */
export type Functions = Record<string, (argument: Json) => unknown>

/** day, account, region, size (number), vip, deals, amount, seconds */
type Fact = [string, string, string | null, number, boolean, number, number, number]

/** All facts. */
export const FACTS: Fact[] = [
  ['20260105', 'Ágora', 'EMEA', 10, true, 1, 100, 60],
  ['20260120', 'Ágora', 'EMEA', 10, true, 2, 300, 30],
  ['20260120', 'Bolt', 'LATAM', 200, false, 1, 50.5, 0],
  ['20260203', 'Bolt', 'LATAM', 200, false, 0, 0, 15],
  ['20260214', 'Zeta', null, 35, false, 4, 1000, 90],
  ['20260228', 'Ágora', 'EMEA', 10, true, 1, 120, 60],
  ['20250131', 'Bolt', 'LATAM', 200, false, 2, 80, 10],
  ['20251215', 'Zeta', null, 35, false, 1, 40, 20],
]

function dimension(name: string, semanticType: string, dataType = 'STRING'): Json {
  return { name, label: name, dataType, semantics: { conceptType: 'DIMENSION', semanticType } }
}

function metric(name: string, semanticType: string, more: Json = {}, adds = true): Json {
  return {
    name,
    label: name,
    dataType: 'NUMBER',
    defaultAggregationType: adds ? 'SUM' : 'AUTO',
    ...more,
    semantics: { conceptType: 'METRIC', semanticType, isReaggregatable: adds },
  }
}

/** A fresh copy of the schema. */
export function schema(): Json[] {
  return [
    dimension('day', 'YEAR_MONTH_DAY'),
    dimension('month', 'YEAR_MONTH'),
    { ...dimension('account', 'TEXT'), isDefault: true, group: 'Account', description: 'Who' },
    dimension('region', 'TEXT'),
    dimension('size', 'NUMBER', 'NUMBER'),
    dimension('vip', 'BOOLEAN', 'BOOLEAN'),
    { ...metric('deals', 'NUMBER'), isDefault: true },
    metric('amount', 'CURRENCY_EUR'),
    metric('largest', 'CURRENCY_EUR', { defaultAggregationType: 'MAX' }),
    metric('mean', 'CURRENCY_EUR', { defaultAggregationType: 'AVG' }),
    metric('spent', 'DURATION'),
    metric('hidden_part', 'NUMBER', { isHidden: true }),
    metric('accounts', 'NUMBER', {}, false),
    metric('avg_deal', 'CURRENCY_EUR', { formula: 'SUM($amount) / SUM($deals)' }, false),
    metric('avg_percent', 'PERCENT', { formula: '$avg_deal / 100' }, false),
    metric('per_account', 'NUMBER', { formula: 'SUM($deals) / $accounts' }, false),
    metric('counted', 'NUMBER', { formula: 'COUNT_DISTINCT($account)' }, false),
    metric('guarded', 'NUMBER', { formula: '-SUM($deals) / NULLIF(SUM($deals), 1) + 2' }, false),
  ]
}

/** The configuration page: one question of every kind. */
export function configPage(): Json {
  const options = [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ]
  return {
    configParams: [
      { type: 'INFO', name: 'intro', text: 'Hello' },
      { type: 'TEXTINPUT', name: 'zone', displayName: 'Zone', placeholder: 'UTC' },
      { type: 'SELECT_SINGLE', name: 'one', displayName: 'One', options },
      { type: 'SELECT_MULTIPLE', name: 'many', displayName: 'Many', options },
      {
        type: 'CHECKBOX',
        name: 'box',
        displayName: 'Box',
        parameterControl: { allowOverride: true },
      },
    ],
    dateRangeRequired: true,
    isSteppedConfig: false,
  }
}

/** Cells of a fact by field, those that add up. */
const CELLS: Record<string, (fact: Fact) => string | number | boolean | null> = {
  day: fact => fact[0],
  month: fact => fact[0].slice(0, 6),
  account: fact => fact[1],
  region: fact => fact[2],
  size: fact => fact[3],
  vip: fact => fact[4],
  deals: fact => fact[5],
  amount: fact => fact[6],
  largest: fact => fact[6],
  mean: fact => fact[6],
  spent: fact => String(fact[7]),
  hidden_part: fact => fact[5],
}

/** The connector's functions; it applies EQUALS filters and leaves all others to the host. */
export function functions(): Functions {
  return {
    getAuthType: () => ({ type: 'NONE' }),
    getConfig: () => configPage(),
    getSchema: () => ({ schema: schema() }),
    isAdminUser: () => false,
    getData: request => answer(request as unknown as DataRequest),
  }
}

function answer({ fields, dateRange, dimensionsFilters = [] }: DataRequest): DataAnswer {
  const filtersApplied = dimensionsFilters.flat().every(one => one.operator === 'EQUALS')
  const columns: string[] = fields
    .filter(field => !(filtersApplied && field.forFilterOnly))
    .map(field => field.name)
  const from = dateRange.startDate.replace(/-/g, '')
  const to = dateRange.endDate.replace(/-/g, '')
  const facts = FACTS.filter(([day]) => from <= day && day <= to).filter(
    fact => !filtersApplied || dimensionsFilters.every(group => group.some(meets(fact))),
  )
  return {
    schema: columns.map(id => schema().find(({ name }) => name === id) ?? {}),
    rows: rowsOf(facts, columns),
    filtersApplied,
  }
}

function meets(fact: Fact) {
  return ({ fieldName, type, values }: FilterClause): boolean => {
    const cell = CELLS[fieldName]?.(fact)
    return (cell !== null && String(cell) === String(values[0])) === (type === 'INCLUDE')
  }
}

/** Raw facts; grouped by hand only where distinct accounts are asked for, which do not add up. */
function rowsOf(facts: Fact[], columns: string[]): DataAnswer['rows'] {
  if (!columns.includes('accounts')) {
    return facts.map(fact => ({ values: columns.map(name => CELLS[name]?.(fact)) }))
  }
  const isDimension = (name: string) =>
    ['day', 'month', 'account', 'region', 'size', 'vip'].includes(name)
  const keyOf = (fact: Fact) =>
    JSON.stringify(columns.filter(isDimension).map(name => CELLS[name]?.(fact)))
  return [...new Set(facts.map(keyOf))].map(key => {
    const group = facts.filter(fact => keyOf(fact) === key)
    return {
      values: columns.map(name => {
        if (name === 'accounts') return new Set(group.map(fact => fact[1])).size
        if (isDimension(name)) return CELLS[name]?.(group[0] as Fact)
        return group.reduce((sum, fact) => sum + Number(CELLS[name]?.(fact)), 0)
      }),
    }
  })
}

/** A call the host made. */
export interface Recorded {
  name: string
  argument: Json
}

/** A host over these functions, with every call it made. */
export function hostOf(
  changes: Functions = {},
  options: HostOptions = {},
): { host: Host; calls: Recorded[] } {
  const known: Functions = { ...functions(), ...changes }
  const calls: Recorded[] = []
  const host = createHost(
    (name, argument) => {
      calls.push({ name, argument: argument as Json })
      const called = known[name]
      if (!called) return Promise.reject(new Error(`Script function not found: ${name}`))
      return Promise.resolve().then(() => called(argument as Json))
    },
    { now: () => Date.UTC(2026, 2, 1, 9), ...options },
  )
  return { host, calls }
}

/** January and February 2026. */
export const WINDOW = { startDate: '2026-01-01', endDate: '2026-02-28' }

/** Answers one chart from the untouched connector. */
export async function ask(
  query: Partial<ChartQuery>,
  options: HostOptions = {},
): Promise<ChartAnswer> {
  const source = await hostOf({}, options).host.connect({})
  return source.query({ dimensions: [], metrics: [], dateRange: WINDOW, ...query })
}

/** The `getData` requests among the calls. */
export function requests(calls: Recorded[]): DataRequest[] {
  return calls
    .filter(({ name }) => name === 'getData')
    .map(({ argument }) => argument as unknown as DataRequest)
}
