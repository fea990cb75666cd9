// Dimensions of the data itself: since when it holds, and whether a source is missing.

import { dimension } from '../dimension'

const group = { en: 'Data', es: 'Datos' }

/** Dimensions of how good an answer's data is; the same in all its rows. */
export const freshness = [
  dimension({
    id: 'data_as_of',
    group,
    label: { en: 'Data as of', es: 'Datos a fecha de' },
    description: {
      en: 'When reading the oldest data of the chart began, in the report’s time zone.',
      es: 'Cuándo se empezaron a leer los datos más antiguos del gráfico, en la zona horaria del informe.',
    },
    type: 'text',
    is: { kind: 'freshness', tells: 'asOf' },
  }),
  dimension({
    id: 'data_status',
    group,
    label: { en: 'Data status', es: 'Estado de los datos' },
    description: {
      en: 'Complete, or the sources that do not answer now: told as last known, or missing where a setting allows it.',
      es: 'Completos, o las fuentes que ahora no responden: con sus últimos datos conocidos, o faltan si un ajuste lo permite.',
    },
    type: 'text',
    is: { kind: 'freshness', tells: 'status' },
  }),
] as const
