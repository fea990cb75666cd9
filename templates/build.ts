// Builders of tiles, so that a page reads as what it shows.

import type { DimensionId, MetricId } from '../connector/catalogue/index'
import { betterOf } from './fields'
import type {
  Bar,
  Combo,
  Control,
  Heatmap,
  NotesBox,
  Page,
  Place,
  Scorecard,
  Statement,
  Table,
  Tile,
  TimeSeries,
} from './template'
import type { Text } from './text'

/** Dimensions every page can be filtered by. */
export const FILTERS = ['region', 'industry', 'service_level', 'team', 'owner'] as const

/** A text in both languages. */
export const say = (en: string, es: string): Text => ({ en, es })

/** A place on the grid. */
export const at = (x: number, y: number, w: number, h: number): Place => ({ x, y, w, h })

/** What a page opens with; placed on the first row. */
export function statement(metrics: readonly MetricId[], ...sentences: Text[]): Statement {
  return { id: 'finding', type: 'statement', at: at(0, 0, 12, 1), metrics, sentences }
}

/** Scorecards side by side on the rows below the statement, as wide as fits. */
export function cards(...metrics: MetricId[]): Scorecard[] {
  const width = 12 / metrics.length
  return metrics.map((metric, index) => card(metric, at(index * width, 1, width, 2)))
}

/** What is up next, of which the CRM keeps no history: there is nothing to compare it with. */
const NEXT: readonly MetricId[] = ['renewal_pipeline_90d']

/** A scorecard named as its metric. */
export function card(metric: MetricId, place: Place): Scorecard {
  const shown = {
    id: metric,
    type: 'scorecard',
    metric,
    better: betterOf(metric),
    at: place,
  } as const
  return NEXT.includes(metric) ? { ...shown, comparison: 'none' } : { ...shown, sparkline: metric }
}

type Told = readonly [id: string, title: Text, note: Text, at: Place]

/** Lines over the months. */
export function lines([id, title, note, place]: Told, ...metrics: MetricId[]): TimeSeries {
  return {
    id,
    type: 'timeSeries',
    title,
    note,
    at: place,
    dimension: 'month',
    monthsShown: 13,
    metrics,
    notes: 'all',
  }
}

/** Columns over time with lines beside them. */
export function columns(
  [id, title, note, place]: Told,
  dimension: Combo['dimension'],
  shown: readonly MetricId[],
  ...beside: MetricId[]
): Combo {
  const monthsShown = dimension === 'quarter' ? 15 : 13
  return {
    id,
    type: 'combo',
    title,
    note,
    at: place,
    dimension,
    monthsShown,
    columns: shown,
    lines: beside,
  }
}

/** The same, a part of each column for each value of a dimension. */
export function broken(combo: Combo, breakdown: DimensionId): Combo {
  return { ...combo, breakdown }
}

/** The same for months that come. */
export function ahead(combo: Combo, monthsShown: number): Combo {
  return { ...combo, monthsShown, ahead: true }
}

/** Bars of the largest groups. */
export function bars(
  [id, title, note, place]: Told,
  dimension: DimensionId,
  ...metrics: MetricId[]
): Bar {
  return { id, type: 'bar', title, note, at: place, dimension, metrics, limit: 8 }
}

/** A number by two dimensions. */
export function heat(
  [id, title, note, place]: Told,
  rows: DimensionId,
  across: DimensionId,
  metric: MetricId,
): Heatmap {
  const limit = { rows: 13, columns: 13 }
  return { id, type: 'heatmap', title, note, at: place, rows, columns: across, metric, limit }
}

/** Rows of text that fit under a table's heads and above its total. */
function fitting({ h }: Place): number {
  return Math.floor((h * 92 - 127) / 35) - 1
}

/**
 * A table ordered by a metric: the largest first, without those that have none of it, or the smallest
 * first, with everything.
 */
export function table(
  [id, title, note, place]: Told,
  dimensions: readonly DimensionId[],
  metrics: readonly MetricId[],
  by: MetricId,
  order: 'asc' | 'desc' = 'desc',
): Table {
  return {
    id,
    type: 'table',
    title,
    note,
    at: place,
    dimensions,
    metrics,
    sort: { by, order },
    ...(order === 'desc' && { only: 'positive' as const }),
    limit: fitting(place),
    better: {},
  }
}

/** A table with the rows that have none of what it is ordered by, too. */
export function everyRow(table: Table): Table {
  return { ...table, only: 'all' }
}

/** What the team noted about days of the period. */
export function notesBox(place: Place, notes: NotesBox['notes']): NotesBox {
  const title = say('What happened', 'Qué pasó')
  return { id: 'notes', type: 'notes', title, at: place, notes }
}

/** A table a reader can go down in, level by level. */
export function drillable(table: Table, ...drill: DimensionId[]): Table {
  return { ...table, drill, limit: table.limit - 1 }
}

/** A page with further controls; a dimension that has an open list needs no other one. */
export function controlled(page: Page, ...controls: Control[]): Page {
  const listed = controls.filter(({ type }) => type === 'list').map(({ field }) => field)
  const filters = page.filters.filter(field => !listed.includes(field))
  return { ...page, filters, controls }
}

/** A page in the order of its tiles. */
export function page(id: string, title: Text, question: Text, ...tiles: Tile[]): Page {
  return { id, title, question, filters: FILTERS, tiles, narrow: tiles.map(tile => tile.id) }
}
