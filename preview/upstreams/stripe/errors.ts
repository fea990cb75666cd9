// Stripe's refusals, in its own words. https://docs.stripe.com/api/errors

import type { ApiReply, Refusal } from '../http/exchange'

const LOG = 'https://dashboard.stripe.com/test/logs/req_preview'

/** A refusal of a type, with what else Stripe says about it. */
export function failure(
  status: number,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): ApiReply {
  const error = { message, request_log_url: LOG, type: 'invalid_request_error', ...more }
  return { status, body: { error } }
}

/** A parameter that cannot be. */
export function badParameter(param: string, message: string): ApiReply {
  return failure(400, message, { code: 'parameter_invalid', param })
}

/** An object that does not exist. */
export function missing(kind: string, id: string, param: string, status = 400): ApiReply {
  return failure(status, `No such ${kind}: '${id}'`, { code: 'resource_missing', param })
}

/** Refusals that have nothing to do with what was asked. */
export function refuse(refusal: Refusal): ApiReply {
  switch (refusal) {
    case 401:
      return failure(401, 'Invalid API Key provided: rk_test_*******')
    case 403:
      return failure(403, FORBIDDEN, { code: 'more_permissions_required_for_application' })
    case 404:
      return failure(404, 'Unrecognized request URL. Please see https://stripe.com/docs.')
    case 429:
      return {
        ...failure(429, 'Request rate limit exceeded.', { code: 'rate_limit' }),
        headers: { 'stripe-rate-limited-reason': 'endpoint-rate' },
      }
    case 500:
      return failure(500, 'An unexpected error occurred.', { type: 'api_error' })
    case 503:
      return failure(503, 'Service unavailable.', { type: 'api_error' })
  }
}

const FORBIDDEN =
  'The provided key does not have the required permissions for this endpoint on this account.'
