// Responses to the forms: the world's answers, some questions skipped, some forms never sent.

import { idOf } from '../salesforce/ids'
import type { SurveyAnswer } from '../world/service'
import type { World } from '../world/world'
import type { Form } from './forms'

/** A response as the API tells it. */
export type Response = Readonly<Record<string, unknown>> & {
  readonly token: string
  readonly submitted_at: string
}

/** Responses to a form, newest first. */
export function responsesTo({ kind, fields }: Form, { surveyAnswers }: World): Response[] {
  const own = surveyAnswers.filter(answer => answer.desk === 'typeform' && answer.kind === kind)
  const scored = fields.flatMap(inside).find(({ type }) => SCALES.includes(String(type)))
  return own
    .flatMap(answer => [response(answer, scored), ...(isSkipped(answer) ? [skipped(answer)] : [])])
    .sort((one, other) => other.submitted_at.localeCompare(one.submitted_at))
}

const SCALES = ['nps', 'rating', 'opinion_scale']

function inside(field: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const { fields } = field.properties as { fields?: Readonly<Record<string, unknown>>[] }
  return fields ?? [field]
}

function isSkipped({ answeredAt }: SurveyAnswer): boolean {
  return (answeredAt / 1000) % 23 === 0
}

function response(
  answer: SurveyAnswer,
  field: Readonly<Record<string, unknown>> | undefined,
): Response {
  const { score, comment } = answer
  const scored = { field: fieldOf(field), type: 'number', number: score }
  const text = {
    field: { id: 'cmt0000001', ref: 'comment', type: 'long_text' },
    type: 'text',
    text: comment,
  }
  return { ...base(answer, answer.id), answers: comment === null ? [scored] : [scored, text] }
}

/** Sent without the one answer that counts. */
function skipped(answer: SurveyAnswer): Response {
  return { ...base(answer, `${answer.id}s`), answers: [] }
}

function base({ company, contact, answeredAt }: SurveyAnswer, token: string) {
  const at = new Date(answeredAt).toISOString().replace('.000Z', 'Z')
  const tellsCompany = Number(contact.id) % 4 !== 0
  return {
    token,
    response_id: token,
    landing_id: token,
    landed_at: at,
    submitted_at: at,
    hidden: {
      email: contact.email.toUpperCase(),
      ...(tellsCompany && {
        hubspot_company_id: company.id,
        salesforce_account_id: idOf('Account', company.id),
        pipedrive_organization_id: company.id,
      }),
    },
    calculated: { score: 0 },
    metadata: { platform: 'other' },
  }
}

function fieldOf({ id, ref, type }: Readonly<Record<string, unknown>> = {}) {
  return { id, ref, type }
}
