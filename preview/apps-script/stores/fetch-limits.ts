// What UrlFetchApp refuses to send: too much, something malformed, or to where the manifest forbids.

import type { Outgoing } from './message'

/** Limits of the platform. */
export const FETCH_LIMITS = {
  urlBytes: 2_082,
  headers: 100,
  headerBytes: 8_192,
  payloadBytes: 52_428_800,
  responseBytes: 52_428_800,
  timeoutMs: 60_000,
} as const

const METHODS = ['get', 'delete', 'patch', 'post', 'put', 'head']

/** Throws for a request the platform would not send anywhere. */
export function checkRequest({ method, headers, payload = '', isBinary }: Outgoing): void {
  if (!METHODS.includes(method)) {
    throw new Error(`Attribute provided with invalid value: method`)
  }
  const names = Object.keys(headers)
  const size = names.reduce((sum, name) => sum + name.length + (headers[name] ?? '').length, 0)
  if (names.length > FETCH_LIMITS.headers || size > FETCH_LIMITS.headerBytes) {
    throw new Error('Limit Exceeded: URLFetch Header Size.')
  }
  if (Object.entries(headers).some(([name, value]) => !isHeader(name, value))) {
    throw new Error('Attribute provided with invalid value: Header')
  }
  if (Buffer.byteLength(payload, isBinary ? 'base64' : 'utf8') > FETCH_LIMITS.payloadBytes) {
    throw new Error('Limit Exceeded: URLFetch POST Size.')
  }
}

/** Throws for an address that is malformed, too long, or not in the manifest's whitelist. */
export function checkAddress(url: string, allowed: readonly string[] | undefined): void {
  if (!URL.canParse(url) || /[\s|{}<>^`\\]/.test(url)) throw new Error(`Invalid argument: ${url}`)
  if (Buffer.byteLength(url) > FETCH_LIMITS.urlBytes) {
    throw new Error('Limit Exceeded: URLFetch URL Length.')
  }
  if (allowed && !allowed.some(prefix => covers(prefix, url))) {
    throw new Error(`The URL ${url} is not in the urlFetchWhitelist of the script's manifest.`)
  }
}

function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
}

/** Whether a whitelist entry (full host and path, or one leading wildcard) covers a URL. */
export function covers(prefix: string, url: string): boolean {
  const wild = /^https:\/\/\*\.([^/]+)(\/.*)$/.exec(prefix)
  if (!wild) return url.startsWith(prefix)
  const [, domain = '', path = ''] = wild
  const [, host = '', rest = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(url) ?? []
  return host.endsWith(`.${domain}`) && rest.startsWith(path)
}
