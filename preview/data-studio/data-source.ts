// A connected data source: answers charts.

import type { ChartAnswer, ChartQuery, Column, Comparison, DateRange, Value } from './chart'
import type { Configuration } from './configuration'
import { checkAnswer } from './configuration'
import type { Connector } from './connector'
import { requestError } from './errors'
import type { Fields } from './field'
import { groupsOf } from './answer/groups'
import type { Group } from './answer/groups'
import { sorted } from './answer/sort'
import { totalsOf, totalsPlan } from './answer/totals'
import type { Ask } from './request/data-request'
import { baseFields, planOf } from './request/plan'
import type { Plan } from './request/plan'
import { checkedWindow, comparedWindow, defaultWindow } from './request/window'
import type { Tables } from './tables'
import { verifyFilters } from './verify'

/** What a report is built on. */
export interface DataSource {
  /** Fields a report can use, in the order of the schema. */
  columns: Column[]
  /** Rejects with `HostError`. */
  query(query: ChartQuery): Promise<ChartAnswer>
  /** Asks for fresh figures from now on, as *Refresh data* does. */
  refresh(): void
}

/** What a data source is made of. */
export interface Connection extends Configuration {
  readonly connector: Connector
  readonly fields: Fields
  readonly tables: Tables
  readonly now: () => number
  readonly verify: boolean
}

/** The data source of a finished configuration and a checked schema. */
export function dataSourceOf(connection: Connection): DataSource {
  const { fields, tables, now } = connection
  return {
    columns: [...fields.values()].filter(({ hidden }) => !hidden).map(({ column }) => column),
    query: query => answered(query, connection),
    refresh: () => tables.refresh(now()),
  }
}

interface Part {
  readonly groups: readonly Group[]
  readonly totals: Value[] | undefined
}

async function answered(query: ChartQuery, connection: Connection): Promise<ChartAnswer> {
  const started = performance.now()
  const plan = planOf(query, connection.fields)
  const dateRange = checkedWindow(query.dateRange ?? defaultWindow(connection.now()))
  const other = otherWindow(query, dateRange, connection)
  let calls = 0
  const part = (window: DateRange) =>
    partOf(query, plan, connection, { window, count: () => calls++ })
  const [main, compared] = await Promise.all([part(dateRange), other && part(other)])
  const rows = rowsOf(main, query, plan)
  return {
    columns: [...plan.dimensions, ...plan.metrics].map(({ column }) => column),
    rows: query.limit === undefined ? rows : rows.slice(0, Math.max(0, query.limit)),
    ...(main.totals && { totals: main.totals }),
    ...(compared && other && { comparison: comparisonOf(compared, other, query, plan) }),
    dateRange,
    wallMs: performance.now() - started,
    calls,
  }
}

async function partOf(
  query: ChartQuery,
  plan: Plan,
  connection: Connection,
  { window, count }: { window: DateRange; count: () => void },
): Promise<Part> {
  const { fields, tables } = connection
  const answerOf = (ask: Ask) => tables.ask(ask, count)
  const ask = askFor(plan, query, window, connection)
  const own = query.totals ? totalsPlan(plan, fields) : null
  const [table, ownTable] = await Promise.all([
    answerOf(ask),
    own && answerOf(askFor(own, query, window, connection)),
  ])
  const groups = groupsOf(table, plan, fields)
  if (connection.verify) await verifyFilters(groups, { ...connection, ask, plan }, answerOf)
  const totals = query.totals ? totalsOf(plan, fields, { table, groups, own: ownTable }) : undefined
  return { groups, totals }
}

function askFor(plan: Plan, query: ChartQuery, window: DateRange, connection: Connection): Ask {
  const { page, fields } = connection
  const wanted = [...plan.dimensions, ...plan.metrics, ...plan.unseen]
  return {
    fields: baseFields(wanted, fields),
    filters: plan.rowFilters,
    configParams: { ...connection.configParams, ...overrides(query, connection) },
    ...(page.dateRangeRequired === true && { dateRange: window }),
  }
}

function overrides({ parameters = {} }: ChartQuery, { page }: Connection): Record<string, string> {
  for (const [name, value] of Object.entries(parameters)) {
    const element = page.configParams.find(one => one.name === name)
    if (element?.parameterControl?.allowOverride !== true) {
      throw requestError(`“${name}” is no parameter of this data source.`)
    }
    checkAnswer(element, value)
  }
  return parameters
}

function otherWindow(
  { compare }: ChartQuery,
  window: DateRange,
  { page }: Connection,
): DateRange | undefined {
  if (!compare) return undefined
  if (page.dateRangeRequired === true) return comparedWindow(window, compare)
  throw requestError('This data source has no date range, so there is nothing to compare with.')
}

function comparisonOf(part: Part, dateRange: DateRange, query: ChartQuery, plan: Plan): Comparison {
  const rows = rowsOf(part, query, plan)
  return { dateRange, rows, ...(part.totals && { totals: part.totals }) }
}

function rowsOf({ groups }: Part, { sort }: ChartQuery, plan: Plan): Value[][] {
  const shown = [...plan.dimensions, ...plan.metrics]
  return sorted(groups, sort, plan).map(({ values }) =>
    shown.map(({ id }) => values.get(id) ?? null),
  )
}
