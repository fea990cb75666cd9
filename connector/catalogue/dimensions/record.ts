// Dimensions of any record: which system tells it, and where to see it there.

import { dimension } from '../dimension'

const group = { en: 'Record', es: 'Registro' }

/** Dimensions of any record. */
export const record = [
  dimension({
    id: 'source',
    group,
    label: { en: 'Source', es: 'Fuente' },
    description: {
      en: 'The connected system that tells the record.',
      es: 'El sistema conectado que cuenta el registro.',
    },
    type: 'text',
    is: {
      kind: 'fact',
      fields: {
        accounts: 'source',
        contacts: 'source',
        deals: 'source',
        stageChanges: 'source',
        recurringLines: 'source',
        invoices: 'source',
        revenueLines: 'source',
        payments: 'source',
        interactions: 'source',
        tasks: 'source',
        tickets: 'source',
        slaTargets: 'source',
        surveys: 'source',
        timeEntries: 'source',
        costs: 'source',
        goals: 'source',
        annotations: 'source',
        measurements: 'source',
        records: 'source',
        riskFlags: 'source',
      },
    },
  }),
  dimension({
    id: 'record_link',
    group,
    label: { en: 'Link to the record', es: 'Enlace al registro' },
    description: {
      en: 'Address of the record in its own system, where that has one that is known.',
      es: 'Dirección del registro en su propio sistema, si se conoce.',
    },
    type: 'url',
    is: {
      kind: 'fact',
      fields: {
        accounts: 'link',
        contacts: 'link',
        deals: 'link',
        recurringLines: 'link',
        invoices: 'link',
        payments: 'link',
        interactions: 'link',
        tasks: 'link',
        tickets: 'link',
        records: 'link',
        riskFlags: 'link',
      },
    },
  }),
] as const
