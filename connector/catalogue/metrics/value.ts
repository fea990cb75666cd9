// Value of an account and of those who look after it.

import { balance, flow, movement } from '../measure'
import { add, each, metric, multiply, ratio, subtract } from '../metric'
import { costDuring, labour, margin } from './profitability'
import { interactions } from './relationship'
import { closingAccounts, closingMrr, openingAccounts } from './recurring'
import { recognised, recognisedDuring } from './revenue'

const QUARTER = { last: 3, unit: 'months' } as const
/** Those whom at least one paying account belongs to. */
const managers = balance({
  of: 'recurringLines',
  measure: 'owners',
  from: 'from',
  until: 'until',
  instant: 'closing',
})
const arpa = ratio(closingMrr, closingAccounts)
/** Share of the accounts of half a year ago that left since, a month. */
const monthlyChurn = multiply(
  subtract(1, ratio(movement({ accounts: 'kept' }, 6), movement({ accounts: 'opening' }, 6))),
  1 / 6,
)
/** What an account leaves over the time it stays. */
export const lifetimeMargin = ratio(multiply(arpa, margin), monthlyChurn)
const averageAccounts = multiply(add(openingAccounts, closingAccounts), 0.5)

/** Value of accounts and of account managers. */
export const accountValue = [
  metric({
    id: 'revenue_per_account',
    unit: 'money',
    better: 'higher',
    label: { en: 'Revenue per account', es: 'Ingreso por cuenta' },
    description: {
      en: 'Revenue of the period over the average of the accounts at its opening and closing.',
      es: 'Ingresos del periodo entre el promedio de cuentas a su inicio y a su cierre.',
    },
    reference: 'own',
    is: ratio(recognised, averageAccounts),
  }),
  metric({
    id: 'unprofitable_accounts',
    unit: 'count',
    better: 'lower',
    label: { en: 'Unprofitable accounts', es: 'Cuentas no rentables' },
    description: {
      en: 'Accounts that cost more than they brought in over the last three months; where a cost is not known the account is not counted.',
      es: 'Cuentas que costaron más de lo que ingresaron en los últimos tres meses; si falta un costo, la cuenta no cuenta.',
    },
    reference: 'Parakeeto',
    is: each({
      of: subtract(recognisedDuring(QUARTER), costDuring(QUARTER)),
      gather: { count: { below: 0 } },
    }),
  }),
  metric({
    id: 'ltv_simple',
    unit: 'money',
    better: 'higher',
    label: { en: 'Lifetime value (revenue)', es: 'Valor de vida (ingreso)' },
    description: {
      en: 'ARPA over the monthly churn of accounts of the last six months; empty without churn.',
      es: 'ARPA entre la pérdida mensual de cuentas de los últimos seis meses; vacío si no la hay.',
    },
    reference: 'ChartMogul, Stripe',
    is: ratio(arpa, monthlyChurn),
  }),
  metric({
    id: 'ltv_gross_margin',
    unit: 'money',
    better: 'higher',
    label: { en: 'Lifetime value (margin)', es: 'Valor de vida (margen)' },
    description: {
      en: 'ARPA × client margin of the period over the monthly churn of accounts of the last six months.',
      es: 'ARPA × margen por cliente del periodo entre la pérdida mensual de cuentas de los últimos seis meses.',
    },
    reference: 'David Skok, for Entrepreneurs',
    is: lifetimeMargin,
  }),
  metric({
    id: 'revenue_per_am',
    unit: 'money',
    better: 'higher',
    label: { en: 'Revenue per account manager', es: 'Ingreso por account manager' },
    description: {
      en: 'Revenue of the period over the account managers who own a paying account at closing.',
      es: 'Ingresos del periodo entre los responsables con alguna cuenta que paga al cierre.',
    },
    reference: 'Gainsight',
    is: ratio(recognised, managers),
  }),
  metric({
    id: 'accounts_per_am',
    unit: 'multiple',
    better: 'neutral',
    label: { en: 'Accounts per account manager', es: 'Cuentas por account manager' },
    description: {
      en: 'Paying accounts over the account managers who own one, at closing; what nobody owns is in the accounts.',
      es: 'Cuentas que pagan entre los responsables con alguna, al cierre; las que no tienen responsable están entre las cuentas.',
    },
    reference: 'Gainsight',
    is: ratio(closingAccounts, managers),
  }),
  metric({
    id: 'arr_per_am',
    unit: 'money',
    better: 'higher',
    label: { en: 'ARR per account manager', es: 'ARR por account manager' },
    description: {
      en: 'Annual recurring revenue over the account managers who own a paying account, at closing.',
      es: 'Ingreso recurrente anual entre los responsables con alguna cuenta que paga, al cierre.',
    },
    reference: 'Gainsight',
    is: ratio(multiply(closingMrr, 12), managers),
  }),
  metric({
    id: 'cost_per_interaction',
    unit: 'money',
    better: 'lower',
    label: { en: 'Cost per interaction', es: 'Costo por interacción' },
    description: {
      en: 'Labour cost over the interactions of the period.',
      es: 'Costo laboral entre las interacciones del periodo.',
    },
    reference: 'own',
    is: ratio(labour, interactions),
  }),
  metric({
    id: 'time_on_admin_share',
    unit: 'percent',
    better: 'lower',
    label: { en: 'Non-client time share', es: '% de tiempo no cliente' },
    description: {
      en: 'Hours logged for no account over all hours logged.',
      es: 'Horas registradas sin cuenta entre todas las horas registradas.',
    },
    reference: 'own',
    is: ratio(
      flow({ of: 'timeEntries', sum: 'hours', at: 'day', where: { account: 0 } }),
      flow({ of: 'timeEntries', sum: 'hours', at: 'day' }),
    ),
  }),
] as const
