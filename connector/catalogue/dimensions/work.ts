// Dimensions of hours, costs and money that moved.

import { dimension } from '../dimension'

const group = { en: 'Work and cost', es: 'Trabajo y costo' }

/** Dimensions of work and cost. */
export const work = [
  dimension({
    id: 'project',
    group,
    label: { en: 'Project', es: 'Proyecto' },
    description: {
      en: 'The project hours were logged on.',
      es: 'El proyecto en el que se registraron las horas.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { timeEntries: 'project' } },
  }),
  dimension({
    id: 'cost_kind',
    group,
    label: { en: 'Cost', es: 'Costo' },
    description: {
      en: 'What the money was spent on.',
      es: 'En qué se gastó el dinero.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { costs: 'kind' } },
  }),
] as const
