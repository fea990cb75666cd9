// Which fields a tile binds to, and whether they go together.

import { dimensions, metrics } from '../connector/catalogue/index'
import { splits } from '../connector/catalogue/dimension'
import { measuresOf } from '../connector/catalogue/metric'
import type { DimensionId, MetricId } from '../connector/catalogue/index'
import type { Tile } from './template'
import type { Language, Text } from './text'

/** The metrics a tile shows. */
export function metricsOf(tile: Tile): readonly MetricId[] {
  switch (tile.type) {
    case 'scorecard':
      return [tile.metric, ...(tile.sparkline ? [tile.sparkline] : [])]
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
      return [tile.dimension, ...(tile.drill ?? [])]
    case 'heatmap':
      return [tile.rows, tile.columns]
    case 'timeSeries':
    case 'combo':
      return [tile.dimension]
    default:
      return []
  }
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
  const known = Object.values(namesOf(dimension)).find(({ en, es }) => name === en || name === es)
  return known?.[language] ?? name
}

function namesOf(dimension: string): Readonly<Record<string, Text>> {
  return dimensions.find(({ id }) => id === dimension)?.values ?? {}
}
