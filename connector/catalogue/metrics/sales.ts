// Sales: deals won, lost and open.

import { balance, distinct, flow, movement } from '../measure'
import { metric, ratio } from '../metric'

const won = flow({ of: 'deals', at: 'closedDay', where: { outcome: 'won' } })
const closed = flow({ of: 'deals', at: 'closedDay', where: { outcome: ['won', 'lost'] } })
/** Amount of deals won. */
export const wonAmount = flow({
  of: 'deals',
  amount: 'amount',
  at: 'closedDay',
  where: { outcome: 'won' },
})
const closedAmount = flow({
  of: 'deals',
  amount: 'amount',
  at: 'closedDay',
  where: { outcome: ['won', 'lost'] },
})
const cycleDays = flow({
  of: 'deals',
  sum: 'cycleDays',
  at: 'closedDay',
  where: { outcome: 'won' },
})
const openDeals = {
  of: 'deals',
  from: 'createdDay',
  until: 'closedDay',
  instant: 'closing',
} as const

/** Amount of the deals open at closing. */
export const openPipeline = balance({ ...openDeals, measure: { amount: 'amount' } })

/** Subject: sales. */
export const sales = [
  metric({
    id: 'deals_won',
    unit: 'count',
    better: 'higher',
    label: { en: 'Deals won', es: 'Negocios ganados' },
    description: {
      en: 'Deals won, by the day they closed.',
      es: 'Negocios ganados, por el día en que se cerraron.',
    },
    reference: 'HubSpot; Salesforce',
    is: won,
  }),
  metric({
    id: 'won_amount',
    unit: 'money',
    better: 'higher',
    label: { en: 'Closed-won amount', es: 'Monto ganado' },
    description: {
      en: 'Amount of the deals won, converted at the rate of their closing day.',
      es: 'Importe de los negocios ganados, convertido al tipo de su día de cierre.',
    },
    reference: 'HubSpot; Salesforce',
    is: wonAmount,
  }),
  metric({
    id: 'win_rate_count',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Win rate (count)', es: 'Tasa de cierre (cantidad)' },
    description: {
      en: 'Deals won over deals won or lost, by closing day.',
      es: 'Negocios ganados entre ganados y perdidos, por día de cierre.',
    },
    reference: 'HubSpot; Salesforce',
    is: ratio(won, closed),
  }),
  metric({
    id: 'win_rate_value',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Win rate (value)', es: 'Tasa de cierre (monto)' },
    description: {
      en: 'Amount won over amount won or lost, by closing day.',
      es: 'Monto ganado entre monto ganado y perdido, por día de cierre.',
    },
    reference: 'HubSpot; Salesforce',
    is: ratio(wonAmount, closedAmount),
  }),
  metric({
    id: 'avg_deal_size',
    unit: 'money',
    better: 'higher',
    label: { en: 'Average deal size', es: 'Tamaño medio de negocio' },
    description: { en: 'Amount won over deals won.', es: 'Monto ganado entre negocios ganados.' },
    reference: 'HubSpot',
    is: ratio(wonAmount, won),
  }),
  metric({
    id: 'sales_cycle_length_avg',
    unit: 'days',
    better: 'lower',
    label: { en: 'Average sales cycle (days)', es: 'Ciclo de venta promedio (días)' },
    description: {
      en: 'Days from creation to close of the deals won, over deals won.',
      es: 'Días desde la creación hasta el cierre de los negocios ganados, entre negocios ganados.',
    },
    reference: 'HubSpot',
    is: ratio(cycleDays, won),
  }),
  metric({
    id: 'pipeline_open',
    unit: 'money',
    better: 'higher',
    label: { en: 'Open pipeline', es: 'Pipeline abierto' },
    description: {
      en: 'Amount of the deals open at closing. Past closings use today’s amounts, since sources keep no history of them.',
      es: 'Importe de los negocios abiertos al cierre. Los cierres pasados usan los importes de hoy, porque las fuentes no guardan su historia.',
    },
    reference: 'HubSpot; Salesforce',
    is: openPipeline,
  }),
  metric({
    id: 'weighted_pipeline',
    unit: 'money',
    better: 'higher',
    label: { en: 'Weighted pipeline', es: 'Pipeline ponderado' },
    description: {
      en: 'Amount × probability of the deals open at closing, with today’s probabilities.',
      es: 'Importe × probabilidad de los negocios abiertos al cierre, con las probabilidades de hoy.',
    },
    reference: 'HubSpot; Salesforce',
    is: balance({ ...openDeals, measure: { amount: 'weightedAmount' } }),
  }),
  metric({
    id: 'stage_entries',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Deals entering a stage', es: 'Negocios que entran en una etapa' },
    description: {
      en: 'Entries of deals into a stage, by day. Split it by deal stage to see the funnel.',
      es: 'Entradas de negocios en una etapa, por día. Divídelas por etapa para ver el embudo.',
    },
    reference: 'HubSpot; Salesforce',
    is: flow({ of: 'stageChanges', at: 'enteredDay' }),
  }),
  metric({
    id: 'stage_days_avg',
    unit: 'days',
    better: 'lower',
    label: { en: 'Average days in stage', es: 'Días promedio en la etapa' },
    description: {
      en: 'Days deals stayed in the stage they left, over the stays that ended, by the day they left.',
      es: 'Días que los negocios pasaron en la etapa que dejaron, entre estancias terminadas, por el día de salida.',
    },
    reference: 'HubSpot; Salesforce',
    is: ratio(
      flow({ of: 'stageChanges', sum: 'days', at: 'leftDay' }),
      flow({ of: 'stageChanges', at: 'leftDay' }),
    ),
  }),
  metric({
    id: 'upsell_rate',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Upsell rate', es: 'Tasa de upsell' },
    description: {
      en: 'Accounts with at least one upsell won over opening accounts.',
      es: 'Cuentas con al menos un upsell ganado entre cuentas iniciales.',
    },
    reference: 'Gainsight',
    is: ratio(
      distinct({ of: 'deals', at: 'closedDay', where: { outcome: 'won', type: 'upsell' } }),
      movement({ accounts: 'opening' }),
    ),
  }),
] as const
