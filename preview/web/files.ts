// The built page's files, and nothing else of this machine.

import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Nothing from elsewhere; charts set styles on their own elements. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Sends a file of the folder; 404 for anything outside it or of another kind. */
export async function sendFile(
  response: ServerResponse,
  directory: string,
  pathname: string,
): Promise<void> {
  const root = resolve(directory)
  const file = normalize(join(root, decoded(pathname === '/' ? '/index.html' : pathname)))
  const type = TYPES[extname(file)]
  const body = type && file.startsWith(root + sep) ? await readFile(file).catch(() => null) : null
  if (!type || body === null) {
    response.writeHead(404, { 'content-type': 'text/plain' })
    response.end('Not found')
    return
  }
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  response.end(body)
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return ''
  }
}
