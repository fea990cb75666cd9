// A platform in memory for tests of transport: a clock that only moves when somebody sleeps, a
// cache that can be looked into, and vendors answered by a function.

import { createHash } from 'node:crypto'
import type { HttpReply, HttpRequest, Ports } from '../../../connector/transport/ports'

export interface Platform extends Ports {
  readonly cached: Map<string, string>
  readonly stored: Map<string, string>
  readonly batches: (readonly HttpRequest[])[]
  readonly slept: number[]
}

/** `answer` gets each request and how many were sent before it. */
export function platform(answer: (request: HttpRequest, nth: number) => HttpReply): Platform {
  const cached = new Map<string, string>()
  const ends = new Map<string, number>()
  const stored = new Map<string, string>()
  const batches: (readonly HttpRequest[])[] = []
  const slept: number[] = []
  let now = Date.UTC(2026, 3, 15)
  let sent = 0
  let nonces = 0
  return {
    cached,
    stored,
    batches,
    slept,
    http: {
      sendAll(requests) {
        batches.push(requests)
        now += 100
        return requests.map(request => answer(request, sent++))
      },
    },
    cache: {
      getAll: keys =>
        Object.fromEntries(
          keys.flatMap(key =>
            cached.has(key) && now < (ends.get(key) ?? Infinity)
              ? [[key, cached.get(key) ?? '']]
              : [],
          ),
        ),
      putAll(values, seconds) {
        for (const [key, value] of Object.entries(values)) {
          cached.set(key, value)
          ends.set(key, now + seconds * 1000)
        }
        return true
      },
      remove: keys => keys.forEach(key => cached.delete(key)),
    },
    properties: {
      get: key => stored.get(key) ?? null,
      set: (key, value) => void stored.set(key, value),
      remove: key => void stored.delete(key),
    },
    lock: { take: () => true, release: () => undefined },
    clients: { of: id => ({ id: `client-of-${id}`, secret: `secret-of-${id}` }) },
    machine: {
      now: () => now,
      sleep(ms) {
        slept.push(ms)
        now += ms
      },
      random: () => 0.5,
      pack: text => Buffer.from(text).toString('base64'),
      unpack: packed => Buffer.from(packed, 'base64').toString(),
      base64: text => Buffer.from(text, 'utf8').toString('base64'),
      digest: text => createHash('sha256').update(text).digest('hex'),
      nonce: () => createHash('sha256').update(`nonce ${++nonces}`).digest('hex').slice(0, 32),
      googleToken: () => 'ya29.google',
      log: () => undefined,
    },
  }
}

export const ok = (body: unknown): HttpReply => ({
  status: 200,
  headers: {},
  text: typeof body === 'string' ? body : JSON.stringify(body),
})

export const status = (
  code: number,
  headers: Record<string, string> = {},
  text = 'no',
): HttpReply => ({ status: code, headers, text })
