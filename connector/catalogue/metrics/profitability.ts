// Cost and profitability: what serving the accounts costs, and what is left of their revenue.

import type { During } from '../measure'
import { flow } from '../measure'
import { add, metric, ratio, subtract } from '../metric'
import { recognised } from './revenue'

const work = { of: 'timeEntries', amount: 'cost', at: 'day', complete: true } as const
const spending = {
  of: 'costs',
  amount: 'amount',
  at: 'day',
  where: { purpose: 'serving' },
} as const
/** An hour whose cost nobody knows makes the cost unknown, not smaller. */
export const labour = flow(work)
const direct = flow(spending)
const toServe = add(labour, direct)
const profit = subtract(recognised, toServe)
/** What is left of revenue, as a share of it. */
export const margin = ratio(profit, recognised)
/** What serving cost on other days. */
export const costDuring = (during: During) =>
  add(flow({ ...work, during }), flow({ ...spending, during }))

/** Subject: cost and profitability. */
export const profitability = [
  metric({
    id: 'labour_cost',
    unit: 'money',
    better: 'lower',
    label: { en: 'Labour cost', es: 'Costo de mano de obra' },
    description: {
      en: 'Hours × what they cost. Empty where the cost of an hour is not known.',
      es: 'Horas × lo que cuestan. Vacío donde no se conoce el costo de alguna hora.',
    },
    reference: 'Parakeeto',
    is: labour,
  }),
  metric({
    id: 'direct_cost',
    unit: 'money',
    better: 'lower',
    label: { en: 'Direct cost', es: 'Costo directo' },
    description: {
      en: 'Money spent on serving accounts besides hours; not that of the kinds acquisition, retention and expansion.',
      es: 'Dinero gastado en atender cuentas aparte de las horas; no el de los tipos captación, retención y expansión.',
    },
    reference: 'Parakeeto',
    is: direct,
  }),
  metric({
    id: 'cost_to_serve',
    unit: 'money',
    better: 'lower',
    label: { en: 'Cost to serve', es: 'Costo de servicio' },
    description: {
      en: 'Labour cost plus direct cost, without overhead.',
      es: 'Costo de mano de obra más costo directo, sin gastos generales.',
    },
    reference: 'Parakeeto',
    is: toServe,
  }),
  metric({
    id: 'client_profit',
    unit: 'money',
    better: 'higher',
    label: { en: 'Client profit', es: 'Utilidad por cliente' },
    description: {
      en: 'Revenue less cost to serve.',
      es: 'Ingresos menos costo de servicio.',
    },
    reference: 'Parakeeto',
    is: profit,
  }),
  metric({
    id: 'client_margin',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Client margin', es: 'Margen por cliente' },
    description: {
      en: 'Client profit over revenue.',
      es: 'Utilidad por cliente entre ingresos.',
    },
    reference: 'Parakeeto',
    is: margin,
  }),
  metric({
    id: 'cost_to_serve_ratio',
    unit: 'percent',
    better: 'lower',
    label: { en: 'Cost-to-serve ratio', es: 'Costo de servicio / ingresos' },
    description: {
      en: 'Cost to serve over revenue.',
      es: 'Costo de servicio entre ingresos.',
    },
    reference: 'Parakeeto',
    is: ratio(toServe, recognised),
  }),
  metric({
    id: 'effective_hourly_rate',
    unit: 'money',
    better: 'higher',
    label: { en: 'Effective hourly rate', es: 'Tarifa efectiva por hora' },
    description: {
      en: 'Revenue over hours logged.',
      es: 'Ingresos entre horas registradas.',
    },
    reference: 'Parakeeto',
    is: ratio(recognised, flow({ of: 'timeEntries', sum: 'hours', at: 'day' })),
  }),
] as const
