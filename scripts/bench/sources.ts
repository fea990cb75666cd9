// Benchmark of the sources: what reading everything costs each vendor, at a latency, on a clock that
// only moves when something waits, beside the fewest calls its page sizes allow.

import { sources } from '../../connector/sources/index'
import type {
  Ask,
  Limit,
  Source,
  SourceRequest,
  Span,
  Stream,
} from '../../connector/sources/source'
import { fixedLogin } from '../../connector/transport/login'
import { pull } from '../../connector/transport/pull'
import type { World } from '../../preview/upstreams'
import { createWorld } from '../../preview/upstreams'
import { inProcess } from '../../preview/upstreams/http/in-process'
import { CREDENTIALS, PLACES, vendorsOf } from '../../preview/upstreams/upstreams'

const TODAY = '2026-11-20'
const SAMPLE = 120
/** What is kept by hand does not grow with the book. */
const MOST_ACCOUNTS = 7_000
/** Requests a vendor answers at once by its terms, where it says so (developer.xero.com, API limits). */
const AT_ONCE: Readonly<Record<string, number>> = { xero: 5 }

/** What reading all of a source took. */
export interface SourceRun {
  readonly source: string
  /** Records of its largest list, and of all of them. */
  readonly largest: number
  readonly records: number
  readonly calls: number
  readonly fewestCalls: number
  readonly refused: number
  /** On the clock of the vendor's latency and limits. */
  readonly seconds: number
  /**
   * What nobody could do without: the requests that follow on one another, each at the latency, or all
   * requests at the vendor's rate and as many at once as it allows, whichever takes longer.
   */
  readonly criticalSeconds: number
  /** Of this machine, for reading: what the vendor's stand-in takes to answer is not counted. */
  readonly cpuMs: number
}

/**
 * Reads every source, or those named, to the end, each from a world in which its largest list has about so
 * many records.
 */
export function benchSources(
  records: number,
  latencyMs: number,
  only?: readonly string[],
): SourceRun[] {
  const sample = createWorld({ today: TODAY, accounts: SAMPLE, months: 36 })
  return sources
    .filter(({ id, role }) => (only ? only.includes(id) : role !== 'rates'))
    .map(source => {
      const { largest } = run(source, sample, 0)
      const wanted = Math.round((SAMPLE * records) / Math.max(1, largest))
      const accounts = Math.min(MOST_ACCOUNTS, Math.max(5, wanted))
      return run(source, createWorld({ today: TODAY, accounts, months: 36 }), latencyMs)
    })
}

function run(source: Source, world: World, latencyMs: number): SourceRun {
  const network = inProcess(vendorsOf(world, {}), world.now, latencyMs)
  const machine = {
    now: network.now,
    sleep: network.sleep,
    random: () => 0.5,
    pack: (text: string) => text,
    unpack: (text: string) => text,
    base64: (text: string) => Buffer.from(text).toString('base64'),
    digest: (text: string) => text,
    nonce: () => '',
    googleToken: () => '',
    log: () => undefined,
  }
  const credentials = { token: CREDENTIALS[source.id] ?? '', ...PLACES[source.id] }
  const streams = Object.entries(source.streams).filter(([id]) => id !== source.mapping?.properties)
  const ask: Ask = { now: world.now, currencies: [], since: '', fields: {}, extras: [] }
  const tallies = streams.map(([, stream]) => tallied(stream))
  const jobs = tallies.map(({ stream }) => {
    const login = fixedLogin(credentials)
    return {
      source,
      stream,
      login,
      ...(stream.timeline !== undefined && { span: yearsTo(world.now) }),
    }
  })
  let answeringMs = 0
  const sendAll: typeof network.sendAll = requests => {
    const asked = performance.now()
    const replies = network.sendAll(requests)
    answeringMs += performance.now() - asked
    return replies
  }
  const started = performance.now()
  const pulled = [...pull(jobs, ask, Infinity, { http: { ...network, sendAll }, machine })]
  const cpuMs = performance.now() - started - answeringMs
  for (const [, result] of pulled) if ('fault' in result) throw result.fault
  const counts = tallies.map(({ lists }) => sum([...lists.values()]))
  const { all = 0, refused = 0 } = network.calls().get(source.id) ?? {}
  return {
    source: source.label,
    largest: Math.max(...counts),
    records: sum(counts),
    calls: all,
    fewestCalls: sum(tallies.map(fewest)),
    refused,
    seconds: (network.now() - world.now) / 1000,
    criticalSeconds: criticalMs(source, tallies, latencyMs) / 1000,
    cpuMs,
  }
}

/** This year and the two before it, which is what charts ask of a timeline. */
function yearsTo(now: number): Span {
  const today = new Date(now)
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()]
  return { from: Date.UTC(year - 2, 0), until: Date.UTC(year, month + 1) }
}

/** What reading a stream met: records by list, and pages that single records need beside them. */
interface Tally {
  readonly stream: Stream
  readonly lists: ReadonlyMap<string, number>
  readonly details: () => number
  /** Requests that follow on one another. */
  readonly depth: () => number
  readonly calls: () => number
}

/** A stream that counts what it meets. */
function tallied(stream: Stream): Tally {
  const lists = new Map<string, number>()
  let details = 0
  let calls = 0
  const depths = new Map<string, number>()
  const nameOf = ({ url, body }: SourceRequest) => `${url} ${body ?? ''}`
  return {
    lists,
    details: () => details,
    depth: () => Math.max(1, ...depths.values()),
    calls: () => calls,
    stream: {
      ...stream,
      read(body, request, ask) {
        const list = request.url.replace(/\?.*|\/01g\w+-\d+$/, '') // a locator goes on with its list
        if (request.once || request.url.endsWith('/batch/read')) details++
        else lists.set(list, (lists.get(list) ?? 0) + recordsIn(body))
        const page = stream.read(body, request, ask)
        calls++
        const depth = depths.get(nameOf(request)) ?? 1
        for (const next of page.next) depths.set(nameOf(next), depth + 1)
        return page
      },
    },
  }
}

/** Streams are read side by side; those that share a limit wait for one another. */
function criticalMs(source: Source, tallies: readonly Tally[], latencyMs: number): number {
  const inTurn = Math.max(...tallies.map(({ depth }) => depth())) * latencyMs
  const atRate = ({ requests, perMs }: Limit, calls: number) =>
    Math.max(0, Math.ceil(calls / requests) - 1) * perMs
  const own = tallies.map(({ stream, calls }) => atRate(stream.limit ?? source.limit, calls()))
  const all = atRate(source.limit, sum(tallies.map(({ calls }) => calls())))
  const rounds = Math.ceil(
    sum(tallies.map(({ calls }) => calls())) / (AT_ONCE[source.id] ?? Infinity),
  )
  return Math.max(inTurn, rounds * latencyMs, ...own, source.limit.each === 'source' ? all : 0)
}

/** Length of the longest list of an answer; a description of fields is none. */
function recordsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length
  if (typeof body !== 'object' || body === null || 'fields' in body) return 0
  const lists = Object.values(body).filter(value => Array.isArray(value))
  return Math.max(0, ...lists.map(list => list.length))
}

/** Calls that every list needs, if all its pages are full. */
function fewest({ stream, lists, details }: Tally): number {
  const size = stream.pageSize ?? Infinity
  return sum([...lists.values()].map(records => pages(records, size))) + details()
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function pages(records: number, size: number): number {
  return Math.max(1, Math.ceil(records / size))
}
