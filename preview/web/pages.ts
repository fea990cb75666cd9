// The connector's own web app in front of a browser: its page, its forms, and the way back from vendors.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fields, WebApp } from '../web-app'
import { PATHS } from '../web-app'
import { readText } from './exchange'

/** The page needs no script, and its forms stay on this machine. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; " +
  'form-action http://127.0.0.1:* http://localhost:*'

/** Answers a request for a page of the web app; false when it is for something else. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  webApp: WebApp,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const query = Object.fromEntries(searchParams)
  switch (`${request.method ?? 'GET'} ${pathname}`) {
    case `GET ${PATHS.page}`:
      return sent(response, await webApp.visit(query))
    case `POST ${PATHS.page}`:
      return sent(response, await webApp.submit({ ...query, ...(await fieldsOf(request)) }))
    case `GET ${PATHS.back}`:
      return sent(response, await webApp.comeBack(query))
    default:
      return false
  }
}

async function fieldsOf(request: IncomingMessage): Promise<Fields> {
  return Object.fromEntries(new URLSearchParams((await readText(request)) ?? ''))
}

function sent(response: ServerResponse, html: string): true {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin', // without it, forms are of no origin
  })
  response.end(html)
  return true
}
