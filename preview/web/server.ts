// The viewer's server: the built page, and the questions it asks. Loopback only.

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pLimit from 'p-limit'
import type { ChartAnswer, ChartQuery, Column } from '../data-studio'
import { HostError } from '../data-studio'
import type { Template } from '../../templates/template'
import type { Brand } from '../../templates/brand'
import { beginLines, readBody, sendJson } from './exchange'
import { sendFile } from './files'
import { sendPage } from './pages'
import type { WebApp } from '../web-app'

/** The languages the page speaks. */
export type Language = 'en' | 'es'

/** What the viewer shows. */
export interface ViewerOptions {
  readonly query: (query: ChartQuery, language: Language) => Promise<ChartAnswer>
  readonly columns: (language: Language) => Promise<readonly Column[]>
  readonly refresh?: () => void
  readonly currency: string
  readonly today: () => string
  /** The connector's own pages, by default none. */
  readonly webApp?: WebApp
  /** Wanted port; the next free one is taken. */
  readonly port?: number
  /** Reports besides the house's, such as one that an editor saved. */
  readonly templates?: readonly Template[]
  /** Whose report it is; the house's without. */
  readonly brand?: Brand
  /** Folder of the built page. */
  readonly directory?: string
}

/** A running viewer. */
export interface Viewer {
  readonly url: string
  close(): Promise<void>
}

/** Questions asked at once: a person's script runs thirty times at once at most, for other pages too. */
const AT_ONCE = 20

/** Starts the viewer on the first free port. */
export async function startViewer({ query, ...others }: ViewerOptions): Promise<Viewer> {
  const limit = pLimit(AT_ONCE)
  const options: ViewerOptions = {
    ...others,
    query: (asked, language) => limit(() => query(asked, language)),
  }
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      sendJson(response, 500, { error: { shown: String(error) } })
    })
  })
  const port = await listen(server, options.port ?? 8080)
  options.webApp?.openAt(`http://127.0.0.1:${port}`)
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject)
          resolve()
        })
      })
      return (server.address() as AddressInfo).port
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE' || port > wanted + 100) throw error
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ViewerOptions,
): Promise<void> {
  if (!isLocal(request)) return sendJson(response, 403, { error: { shown: 'Loopback only.' } })
  if (options.webApp && (await sendPage(request, response, options.webApp))) return
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const route = `${request.method ?? 'GET'} ${pathname}`
  switch (route) {
    case 'GET /api/context':
      return sendJson(response, 200, contextOf(options))
    case 'GET /api/fields':
      return sendJson(response, 200, await options.columns(languageOf(searchParams.get('lang'))))
    case 'POST /api/refresh':
      options.refresh?.()
      return sendJson(response, 200, {})
    case 'POST /api/queries':
      return answerEach(request, response, options)
    default:
      return request.method === 'GET'
        ? sendFile(response, options.directory ?? join('dist', 'web'), pathname)
        : sendJson(response, 405, { error: { shown: 'Not allowed.' } })
  }
}

function contextOf({ currency, today, brand, templates }: ViewerOptions): object {
  return { currency, today: today(), ...(brand && { brand }), ...(templates && { templates }) }
}

/**
 * Answers many questions in one response, a line of JSON each as soon as it is there: a browser holds six
 * connections, and one slow source must not keep the others' charts waiting.
 */
async function answerEach(
  request: IncomingMessage,
  response: ServerResponse,
  { query }: ViewerOptions,
): Promise<void> {
  const { queries, language } = ((await readBody(request)) ?? {}) as { queries?: unknown; language?: string } // prettier-ignore
  if (!Array.isArray(queries) || !queries.every(isQuery)) {
    return sendJson(response, 400, { error: { shown: 'Not questions.' } })
  }
  const line = beginLines(response)
  const each = queries.map(async (asked, index) => {
    try {
      line({ index, answer: await query(asked, languageOf(language)) })
    } catch (error) {
      line({ index, error: refusalOf(error) })
    }
  })
  await Promise.all(each)
  response.end()
}

function isQuery(asked: unknown): asked is ChartQuery {
  const { metrics, dimensions } = (asked ?? {}) as Partial<ChartQuery>
  return Array.isArray(metrics) && Array.isArray(dimensions)
}

/** What a reader and an admin may read of why there is no answer. */
function refusalOf(error: unknown): { readonly shown: string; readonly details?: string } {
  if (error instanceof HostError) return { shown: error.shown, details: error.details }
  return { shown: String(error) }
}

function languageOf(text: string | null | undefined): Language {
  return text === 'es' ? 'es' : 'en'
}

/** A page of another site must not be able to ask through the reader's browser. */
function isLocal({ headers }: IncomingMessage): boolean {
  const names = [headers.host ?? '', (headers.origin ?? '').replace(/^https?:\/\//, '')]
  return names.every(name => name === '' || /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(name))
}
