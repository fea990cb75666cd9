// Dimensions of what is paid for again and again.

import { dimension } from '../dimension'

const group = { en: 'Contract', es: 'Contrato' }

/** Dimensions of the contract line. */
export const contract = [
  dimension({
    id: 'contract_start',
    group,
    label: { en: 'Contract line from', es: 'Línea de contrato desde' },
    description: {
      en: 'The first day the line is paid for.',
      es: 'El primer día que se paga la línea.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { recurringLines: 'from' } },
  }),
  dimension({
    id: 'contract_end',
    group,
    label: { en: 'Contract line until', es: 'Línea de contrato hasta' },
    description: {
      en: 'The day the line ended; empty while it runs.',
      es: 'El día en que terminó la línea; vacío si sigue.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { recurringLines: 'until' } },
  }),
  dimension({
    id: 'cohort_age',
    group,
    label: { en: 'Cohort age', es: 'Edad de la cohorte' },
    description: {
      en: 'Months since the one an account began to pay in, two digits.',
      es: 'Meses desde aquel en que la cuenta empezó a pagar, con dos cifras.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { cohortMonths: 'age' } },
  }),
] as const
