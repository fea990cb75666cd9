// Typeform: answers to NPS, CSAT and CES questions. Each form says which of its questions is which and
// on what scale; each response says who answered. https://www.typeform.com/developers/responses/

import type { AccountRecord } from '../../model/account'
import type { SurveyAnswer } from '../../model/survey'
import { idAt, link, listAt, numberAt } from '../reading'
import type { Page, Source, SourceRequest, Stream, StreamRows } from '../source'
import { rowsOf } from '../source'
import { connect } from './connect'
import type { AnswerRow, QuestionRow } from './rows'
import { accountKey, answerRows, questionRows } from './rows'

const HOST = 'https://api.typeform.com'
const FORMS = 200
/** The most responses a page may hold. */
const RESPONSES = 1000

/** Forms, and of each its questions and all its responses. */
const surveys: Stream = {
  format: 'json',
  pageSize: RESPONSES,
  first: () => [formsPage(1)],
  read: (body, request) => {
    const [, form, part] = /\/forms\/([\w-]+)(\/responses)?/.exec(request.url) ?? []
    if (form === undefined) return formsIn(body, request)
    return part === undefined
      ? { rows: questionRows(form, body), next: [] }
      : responsesIn(body, form, request)
  },
}

/** Typeform, read with a personal access token or an OAuth token. */
export const typeform: Source = {
  id: 'typeform',
  label: 'Typeform',
  purpose: { en: 'Survey answers', es: 'Respuestas a encuestas' },
  role: 'service',
  hosts: ['api.typeform.com'],
  auth: 'bearer',
  connect,
  limit: { requests: 2, perMs: 1_000, parallel: 2, each: 'source' },
  streams: { surveys },
  fills: {
    accounts: { from: ['surveys'], make: accounts },
    surveys: { from: ['surveys'], make: answers },
  },
}

function formsPage(page: number): SourceRequest {
  return { url: link(`${HOST}/forms`, { page, page_size: FORMS }) }
}

function responsesPage(form: string, before?: string): SourceRequest {
  const query = { page_size: RESPONSES, response_type: 'completed', before }
  return { url: link(`${HOST}/forms/${form}/responses`, query) }
}

function formsIn(body: unknown, request: SourceRequest): Page {
  const forms = listAt(body, 'items').flatMap(form => {
    const id = idAt(form, 'id')
    return /^[\w-]+$/.test(id) ? [{ url: `${HOST}/forms/${id}` }, responsesPage(id)] : []
  })
  const pages = request.url === formsPage(1).url ? (numberAt(body, 'page_count') ?? 1) : 1
  const rest = Array.from({ length: Math.min(100, pages) - 1 }, (_, index) => formsPage(index + 2))
  return { rows: [], next: [...forms, ...rest] }
}

/** Newest first; a full page is followed by what is before its last response. */
function responsesIn(body: unknown, form: string, { url }: SourceRequest): Page {
  const items = listAt(body, 'items')
  const isFull = items.length === RESPONSES
  return {
    rows: items.flatMap(item => answerRows(form, item)),
    next: isFull ? [responsesPage(form, idAt(items[items.length - 1], 'token'))] : [],
    ...(url === responsesPage(form).url && { count: numberAt(body, 'total_items') ?? 0 }),
  }
}

/** Answers to the questions that are one of the three; others say nothing of satisfaction. */
function answers(rows: StreamRows): SurveyAnswer[] {
  const all = rowsOf<QuestionRow | AnswerRow>(rows, 'surveys')
  const questions = new Map(
    all.flatMap(row => (row.type === 'question' ? [[row.id, row] as const] : [])),
  )
  return all.flatMap((row): SurveyAnswer[] => {
    if (row.type === 'question') return []
    const question = questions.get(row.question)
    if (!question || row.score < question.lowest || row.score > question.highest) return []
    const { kind, lowest, highest } = question
    const { id, score, comment, answeredAt, email } = row
    const key = accountKey(row)
    return [
      {
        id,
        kind,
        score,
        lowest,
        highest,
        comment,
        answeredAt,
        accountRef: key === null ? null : `typeform:${key}`,
        respondent: email,
      },
    ]
  })
}

/** One record for each company that somebody named, and for each address under which somebody answered. */
function accounts(rows: StreamRows): AccountRecord[] {
  const found = new Map<string, AccountRecord>()
  for (const row of rowsOf<QuestionRow | AnswerRow>(rows, 'surveys')) {
    const key = row.type === 'answer' ? accountKey(row) : null
    if (row.type !== 'answer' || key === null || found.has(key)) continue
    const sameAs = row.sameAs === '' ? [] : row.sameAs.split(',')
    const emails = row.email === null ? [] : [row.email]
    found.set(key, {
      ref: `typeform:${key}`,
      name: null,
      domain: null,
      emails,
      sameAs,
      profile: null,
    })
  }
  return [...found.values()]
}
