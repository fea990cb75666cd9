// From tiles to questions: what each chart asks, given what the reader has set.

import type { ChartQuery, Filter } from '../../data-studio/chart'
import { dimensionsOf, goesWith, metricsOf, valueName } from '../../../templates/fields'
import type { NotesFor, Tile } from '../../../templates/template'
import { monthsAfter, thirteenMonths, withHistory } from './dates'
import { drilled, pickedDays, pickedFor } from './picks'
import type { State } from './state'

/** Questions of a tile by the part they fill. */
export type Questions = Readonly<Record<string, ChartQuery>>

/** Everything a tile asks. */
export function questionsOf(shown: Tile, state: State): Questions {
  const tile = drilled(shown, state.picks)
  const base = {
    dateRange: pickedDays(tile, state.picks, state.range),
    filters: [...ownFilters(tile, state), ...filtersOf(state, tile)],
  }
  switch (tile.type) {
    case 'text':
      return {}
    case 'scorecard':
      return scorecard(tile, state.comparison, base)
    case 'notes':
      return { main: notesOf(tile.notes, base) }
    case 'timeSeries':
      return overTimeWithNotes(tile, base)
    case 'combo':
      return combo(tile, base)
    case 'bar':
      return { main: { ...base, ...brokenDown(tile) } }
    case 'table':
      return {
        main: {
          ...base,
          dimensions: [...tile.dimensions],
          metrics: [...tile.metrics],
          totals: true,
        },
      }
    default:
      return {
        main: { ...base, dimensions: [...dimensionsOf(tile)], metrics: [...metricsOf(tile)] },
      }
  }
}

type Base = Required<Pick<ChartQuery, 'dateRange' | 'filters'>>

function history(
  { dimension, monthsShown, ahead }: Extract<Tile, { type: 'timeSeries' | 'combo' }>,
  metrics: readonly string[],
  base: Base,
  dimensions: readonly string[] = [dimension],
): ChartQuery {
  const dateRange = ahead
    ? monthsAfter(base.dateRange, monthsShown)
    : withHistory(base.dateRange, monthsShown, dimension)
  return overTime([...dimensions], metrics, { ...base, dateRange })
}

function overTimeWithNotes(tile: Extract<Tile, { type: 'timeSeries' }>, base: Base): Questions {
  const { metrics, dimensions } = brokenDown(tile)
  const main = history(tile, metrics, base, dimensions)
  if (tile.notes === undefined) return { main }
  return {
    main,
    notes: notesOf(tile.notes, { ...base, dateRange: main.dateRange ?? base.dateRange }),
  }
}

/** Columns and lines in one question, or, where the columns have parts, the lines in their own. */
function combo(tile: Extract<Tile, { type: 'combo' }>, base: Base): Questions {
  const { columns, lines, breakdown } = tile
  if (breakdown === undefined) return { main: history(tile, [...columns, ...lines], base) }
  const main = history(tile, columns.slice(0, 1), base, [tile.dimension, breakdown])
  return lines.length === 0 ? { main } : { main, lines: history(tile, lines, base) }
}

/** Notes about the days of a range, the latest first. */
function notesOf(whose: NotesFor, base: Base): ChartQuery {
  const field = 'annotation_audience'
  const theirs: Filter[] = [
    { field, type: 'INCLUDE', operator: 'IN_LIST', values: ['executive'] },
    { field, type: 'INCLUDE', operator: 'IS_NULL', values: [] },
  ]
  return {
    dateRange: base.dateRange,
    filters: whose === 'executive' ? [...base.filters, theirs] : base.filters,
    dimensions: ['annotation_date', 'annotation'],
    metrics: ['annotations'],
    sort: [{ field: 'annotation_date', direction: 'desc' }],
  }
}

/** A breakdown is a second dimension, and leaves room for one metric. */
function brokenDown({
  dimension,
  breakdown,
  metrics,
}: Extract<Tile, { type: 'timeSeries' | 'bar' }>) {
  return breakdown === undefined
    ? { dimensions: [dimension], metrics: [...metrics] }
    : { dimensions: [dimension, breakdown], metrics: metrics.slice(0, 1) }
}

/** What alone a tile shows, whatever the reader chooses. */
function ownFilters({ where = {} }: Tile, { language }: State): Filter[][] {
  return Object.entries(where).map(([field, values]) =>
    anyOf(
      field,
      values.map(value => valueName(field, value, language)),
    ),
  )
}

function scorecard(
  { metric, sparkline, comparison: own }: Extract<Tile, { type: 'scorecard' }>,
  chosen: State['comparison'],
  base: Base,
): Questions {
  const main = { ...base, dimensions: [], metrics: [metric] }
  const comparison = own ?? chosen
  const wants = (one: State['comparison']) => comparison === one || comparison === 'both'
  const months = { ...base, dateRange: thirteenMonths(base.dateRange) }
  return {
    main: wants('period') ? { ...main, compare: 'previousPeriod' } : main,
    ...(wants('year') && { year: { ...main, compare: 'previousYear' } }),
    ...(sparkline && { months: overTime(['month'], [sparkline], months) }),
  }
}

function overTime(dimensions: string[], metrics: readonly string[], base: Base): ChartQuery {
  const sort = [{ field: dimensions[0] ?? '', direction: 'asc' as const }]
  return { ...base, dimensions, metrics: [...metrics], sort }
}

/**
 * The reader's filters in the host's form: all of them, each on any of its values; of a tile, also what
 * is searched for and what is pressed in the others.
 */
export function filtersOf(
  { filters, searches = {}, picks = {} }: Pick<State, 'filters'> & Partial<State>,
  tile?: Tile,
): Filter[][] {
  const pressed = tile
    ? pickedFor(tile, picks).map(({ field, value }) => anyOf(field, [value]))
    : []
  const metrics = tile ? metricsOf(tile) : []
  const chosen = Object.entries(filters)
    .filter(([field, values]) => values.length > 0 && goesWith(field, metrics))
    .map(([field, values]) => anyOf(field, values))
  const sought = Object.entries(searches)
    .filter(([, text]) => text !== '')
    .map(([field, text]): Filter[] => [
      { field, type: 'INCLUDE', operator: 'CONTAINS', values: [text] },
    ])
  return [...chosen, ...sought, ...pressed]
}

function anyOf(field: string, values: readonly (string | null)[]): Filter[] {
  const named = values.filter(value => value !== null)
  const list: Filter = { field, type: 'INCLUDE', operator: 'IN_LIST', values: named }
  const missing: Filter = { field, type: 'INCLUDE', operator: 'IS_NULL', values: [] }
  return [...(named.length > 0 ? [list] : []), ...(values.includes(null) ? [missing] : [])]
}
