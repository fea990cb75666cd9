// Dimensions of the survey answer.

import { dimension } from '../dimension'

const group = { en: 'Survey', es: 'Encuesta' }

/** Dimensions of the survey. */
export const survey = [
  dimension({
    id: 'survey_kind',
    group,
    label: { en: 'Survey', es: 'Encuesta' },
    description: {
      en: 'NPS, CSAT or CES.',
      es: 'NPS, CSAT o CES.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { surveys: 'kind' } },
    values: {
      nps: { en: 'NPS', es: 'NPS' },
      csat: { en: 'CSAT', es: 'CSAT' },
      ces: { en: 'CES', es: 'CES' },
    },
  }),
  dimension({
    id: 'survey_band',
    group,
    label: { en: 'Answer band', es: 'Grupo de respuesta' },
    description: {
      en: 'How the answer counts.',
      es: 'Cómo cuenta la respuesta.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { surveys: 'band' } },
    values: {
      promoter: { en: 'Promoter', es: 'Promotor' },
      passive: { en: 'Passive', es: 'Pasivo' },
      detractor: { en: 'Detractor', es: 'Detractor' },
      positive: { en: 'Positive', es: 'Positiva' },
      neutral: { en: 'Neutral', es: 'Neutra' },
      negative: { en: 'Negative', es: 'Negativa' },
    },
  }),
  dimension({
    id: 'survey_comment',
    group,
    label: { en: 'Comment', es: 'Comentario' },
    description: {
      en: 'What the person wrote.',
      es: 'Lo que escribió la persona.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { surveys: 'comment' } },
  }),
] as const
