// A tile as a tile of another type: what both have stays, the rest is filled with what can be shown.

import {
  GRAINS,
  alike,
  betterOf,
  dimensionsOf,
  labelOf,
  metricsOf,
} from '../../../../templates/fields'
import type { DimensionId, MetricId, Tile } from '../../../../templates/template'
import type { Text } from '../../../../templates/text'

/** The types an editor can choose; a finding is written by the house. */
export const TYPES = [
  'scorecard',
  'timeSeries',
  'combo',
  'bar',
  'scatter',
  'bullet',
  'waterfall',
  'heatmap',
  'table',
  'statement',
  'text',
] as const

/** A type an editor can choose. */
export type EditedType = (typeof TYPES)[number]

type Grain = (typeof GRAINS)[number]
const NO_NOTE: Text = {
  en: 'What is shown, and how to read it.',
  es: 'Qué se muestra y cómo leerlo.',
}

/** The tile as one of another type. */
export function retyped(tile: Tile, type: EditedType): Tile {
  const { id, at } = tile
  const own = { id, at, ...(tile.where && { where: tile.where }) }
  const shown = metricsOf(tile)
  const metrics: readonly MetricId[] = shown.length > 0 ? shown : ['mrr']
  const [metric = 'mrr'] = metrics
  const dimensions = dimensionsOf(tile)
  const grain =
    dimensions.find((one): one is Grain => (GRAINS as readonly string[]).includes(one)) ?? 'month'
  const group = dimensions.find(one => one !== grain) ?? 'region'
  const chart = { ...own, title: titleOf(tile, metric), note: 'note' in tile ? tile.note : NO_NOTE }
  const made: Record<EditedType, () => Tile> = {
    scorecard: () => ({ ...own, type, metric, better: betterOf(metric), sparkline: metric }) as Tile,
    timeSeries: () => ({ ...chart, type, dimension: grain, monthsShown: 13, metrics: alike(metrics) }) as Tile,
    combo: () => ({ ...chart, type, dimension: grain, monthsShown: 13, columns: [metric], lines: metrics.slice(1) }) as Tile,
    bar: () => ({ ...chart, type, dimension: group, metrics: alike(metrics), limit: 8 }) as Tile,
    scatter: () => ({ ...chart, type, dimension: group, x: metric, y: metrics[1] ?? metric, limit: 50 }) as Tile,
    bullet: () => ({ ...chart, type, dimension: group, metric, target: metrics[1] ?? 'quota', limit: 8 }) as Tile,
    waterfall: () => ({ ...chart, type, steps: stepsOf(metrics) }) as Tile,
    heatmap: () => ({ ...chart, type, rows: group, columns: grain, metric, limit: { rows: 13, columns: 13 } }) as Tile,
    table: () => ({ ...chart, type, dimensions: [group], metrics, sort: { by: metric, order: 'desc' }, only: 'all', limit: 10, better: {} }) as Tile,
    statement: () => ({ ...own, type, metrics, sentences: [sentenceOf(metrics)] }) as Tile,
    text: () => ({ ...own, type, text: chart.title }) as Tile,
  } // prettier-ignore
  return made[type]()
}

/** A tile for a field that is chosen while none is: a number for a metric, a table for a dimension. */
export function tileFor(field: string, isMetric: boolean): Tile {
  const seed: Tile = {
    id: field,
    at: { x: 0, y: 0, w: isMetric ? 3 : 6, h: isMetric ? 2 : 4 },
    type: 'scorecard',
    metric: isMetric ? (field as MetricId) : 'mrr',
    better: betterOf(isMetric ? field : 'mrr'),
  }
  if (isMetric) return { ...seed, sparkline: seed.metric }
  return { ...retyped(seed, 'table'), dimensions: [field as DimensionId] } as Tile
}

/** The tile with a field put where it belongs: a metric among its metrics, a dimension as its own. */
export function withField(tile: Tile, field: string, isMetric: boolean): Tile {
  const added = (list: readonly string[]) => (list.includes(field) ? list : [...list, field])
  const change = isMetric
    ? { scorecard: { metric: field, better: betterOf(field), sparkline: field }, heatmap: { metric: field }, bullet: { metric: field }, scatter: { y: field } }[tile.type as 'scorecard'] ??
      ('metrics' in tile ? { metrics: added(tile.metrics) } : 'columns' in tile && tile.type === 'combo' ? { columns: added(tile.columns) } : {})
    : tile.type === 'table'
      ? { dimensions: added(tile.dimensions) }
      : tile.type === 'heatmap'
        ? { rows: field }
        : 'dimension' in tile
          ? { dimension: field }
          : {}
  return { ...tile, ...change } as Tile
} // prettier-ignore

function titleOf(tile: Tile, metric: string): Text {
  return ('title' in tile ? tile.title : undefined) ?? labelOf(metric)
}

function stepsOf(metrics: readonly MetricId[]) {
  return metrics.map((metric, index) => ({
    metric,
    as: index === 0 || index === metrics.length - 1 ? 'total' : 'either',
    label: labelOf(metric),
  }))
}

function sentenceOf(metrics: readonly MetricId[]): Text {
  const say = (language: 'en' | 'es') =>
    `${metrics.map(metric => `${labelOf(metric)[language]}: {${metric}}`).join(', ')}.`
  return { en: say('en'), es: say('es') }
}
