// The agency's forms: one for each kind of survey, and one about something else.

import type { SurveyAnswer } from '../world/service'

/** A form with the one question that has a scale. */
export interface Form {
  readonly id: string
  readonly title: string
  readonly kind: SurveyAnswer['kind'] | null
  readonly fields: readonly Readonly<Record<string, unknown>>[]
}

const TEXT = {
  id: 'cmt0000001',
  ref: 'comment',
  title: '¿Por qué?',
  type: 'long_text',
  properties: {},
}
const EMAIL = { id: 'eml0000001', ref: 'email', title: 'E-mail', type: 'email', properties: {} }

/** Every form. The effort question hides in a group, as forms with several pages have them. */
export const FORMS: readonly Form[] = [
  form('nPs4Kq2Z', 'NPS trimestral', 'nps', [
    { id: 'nps0000001', ref: 'recommend', title: '¿Nos recomendarías?', type: 'nps', properties: { steps: 11, start_at_one: false } },
    TEXT,
    EMAIL,
  ]),
  form('cS4t8Lw1', 'Satisfaction after delivery', 'csat', [
    { id: 'sat0000001', ref: 'stars', title: 'How happy are you?', type: 'rating', properties: { steps: 5, shape: 'star' } },
    TEXT,
  ]),
  form('cEs9Rt5B', 'Effort', 'ces', [
    {
      id: 'grp0000001', ref: 'group', title: 'Help', type: 'group',
      properties: { fields: [{ id: 'ces0000001', ref: 'q-ces', title: 'It was easy to get help', type: 'opinion_scale', properties: { steps: 7, start_at_one: true } }] },
    },
    TEXT,
  ]),
  form('bRf7Xy3K', 'Briefing', null, [
    { id: 'bud0000001', ref: 'budget', title: 'Budget', type: 'number', properties: {} },
    { id: 'prio000001', ref: 'priority', title: 'Priority', type: 'opinion_scale', properties: { steps: 4, start_at_one: true } },
  ]),
] // prettier-ignore

function form(id: string, title: string, kind: Form['kind'], fields: Form['fields']): Form {
  return { id, title, kind, fields }
}
