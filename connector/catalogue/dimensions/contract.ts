// Dimensions of what is paid for again and again.

import { dimension } from '../dimension'

const group = { en: 'Contract', es: 'Contrato' }

/** Dimensions of the contract line. */
export const contract = [
  dimension({
    id: 'contract_id',
    group,
    label: { en: 'Contract id', es: 'Id de contrato' },
    description: {
      en: 'Id of the contract in its system, such as the subscription; its lines share it.',
      es: 'Id del contrato en su sistema, como la suscripción; sus líneas lo comparten.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { recurringLines: 'id' } },
  }),
  dimension({
    id: 'contract_status',
    group,
    label: { en: 'Contract line status', es: 'Estado de la línea de contrato' },
    description: {
      en: 'Whether the line runs, is still to begin, or has ended, today.',
      es: 'Si la línea sigue, está por empezar o ha terminado, hoy.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { recurringLines: 'state' } },
    values: {
      running: { en: 'Running', es: 'Sigue' },
      upcoming: { en: 'To begin', es: 'Por empezar' },
      ended: { en: 'Ended', es: 'Terminada' },
    },
  }),
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
