// What people said of their tickets, in the older form or the newer one.

import type { Ticket } from '../world/service'
import { agentId, requesterId, ticketNumber } from './ids'
import type { Json } from './records'
import { time } from './records'

/** The older form: good from four of five on, with or without a comment. */
export function legacyRating({ id, contact, agent, rating }: Ticket): Json[] {
  if (!rating) return []
  const word = rating.score >= 4 ? 'good' : 'bad'
  return [
    {
      id: ticketNumber(id) + 7_000_000,
      ticket_id: ticketNumber(id),
      requester_id: contact ? requesterId(contact.id) : 9_000_000_001,
      assignee_id: agentId(agent),
      score: rating.comment === null ? word : `${word}_with_comment`,
      comment: rating.comment ?? '',
      created_at: time(rating.at),
      updated_at: time(rating.at),
    },
  ]
}

/** An offer nobody took. */
export function offered({ id, agent, createdAt }: Ticket): Json {
  return {
    id: ticketNumber(id) + 8_000_000,
    ticket_id: ticketNumber(id),
    assignee_id: agentId(agent),
    score: 'offered',
    created_at: time(createdAt),
    updated_at: time(createdAt),
  }
}

/** The newer form: a rating on five steps and what was written beside it; some opened it and left. */
export function surveyResponse({ id, contact, rating }: Ticket): Json[] {
  if (!rating) return []
  const number = ticketNumber(id)
  const at = time(rating.at)
  const options = [1, 2, 3, 4, 5].map(step => ({ rating: step }))
  const question = {
    id: 'q1',
    type: 'rating_scale_numeric',
    sub_type: 'customer_satisfaction',
    options,
  }
  const rated = {
    type: 'rating_scale',
    rating: rating.score,
    rating_category: rating.score >= 4 ? 'good' : 'bad',
    question,
    created_at: at,
    updated_at: at,
  }
  const comment = {
    type: 'open_ended',
    value: rating.comment,
    question: { id: 'q2', type: 'open_ended', alias: 'comment' },
    created_at: at,
    updated_at: at,
  }
  const base = {
    survey_id: '01J58KJ9RAE0D2EK7HRVM7Z8F2',
    survey_version: 3,
    responder_id: contact ? requesterId(contact.id) : 9_000_000_001,
    subjects: [{ id: String(number), type: 'ticket', zrn: `zen:ticket:${number}` }],
    expires_at: at,
  }
  const skipped = { type: 'skipped', question, created_at: at, updated_at: at }
  return [
    { ...base, id: `01J${number}`, answers: rating.comment === null ? [rated] : [rated, comment] },
    ...(number % 17 === 0 ? [{ ...base, id: `01K${number}`, answers: [skipped] }] : []),
  ]
}
