// Pulls a source as the product does, from a vendor that the test answers for.

import type { Source, SourceRequest, StreamRows } from '../../../connector/sources/source'
import type { HttpReply, Ports } from '../../../connector/transport/ports'
import { pull } from '../../../connector/transport/pull'
import { fixedLogin } from '../../../connector/transport/login'
import type { Vendor } from '../../../preview/upstreams/http/exchange'
import { inProcess } from '../../../preview/upstreams/http/in-process'
import { CREDENTIALS, PLACES } from '../../../preview/upstreams/upstreams'
import { askOf } from '../ask'
import type { Platform } from '../transport/platform'
import { ok, platform } from '../transport/platform'

/** What a login to the vendor's API here is. */
export const loginTo = ({ id }: Source) => ({ token: CREDENTIALS[id] ?? '', ...PLACES[id] })

/** Rows of streams; throws the fault that one of them met. */
export function rowsFrom(
  source: Source,
  streams: readonly string[],
  ports: Pick<Ports, 'http' | 'machine'>,
): StreamRows {
  const jobs = Object.entries(source.streams)
    .filter(([id]) => streams.includes(id))
    .map(([id, stream]) => ({ id, source, stream, login: fixedLogin(loginTo(source)) }))
  const now = ports.machine.now()
  const pulled = [...pull(jobs, askOf(source, { now }), now + 330_000, ports)]
  const rows = pulled.map(([{ id }, result]) => {
    if ('fault' in result) throw result.fault
    return [id, result.rows]
  })
  return Object.fromEntries(rows) as StreamRows // pairs of a stream and its rows
}

/** A platform that a function answers, and a pull from it. */
export function answered(
  source: Source,
  streams: readonly string[],
  answer: (request: SourceRequest, nth: number) => HttpReply,
) {
  const ports = platform(answer)
  return { ports, rows: () => rowsFrom(source, streams, ports) }
}

/** A platform on which vendors answer within their limits; its clock is theirs. */
export function limitedBy(vendors: readonly Vendor[]) {
  const { machine, ...rest } = platform(() => ok({}))
  const network = inProcess(vendors, machine.now(), 100)
  const sizes: number[] = []
  const http: Ports['http'] = {
    sendAll(requests) {
      sizes.push(requests.length)
      return network.sendAll(requests)
    },
  }
  const { now, sleep } = network
  const ports: Platform = { ...rest, http, machine: { ...machine, now, sleep } }
  return { ports, network, sizes }
}
