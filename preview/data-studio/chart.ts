// What a chart asks of a data source and what it gets to draw. Everything here is the host's side of
// the table: the connector never sees sorting, limits, totals or comparisons.

/** Ways in which a filter compares a value. */
export type Operator =
  | 'EQUALS'
  | 'CONTAINS'
  | 'REGEXP_PARTIAL_MATCH'
  | 'REGEXP_EXACT_MATCH'
  | 'IN_LIST'
  | 'IS_NULL'
  | 'BETWEEN'
  | 'NUMERIC_GREATER_THAN'
  | 'NUMERIC_GREATER_THAN_OR_EQUAL'
  | 'NUMERIC_LESS_THAN'
  | 'NUMERIC_LESS_THAN_OR_EQUAL'

/** One condition on one field; EXCLUDE keeps what the condition does not meet, nulls included. */
export interface Filter {
  field: string
  type: 'INCLUDE' | 'EXCLUDE'
  operator: Operator
  values: string[]
}

/** Days YYYY-MM-DD, inclusive at both ends. */
export interface DateRange {
  startDate: string
  endDate: string
}

/** One level of ordering. */
export interface SortKey {
  field: string
  direction: 'asc' | 'desc'
}

/** The window a chart is compared with; `request/window.ts` says how each is found. */
export type Compare = 'previousPeriod' | 'previousYear'

/** A chart's question. Without `dateRange`: the last 28 days, today excluded. */
export interface ChartQuery {
  dimensions: string[]
  metrics: string[]
  dateRange?: DateRange
  compare?: Compare
  /** Outer list AND, inner list OR. A group holds filters on dimensions or on metrics, not both. */
  filters?: Filter[][]
  /** Without it: by the first dimension if that is a date, else by the first metric, largest first. */
  sort?: SortKey[]
  /** Rows kept after sorting. Totals and the comparison are of all rows. */
  limit?: number
  totals?: boolean
  /** Values of overridable questions of the configuration page. */
  parameters?: Record<string, string>
}

/** A field as the report editor sees it; `type` is the semantic type, e.g. YEAR_MONTH or CURRENCY_EUR. */
export interface Column {
  id: string
  label: string
  concept: 'DIMENSION' | 'METRIC'
  type: string
  description?: string
  group?: string
}

/** One cell: dimensions in their wire format, metrics as numbers (DURATION in seconds), null = no value. */
export type Value = string | number | boolean | null

/** The other window of a comparison: all its rows, in the order of the chart. */
export interface Comparison {
  dateRange: DateRange
  rows: Value[][]
  totals?: Value[]
}

/** What a chart draws: dimensions first, then metrics, each in the order asked. */
export interface ChartAnswer {
  columns: Column[]
  rows: Value[][]
  /** In column order, null for dimensions. */
  totals?: Value[]
  comparison?: Comparison
  dateRange: DateRange
  wallMs: number
  /** getData calls made for this answer; 0 when all of it was in the host's cache. */
  calls: number
}
