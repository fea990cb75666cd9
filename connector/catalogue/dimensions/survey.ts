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
  dimension({
    id: 'survey_id',
    group,
    label: { en: 'Answer id', es: 'Id de respuesta' },
    description: {
      en: 'The answer’s id in the survey system.',
      es: 'El id de la respuesta en el sistema de encuestas.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { surveys: 'id' } },
  }),
  dimension({
    id: 'survey_date',
    group,
    label: { en: 'Answer date', es: 'Fecha de respuesta' },
    description: {
      en: 'The day of the answer.',
      es: 'El día de la respuesta.',
    },
    type: 'day',
    is: { kind: 'fact', fields: { surveys: 'day' } },
  }),
  dimension({
    id: 'survey_respondent',
    group,
    label: { en: 'Respondent', es: 'Quién responde' },
    description: {
      en: 'Who answered.',
      es: 'Quién respondió.',
    },
    type: 'text',
    is: { kind: 'fact', fields: { surveys: 'respondent' } },
  }),
] as const
