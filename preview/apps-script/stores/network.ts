// The network of the stand-in: vendor hosts lead to loopback, everything else is unknown.

import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { Incoming, Outgoing } from './message'
import { exchange } from './exchange'
import { checkAddress, checkRequest } from './fetch-limits'

/** What the network is made of. */
export interface NetworkOptions {
  /** Vendor origin to loopback origin. */
  readonly routes: Readonly<Record<string, string>>
  /** Prefixes from the manifest; undefined allows every address. */
  readonly allowed: readonly string[] | undefined
  readonly latencyMs: number
  /** Whether other hosts are reached for real. */
  readonly isOnline?: boolean
}

/** Sends requests; rejects with the platform's text. */
export interface Network {
  send(request: Outgoing): Promise<Incoming>
  close(): void
}

const MOST_REDIRECTS = 20
const REDIRECTS = [301, 302, 303, 307, 308]

/** A network over routes. */
export function createNetwork(options: NetworkOptions): Network {
  const { routes, allowed, latencyMs, isOnline = false } = options
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const secure = new SecureAgent({ keepAlive: true, maxSockets: 64 })
  const once = async (request: Outgoing): Promise<Incoming> => {
    checkAddress(request.url, allowed)
    const origin = /^https?:\/\/[^/?#]+/.exec(request.url)?.[0] ?? ''
    const route = Object.hasOwn(routes, origin) ? routes[origin] : isOnline ? origin : undefined
    if (route === undefined) throw new Error(`DNS error: ${request.url}`)
    if (latencyMs > 0) await new Promise(resolve => setTimeout(resolve, latencyMs))
    const address = route + request.url.slice(origin.length)
    return exchange(address, request, address.startsWith('https:') ? secure : agent)
  }
  const follow = async (request: Outgoing, left: number): Promise<Incoming> => {
    const response = await once(request)
    const next = request.followRedirects ? redirected(request, response) : null
    if (!next) return response
    if (left === 0) throw new Error(`Address unavailable: ${request.url}`)
    return follow(next, left - 1)
  }
  return {
    async send(request) {
      checkRequest(request)
      return follow(request, MOST_REDIRECTS)
    },
    close() {
      agent.destroy()
      secure.destroy()
    },
  }
}

/** The request a response sends us on to; only 307 and 308 keep the method and the payload. */
function redirected(request: Outgoing, { status, headers }: Incoming): Outgoing | null {
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (!REDIRECTS.includes(status) || location === undefined) return null
  const url = new URL(location, request.url).href
  if (status >= 307 || request.method === 'get') return { ...request, url }
  return { url, method: 'get', headers: request.headers, followRedirects: true }
}
