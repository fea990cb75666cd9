// Vendors asked without sockets, on a clock that only moves when something waits: the same answers,
// limits and latency in no time, so that hours of a vendor's budget can be tried in a moment.

import type { ApiReply, ApiRequest, Vendor } from './exchange'
import { gate } from './limits'

/** A request as a client sends it. */
export interface Sent {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What a client gets back; header names are lower case. */
export interface Got {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Vendors and their clock. */
export interface InProcess {
  /** Answers requests that are sent at once; the clock moves on by one latency. */
  sendAll(requests: readonly Sent[]): readonly Got[]
  now(): number
  sleep(ms: number): void
  /** Calls by vendor, and those among them that were over its limit. */
  calls(): ReadonlyMap<string, { readonly all: number; readonly refused: number }>
}

/** Puts vendors into this process; time starts at `now`. */
export function inProcess(vendors: readonly Vendor[], now: number, latencyMs: number): InProcess {
  let clock = now
  const doors = new Map(
    vendors.map(vendor => [vendor.origin, { vendor, admit: gate(vendor.limits) }]),
  )
  const calls = new Map<string, { all: number; refused: number }>()
  return {
    sendAll(requests) {
      clock += latencyMs
      return requests.map(answer)
    },
    now: () => clock,
    sleep: ms => {
      clock += ms
    },
    calls: () => calls,
  }

  function answer(sent: Sent): Got {
    const { origin, pathname, searchParams } = new URL(sent.url)
    const door = doors.get(origin)
    if (!door) throw new RangeError(`no vendor at ${origin}`)
    const { vendor, admit } = door
    const admission = admit(pathname, clock)
    const count = calls.get(vendor.id) ?? { all: 0, refused: 0 }
    calls.set(vendor.id, { all: count.all + 1, refused: count.refused + Number(admission.isOver) })
    const reply = admission.isOver
      ? vendor.refuse(429)
      : vendor.answer(requestOf(sent, pathname, searchParams))
    return gotOf({ ...reply, headers: { ...admission.headers, ...reply.headers } })
  }
}

function requestOf({ headers, body = '' }: Sent, path: string, query: URLSearchParams): ApiRequest {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  return {
    method: body === '' ? 'GET' : 'POST',
    path,
    query,
    headers: Object.fromEntries(lower),
    body,
  }
}

function gotOf({ status, headers = {}, body }: ApiReply): Got {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { status, headers: Object.fromEntries(lower), text }
}
