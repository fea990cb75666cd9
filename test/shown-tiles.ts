// What tiles show, compared with what the world's ledger says of the same period.

import type { Page as Tab } from 'playwright-core'
import type { Column } from '../preview/data-studio'
import type { Ledger } from '../preview/upstreams'
import { formatValue } from '../preview/web/page/format'
import type { Page, Table } from '../templates/template'

/** What is known besides the page. */
export interface Known {
  readonly ledger: Ledger
  /** Fields in the language the page is shown in. */
  readonly columns: readonly Column[]
  readonly language: 'en' | 'es'
}

const PERIOD = { from: '2025-11-01', to: '2026-10-31' }

/** Compares every scorecard and every total of a table that the ledger states; says how many. */
export async function compareTiles(tab: Tab, known: Known, { tiles }: Page): Promise<number> {
  const { ledger } = known
  let compared = 0
  for (const tile of tiles) {
    if (tile.type === 'table') compared += await compareTotals(tab, known, tile)
    if (tile.type !== 'scorecard' || !ledger.metrics.includes(tile.metric)) continue
    const text = await tab.getAttribute(`#${tile.id} .figure`, 'data-value')
    const value = text === 'null' ? null : Number(text)
    const expected = ledger.value(tile.metric, PERIOD)
    if (expected === null) expect([tile.metric, value]).toEqual([tile.metric, null])
    else expect([tile.metric, value]).toEqual([tile.metric, expect.closeTo(expected, 6)])
    compared++
  }
  return compared
}

/** The totals a table shows, as they are written; a table of nothing has none. */
async function compareTotals(
  tab: Tab,
  { ledger, columns, language }: Known,
  { id, dimensions, metrics }: Table,
): Promise<number> {
  const cells = await tab.locator(`#${id} tfoot td`).allTextContents()
  if (cells.length === 0) return 0
  const stated = metrics.filter(metric => ledger.metrics.includes(metric))
  for (const metric of stated) {
    const type = columns.find(column => column.id === metric)?.type ?? ''
    const expected = formatValue(ledger.value(metric, PERIOD), type, language)
    const shown = cells[dimensions.length + metrics.indexOf(metric)]
    expect([id, metric, shown]).toEqual([id, metric, expected])
  }
  return stated.length > 0 ? 1 : 0
}
