// Goals and numbers a team keeps by hand.

import { flow } from '../measure'
import { metric, positive, ratio, subtract } from '../metric'
import { recognised } from './revenue'
import { openPipeline, wonAmount } from './sales'

const quota = flow({
  of: 'goals',
  amount: 'amount',
  at: 'from',
  over: { from: 'from', until: 'until' },
  where: { metric: 'won_amount', level: 'owner' },
})

/** Subject: goals. */
export const goals = [
  metric({
    id: 'quota',
    unit: 'money',
    better: 'neutral',
    label: { en: 'Quota', es: 'Cuota' },
    description: {
      en: 'Closed-won goals of account managers, spread evenly over their days.',
      es: 'Metas de monto ganado de los responsables, repartidas por igual en sus días.',
    },
    reference: 'Salesforce',
    is: quota,
  }),
  metric({
    id: 'quota_attainment',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Quota attainment', es: 'Cumplimiento de cuota' },
    description: {
      en: 'Closed-won amount over quota.',
      es: 'Monto ganado entre cuota.',
    },
    reference: 'Salesforce; HubSpot',
    is: ratio(wonAmount, quota),
  }),
  metric({
    id: 'pipeline_coverage',
    unit: 'multiple',
    better: 'higher',
    label: { en: 'Pipeline coverage', es: 'Cobertura de pipeline' },
    description: {
      en: 'Open pipeline at closing over what is missing of the period’s quota; empty when it is met.',
      es: 'Pipeline abierto al cierre entre lo que falta de la cuota del periodo; vacío si está cumplida.',
    },
    reference: 'HubSpot',
    is: ratio(openPipeline, positive(subtract(quota, wonAmount))),
  }),
  metric({
    id: 'budget_variance',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Budget variance, revenue', es: 'Desvío de presupuesto, ingresos' },
    description: {
      en: 'Revenue over its goal (metric revenue_recognised), less 1.',
      es: 'Ingresos entre su meta (métrica revenue_recognised), menos 1.',
    },
    reference: 'own',
    is: subtract(
      ratio(
        recognised,
        flow({
          of: 'goals',
          amount: 'amount',
          at: 'from',
          over: { from: 'from', until: 'until' },
          where: { metric: 'revenue_recognised' },
        }),
      ),
      1,
    ),
  }),
  metric({
    id: 'goal_amount',
    unit: 'money',
    better: 'neutral',
    label: { en: 'Goal (amount)', es: 'Meta (importe)' },
    description: {
      en: 'Goals stated in money, spread evenly over their days. Split it by goal and level: goals of different ones do not add up.',
      es: 'Metas en dinero, repartidas por igual en sus días. Divídelas por meta y nivel: las de distintas no se suman.',
    },
    reference: 'own',
    is: flow({ of: 'goals', amount: 'amount', at: 'from', over: { from: 'from', until: 'until' } }),
  }),
  metric({
    id: 'goal_value',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Goal (number)', es: 'Meta (número)' },
    description: {
      en: 'Goals stated as a number, on the day they begin. Split it by goal and level.',
      es: 'Metas expresadas en número, en el día en que empiezan. Divídelas por meta y nivel.',
    },
    reference: 'own',
    is: flow({ of: 'goals', sum: 'value', at: 'from' }),
  }),
  metric({
    id: 'custom_metric_value',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Own metric (number)', es: 'Métrica propia (número)' },
    description: {
      en: 'Numbers the team keeps by hand. Split it by own metric.',
      es: 'Números que el equipo lleva a mano. Divídelos por métrica propia.',
    },
    reference: 'own',
    is: flow({ of: 'measurements', sum: 'value', at: 'day' }),
  }),
  metric({
    id: 'custom_metric_amount',
    unit: 'money',
    better: 'neutral',
    label: { en: 'Own metric (amount)', es: 'Métrica propia (importe)' },
    description: {
      en: 'Amounts the team keeps by hand. Split it by own metric.',
      es: 'Importes que el equipo lleva a mano. Divídelos por métrica propia.',
    },
    reference: 'own',
    is: flow({ of: 'measurements', amount: 'amount', at: 'day' }),
  }),
  metric({
    id: 'annotations',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Notes', es: 'Notas' },
    description: {
      en: 'Remarks of the team about a day; split them by note to read them.',
      es: 'Comentarios del equipo sobre un día; divídelos por nota para leerlos.',
    },
    reference: 'own',
    is: flow({ of: 'annotations', at: 'day' }),
  }),
] as const
