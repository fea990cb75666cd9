// The network of the stand-in: vendor hosts lead to loopback, everything else is unknown.

import type { IncomingMessage } from 'node:http'
import { Agent, request as send } from 'node:http'

/** A request as UrlFetchApp describes it. */
export interface Outgoing {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly followRedirects: boolean
  readonly contentType?: string
  readonly payload?: string
}

/** A response with its bytes in base64. */
export interface Incoming {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

/** Limits of the platform. */
export const FETCH_LIMITS = {
  urlBytes: 2_082,
  headers: 100,
  headerBytes: 8_192,
  responseBytes: 52_428_800,
  timeoutMs: 60_000,
} as const

/** What the network is made of. */
export interface NetworkOptions {
  /** Vendor origin to loopback origin. */
  readonly routes: Readonly<Record<string, string>>
  /** Prefixes from the manifest; undefined allows every address. */
  readonly allowed: readonly string[] | undefined
  readonly latencyMs: number
}

/** Sends requests; rejects with the platform's text. */
export interface Network {
  send(request: Outgoing): Promise<Incoming>
  close(): void
}

/** A network over routes. */
export function createNetwork({ routes, allowed, latencyMs }: NetworkOptions): Network {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    async send(request) {
      checkRequest(request, allowed)
      const origin = /^https?:\/\/[^/?#]+/.exec(request.url)?.[0] ?? ''
      const route = routes[origin]
      if (route === undefined) throw new Error(`DNS error: ${request.url}`)
      if (latencyMs > 0) await new Promise(resolve => setTimeout(resolve, latencyMs))
      return exchange(route + request.url.slice(origin.length), request, agent)
    },
    close: () => agent.destroy(),
  }
}

function checkRequest({ url, headers }: Outgoing, allowed: readonly string[] | undefined): void {
  if (Buffer.byteLength(url) > FETCH_LIMITS.urlBytes) {
    throw new Error('Limit Exceeded: URLFetch URL Length.')
  }
  const names = Object.keys(headers)
  const size = names.reduce((sum, name) => sum + name.length + (headers[name] ?? '').length, 0)
  if (names.length > FETCH_LIMITS.headers || size > FETCH_LIMITS.headerBytes) {
    throw new Error('Limit Exceeded: URLFetch Header Size.')
  }
  if (Object.values(headers).some(value => /[\r\n]/.test(value))) {
    throw new Error('Attribute provided with invalid value: Header')
  }
  if (allowed && !allowed.some(prefix => covers(prefix, url))) {
    throw new Error(`The URL ${url} is not in the urlFetchWhitelist of the script's manifest.`)
  }
}

/** Whether a whitelist entry (full host and path, or one leading wildcard) covers a URL. */
export function covers(prefix: string, url: string): boolean {
  const wild = /^https:\/\/\*\.([^/]+)(\/.*)$/.exec(prefix)
  if (!wild) return url.startsWith(prefix)
  const [, domain = '', path = ''] = wild
  const [, host = '', rest = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(url) ?? []
  return host.endsWith(`.${domain}`) && rest.startsWith(path)
}

function exchange(url: string, request: Outgoing, agent: Agent): Promise<Incoming> {
  const headers = {
    'user-agent': 'Mozilla/5.0 (compatible; Google-Apps-Script)',
    ...request.headers,
    ...(request.payload !== undefined && { 'content-type': request.contentType }),
  }
  return new Promise((resolve, reject) => {
    const outgoing = send(
      url,
      { method: request.method.toUpperCase(), headers, agent },
      response => {
        void read(response, request.url).then(resolve, reject)
      },
    )
    outgoing.setTimeout(FETCH_LIMITS.timeoutMs, () => outgoing.destroy(new Error('timed out')))
    outgoing.on('error', error => {
      const kind = error.message === 'timed out' ? 'Timeout' : 'Address unavailable'
      reject(new Error(`${kind}: ${request.url}`))
    })
    outgoing.end(request.payload)
  })
}

async function read(response: IncomingMessage, url: string): Promise<Incoming> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response) {
      chunks.push(chunk as Buffer)
      size += (chunk as Buffer).length
      if (size > FETCH_LIMITS.responseBytes) break
    }
  } catch {
    throw new Error(`Address unavailable: ${url}`)
  }
  const headers: [string, string][] = []
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    headers.push([response.rawHeaders[at] ?? '', response.rawHeaders[at + 1] ?? ''])
  }
  const body = Buffer.concat(chunks).subarray(0, FETCH_LIMITS.responseBytes).toString('base64')
  return { status: response.statusCode ?? 0, headers, body }
}
