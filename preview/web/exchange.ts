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
  response.writeHead(status, headersOf('application/json; charset=utf-8'))
  response.end(JSON.stringify(value))
}

/** Begins a response of lines, and sends each value as one of JSON. */
export function beginLines(response: ServerResponse): (value: unknown) => void {
  response.writeHead(200, headersOf('application/x-ndjson; charset=utf-8'))
  return value => void response.write(`${JSON.stringify(value)}\n`)
}

function headersOf(type: string) {
  return {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }
}
