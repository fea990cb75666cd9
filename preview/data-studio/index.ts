// Data Studio on this machine: what the rest of the preview may use of it.

export type {
  ChartAnswer,
  ChartQuery,
  Column,
  Compare,
  Comparison,
  DateRange,
  Filter,
  Operator,
  SortKey,
  Value,
} from './chart'
export type { ConfigElement, ConfigPage } from './contract/config'
export type { DataSource } from './data-source'
export { HostError } from './errors'
export type { HostErrorKind } from './errors'
export { createHost } from './host'
export type { Host, HostOptions } from './host'
