// Dimensions of time. Each grain is its own dimension, because a balance or a retention rate has to be
// asked for at the grain it is shown at.

import { dimension } from '../dimension'

const group = { en: 'Time', es: 'Tiempo' }

/** Dimensions of time. */
export const time = [
  dimension({
    id: 'day',
    group,
    label: { en: 'Day', es: 'Día' },
    description: {
      en: 'Calendar day in the report’s time zone.',
      es: 'Día natural en la zona horaria del informe.',
    },
    type: 'day',
    is: { kind: 'time', grain: 'day' },
  }),
  dimension({
    id: 'hour',
    group,
    label: { en: 'Hour', es: 'Hora' },
    description: {
      en: 'Hour in the report’s time zone in which an interaction took place, a ticket was created or a survey answered; empty where only the day is known.',
      es: 'Hora, en la zona del informe, en que hubo una interacción, se creó un ticket o se respondió una encuesta; vacía si solo se sabe el día.',
    },
    type: 'hour',
    is: {
      kind: 'fact',
      as: 'hour',
      fields: { interactions: 'at', tickets: 'createdAt', surveys: 'answeredAt' },
    },
  }),
  dimension({
    id: 'day_of_week',
    group,
    label: { en: 'Day of the week', es: 'Día de la semana' },
    description: {
      en: 'Sunday (0) to Saturday (6). State is judged at the last such day of the window.',
      es: 'De domingo (0) a sábado (6). El estado se juzga en el último de esos días de la ventana.',
    },
    type: 'weekday',
    is: { kind: 'time', grain: 'weekday' },
  }),
  dimension({
    id: 'week',
    group,
    label: { en: 'Week', es: 'Semana' },
    description: {
      en: 'ISO week, from Monday.',
      es: 'Semana ISO, desde el lunes.',
    },
    type: 'week',
    is: { kind: 'time', grain: 'week' },
  }),
  dimension({
    id: 'month',
    group,
    label: { en: 'Month', es: 'Mes' },
    description: {
      en: 'Calendar month.',
      es: 'Mes natural.',
    },
    type: 'month',
    is: { kind: 'time', grain: 'month' },
  }),
  dimension({
    id: 'quarter',
    group,
    label: { en: 'Quarter', es: 'Trimestre' },
    description: {
      en: 'Calendar quarter.',
      es: 'Trimestre natural.',
    },
    type: 'quarter',
    is: { kind: 'time', grain: 'quarter' },
  }),
  dimension({
    id: 'year',
    group,
    label: { en: 'Year', es: 'Año' },
    description: {
      en: 'Calendar year.',
      es: 'Año natural.',
    },
    type: 'year',
    is: { kind: 'time', grain: 'year' },
  }),
  dimension({
    id: 'fiscal_quarter',
    group,
    label: { en: 'Fiscal quarter', es: 'Trimestre fiscal' },
    description: {
      en: 'Quarter of the fiscal year, e.g. FY2026-Q3.',
      es: 'Trimestre del año fiscal, p. ej. FY2026-Q3.',
    },
    type: 'text',
    is: { kind: 'time', grain: 'fiscal_quarter' },
  }),
  dimension({
    id: 'fiscal_year',
    group,
    label: { en: 'Fiscal year', es: 'Año fiscal' },
    description: {
      en: 'Fiscal year, named after the year it ends in.',
      es: 'Año fiscal, con el nombre del año en que termina.',
    },
    type: 'text',
    is: { kind: 'time', grain: 'fiscal_year' },
  }),
] as const
