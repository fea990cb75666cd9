// Satisfaction: what people at the accounts answer when they are asked.

import { flow, latest } from '../measure'
import { metric, multiply, ratio, subtract } from '../metric'

const nps = { of: 'surveys', by: 'respondent', at: 'day', among: { kind: 'nps' } } as const
const csat = flow({ of: 'surveys', at: 'day', where: { kind: 'csat' } })
const ces = flow({ of: 'surveys', at: 'day', where: { kind: 'ces' } })

/** Subject: satisfaction. */
export const satisfaction = [
  metric({
    id: 'nps',
    unit: 'score',
    better: 'higher',
    label: { en: 'Net Promoter Score', es: 'NPS' },
    description: {
      en: '100 × (promoters − detractors) over answers, from −100 to 100; of each person the latest answer in the period counts.',
      es: '100 × (promotores − detractores) entre respuestas, de −100 a 100; de cada persona cuenta la última respuesta del periodo.',
    },
    reference: 'Bain & Company',
    is: multiply(
      100,
      ratio(
        subtract(
          latest({ ...nps, where: { band: 'promoter' } }),
          latest({ ...nps, where: { band: 'detractor' } }),
        ),
        latest(nps),
      ),
    ),
  }),
  metric({
    id: 'nps_responses',
    unit: 'count',
    better: 'higher',
    label: { en: 'NPS respondents', es: 'Personas que respondieron al NPS' },
    description: {
      en: 'People whose answer counts in the NPS. Below five the score says little.',
      es: 'Personas cuya respuesta cuenta en el NPS. Con menos de cinco, el valor dice poco.',
    },
    reference: 'Bain & Company',
    is: latest(nps),
  }),
  metric({
    id: 'csat',
    unit: 'percent',
    better: 'higher',
    label: { en: 'CSAT', es: 'CSAT' },
    description: {
      en: 'Answers in the top two of five boxes, or the better of two, over answers.',
      es: 'Respuestas en las dos mejores de cinco opciones, o la mejor de dos, entre respuestas.',
    },
    reference: 'Delighted; Zendesk',
    is: ratio(flow({ of: 'surveys', at: 'day', where: { kind: 'csat', band: 'positive' } }), csat),
  }),
  metric({
    id: 'ces',
    unit: 'score',
    better: 'higher',
    label: { en: 'Customer effort score', es: 'CES' },
    description: {
      en: 'Average answer on a scale from 1 to 7, where 7 is the least effort; other scales are stretched to it.',
      es: 'Respuesta media en una escala de 1 a 7, donde 7 es el menor esfuerzo; otras escalas se ajustan a ella.',
    },
    reference: 'Qualtrics',
    is: ratio(flow({ of: 'surveys', sum: 'onSeven', at: 'day', where: { kind: 'ces' } }), ces),
  }),
  metric({
    id: 'survey_responses',
    unit: 'count',
    better: 'higher',
    label: { en: 'Survey answers', es: 'Respuestas a encuestas' },
    description: {
      en: 'Answers to surveys of any kind.',
      es: 'Respuestas a encuestas de cualquier tipo.',
    },
    reference: 'Delighted',
    is: flow({ of: 'surveys', at: 'day' }),
  }),
] as const
