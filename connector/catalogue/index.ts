// The catalogue: every metric and dimension that can be asked for, in the order fields are listed.

import type { Dimension } from './dimension'
import type { Metric } from './metric'
import { account } from './dimensions/account'
import { contact } from './dimensions/contact'
import { contract } from './dimensions/contract'
import { deal } from './dimensions/deal'
import { freshness } from './dimensions/freshness'
import { goal } from './dimensions/goal'
import { interaction } from './dimensions/interaction'
import { invoice } from './dimensions/invoice'
import { owner } from './dimensions/owner'
import { product } from './dimensions/product'
import { record } from './dimensions/record'
import { sourceRecord } from './dimensions/source-record'
import { standing } from './dimensions/standing'
import { survey } from './dimensions/survey'
import { task } from './dimensions/task'
import { ticket } from './dimensions/ticket'
import { time } from './dimensions/time'
import { work } from './dimensions/work'
import { acquisition } from './metrics/acquisition'
import { cash } from './metrics/cash'
import { cohorts } from './metrics/cohorts'
import { coverage } from './metrics/coverage'
import { delivery } from './metrics/delivery'
import { efficiency } from './metrics/efficiency'
import { goals } from './metrics/goals'
import { growth } from './metrics/growth'
import { health } from './metrics/health'
import { matching } from './metrics/matching'
import { movements } from './metrics/movements'
import { profitability } from './metrics/profitability'
import { promptness } from './metrics/promptness'
import { receivables } from './metrics/receivables'
import { relationship } from './metrics/relationship'
import { renewals } from './metrics/renewals'
import { retention } from './metrics/retention'
import { revenue } from './metrics/revenue'
import { sales } from './metrics/sales'
import { risk } from './metrics/risk'
import { satisfaction } from './metrics/satisfaction'
import { accountValue } from './metrics/value'

const subjects = [
  { name: { en: 'Retention', es: 'Retención' }, metrics: retention },
  { name: { en: 'Recurring revenue movements', es: 'Movimientos de MRR' }, metrics: movements },
  { name: { en: 'Cohorts', es: 'Cohortes' }, metrics: cohorts },
  { name: { en: 'Renewals', es: 'Renovaciones' }, metrics: renewals },
  { name: { en: 'Sales', es: 'Ventas' }, metrics: sales },
  { name: { en: 'Growth', es: 'Crecimiento' }, metrics: growth },
  { name: { en: 'Revenue', es: 'Ingresos' }, metrics: revenue },
  { name: { en: 'Cash', es: 'Cobros' }, metrics: cash },
  { name: { en: 'Receivables', es: 'Cuentas por cobrar' }, metrics: receivables },
  { name: { en: 'Cost and profitability', es: 'Costo y rentabilidad' }, metrics: profitability },
  {
    name: { en: 'Cost of growth', es: 'Costo de crecer' },
    metrics: acquisition,
  },
  { name: { en: 'Value of accounts', es: 'Valor de las cuentas' }, metrics: accountValue },
  { name: { en: 'Efficiency', es: 'Eficiencia' }, metrics: efficiency },
  { name: { en: 'Relationship', es: 'Relación' }, metrics: relationship },
  { name: { en: 'Coverage', es: 'Cobertura' }, metrics: coverage },
  { name: { en: 'Satisfaction', es: 'Satisfacción' }, metrics: satisfaction },
  { name: { en: 'Service delivery', es: 'Prestación del servicio' }, metrics: delivery },
  { name: { en: 'Promptness', es: 'Puntualidad' }, metrics: promptness },
  { name: { en: 'Health', es: 'Salud' }, metrics: health },
  { name: { en: 'Risk', es: 'Riesgo' }, metrics: risk },
  { name: { en: 'Goals and own numbers', es: 'Metas y números propios' }, metrics: goals },
  { name: { en: 'Matching', es: 'Cruce de fuentes' }, metrics: matching },
] as const

/** Metrics by subject, with the subject's name. */
export const metricSubjects: readonly {
  name: { en: string; es: string }
  metrics: readonly Metric[]
}[] = subjects

/** Every metric. */
export const metrics: readonly Metric[] = metricSubjects.flatMap(subject => subject.metrics)

const allDimensions = [
  ...time,
  ...account,
  ...owner,
  ...record,
  ...contact,
  ...deal,
  ...contract,
  ...product,
  ...invoice,
  ...task,
  ...ticket,
  ...interaction,
  ...survey,
  ...work,
  ...goal,
  ...sourceRecord,
  ...standing,
  ...freshness,
] as const

/** Every dimension. */
export const dimensions: readonly Dimension[] = allDimensions

/** Id of a metric; a public contract, never renamed. */
export type MetricId = (typeof subjects)[number]['metrics'][number]['id']

/** Id of a dimension; a public contract, never renamed. */
export type DimensionId = (typeof allDimensions)[number]['id']
