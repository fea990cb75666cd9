// The catalogue as reports see it: which fields there are, which a tile binds to, and whether they go
// together. No other file of the templates reads the catalogue, only its types.

import { dimensions, metrics } from '../connector/catalogue/index'
import { splits } from '../connector/catalogue/dimension'
import { measuresOf } from '../connector/catalogue/metric'
import type { DimensionId, MetricId } from '../connector/catalogue/index'
import type { Bar, Combo, Tile, TimeSeries } from './template'
import type { Language, Text } from './text'

/** Ids of all metrics and dimensions. */
export const metricIds = metrics.map(({ id }) => id as MetricId)
export const dimensionIds = dimensions.map(({ id }) => id as DimensionId)

/** Dimensions of time that charts can be over. */
export const GRAINS = ['day', 'week', 'month', 'quarter', 'year'] as const

/** Which way a metric is better; of one that does not exist, neither. */
export function betterOf(metric: string): 'higher' | 'lower' | 'neutral' {
  return metrics.find(({ id }) => id === metric)?.better ?? 'neutral'
}

/** The name of a metric. */
export function labelOf(metric: string): Text {
  return metrics.find(({ id }) => id === metric)?.label ?? { en: metric, es: metric }
}

/** Those of these metrics that can share an axis with the first: their unit is its. */
export function alike(ids: readonly MetricId[]): MetricId[] {
  const unitOf = (wanted: string | undefined) => metrics.find(({ id }) => id === wanted)?.unit
  return ids.filter(id => unitOf(id) === unitOf(ids[0]))
}

/** The metrics a tile shows. */
export function metricsOf(tile: Tile): readonly MetricId[] {
  switch (tile.type) {
    case 'scorecard':
      return tile.sparkline === undefined || tile.sparkline === tile.metric
        ? [tile.metric]
        : [tile.metric, tile.sparkline]
    case 'waterfall':
      return tile.steps.map(step => step.metric)
    case 'combo':
      return [...tile.columns, ...tile.lines]
    case 'heatmap':
      return [tile.metric]
    case 'scatter':
      return tile.size === undefined ? [tile.x, tile.y] : [tile.x, tile.y, tile.size]
    case 'bullet':
      return [tile.metric, tile.target]
    case 'text':
      return []
    case 'notes':
      return ['annotations']
    default:
      return tile.metrics
  }
}

/** The dimensions a tile is split by, those it can be drilled down to included. */
export function dimensionsOf(tile: Tile): readonly DimensionId[] {
  switch (tile.type) {
    case 'table':
      return [...tile.dimensions, ...(tile.drill ?? [])]
    case 'bar':
      return [tile.dimension, ...breakdownOf(tile), ...(tile.drill ?? [])]
    case 'heatmap':
      return [tile.rows, tile.columns]
    case 'timeSeries':
    case 'combo':
      return [tile.dimension, ...breakdownOf(tile)]
    case 'scatter':
    case 'bullet':
      return [tile.dimension]
    default:
      return []
  }
}

function breakdownOf({ breakdown }: Bar | Combo | TimeSeries): readonly DimensionId[] {
  return breakdown === undefined ? [] : [breakdown]
}

/** Whether a dimension belongs to every one of these metrics, so that it can split and filter them. */
export function goesWith(dimension: string, ids: readonly string[]): boolean {
  const by = dimensions.find(({ id }) => id === dimension)
  const facts = metrics
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ is }) => measuresOf(is).map(measure => measure.of))
  return by !== undefined && facts.every(fact => splits(by, fact))
}

/** The name of a value in a language; a value that is the same in all of them stays as it is. */
export function valueName(dimension: string, value: string, language: Language): string {
  return namesOf(dimension)[value]?.[language] ?? value
}

/** The name in another language of a value that is told by its name in one. */
export function valueInto(dimension: string, name: string, language: Language): string {
  return valueName(dimension, valueId(dimension, name), language)
}

/** The id of a value that is told by its name in either language; one without names is its own id. */
export function valueId(dimension: string, name: string): string {
  const named = Object.entries(namesOf(dimension))
  return named.find(([, { en, es }]) => name === en || name === es)?.[0] ?? name
}

function namesOf(dimension: string): Readonly<Record<string, Text>> {
  return dimensions.find(({ id }) => id === dimension)?.values ?? {}
}
