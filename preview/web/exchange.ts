// Bodies of requests and answers: JSON, small, and never more than that.

import type { IncomingMessage, ServerResponse } from 'node:http'

/** Largest question, in bytes. */
const MOST = 100_000

/** The text of a request's body; null when it is too large. */
export async function readText(request: IncomingMessage): Promise<string | null> {
  let text = ''
  for await (const chunk of request) {
    if (text.length <= MOST) text += String(chunk) // the rest is read to be thrown away
  }
  return text.length > MOST ? null : text
}

/** The JSON of a request's body; null when there is none, it is too large, or it is something else. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const text = await readText(request)
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Sends JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(JSON.stringify(value))
}
