// Dimensions of goals, of numbers kept by hand and of notes.

import { dimension } from '../dimension'

const group = { en: 'Goals and notes', es: 'Metas y notas' }

/** Dimensions of goals and notes. */
export const goal = [
  dimension({
    id: 'goal_metric',
    group,
    label: { en: 'Goal', es: 'Meta' },
    description: {
      en: 'The metric the goal is about.',
      es: 'La métrica de la que trata la meta.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { goals: 'metric' } },
  }),
  dimension({
    id: 'goal_level',
    group,
    label: { en: 'Goal level', es: 'Nivel de la meta' },
    description: {
      en: 'For whom the goal is.',
      es: 'Para quién es la meta.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { goals: 'level' } },
    values: {
      account: { en: 'Account', es: 'Cuenta' },
      owner: { en: 'Account manager', es: 'Responsable' },
      team: { en: 'Team', es: 'Equipo' },
      book: { en: 'All accounts', es: 'Todas las cuentas' },
    },
  }),
  dimension({
    id: 'custom_metric',
    group,
    label: { en: 'Own metric', es: 'Métrica propia' },
    description: {
      en: 'The name the team gave to a number it keeps by hand.',
      es: 'El nombre que el equipo dio a un número que lleva a mano.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { measurements: 'name' } },
  }),
  dimension({
    id: 'annotation',
    group,
    label: { en: 'Note', es: 'Nota' },
    description: {
      en: 'A remark of the team about a day.',
      es: 'Un comentario del equipo sobre un día.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { annotations: 'text' } },
  }),
  dimension({
    id: 'annotation_audience',
    group,
    label: { en: 'Note for', es: 'Nota para' },
    description: {
      en: 'For whom the note is.',
      es: 'Para quién es la nota.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { annotations: 'audience' } },
  }),
  dimension({
    id: 'annotation_date',
    group,
    label: { en: 'Annotation date', es: 'Fecha de la nota' },
    description: {
      en: 'The day the annotation is about.',
      es: 'El día al que se refiere la nota.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { annotations: 'day' } },
  }),
] as const
