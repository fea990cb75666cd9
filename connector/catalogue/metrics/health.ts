// Health: one figure for how safe an account is, and the revenue of those that are not. Components that
// nothing is known about do not count; below half of the weight there is no score.

import { flow } from '../measure'
import type { Component, Expression, Score } from '../metric'
import { each, metric, multiply, ratio, score, subtract, add } from '../metric'
import { opinion, sinceTouch } from './coverage'
import { closingAccounts, closingMrr } from './recurring'
import { overdue } from './revenue'

const QUARTER = { last: 90, unit: 'days' } as const
const targets = { of: 'slaTargets', at: 'endedDay', during: QUARTER } as const
const due = { of: 'tasks', at: 'dueDay', during: QUARTER } as const

/** The default of services without product usage: contact, delivery, support, opinion and money. */
const COMPONENTS: readonly Component[] = [
  { id: 'contact', of: sinceTouch, weight: 30, zero: 90, full: 30 },
  {
    id: 'tasks',
    of: ratio(flow({ ...due, where: { onTime: true } }), flow(due)),
    weight: 15,
    zero: 0.5,
    full: 0.95,
  },
  {
    id: 'sla',
    of: ratio(flow({ ...targets, where: { met: true } }), flow(targets)),
    weight: 15,
    zero: 0.7,
    full: 0.95,
  },
  {
    id: 'opinion',
    of: opinion,
    weight: 15,
    zero: -1,
    full: 1,
  },
  { id: 'overdue', of: ratio(overdue, closingMrr), weight: 15, zero: 2, full: 0 },
]
/** What a health score is made of, in the order of its description. */
export const HEALTH_COMPONENTS: readonly string[] = COMPONENTS.map(({ id }) => id)

/** The score from which an account is no longer in red. */
export const RED = 50
/** The score from which an account is in green. */
export const GREEN = 75
const healthOf = (tells: Score['tells']) => score({ tells, components: COMPONENTS, least: 0.5 })
/** The score of one account. */
export const accountHealth = healthOf('value')
const paying = { among: closingAccounts } as const
const atLeast = (points: number) =>
  each({ of: accountHealth, ...paying, gather: { count: { atLeast: points } } })
/** Revenue a year of the accounts below a score; what pays nothing adds nothing. */
const arrBelow = (points: number): Expression =>
  each({ of: multiply(closingMrr, 12), among: subtract(points, accountHealth), gather: 'sum' })
/** MRR of those that have a score. */
const scoredMrr = each({
  of: add(closingMrr, multiply(accountHealth, 0)),
  ...paying,
  gather: 'sum',
})

/** Health of accounts. */
export const health = [
  metric({
    id: 'health_score',
    unit: 'score',
    better: 'higher',
    label: { en: 'Health score', es: 'Índice de salud' },
    description: {
      en: '0–100 at closing from days since the last contact (30), tasks on time (15), SLA attainment (15), NPS (15) and overdue amounts in months of MRR (15); of several accounts weighted by MRR. Empty below half of the weight.',
      es: '0–100 al cierre según días desde el último contacto (30), tareas a tiempo (15), cumplimiento de SLA (15), NPS (15) e importes vencidos en meses de MRR (15); de varias cuentas, ponderado por MRR. Vacío con menos de la mitad del peso.',
    },
    reference: 'Gainsight, Natero',
    is: ratio(
      each({ of: multiply(accountHealth, closingMrr), ...paying, gather: 'sum' }),
      scoredMrr,
    ),
  }),
  metric({
    id: 'health_coverage',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Health data coverage', es: 'Cobertura de salud' },
    description: {
      en: 'Share of the health score’s weight that something is known about, averaged over the accounts that pay.',
      es: 'Parte del peso del índice de salud de la que se sabe algo, en promedio de las cuentas que pagan.',
    },
    reference: 'own',
    is: ratio(each({ of: healthOf('coverage'), ...paying, gather: 'sum' }), closingAccounts),
  }),
  metric({
    id: 'accounts_red',
    unit: 'count',
    better: 'lower',
    label: { en: 'Accounts in red', es: 'Cuentas en rojo' },
    description: {
      en: 'Paying accounts with a health score below 50 at closing.',
      es: 'Cuentas que pagan con un índice de salud inferior a 50 al cierre.',
    },
    reference: 'Gainsight',
    is: each({ of: accountHealth, ...paying, gather: { count: { below: RED } } }),
  }),
  metric({
    id: 'accounts_yellow',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Accounts in yellow', es: 'Cuentas en amarillo' },
    description: {
      en: 'Paying accounts with a health score from 50 to below 75 at closing.',
      es: 'Cuentas que pagan con un índice de salud de 50 a menos de 75 al cierre.',
    },
    reference: 'Gainsight',
    is: subtract(atLeast(RED), atLeast(GREEN)),
  }),
  metric({
    id: 'accounts_green',
    unit: 'count',
    better: 'higher',
    label: { en: 'Accounts in green', es: 'Cuentas en verde' },
    description: {
      en: 'Paying accounts with a health score of 75 or more at closing.',
      es: 'Cuentas que pagan con un índice de salud de 75 o más al cierre.',
    },
    reference: 'Gainsight',
    is: atLeast(GREEN),
  }),
  metric({
    id: 'arr_at_risk',
    unit: 'money',
    better: 'lower',
    label: { en: 'At-risk ARR', es: 'ARR en riesgo' },
    description: {
      en: 'Annual recurring revenue of the accounts with a health score below 50 at closing.',
      es: 'Ingreso recurrente anual de las cuentas con un índice de salud inferior a 50 al cierre.',
    },
    reference: 'Gainsight, Totango',
    is: arrBelow(RED),
  }),
  metric({
    id: 'arr_yellow',
    unit: 'money',
    better: 'neutral',
    label: { en: 'ARR in yellow', es: 'ARR en amarillo' },
    description: {
      en: 'Annual recurring revenue of the accounts with a health score from 50 to below 75 at closing.',
      es: 'Ingreso recurrente anual de las cuentas con un índice de salud de 50 a menos de 75 al cierre.',
    },
    reference: 'Gainsight',
    is: subtract(arrBelow(GREEN), arrBelow(RED)),
  }),
  metric({
    id: 'arr_green',
    unit: 'money',
    better: 'higher',
    label: { en: 'ARR in green', es: 'ARR en verde' },
    description: {
      en: 'Annual recurring revenue of the accounts with a health score of 75 or more at closing.',
      es: 'Ingreso recurrente anual de las cuentas con un índice de salud de 75 o más al cierre.',
    },
    reference: 'Gainsight',
    is: subtract(multiply(scoredMrr, 12), arrBelow(GREEN)),
  }),
  metric({
    id: 'arr_at_risk_share',
    unit: 'percent',
    better: 'lower',
    label: { en: 'At-risk share of ARR', es: '% de ARR en riesgo' },
    description: {
      en: 'At-risk ARR over all ARR; accounts without a score are neither safe nor at risk.',
      es: 'ARR en riesgo entre todo el ARR; las cuentas sin índice no están ni seguras ni en riesgo.',
    },
    reference: 'Gainsight',
    is: ratio(arrBelow(RED), multiply(closingMrr, 12)),
  }),
] as const
