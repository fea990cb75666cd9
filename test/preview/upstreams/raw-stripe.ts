// Stripe's loopback API as a client without library meets it.

import type { Upstreams } from '../../../preview/upstreams'

/** What a list or a refusal looks like. */
export interface StripeAnswer {
  readonly data: readonly Record<string, unknown>[]
  readonly has_more: boolean
  readonly error?: { readonly code: string; readonly message: string; readonly param: string }
}

/** Asks for a path in a version of the API. */
export async function rawStripe(upstreams: Upstreams, path: string, version: string) {
  const headers = {
    authorization: `Bearer ${upstreams.credentials.stripe ?? ''}`,
    'stripe-version': version,
  }
  const base = upstreams.routes['https://api.stripe.com'] ?? ''
  const reply = await fetch(base + path, { headers })
  return { status: reply.status, body: (await reply.json()) as StripeAnswer }
}
