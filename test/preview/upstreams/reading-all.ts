// Reads a source to its end from its loopback API, signed as in the product, and makes an entity of it.

import type { Extract } from '../../../connector/model/extract'
import type { Listed } from '../../../connector/model/rows'
import type { Ask, Source, StreamRow } from '../../../connector/sources/source'
import { signed } from '../../../connector/transport/credentials'
import type { Vendor } from '../../../preview/upstreams/http/exchange'
import { inProcess } from '../../../preview/upstreams/http/in-process'
import { CREDENTIALS, PLACES } from '../../../preview/upstreams/upstreams'
import type { World } from '../../../preview/upstreams/world/world'
import { askOf } from '../../connector/ask'
import { madeBy } from '../../connector/sources/made-by'

const BYTES = { base64: (text: string) => Buffer.from(text).toString('base64') }

/** A call made while reading. */
export interface Call {
  readonly url: string
  readonly sent: string | undefined
  readonly body: unknown
}

/** What reading all of a source gave. */
export interface Everything {
  readonly calls: readonly Call[]
  readonly rows: Readonly<Record<string, readonly StreamRow[]>>
  made<E extends keyof Extract>(entity: E): Listed<Extract>[E]
}

/** Reads every stream; each page is waited for, so that no limit is met. */
export function readAll(
  source: Source,
  vendor: Vendor | readonly Vendor[],
  world: World,
  more: Partial<Ask> = {},
): Everything {
  const network = inProcess('id' in vendor ? [vendor] : vendor, world.now, 0)
  const ask = askOf(source, { now: world.now, ...more })
  const credentials = { token: CREDENTIALS[source.id] ?? '', ...PLACES[source.id] }
  const calls: Call[] = []
  const rows: Record<string, readonly StreamRow[]> = {}
  for (const [id, stream] of Object.entries(source.streams)) {
    const found = new Map<string, StreamRow>()
    const queue = [...stream.first(ask)]
    for (let request = queue.shift(); request; request = queue.shift()) {
      network.sleep(60_000)
      const [got] = network.sendAll([signed(request, source, credentials, BYTES)])
      if (got?.status !== 200) throw new Error(`${request.url}: ${got?.status} ${got?.text}`)
      const body: unknown = stream.format === 'json' ? JSON.parse(got.text) : got.text
      calls.push({ url: request.url, sent: request.body, body })
      const page = stream.read(body, request, ask)
      for (const row of page.rows) found.set(row.id, row)
      queue.push(...page.next)
    }
    rows[id] = [...found.values()]
  }
  return {
    calls,
    rows,
    made: entity => madeBy(source, entity, rows),
  }
}
