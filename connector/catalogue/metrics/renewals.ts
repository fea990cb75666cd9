// Renewals and tenure: which contracts come up, and how long accounts have stayed. When a contract is up
// for renewal is a property of the account in the CRM.

import { flow, movement } from '../measure'
import { each, metric, multiply, ratio } from '../metric'
import { closingAccounts, closingMrr } from './recurring'

const due = flow({ of: 'accounts', at: 'renewalDay' })
const arr = multiply(closingMrr, 12)
const decided = (outcome: 'won' | readonly ('won' | 'lost')[]) =>
  flow({ of: 'deals', at: 'closedDay', where: { type: 'renewal', outcome } })

/** Renewals and tenure. */
export const renewals = [
  metric({
    id: 'renewals_due',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Renewals due', es: 'Renovaciones por vencer' },
    description: {
      en: 'Accounts whose contract is up for renewal in the period.',
      es: 'Cuentas cuyo contrato toca renovar en el periodo.',
    },
    reference: 'Gainsight, Maxio',
    is: due,
  }),
  metric({
    id: 'renewals_due_arr',
    unit: 'money',
    better: 'neutral',
    label: { en: 'ARR due for renewal', es: 'ARR por renovar' },
    description: {
      en: 'Annual recurring revenue, at closing, of the accounts up for renewal in the period.',
      es: 'Ingreso recurrente anual, al cierre, de las cuentas que toca renovar en el periodo.',
    },
    reference: 'Gainsight, Maxio',
    is: each({ of: arr, among: due, gather: 'sum' }),
  }),
  metric({
    id: 'renewal_rate_logo',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Renewal rate (contracts)', es: 'Tasa de renovación (contratos)' },
    description: {
      en: 'Renewal deals won over renewal deals decided in the period; undecided ones are not counted.',
      es: 'Negocios de renovación ganados entre los decididos en el periodo; los que siguen abiertos no cuentan.',
    },
    reference: 'Gainsight, Maxio, ChurnZero',
    is: ratio(decided('won'), decided(['won', 'lost'])),
  }),
  metric({
    id: 'renewal_pipeline_90d',
    unit: 'money',
    better: 'neutral',
    label: { en: 'Renewals in the next 90 days', es: 'Renovaciones en los próximos 90 días' },
    description: {
      en: 'Annual recurring revenue of the accounts up for renewal within 90 days after the closing.',
      es: 'Ingreso recurrente anual de las cuentas que toca renovar en los 90 días siguientes al cierre.',
    },
    reference: 'Gainsight, Totango',
    is: each({
      of: arr,
      among: flow({ of: 'accounts', at: 'renewalDay', during: { next: 90, unit: 'days' } }),
      gather: 'sum',
    }),
  }),
  metric({
    id: 'customer_tenure_avg',
    unit: 'months',
    better: 'higher',
    label: { en: 'Average tenure, months', es: 'Antigüedad media, meses' },
    description: {
      en: 'Months from the first paid day to the closing, averaged over the accounts that pay at closing.',
      es: 'Meses desde el primer día pagado hasta el cierre, en promedio de las cuentas que pagan al cierre.',
    },
    reference: 'own',
    is: ratio(multiply(movement('tenure'), 12 / 365), closingAccounts),
  }),
] as const
