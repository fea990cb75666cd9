// Zendesk's refusals, in its two shapes.

import type { ApiReply, Refusal } from '../http/exchange'

/** One of Zendesk's two shapes of errors. */
export function failure(status: number, error: string, description: string): ApiReply {
  return { status, body: { error, description } }
}

/** Refusals that have nothing to do with what was asked. */
export function refuse(refusal: Refusal): ApiReply {
  switch (refusal) {
    case 401:
      return { status: 401, body: { error: "Couldn't authenticate you" } }
    case 403:
      return {
        status: 403,
        body: { error: { title: 'Forbidden', message: 'You do not have access to this page' } },
      }
    case 404:
      return failure(404, 'RecordNotFound', 'Not found')
    case 429:
      return {
        ...failure(
          429,
          'APIRateLimitExceeded',
          'Number of allowed incremental ticket export API requests per minute exceeded',
        ),
        headers: { 'retry-after': '60' },
      }
    default:
      return failure(refusal, 'InternalError', 'Please try again')
  }
}
