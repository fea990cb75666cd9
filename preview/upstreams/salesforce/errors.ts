// Salesforce's refusals: always a list, even of one.
// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm

import type { ApiReply, Refusal } from '../http/exchange'

/** A refusal with Salesforce's code for it. */
export function failure(status: number, errorCode: string, message: string): ApiReply {
  return { status, body: [{ message, errorCode }] }
}

/** Refusals that have nothing to do with what was asked. Too many calls are a 403 here, not a 429. */
export function refuse(refusal: Refusal): ApiReply {
  switch (refusal) {
    case 401:
      return failure(401, 'INVALID_SESSION_ID', 'Session expired or invalid')
    case 403:
      return failure(403, 'API_DISABLED_FOR_ORG', 'API is not enabled for this Organization')
    case 404:
      return failure(404, 'NOT_FOUND', 'The requested resource does not exist')
    case 429:
      return failure(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.')
    case 500:
      return failure(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.')
    case 503:
      return failure(503, 'SERVER_UNAVAILABLE', 'Server too busy. Please try again later.')
  }
}
