// Growth: what is sold to those who are clients, how fast, and how revenue develops.

import { balance, distinct, flow, percentile } from '../measure'
import { each, metric, multiply, ratio, subtract } from '../metric'
import { closingAccounts, openingAccounts } from './recurring'
import { recognised, recognisedDuring } from './revenue'

const YEAR = { last: 12, unit: 'months' } as const
const EXPANSION = ['upsell', 'cross_sell', 'existing_business'] as const
const sold = (type: 'upsell' | 'cross_sell') =>
  flow({ of: 'deals', amount: 'amount', at: 'closedDay', where: { outcome: 'won', type } })
const wonInYear = flow({ of: 'deals', at: 'closedDay', where: { outcome: 'won' }, during: YEAR })
const openDeals = balance({
  of: 'deals',
  measure: 'rows',
  from: 'createdDay',
  until: 'closedDay',
  instant: 'closing',
})

/** Growth. */
export const growth = [
  metric({
    id: 'pipeline_created',
    unit: 'money',
    better: 'higher',
    label: { en: 'Pipeline created', es: 'Pipeline generado' },
    description: {
      en: 'Amount of the deals created in the period, as it is today.',
      es: 'Monto de los negocios creados en el periodo, según consta hoy.',
    },
    reference: 'HubSpot',
    is: flow({ of: 'deals', amount: 'amount', at: 'createdDay' }),
  }),
  metric({
    id: 'sales_velocity',
    unit: 'money',
    better: 'higher',
    label: { en: 'Sales velocity, per day', es: 'Velocidad de ventas, por día' },
    description: {
      en: 'Open deals × average size × win rate ÷ cycle in days; size, rate and cycle of the last twelve months.',
      es: 'Negocios abiertos × tamaño medio × tasa de cierre ÷ ciclo en días; tamaño, tasa y ciclo de los últimos doce meses.',
    },
    reference: 'HubSpot, Salesforce',
    is: ratio(
      multiply(
        openDeals,
        ratio(
          flow({
            of: 'deals',
            amount: 'amount',
            at: 'closedDay',
            where: { outcome: 'won' },
            during: YEAR,
          }),
          wonInYear,
        ),
        ratio(
          wonInYear,
          flow({ of: 'deals', at: 'closedDay', where: { outcome: ['won', 'lost'] }, during: YEAR }),
        ),
      ),
      ratio(
        flow({
          of: 'deals',
          sum: 'cycleDays',
          at: 'closedDay',
          where: { outcome: 'won' },
          during: YEAR,
        }),
        wonInYear,
      ),
    ),
  }),
  metric({
    id: 'sales_cycle_length_median',
    unit: 'days',
    better: 'lower',
    label: { en: 'Median sales cycle (days)', es: 'Ciclo de venta mediano (días)' },
    description: {
      en: 'Median days from creation to close of the deals won in the period.',
      es: 'Mediana de días desde la creación hasta el cierre de los negocios ganados en el periodo.',
    },
    reference: 'HubSpot',
    is: percentile({
      of: 'deals',
      value: 'cycleDays',
      at: 'closedDay',
      share: 0.5,
      where: { outcome: 'won' },
    }),
  }),
  metric({
    id: 'stage_time',
    unit: 'days',
    better: 'lower',
    label: { en: 'Time in stage, median (days)', es: 'Tiempo en etapa, mediana (días)' },
    description: {
      en: 'Median days deals stayed in the stages they left in the period.',
      es: 'Mediana de días que los negocios pasaron en las etapas que dejaron en el periodo.',
    },
    reference: 'HubSpot',
    is: percentile({ of: 'stageChanges', value: 'days', at: 'leftDay', share: 0.5 }),
  }),
  metric({
    id: 'upsell_amount',
    unit: 'money',
    better: 'higher',
    label: { en: 'Upsell amount', es: 'Monto de upsell' },
    description: {
      en: 'Amount of the upsell deals won in the period.',
      es: 'Monto de los negocios de upsell ganados en el periodo.',
    },
    reference: 'HubSpot',
    is: sold('upsell'),
  }),
  metric({
    id: 'cross_sell_amount',
    unit: 'money',
    better: 'higher',
    label: { en: 'Cross-sell amount', es: 'Monto de venta cruzada' },
    description: {
      en: 'Amount of the cross-sell deals won in the period.',
      es: 'Monto de los negocios de venta cruzada ganados en el periodo.',
    },
    reference: 'HubSpot',
    is: sold('cross_sell'),
  }),
  metric({
    id: 'cross_sell_rate',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Cross-sell rate', es: 'Tasa de venta cruzada' },
    description: {
      en: 'Accounts with a cross-sell deal won in the period over the accounts at opening.',
      es: 'Cuentas con una venta cruzada ganada en el periodo entre las cuentas al inicio.',
    },
    reference: 'Gainsight',
    is: ratio(
      distinct({
        of: 'deals',
        at: 'closedDay',
        where: { outcome: 'won', type: 'cross_sell' },
      }),
      openingAccounts,
    ),
  }),
  metric({
    id: 'expansion_win_rate',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Expansion win rate', es: 'Tasa de cierre de expansión' },
    description: {
      en: 'Deals with existing clients (upsell, cross-sell, existing business) won over those closed in the period.',
      es: 'Negocios con clientes existentes (upsell, venta cruzada, negocio existente) ganados entre los cerrados en el periodo.',
    },
    reference: 'HubSpot',
    is: ratio(
      flow({ of: 'deals', at: 'closedDay', where: { outcome: 'won', type: EXPANSION } }),
      flow({ of: 'deals', at: 'closedDay', where: { outcome: ['won', 'lost'], type: EXPANSION } }),
    ),
  }),
  metric({
    id: 'products_per_account',
    unit: 'multiple',
    better: 'higher',
    label: { en: 'Products per account', es: 'Productos por cuenta' },
    description: {
      en: 'Different products each account pays for at closing, averaged over the accounts that pay.',
      es: 'Productos distintos que paga cada cuenta al cierre, en promedio de las cuentas que pagan.',
    },
    reference: 'own',
    is: ratio(
      balance({
        of: 'recurringLines',
        measure: { pairs: 'product' },
        from: 'from',
        until: 'until',
        instant: 'closing',
      }),
      closingAccounts,
    ),
  }),
  metric({
    id: 'revenue_growth_pop',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Revenue growth vs previous period', es: 'Crecimiento vs. periodo anterior' },
    description: {
      en: 'Revenue over that of the period before, of the same length or as many whole months, less 1.',
      es: 'Ingresos entre los del periodo anterior, de igual duración o tantos meses completos, menos 1.',
    },
    reference: 'own',
    is: subtract(ratio(recognised, recognisedDuring({ before: 'period' })), 1),
  }),
  metric({
    id: 'revenue_growth_yoy',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Revenue growth vs last year', es: 'Crecimiento interanual' },
    description: {
      en: 'Revenue over that of the same days a year before, less 1.',
      es: 'Ingresos entre los de los mismos días del año anterior, menos 1.',
    },
    reference: 'own',
    is: subtract(ratio(recognised, recognisedDuring({ before: 'year' })), 1),
  }),
  metric({
    id: 'revenue_concentration',
    unit: 'percent',
    better: 'lower',
    label: { en: 'Revenue concentration (top 5)', es: 'Concentración de ingresos (5 mayores)' },
    description: {
      en: 'Revenue of the five accounts with most of it over all revenue.',
      es: 'Ingresos de las cinco cuentas con más ingresos entre el total.',
    },
    reference: 'own',
    is: ratio(each({ of: recognised, gather: { largest: 5 } }), recognised),
  }),
] as const
