// Cohorts: what stays of the accounts that began in the same month. Shown by start cohort and cohort age.

import { flow } from '../measure'
import { metric, ratio } from '../metric'

const months = { of: 'cohortMonths', at: 'monthEnd' } as const

/** Cohorts. */
export const cohorts = [
  metric({
    id: 'cohort_accounts',
    unit: 'count',
    better: 'neutral',
    label: { en: 'Accounts in cohort', es: 'Cuentas de la cohorte' },
    description: {
      en: 'Accounts that had begun so many months before the month ends of the period.',
      es: 'Cuentas que habían empezado tantos meses antes de los fines de mes del periodo.',
    },
    reference: 'ChartMogul',
    is: flow({ ...months, sum: 'member' }),
  }),
  metric({
    id: 'cohort_logo_retention',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Cohort logo retention', es: 'Retención por cohorte (clientes)' },
    description: {
      en: 'Accounts of a cohort that pay at the end of a month over all of the cohort; 100 % in the month they began. Months that are not over are left out.',
      es: 'Cuentas de una cohorte que pagan al final de un mes entre todas las de la cohorte; 100 % en el mes en que empezaron. Los meses sin terminar no cuentan.',
    },
    reference: 'ChartMogul, Baremetrics',
    is: ratio(flow({ ...months, sum: 'paying' }), flow({ ...months, sum: 'member' })),
  }),
  metric({
    id: 'cohort_revenue_retention',
    unit: 'percent',
    better: 'higher',
    label: { en: 'Cohort revenue retention', es: 'Retención por cohorte (ingresos)' },
    description: {
      en: 'What a cohort pays a month at the end of a month over what it began with; the rates of the month’s end for both.',
      es: 'Lo que una cohorte paga al mes al final de un mes entre aquello con lo que empezó; ambos a los tipos del fin de mes.',
    },
    reference: 'ChartMogul',
    is: ratio(flow({ ...months, amount: 'amount' }), flow({ ...months, amount: 'startAmount' })),
  }),
] as const
