// Which fields a tile binds to, and whether they go together.

import { dimensions, metrics } from '../connector/catalogue/index'
import { splits } from '../connector/catalogue/dimension'
import { measuresOf } from '../connector/catalogue/metric'
import type { DimensionId, MetricId } from '../connector/catalogue/index'
import type { Bar, Tile, TimeSeries } from './template'
import type { Language, Text } from './text'

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
    case 'text':
      return []
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
      return [tile.dimension, ...breakdownOf(tile)]
    case 'combo':
      return [tile.dimension]
    default:
      return []
  }
}

function breakdownOf({ breakdown }: Bar | TimeSeries): readonly DimensionId[] {
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
