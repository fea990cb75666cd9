// UrlFetchApp: blocking HTTP, alone or in batches, with the platform's defaults.

import { Exception, ask } from './bridge'
import { newBlob } from './blob'
import { bytesKept } from './bytes'
import { payloadOf } from './payload'
import { check } from './signature'

interface Options {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly payload?: unknown
  readonly contentType?: string
  readonly muteHttpExceptions?: boolean
  readonly followRedirects?: boolean
}

interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  /** Base64 of the body's bytes. */
  readonly body: string
}

/** The service. */
export const UrlFetchApp = {
  fetch(url: unknown, options: unknown = {}) {
    check('UrlFetchApp.fetch', [url, options], ['String', 'Object'])
    return responses([{ ...(options as Options), url: url as string }])[0]
  },
  fetchAll(requests: unknown) {
    check('UrlFetchApp.fetchAll', [requests], ['Array'])
    const list = (requests as (string | (Options & { url: string }))[]).map(request =>
      typeof request === 'string' ? { url: request } : request,
    )
    return responses(list)
  },
  getRequest(url: unknown, options: unknown = {}) {
    check('UrlFetchApp.getRequest', [url, options], ['String', 'Object'])
    return outgoing({ ...(options as Options), url: url as string })
  },
}

function responses(requests: readonly (Options & { url: string })[]) {
  const answers = ask<Answer[]>('http.send', requests.map(outgoing))
  return answers.map((answer, index) => {
    const { url = '', muteHttpExceptions = false } = requests[index] ?? {}
    if (answer.status >= 400 && !muteHttpExceptions) {
      const shown = decoded(answer.body, 'UTF-8').slice(0, 200)
      throw new Exception(
        `Request failed for ${/^https?:\/\/[^/]+/.exec(url)?.[0] ?? url} returned code ${answer.status}. ` +
          `Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
      )
    }
    return response(answer)
  })
}

function outgoing({
  url,
  method = 'get',
  headers = {},
  payload,
  ...rest
}: Options & { url: string }) {
  check('UrlFetchApp.fetch', [url, headers], ['String', 'Object'])
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
  const { contentType, followRedirects = true } = rest
  return {
    url,
    method: String(method).toLowerCase(),
    headers: Object.fromEntries(texts) as Record<string, string>,
    followRedirects,
    ...(payload != null && payloadOf(payload, contentType)),
  }
}

function response({ status, headers, body }: Answer) {
  return {
    getResponseCode: () => status,
    getContentText: (charset = 'UTF-8') => decoded(body, charset),
    getContent: () => bytesKept(ask('bytes.fromBase64', body)),
    getBlob: () => newBlob(bytesKept(ask('bytes.fromBase64', body)), typeOf(headers)),
    getHeaders: () => Object.fromEntries(headers),
    getAllHeaders() {
      const all: Record<string, string | string[]> = {}
      for (const [name, value] of headers) {
        const known = all[name]
        all[name] = known === undefined ? value : [known, value].flat()
      }
      return all
    },
  }
}

function decoded(body: string, charset: string): string {
  return ask<string>('bytes.decode', body, charset)
}

function typeOf(headers: Answer['headers']): string | null {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return type?.replace(/;.*$/, '').trim() ?? null
}
