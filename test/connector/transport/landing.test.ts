// Landing: what one pull reads is there for others as soon as it is whole, and theirs to wait for while it is not.

import { Fault } from '../../../connector/model/faults'
import { dayFrom } from '../../../connector/model/period'
import { numberAt } from '../../../connector/sources/reading'
import type { Source, Stream } from '../../../connector/sources/source'
import { gather } from '../../../connector/transport/gather'
import type { HttpRequest } from '../../../connector/transport/ports'
import { connect } from './connected'
import type { Platform } from './platform'
import { ok, platform, status } from './platform'
import { ASK, HOST, SECRET, STRICT, pages, source } from './vendor'
import { listed } from '../../../connector/model/rows'

/** A list of five pages of which one a minute is allowed. */
const slow: Stream = {
  ...pages,
  limit: { requests: 1, perMs: 60_000, parallel: 1, each: 'stream' },
  first: () => [{ url: `${HOST}/slow?after=0` }],
  read: (body, request, ask) => {
    const { rows, next } = pages.read(body, request, ask)
    return { rows, next: next.map(({ url }) => ({ url: url.replace('/list', '/slow') })) }
  },
}
const both: Source = { ...source, streams: { pages, slow } }

function answer({ url }: HttpRequest) {
  const page = Number(/slow\?after=(\d+)/.exec(url)?.[1] ?? NaN)
  if (Number.isNaN(page)) return ok({ rows: ['a'] })
  return ok({ rows: [`s${page}`], ...(page < 4 && { next: page + 1 }) })
}
function started(answering: (request: HttpRequest) => ReturnType<typeof answer>) {
  const ports = platform(answering)
  connect(ports.stored, 'vendor', { token: SECRET })
  const ask = (streams: readonly string[], from: Pick<Platform, keyof Platform> = ports) =>
    gather(
      [{ source: both, streams: new Map(streams.map(id => [id, null])) }],
      ASK,
      STRICT,
      from,
    ).rows.get('vendor')
  return { ports, ask }
}

describe('a stream that is whole', () => {
  it('is there for others while the pull goes on', () => {
    const seen: number[] = []
    const { ports, ask } = started(answer)
    const http = {
      sendAll(requests: readonly HttpRequest[]) {
        // Another chart asks for the quick list whenever the slow one goes on.
        if (ports.batches.length > 0) seen.push(ask(['pages'])?.pages?.length ?? 0)
        return ports.http.sendAll(requests)
      },
    }
    expect(ask(['pages', 'slow'], { ...ports, http })?.slow).toHaveLength(5)
    expect(seen).toEqual([1, 1, 1, 1])
    expect(ports.batches.flat().filter(({ url }) => url.endsWith('/list'))).toHaveLength(1)
  })

  it('is kept when another one fails', () => {
    const { ports, ask } = started(request =>
      request.url.includes('after=3') ? status(400) : answer(request),
    )
    expect(() => ask(['pages', 'slow'])).toThrow()
    const before = ports.batches.length
    expect(ask(['pages'])?.pages).toHaveLength(1)
    expect(ports.batches).toHaveLength(before)
  })
})

describe('a pull of many minutes', () => {
  it('stays the one that others wait for', () => {
    const { ports, ask } = started(answer)
    const leases: boolean[] = []
    const http = {
      sendAll(requests: readonly HttpRequest[]) {
        const answers = ports.http.sendAll(requests)
        const keys = [...ports.cached.keys()].filter(key => key.endsWith('.lease'))
        ports.machine.sleep(59_000) // until just before the next page
        leases.push(keys.some(key => Number(ports.cached.get(key)) > ports.machine.now()))
        return answers
      },
    }
    ask(['slow'], { ...ports, http })
    expect(leases).toEqual(Array.from({ length: 5 }, () => true))
  })
})

describe('a timeline told in the order of time', () => {
  // Of 2024 and 2025, an event on every 15th, a month a page; the vendor allows a page a minute.
  const MONTHS = 24
  const at = (month: number) => Date.UTC(2024, month, 15)
  const events: Stream = {
    format: 'json',
    timeline: 'at',
    limit: { requests: 1, perMs: 60_000, parallel: 1, each: 'stream' },
    first: ({ span }) => [{ url: `${HOST}/events?from=${span?.from ?? 0}` }],
    read: (body, _, { span }) => {
      const month = numberAt(body, 'month') ?? MONTHS
      const end = Date.UTC(2024, month + 1)
      const isEnd = month >= MONTHS - 1 || (span && end >= span.until)
      return {
        rows: month < MONTHS ? [{ id: String(month), at: at(month) }] : [],
        next: isEnd ? [] : [{ url: `${HOST}/events?from=${end}` }],
        reached: end,
      }
    },
  }

  it('goes on at the next try where the last one ran out of time', () => {
    const ports = platform(({ url }) => {
      const from = Number(/from=(\d+)/.exec(url)?.[1])
      return ok({ month: Math.max(0, (new Date(from).getUTCFullYear() - 2024) * 12 + new Date(from).getUTCMonth()) })
    })
    connect(ports.stored, 'vendor', { token: SECRET })
    const window = { from: dayFrom(2024, 1, 1), to: dayFrom(2025, 12, 31) }
    const wanted = [{ source: { ...source, streams: { events } }, streams: new Map([['events', window]]) }]
    const ask = () => listed(gather(wanted, ASK, STRICT, ports).rows.get('vendor')?.events ?? [])
    const tries: number[] = []
    for (let left = 10; left > 0; left--) {
      ports.machine.sleep(21_000) // until the failure is forgotten
      const before = ports.batches.length
      try {
        expect(ask().map(({ id }) => Number(id))).toEqual(Array.from({ length: MONTHS }, (_, month) => month))
        tries.push(ports.batches.length - before)
        break
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        tries.push(ports.batches.length - before)
      }
    }
    // Six pages fit into one execution; each try begins where the one before ended.
    expect(tries).toEqual([6, 6, 6, 6])
    expect(ask()).toHaveLength(MONTHS)
  })
}) // prettier-ignore
