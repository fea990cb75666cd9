// Stripe: the billing of a world at https://api.stripe.com, in the shape the request's version has.

import type { ApiReply, ApiRequest, RateLimit, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import type { Collection } from './collection'
import type { Collections } from './collections'
import { collections, itemsOf, linesOf } from './collections'
import { failure, missing, refuse } from './errors'
import { expanded, listPage } from './list'
import { isModern, isVersion } from './version'

/** The restricted read-only key. */
export const STRIPE_KEY = 'rk_test_preview0123'

const DEFAULT_VERSION = '2023-08-16'

/** 25 requests a second for each endpoint. */
const LIMITS: readonly RateLimit[] = [
  { requests: 25, perMs: 1_000, counts: path => path.split('/')[2] ?? path },
]

/** The billing of a world. */
export function stripe(world: World, options: { readonly stripeVersion?: string } = {}): Vendor {
  const all = collections(world)
  return {
    id: 'stripe',
    origin: 'https://api.stripe.com',
    limits: LIMITS,
    refuse,
    answer: request => {
      if (!isAllowed(request)) return refuse(401)
      if (request.method !== 'GET') return refuse(403)
      const { 'stripe-version': asked } = request.headers
      const version = asked ?? options.stripeVersion ?? DEFAULT_VERSION
      if (!isVersion(version)) return failure(400, `Invalid Stripe API version: ${version}`)
      const reply = route(request, all, isModern(version))
      return { ...reply, headers: { 'stripe-version': version, ...reply.headers } }
    },
  }
}

/** The key goes as a bearer token, or as the user name of basic authentication. */
function isAllowed({ headers: { authorization = '' } }: ApiRequest): boolean {
  const [scheme = '', value = ''] = authorization.split(' ')
  if (scheme === 'Bearer') return value === STRIPE_KEY
  return scheme === 'Basic' && Buffer.from(value, 'base64').toString() === `${STRIPE_KEY}:`
}

const PATH = /^\/v1\/(\w+)(?:\/([^/]+)(?:\/(\w+))?)?$/

function route({ path, query }: ApiRequest, all: Collections, modern: boolean): ApiReply {
  const [, name = '', id, part] = PATH.exec(path) ?? []
  if (name === 'subscription_items' && id === undefined) return items(query, all, modern)
  if (!isCollection(name, all)) return refuse(404)
  if (id === undefined) return listPage(all[name] as Collection<unknown>, query, modern)
  if (part === undefined) return one(all[name] as Collection<unknown>, id, query, modern)
  if (name !== 'invoices' || part !== 'lines') return refuse(404)
  const invoice = all.invoices.records[all.invoices.places.get(id) ?? -1]
  return invoice ? listPage(linesOf(invoice), query, modern) : missing('invoice', id, 'id', 404)
}

function isCollection(name: string, all: Collections): name is keyof Collections {
  return Object.hasOwn(all, name)
}

function one(
  of: Collection<unknown>,
  id: string,
  query: URLSearchParams,
  modern: boolean,
): ApiReply {
  const place = of.places.get(id)
  if (place === undefined) return missing(of.kind, id, 'id', 404)
  const paths = [...query].filter(([name]) => name.startsWith('expand')).map(([, value]) => value)
  return { status: 200, body: expanded(of, of.records[place], paths, modern) }
}

function items(query: URLSearchParams, { subscriptions }: Collections, modern: boolean): ApiReply {
  const id = query.get('subscription') ?? ''
  const subscription = subscriptions.records[subscriptions.places.get(id) ?? -1]
  return subscription
    ? listPage(itemsOf(subscription), query, modern)
    : missing('subscription', id, 'subscription')
}
