// Reading a stream of a source from its loopback API, page after page.

import type { Ask, Source, SourceRequest, Stream } from '../../../connector/sources/source'
import { signed } from '../../../connector/transport/credentials'
import type { Upstreams } from '../../../preview/upstreams'

/** More pages than any stream of the small world has. */
export const MOST_REQUESTS = 2_000

const BYTES = { base64: (text: string) => Buffer.from(text).toString('base64') }

/** An answer, and what was asked. */
export interface PageRead {
  readonly stream: Stream
  readonly request: SourceRequest
  readonly body: unknown
}

/** All pages of a stream. */
export async function readAll(
  source: Source,
  stream: Stream,
  upstreams: Upstreams,
  ask: Ask,
): Promise<PageRead[]> {
  const pages: PageRead[] = []
  const queue = [...stream.first(ask)]
  for (let request = queue.shift(); request; request = queue.shift()) {
    const body = await bodyOf(source, stream, request, upstreams)
    pages.push({ stream, request, body })
    queue.push(...stream.read(body, request, ask).next)
    if (pages.length > MOST_REQUESTS) throw new Error(`${source.id} never ends`)
  }
  return pages
}

async function bodyOf(
  source: Source,
  stream: Stream,
  request: SourceRequest,
  upstreams: Upstreams,
) {
  const credentials = {
    token: upstreams.credentials[source.id] ?? '',
    ...upstreams.places[source.id],
  }
  const sent = signed(request, source, credentials, BYTES)
  const origin = /^https:\/\/[^/]+/.exec(sent.url)?.[0] ?? ''
  const url = (upstreams.routes[origin] ?? '') + sent.url.slice(origin.length)
  const response = await fetch(url, {
    headers: sent.headers,
    ...(sent.body === undefined ? {} : { method: 'POST', body: sent.body }),
  })
  expect([url, response.status]).toEqual([url, 200])
  return stream.format === 'json' ? await response.json() : response.text()
}
