// HubSpot's refusals, in its own words. https://developers.hubspot.com/docs (error handling)

import type { ApiReply, Refusal } from '../http/exchange'

const CORRELATION_ID = '5bd8c6ab-7a0b-4a5f-9d1b-2f6f1f6a7c11'

/** A refusal with HubSpot's category for it. */
export function failure(
  status: number,
  category: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): ApiReply {
  return {
    status,
    body: { status: 'error', message, correlationId: CORRELATION_ID, category, ...more },
  }
}

/** A request HubSpot cannot make sense of. */
export function invalid(message: string): ApiReply {
  return failure(400, 'VALIDATION_ERROR', message)
}

/** Refusals that have nothing to do with what was asked. */
export function refuse(refusal: Refusal): ApiReply {
  switch (refusal) {
    case 401:
      return failure(401, 'INVALID_AUTHENTICATION', UNAUTHENTICATED)
    case 403:
      return failure(403, 'MISSING_SCOPES', UNAUTHORISED)
    case 404:
      return failure(404, 'OBJECT_NOT_FOUND', 'resource not found')
    case 429:
      return failure(429, 'RATE_LIMITS', 'You have reached your ten_secondly_rolling limit.', {
        errorType: 'RATE_LIMIT',
        policyName: 'TEN_SECONDLY_ROLLING',
      })
    case 500:
      return failure(500, 'INTERNAL_ERROR', 'internal error')
    case 503:
      return failure(503, 'SERVICE_UNAVAILABLE', 'Service temporarily unavailable')
  }
}

const UNAUTHENTICATED =
  'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can ' +
  'find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview'
const UNAUTHORISED =
  'This app hasn’t been granted all required scopes to make this call. Read more about required ' +
  'scopes here: https://developers.hubspot.com/scopes.'
