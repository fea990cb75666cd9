// Faults put in the way of calls: which call, which fault, how often.

import type { ApiReply, ApiRequest, Vendor, VendorId } from './exchange'

/** Things that go wrong. */
export type FaultKind =
  | '429'
  | '429-date'
  | '500'
  | '503'
  | 'html'
  | 'truncated'
  | 'empty'
  | '401'
  | '403'
  | 'echo'
  | 'reply'
  | 'drop'
  | 'slow'

/** A fault and the calls it meets: of a vendor, under a path, the nth of them or every nth. */
export interface PlannedFault {
  readonly kind: FaultKind
  readonly vendor?: VendorId
  /** Beginning of the path, or a part of it when it starts with `*`. */
  readonly path?: string
  readonly nth?: number
  readonly every?: number
  /** Meets no more calls than this. */
  readonly times?: number
  /** Seconds a 429 or 503 asks to wait; without it a plain 429 says nothing. */
  readonly retryAfter?: number
  /** What a `reply` is. */
  readonly reply?: ApiReply
  /** How long a slow answer takes; a second by default. */
  readonly delayMs?: number
}

/** All faults of a run; the first that meets a call is put in its way. */
export type FaultPlan = readonly PlannedFault[]

/** What to do to a call: drop it, answer late, or change the answer. */
export interface Trouble {
  readonly fault: PlannedFault
  reply(vendor: Vendor, answer: () => ApiReply, now: number): ApiReply
}

/** Decides about calls in the order they come. */
export function faultWatch(plan: FaultPlan) {
  const seen = plan.map(() => ({ met: 0, done: 0 }))
  return (vendor: VendorId, request: ApiRequest): Trouble | null => {
    let trouble: Trouble | null = null
    plan.forEach((fault, index) => {
      const count = seen[index]
      if (!count || !concerns(fault, vendor, request.path)) return
      count.met += 1
      if (trouble || !isDue(fault, count.met) || count.done >= (fault.times ?? Infinity)) return
      count.done += 1
      trouble = {
        fault,
        reply: (of, answer, now) => SPOILS[fault.kind](of, answer, { fault, now, request }),
      }
    })
    return trouble
  }
}

function concerns({ vendor, path }: PlannedFault, of: VendorId, at: string): boolean {
  if (vendor !== undefined && vendor !== of) return false
  if (path === undefined) return true
  return path.startsWith('*') ? at.includes(path.slice(1)) : at.startsWith(path)
}

function isDue({ nth, every }: PlannedFault, met: number): boolean {
  if (nth !== undefined) return met === nth
  return every === undefined || met % every === 0
}

/** What a fault makes of a call. */
type Spoil = (vendor: Vendor, answer: () => ApiReply, call: Met) => ApiReply

/** A call that a fault meets. */
interface Met {
  readonly fault: PlannedFault
  readonly request: ApiRequest
  readonly now: number
}

const refused =
  (status: 401 | 403 | 500 | 503 | 429): Spoil =>
  (vendor, _answer, { fault: { retryAfter } }) =>
    withWait(vendor.refuse(status), retryAfter?.toString())

const SPOILS: Readonly<Record<FaultKind, Spoil>> = {
  '429': refused(429),
  '429-date': (vendor, _answer, { fault: { retryAfter }, now }) =>
    withWait(vendor.refuse(429), httpDate(now, retryAfter ?? 1)),
  '500': refused(500),
  '503': refused(503),
  '401': refused(401),
  '403': refused(403),
  reply: (_vendor, answer, { fault }) => fault.reply ?? answer(),
  echo: (_vendor, _answer, { request }) => ({ status: 400, body: echoOf(request) }),
  html: () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: MAINTENANCE }),
  truncated: (_vendor, answer) => cut(answer()),
  empty: () => ({ status: 200, body: '' }),
  drop: (_vendor, answer) => answer(),
  slow: (_vendor, answer) => answer(),
}

const MAINTENANCE =
  '<!DOCTYPE html>\n<html><head><title>Maintenance</title></head>' +
  '<body><h1>We’ll be back soon</h1></body></html>\n'

/** A refusal that repeats what came: the proofs first, so that no excerpt leaves them out. */
function echoOf({ headers, path, query, body }: ApiRequest): string {
  const proofs = [headers.authorization, headers['x-api-key'], headers['x-api-token']]
  return ['Bad request:', ...proofs.filter(Boolean), body, `${path}?${query.toString()}`].join(' ')
}

function withWait(reply: ApiReply, wait: string | undefined): ApiReply {
  return wait === undefined
    ? reply
    : { ...reply, headers: { ...reply.headers, 'retry-after': wait } }
}

function httpDate(now: number, seconds: number): string {
  return new Date(now + seconds * 1_000).toUTCString()
}

/** Two thirds of what should have come. */
function cut({ body, ...rest }: ApiReply): ApiReply {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { ...rest, body: text.slice(0, Math.ceil((text.length * 2) / 3)) }
}
