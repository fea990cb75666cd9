// What people said of their tickets: by the newer survey, or by the older good and bad. An account has
// one of the two, so both are read.

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
  const ratings = rowsOf<RatingRow>(rows, 'ratings').map(
    ({ id, ticketId, requesterId, isGood, comment, at }): SurveyAnswer => ({
      ...about(ticketId, requesterId),
      id,
      comment,
      score: isGood ? 1 : 0,
      lowest: 0,
      highest: 1,
      answeredAt: at,
    }),
  )
  const responses = rowsOf<SurveyResponseRow>(rows, 'surveyResponses').map(
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
