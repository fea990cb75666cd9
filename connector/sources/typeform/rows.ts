// What is kept of Typeform's forms and responses: questions with a scale, and answers that are numbers.

import type { SurveyKind } from '../../model/survey'
import { namedRefs } from '../crm-keys'
import { at, flagAt, idAt, instantAt, listAt, numberAt, textAt } from '../reading'
import type { StreamRow } from '../source'

/** A question about satisfaction; its id is `form/field`. */
export interface QuestionRow extends StreamRow {
  readonly type: 'question'
  readonly kind: SurveyKind
  readonly lowest: number
  readonly highest: number
}
/** An answer; its id is `response/field`. */
export interface AnswerRow extends StreamRow {
  readonly type: 'answer'
  readonly question: string
  readonly score: number
  readonly comment: string | null
  readonly answeredAt: number
  /** Lower case; null when the form neither asks for it nor was told. */
  readonly email: string | null
  /** References to the company in CRMs, between commas. */
  readonly sameAs: string
}

/** Questions of a form. */
export function questionRows(form: string, body: unknown): QuestionRow[] {
  return fieldsIn(listAt(body, 'fields')).flatMap((field): QuestionRow[] => {
    const scale = scaleOf(field)
    const kind = scale && kindOf(field, scale)
    if (!scale || !kind) return []
    return [{ id: `${form}/${idAt(field, 'id')}`, type: 'question', kind, ...scale }]
  })
}

/** Answers of a response; one without a time was never sent. */
export function answerRows(form: string, item: unknown): AnswerRow[] {
  const answeredAt = instantAt(item, 'submitted_at')
  const found = at(item, 'answers')
  if (answeredAt === null || !Array.isArray(found)) return []
  const answers: readonly unknown[] = found
  const told = (name: string) => textAt(item, 'hidden', name)
  const email = told('email') ?? first(answers, answer => textAt(answer, 'email'))
  const comment = first(answers, answer => textAt(answer, 'text'))
  return answers.flatMap((answer): AnswerRow[] => {
    const score = numberAt(answer, 'number')
    const field = textAt(answer, 'field', 'id')
    if (score === null || field === null) return []
    return [
      {
        id: `${idAt(item, 'token')}/${field}`,
        type: 'answer',
        question: `${form}/${field}`,
        score,
        comment,
        answeredAt,
        email: email?.toLowerCase() ?? null,
        sameAs: namedRefs(told).join(','),
      },
    ]
  })
}

/** By what the company of an answer is known: its id in a CRM, else the address. */
export function accountKey({ sameAs, email }: AnswerRow): string | null {
  return sameAs === '' ? email : (sameAs.split(',')[0] ?? null)
}

/** Fields, those inside groups included. */
function fieldsIn(fields: readonly unknown[]): unknown[] {
  return fields.flatMap(field => {
    const inside = at(field, 'properties', 'fields')
    return Array.isArray(inside) ? fieldsIn(inside) : [field]
  })
}

interface Scale {
  readonly lowest: number
  readonly highest: number
}

/** NPS is 0–10; an opinion scale has so many steps from 0 or 1; a rating has so many stars. */
function scaleOf(field: unknown): Scale | null {
  const steps = numberAt(field, 'properties', 'steps')
  switch (textAt(field, 'type')) {
    case 'nps':
      return { lowest: 0, highest: 10 }
    case 'opinion_scale': {
      const lowest = flagAt(field, 'properties', 'start_at_one') ? 1 : 0
      return { lowest, highest: lowest + (steps ?? 11) - 1 }
    }
    case 'rating':
      return { lowest: 1, highest: steps ?? 3 }
    default:
      return null
  }
}

/** The name of a question says which it is; else an eleven-step scale is NPS and stars are CSAT. */
function kindOf(field: unknown, { lowest, highest }: Scale): SurveyKind | null {
  const names = `${textAt(field, 'ref') ?? ''} ${textAt(field, 'title') ?? ''}`.toLowerCase()
  const named = /(?:^|[^a-z])(nps|csat|ces)(?:[^a-z]|$)/.exec(names)?.[1]
  if (named === 'nps' || named === 'csat' || named === 'ces') return named
  if (lowest === 0 && highest === 10) return 'nps'
  return textAt(field, 'type') === 'rating' ? 'csat' : null
}

function first(list: readonly unknown[], read: (one: unknown) => string | null): string | null {
  for (const one of list) {
    const found = read(one)
    if (found !== null) return found
  }
  return null
}
