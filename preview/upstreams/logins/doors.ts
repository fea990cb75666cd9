// The doors of the vendors: consent pages, token endpoints, and access tokens that open their APIs.

import type { ApiReply, ApiRequest, Vendor } from '../http/exchange'
import { consentPage, errorPage } from './consent-page'
import type { ConsentRules } from './declarations'
import { CONSENT_RULES, WHO } from './declarations'
import type { Issuer } from './issuer'
import { clientOf, createIssuer, refused } from './issuer'

/** A vendor's own way in. */
interface Door {
  readonly rules: ConsentRules
  readonly issuer: Issuer
}

/** The vendors with their doors, and what else has to be served for those. */
export function withDoors(
  vendors: readonly Vendor[],
  tokens: Readonly<Record<string, string>>,
  now: () => number,
): readonly Vendor[] {
  const doors = CONSENT_RULES.map(rules => ({ rules, issuer: createIssuer(rules, now) }))
  const gates = doors.flatMap(({ rules }) => gatesOf(rules, vendors))
  return [...vendors, ...gates].map(vendor => {
    const door = doors.find(({ rules }) => rules.id === vendor.id)
    return { ...vendor, answer: request => answer(request, vendor, door, tokens[vendor.id] ?? '') }
  })
}

/** Hosts on which there is only a door. */
function gatesOf({ id, authorise, token }: ConsentRules, vendors: readonly Vendor[]): Vendor[] {
  const refuse = (status: number): ApiReply => ({
    status,
    body: { error: 'temporarily_unavailable' },
  })
  return [...new Set([authorise, token].map(url => new URL(url).origin))]
    .filter(origin => vendors.every(vendor => vendor.origin !== origin))
    .map(origin => ({ id, origin, limits: [], refuse, answer: () => refuse(404) }))
}

function answer(
  request: ApiRequest,
  vendor: Vendor,
  door: Door | undefined,
  token: string,
): ApiReply {
  const address = vendor.origin + request.path
  const atDoor = door && answerAtDoor(address, request, door)
  if (atDoor) return atDoor
  const reply = vendor.answer(door ? opened(request, door, token) : request)
  const who = request.method === 'GET' && reply.status !== 401 ? WHO[address] : undefined
  return who === undefined ? reply : { status: 200, body: who }
}

/** A token that was issued opens what the vendor's fixed one does. */
function opened(request: ApiRequest, { issuer }: Door, token: string): ApiRequest {
  const [, shown = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
  if (!issuer.isGood(shown)) return request
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }
}

function answerAtDoor(address: string, request: ApiRequest, door: Door): ApiReply | null {
  const { rules, issuer } = door
  const { url, method } = rules.revoke
  if (address === rules.authorise) return consented(request, door)
  if (method === 'DELETE' && request.method === 'DELETE' && address.startsWith(url)) {
    issuer.revoke(decodeURIComponent(address.slice(url.length)))
    return { status: 204, body: '' }
  }
  if (request.method !== 'POST' || (address !== rules.token && address !== url)) return null
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return refused('invalid_request')
  const fields = new URLSearchParams(request.body)
  if (!isClient(request, fields, rules)) return refused('invalid_client', 401)
  if (address === rules.token) return issuer.token(fields)
  issuer.revoke(fields.get('token') ?? '')
  return { status: 200, body: '' }
}

function isClient({ headers }: ApiRequest, fields: URLSearchParams, { id, client }: ConsentRules) {
  const known = clientOf(id)
  const basic = `Basic ${Buffer.from(`${known.id}:${known.secret}`).toString('base64')}`
  return client === 'basic'
    ? headers.authorization === basic
    : fields.get('client_id') === known.id && fields.get('client_secret') === known.secret
}

/** Shows the page, or sends the person back with their decision. */
function consented({ method, query, path, body }: ApiRequest, { rules, issuer }: Door): ApiReply {
  const redirect = query.get('redirect_uri') ?? ''
  const challenge = query.get('code_challenge')
  if (query.get('client_id') !== clientOf(rules.id).id) return page(400, errorPage(rules, 'Unknown client.')) // prettier-ignore
  if (!isRegistered(redirect)) return page(400, errorPage(rules, 'This address to return to is not registered.')) // prettier-ignore
  const isChallenged = challenge !== null && query.get('code_challenge_method') === 'S256'
  if (rules.pkce && !isChallenged) return page(400, errorPage(rules, 'A code challenge (S256) is required.')) // prettier-ignore
  if (method !== 'POST') {
    return page(200, consentPage(rules, query.get('scope') ?? '', `${path}?${query.toString()}`))
  }
  const back = new URL(redirect)
  const isAllowed = new URLSearchParams(body).get('decision') === 'allow'
  if (isAllowed) back.searchParams.set('code', issuer.code({ redirect, challenge }))
  else back.searchParams.set('error', 'access_denied')
  back.searchParams.set('state', query.get('state') ?? '')
  return { status: 302, headers: { location: back.href }, body: '' }
}

function isRegistered(redirect: string): boolean {
  return (
    /^http:\/\/(127\.0\.0\.1|localhost):\d+\/usercallback$/.test(redirect) ||
    /^https:\/\/script\.google\.com\/macros\/d\/[\w-]+\/usercallback$/.test(redirect)
  )
}

function page(status: number, html: string): ApiReply {
  return { status, headers: { 'content-type': 'text/html;charset=utf-8' }, body: html }
}
