// Asks the connector for tables: one `getData` per distinct question, checked, filtered where the
// connector left that to the host.

import { createCache } from './cache'
import type { Value } from './chart'
import type { Connector } from './connector'
import { columnsDue, dataReasons } from './contract/data'
import { contractError } from './errors'
import type { Fields } from './field'
import { isFixed } from './field'
import type { Ask } from './request/data-request'
import { dataRequest } from './request/data-request'
import { filteredTable, tableOf } from './answer/table'
import type { Table } from './answer/table'

/** Answers questions; `count` is called for each `getData` really made. */
export interface Tables {
  ask(ask: Ask, count: () => void): Promise<Table>
  /** Forgets all answers and gives requests this new `lastRefresh` (epoch ms). */
  refresh(lastRefresh: number): void
}

interface DataAnswer {
  schema: { name: string }[]
  rows: { values: Value[] }[]
  filtersApplied?: boolean
}

/** Tables of a connected data source. */
export function createTables(
  connector: Connector,
  fields: Fields,
  options: { random: () => number; cache: boolean; lastRefresh: number },
): Tables {
  const cache = createCache<Table>({ enabled: options.cache })
  let { lastRefresh } = options
  let turn = 0
  return {
    ask: (ask, count) =>
      cache.once(keyOf(ask), () => {
        count()
        return fetched(ask, { random: options.random, turn: turn++, lastRefresh })
      }),
    refresh(now) {
      lastRefresh = Math.max(now, lastRefresh + 1)
      cache.clear()
    },
  }

  async function fetched(ask: Ask, manner: Parameters<typeof dataRequest>[2]): Promise<Table> {
    const { request, asked } = dataRequest(ask, fields, manner)
    const reasons = (answer: unknown) => dataReasons(answer, asked)
    const answer = await connector.ask<DataAnswer>('getData', request, reasons)
    const names = answer.schema.map(({ name }) => name)
    const table = tableOf(names, answer.rows)
    if (answer.filtersApplied === true || !asked.hasFilters) return table
    const fixed = columnsDue(asked, false).find(isFixed)
    const isFiner = asked.fields.some(({ forFilterOnly }) => forFilterOnly)
    if (!fixed || !isFiner) return filteredTable(table, ask.filters)
    const reason = `the filters are left to the host, which cannot add up “${fixed.id}” afterwards`
    throw contractError('getData', [reason], await connector.isAdmin())
  }
}

/** The same for the same question, however its fields are listed. */
function keyOf({ fields, filters, configParams, dateRange }: Ask): string {
  const ids = fields.map(({ id }) => id).sort()
  return JSON.stringify([ids, filters, Object.entries(configParams).sort(), dateRange])
}
