// Xero's refusals: one form for the connection, another for what was asked, none at all for limits.
// https://developer.xero.com/documentation/api/accounting/responsecodes

import type { ApiReply, Refusal } from '../http/exchange'

/** A refusal of the connection. */
export function problem(status: number, title: string, detail: string): ApiReply {
  return {
    status,
    body: { Type: null, Title: title, Status: status, Detail: detail, Instance: INSTANCE },
  }
}

/** A refusal of what was asked. */
export function failure(status: number, number: number, type: string, message: string): ApiReply {
  return { status, body: { ErrorNumber: number, Type: type, Message: message } }
}

/** Refusals that have nothing to do with what was asked. */
export function refuse(refusal: Refusal): ApiReply {
  switch (refusal) {
    case 401:
      return problem(401, 'Unauthorized', 'AuthenticationUnsuccessful')
    case 403:
      return problem(403, 'Forbidden', 'AuthenticationUnsuccessful')
    case 404:
      return { status: 404, body: 'The resource you are looking for cannot be found' }
    case 429:
      return {
        status: 429,
        headers: { 'x-rate-limit-problem': 'minute', 'retry-after': '60' },
        body: '',
      }
    case 500:
      return failure(500, 0, 'Exception', 'An error occurred in Xero. Check the API status page.')
    case 503:
      return { status: 503, body: 'The Organisation for this access token is not available' }
  }
}

const INSTANCE = 'b1d2a3c4-0000-4000-8000-000000000000'
