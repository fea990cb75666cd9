// One HTTP exchange: bytes out, bytes in, and the platform's words when nothing comes back.

import type { Agent, IncomingMessage } from 'node:http'
import { request as send } from 'node:http'
import { request as sendSecurely } from 'node:https'
import type { Incoming, Outgoing } from './message'
import { FETCH_LIMITS } from './fetch-limits'

/** Sends to an address, of this machine as a rule, what was meant for `request.url`. */
export function exchange(address: string, request: Outgoing, agent: Agent): Promise<Incoming> {
  const { url, method, payload, isBinary = false } = request
  const body =
    payload === undefined ? undefined : Buffer.from(payload, isBinary ? 'base64' : 'utf8')
  return new Promise((resolve, reject) => {
    const options = { method: method.toUpperCase(), headers: headersOf(request), agent }
    const outgoing = (address.startsWith('https:') ? sendSecurely : send)(
      address,
      options,
      response => {
        read(response)
          .then(resolve, fail)
          .finally(() => clearTimeout(timer))
      },
    )
    let kind = 'Address unavailable'
    const timer = setTimeout(() => {
      kind = 'Timeout'
      outgoing.destroy()
    }, FETCH_LIMITS.timeoutMs)
    const fail = () => {
      clearTimeout(timer)
      reject(new Error(`${kind}: ${url}`))
    }
    outgoing.on('error', fail)
    outgoing.end(body)
  })
}

function headersOf({ headers, payload, contentType }: Outgoing): Record<string, string> {
  const named = Object.keys(headers).some(name => name.toLowerCase() === 'content-type')
  return {
    'user-agent': 'Mozilla/5.0 (compatible; Google-Apps-Script)',
    ...headers,
    ...(payload !== undefined && !named && { 'content-type': contentType ?? '' }),
  }
}

/** All of a response, but no more than the platform takes: the rest is cut off without a word. */
async function read(response: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > FETCH_LIMITS.responseBytes) break
  }
  const headers: [string, string][] = []
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    headers.push([response.rawHeaders[at] ?? '', response.rawHeaders[at + 1] ?? ''])
  }
  const body = Buffer.concat(chunks).subarray(0, FETCH_LIMITS.responseBytes).toString('base64')
  return { status: response.statusCode ?? 0, headers, body }
}
