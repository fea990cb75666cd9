// Answers to HubSpot's surveys (Service Hub). An answer is linked to the person who gave it and to no
// company: that is the person's own one, read for a page of answers at once.
// https://developers.hubspot.com/docs/api-reference (objects: feedback submissions)

import { listed } from '../../model/rows'
import type { SurveyAnswer, SurveyKind } from '../../model/survey'
import { words } from '../../model/words'
import { at, instantAt, listAt, numberAt, textAt } from '../reading'
import type { Stream, StreamRow, StreamRows } from '../source'
import { apart, askingLinks, isLinkRequest } from './links'
import { objects } from './objects'
import { accountRef } from './records'
import { told } from './rows'

interface AnswerRow extends StreamRow {
  readonly kind: SurveyKind
  readonly score: number
  readonly lowest: number
  readonly highest: number
  readonly contactId: string | null
  readonly email: string | null
  readonly comment: string | null
  readonly answeredAt: number | null
}

const KINDS = words<SurveyKind>({ NPS: 'nps', CSAT: 'csat', CES: 'ces' })

const list = objects(
  {
    type: 'feedback_submissions',
    properties: [
      'hs_survey_type', 'hs_value', 'hs_response_group', 'hs_content', 'hs_submission_timestamp',
      'hs_contact_id', 'hs_contact_email_rollup',
    ], // prettier-ignore
  },
  answerRow,
)

/** An answer; none without a score on the scale of a kind that is known. */
function answerRow(id: string, record: unknown): AnswerRow | null {
  const text = told(record)
  const kind = KINDS[text('hs_survey_type')?.toUpperCase() ?? ''] ?? null
  const score = numberAt(record, 'properties', 'hs_value')
  if (kind === null || score === null) return null
  const [lowest, highest] = scaleOf(kind, score, text('hs_response_group'))
  if (score < lowest || score > highest) return null
  return {
    id,
    kind,
    score,
    lowest,
    highest,
    contactId: text('hs_contact_id'),
    email: text('hs_contact_email_rollup'),
    comment: text('hs_content'),
    answeredAt: instantAt(record, 'properties', 'hs_submission_timestamp'),
  }
}

/** Answers to the three kinds of survey that have a score, and the companies of those who gave them. */
export const feedback: Stream = {
  ...list,
  read: (body, request, ask) => {
    const page = list.read(body, request, ask)
    if (isLinkRequest(request)) return page
    const people = listAt(body, 'results').flatMap(
      record => textAt(at(record, 'properties', 'hs_contact_id')) ?? [],
    )
    return askingLinks(page, request, 'contacts', people)
  },
}

/** Survey answers. */
export function surveys(rows: StreamRows): SurveyAnswer[] {
  const { records, links } = apart<AnswerRow>(rows, 'feedback')
  return listed(records).flatMap((row): SurveyAnswer[] => {
    const { id, kind, score, lowest, highest, contactId, email, comment, answeredAt } = row
    if (answeredAt === null) return []
    const respondent = email?.toLowerCase() ?? contactId
    const account = accountRef(links.get(contactId ?? '') ?? null)
    return [
      { id, accountRef: account, kind, score, lowest, highest, respondent, comment, answeredAt },
    ]
  })
}

/**
 * The scale that was shown, which HubSpot does not tell. A CSAT survey has three faces (0–2) or five
 * steps (1–5): of the scores both have, the lower ones count as unhappy on five steps only.
 */
function scaleOf(kind: SurveyKind, score: number, group: string | null): readonly [number, number] {
  if (kind === 'nps') return [0, 10]
  if (kind === 'ces') return [1, 7]
  const isUnhappy = /^(detractor|unhappy)/i.test(group ?? '')
  return score > 2 || (score > 0 && isUnhappy) ? [1, 5] : [0, 2]
}
