// A `getData` request as the host writes it: source fields only, in no particular order, and nothing
// about sorting, limits or who is looking.

import type { DateRange, Filter } from '../chart'
import type { ConfigParams } from '../configuration'
import type { Asked } from '../contract/data'
import type { Field, Fields } from '../field'
import { shuffled } from '../random'
import { sentFilters } from './filters'

/** One question to the connector, in the host's own terms. */
export interface Ask {
  readonly fields: readonly Field[]
  readonly filters: readonly (readonly Filter[])[]
  readonly configParams: ConfigParams
  /** Only for connectors that want one. */
  readonly dateRange?: DateRange
}

/** What differs between two requests for the same thing. */
export interface Manner {
  readonly random: () => number
  /** How many requests went before. */
  readonly turn: number
  readonly lastRefresh: number
}

/** The request, and what may come back. */
export function dataRequest(
  ask: Ask,
  fields: Fields,
  { random, turn, lastRefresh }: Manner,
): { request: object; asked: Asked } {
  const filterOnly = ask.filters
    .flat()
    .flatMap(({ field }) => fields.get(field) ?? [])
    .filter(field => !ask.fields.includes(field))
  const listed = shuffled([...new Set([...ask.fields, ...filterOnly])], random).map(field => ({
    field,
    forFilterOnly: filterOnly.includes(field),
  }))
  const hasFilters = ask.filters.length > 0
  const request = {
    configParams: ask.configParams,
    scriptParams: { lastRefresh: turn % 2 === 0 ? String(lastRefresh) : lastRefresh },
    ...(ask.dateRange && { dateRange: ask.dateRange }),
    fields: listed.map(({ field, forFilterOnly }) => ({
      name: field.id,
      ...(forFilterOnly && { forFilterOnly }),
    })),
    ...(hasFilters && {
      dimensionsFilters: sentFilters(ask.filters, fields, { typed: turn % 2 === 1 }),
    }),
  }
  return { request, asked: { fields: listed, hasFilters } }
}
