// What people said of their tickets: by the newer survey, or by the older good and bad. An account has
// one of the two at a time, so both are read; what the newer one tells again as good or bad counts once.

import type { SurveyAnswer } from '../../model/survey'
import type { StreamRows } from '../source'
import { rowsOf } from '../source'
import type { RatingRow, SurveyResponseRow } from './rows'
import { accountRefOf, exported } from './tickets'

/** Ratings as answers to a CSAT question. */
export function opinions(rows: StreamRows): SurveyAnswer[] {
  const all = exported(rows)
  const byId = new Map(all.tickets.map(ticket => [ticket.id, ticket]))
  const about = (ticketId: string | null, person: string | null) => ({
    kind: 'csat' as const,
    accountRef: accountRefOf(byId.get(ticketId ?? ''), all),
    respondent: all.users.get(person ?? '')?.email ?? null,
  })
  const answered = rowsOf<SurveyResponseRow>(rows, 'surveyResponses')
  const told = new Set(answered.map(({ ticketId }) => ticketId))
  const older = rowsOf<RatingRow>(rows, 'ratings').filter(
    ({ ticketId }) => ticketId === null || !told.has(ticketId),
  )
  const ratings = older.map(({ id, ticketId, requesterId, isGood, comment, at }): SurveyAnswer => ({
    ...about(ticketId, requesterId),
    id,
    comment,
    score: isGood ? 1 : 0,
    lowest: 0,
    highest: 1,
    answeredAt: at,
  }))
  const responses = answered.map(
    ({ id, ticketId, responderId, rating, highest, comment, at }): SurveyAnswer => ({
      ...about(ticketId, responderId),
      id,
      comment,
      score: rating,
      lowest: 1,
      highest,
      answeredAt: at,
    }),
  )
  return [...ratings, ...responses]
}
