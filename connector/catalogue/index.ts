// The catalogue: every metric and dimension that can be asked for, in the order fields are listed.

import type { Dimension } from './dimension'
import type { Metric } from './metric'
import { account } from './dimensions/account'
import { deal } from './dimensions/deal'
import { owner } from './dimensions/owner'
import { product } from './dimensions/product'
import { time } from './dimensions/time'
import { movements } from './metrics/movements'
import { retention } from './metrics/retention'
import { revenue } from './metrics/revenue'
import { sales } from './metrics/sales'

const subjects = [
  { name: { en: 'Retention', es: 'Retención' }, metrics: retention },
  { name: { en: 'Recurring revenue movements', es: 'Movimientos de MRR' }, metrics: movements },
  { name: { en: 'Sales', es: 'Ventas' }, metrics: sales },
  { name: { en: 'Revenue', es: 'Ingresos' }, metrics: revenue },
] as const

/** Metrics by subject, with the subject's name. */
export const metricSubjects: readonly {
  name: { en: string; es: string }
  metrics: readonly Metric[]
}[] = subjects

/** Every metric. */
export const metrics: readonly Metric[] = metricSubjects.flatMap(subject => subject.metrics)

const allDimensions = [...time, ...account, ...owner, ...deal, ...product] as const

/** Every dimension. */
export const dimensions: readonly Dimension[] = allDimensions

/** Id of a metric; a public contract, never renamed. */
export type MetricId = (typeof subjects)[number]['metrics'][number]['id']

/** Id of a dimension; a public contract, never renamed. */
export type DimensionId = (typeof allDimensions)[number]['id']
