// Which fields a tile binds to, and whether they go together.

import { dimensions, metrics } from '../connector/catalogue/index'
import { splits } from '../connector/catalogue/dimension'
import { measuresOf } from '../connector/catalogue/metric'
import type { DimensionId, MetricId } from '../connector/catalogue/index'
import type { Tile } from './template'

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
