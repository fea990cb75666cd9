// The shape of a template file: what may stand where. Whether it makes sense is `problems.ts`'s part.

import * as v from 'valibot'
import { GRAINS, dimensionIds, metricIds } from './fields'
import { findings } from './findings/index'
import type { FindingId } from './findings/index'

/** Longest text and longest list that anybody would read. */
const LONG = 2_000
const MANY = 40

const id = v.pipe(v.string(), v.regex(/^[a-z][\w-]*$/i), v.maxLength(60))
const word = v.pipe(v.string(), v.maxLength(LONG))
const text = v.strictObject({ en: word, es: word })
const metric = v.picklist(metricIds)
const dimension = v.picklist(dimensionIds)
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const listOf = <T extends v.GenericSchema>(one: T) => v.pipe(v.array(one), v.maxLength(MANY))
const someOf = <T extends v.GenericSchema>(one: T) => v.pipe(v.array(one), v.minLength(1), v.maxLength(MANY)) // prettier-ignore

const tile = {
  id,
  at: v.strictObject({ x: whole(0, 11), y: whole(0, 200), w: whole(1, 12), h: whole(1, 40) }),
  where: v.exactOptional(v.record(dimension, someOf(word))),
}
const chart = { ...tile, title: text, note: text }
const overTime = {
  ...chart,
  dimension: v.picklist(GRAINS),
  monthsShown: whole(1, 60),
  ahead: v.exactOptional(v.boolean()),
}
const notesFor = v.picklist(['executive', 'all'])
const better = v.picklist(['higher', 'lower', 'neutral'])

const tiles = v.variant('type', [
  v.strictObject({
    ...tile,
    type: v.literal('scorecard'),
    title: v.exactOptional(text),
    metric,
    better,
    comparison: v.exactOptional(v.picklist(['both', 'period', 'year', 'none'])),
    sparkline: v.exactOptional(metric),
  }),
  v.strictObject({
    ...tile,
    type: v.literal('finding'),
    finding: v.picklist(Object.keys(findings) as FindingId[]),
    metrics: someOf(metric),
  }),
  v.strictObject({
    ...tile,
    type: v.literal('statement'),
    metrics: listOf(metric),
    sentences: someOf(text),
  }),
  v.strictObject({ ...tile, type: v.literal('text'), text }),
  v.strictObject({ ...tile, type: v.literal('notes'), title: text, notes: notesFor }),
  v.strictObject({
    ...chart,
    type: v.literal('waterfall'),
    steps: someOf(
      v.strictObject({
        metric,
        as: v.picklist(['total', 'rise', 'fall', 'either']),
        label: text,
      }),
    ),
  }),
  v.strictObject({
    ...overTime,
    type: v.literal('timeSeries'),
    metrics: someOf(metric),
    breakdown: v.exactOptional(dimension),
    notes: v.exactOptional(notesFor),
    reference: v.exactOptional(v.strictObject({ value: v.number(), label: text })),
  }),
  v.strictObject({
    ...overTime,
    type: v.literal('combo'),
    columns: someOf(metric),
    lines: listOf(metric),
    breakdown: v.exactOptional(dimension),
  }),
  v.strictObject({
    ...chart,
    type: v.literal('bar'),
    dimension,
    metrics: someOf(metric),
    limit: whole(1, 100),
    breakdown: v.exactOptional(dimension),
    drill: v.exactOptional(listOf(dimension)),
    tone: v.exactOptional(v.picklist(['bad', 'health'])),
  }),
  v.strictObject({
    ...chart,
    type: v.literal('scatter'),
    dimension,
    x: metric,
    y: metric,
    size: v.exactOptional(metric),
    limit: whole(1, 200),
  }),
  v.strictObject({
    ...chart,
    type: v.literal('bullet'),
    dimension,
    metric,
    target: metric,
    limit: whole(1, 100),
  }),
  v.strictObject({
    ...chart,
    type: v.literal('heatmap'),
    rows: dimension,
    columns: dimension,
    metric,
    limit: v.strictObject({ rows: whole(1, 100), columns: whole(1, 40) }),
  }),
  v.strictObject({
    ...chart,
    type: v.literal('table'),
    dimensions: someOf(dimension),
    metrics: listOf(metric),
    sort: v.strictObject({ by: metric, order: v.picklist(['asc', 'desc', 'absolute']) }),
    only: v.exactOptional(v.picklist(['positive', 'all'])),
    limit: whole(1, 200),
    drill: v.exactOptional(listOf(dimension)),
    better: v.record(metric, v.picklist(['higher', 'lower'])),
  }),
])

const control = v.variant('type', [
  v.strictObject({ type: v.picklist(['search', 'list']), field: dimension }),
  v.strictObject({
    type: v.literal('toggle'),
    field: dimension,
    values: someOf(word),
    label: text,
  }),
])

/** The shape of a template. */
export const templateSchema = v.strictObject({
  id,
  version: word,
  audience: v.picklist(['executive', 'manager', 'operational']),
  cadence: v.picklist(['daily', 'weekly', 'monthly', 'quarterly']),
  title: text,
  pages: someOf(
    v.strictObject({
      id,
      title: text,
      question: text,
      filters: listOf(dimension),
      controls: v.exactOptional(listOf(control)),
      tiles: listOf(tiles),
      narrow: listOf(id),
    }),
  ),
})
