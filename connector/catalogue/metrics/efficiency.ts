// Efficiency: the hours that go into the accounts.

import { flow } from '../measure'
import { add, metric, multiply, ratio } from '../metric'
import { closingAccounts, openingAccounts } from './recurring'

const hours = flow({ of: 'timeEntries', sum: 'hours', at: 'day' })
const billable = flow({ of: 'timeEntries', sum: 'billableHours', at: 'day' })

/** Subject: efficiency. */
export const efficiency = [
  metric({
    id: 'hours_logged',
    unit: 'hours',
    better: 'neutral',
    label: { en: 'Hours', es: 'Horas' },
    description: {
      en: 'Hours logged, billable or not.',
      es: 'Horas registradas, facturables o no.',
    },
    reference: 'Clockify; Harvest',
    is: hours,
  }),
  metric({
    id: 'billable_hours',
    unit: 'hours',
    better: 'higher',
    label: { en: 'Billable hours', es: 'Horas facturables' },
    description: {
      en: 'Hours logged as billable.',
      es: 'Horas registradas como facturables.',
    },
    reference: 'Clockify; Harvest',
    is: billable,
  }),
  metric({
    id: 'billable_share',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Billable share of logged time', es: '% de horas facturables' },
    description: {
      en: 'Billable hours over hours logged.',
      es: 'Horas facturables entre horas registradas.',
    },
    reference: 'Parakeeto',
    is: ratio(billable, hours),
  }),
  metric({
    id: 'hours_per_account',
    unit: 'hours',
    better: 'neutral',
    label: { en: 'Hours per account', es: 'Horas por cuenta' },
    description: {
      en: 'Hours logged over the average of opening and closing accounts.',
      es: 'Horas registradas entre la media de cuentas al inicio y al cierre.',
    },
    reference: 'Parakeeto',
    is: ratio(hours, multiply(0.5, add(openingAccounts, closingAccounts))),
  }),
] as const
