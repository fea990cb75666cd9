// UrlFetchApp: blocking HTTP, alone or in batches, with the platform's defaults.

import { Exception, ask } from './bridge'
import { bytesKept } from './bytes'
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
  const { contentType = 'application/x-www-form-urlencoded', followRedirects = true } = rest
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
  const isForm = typeof payload === 'object' && payload !== null
  return {
    url,
    method: method.toLowerCase(),
    headers: Object.fromEntries(texts) as Record<string, string>,
    followRedirects,
    ...(payload != null && {
      contentType,
      payload: isForm ? form(payload) : `${payload as string}`,
    }),
  }
}

function form(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
}

function response({ status, headers, body }: Answer) {
  return {
    getResponseCode: () => status,
    getContentText: (charset = 'UTF-8') => decoded(body, charset),
    getContent: () => bytesKept(ask('bytes.fromBase64', body)),
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
