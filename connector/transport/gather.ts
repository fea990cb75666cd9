// Gathers streams for a question: from snapshots where there are some, else from the vendors, once
// for all the charts that miss them at the same time.

import { Fault } from '../model/faults'
import type { Ask, Source, StreamRow, StreamRows } from '../sources/source'
import { asking } from './asking'
import { credentialsOf, epochOf, notConnected } from './credentials'
import { awaitLease, endLease, recentFailure, takeLeases } from './lease'
import type { Ports } from './ports'
import type { Job } from './pull'
import { pull } from './pull'
import { readSnapshot, writeSnapshot } from './snapshot'

/** Raised whenever rows of a stream change their form, so that no old snapshot is read as a new one. */
const FORM = 3
/** Soft deadline: the platform ends an execution after six minutes. */
const DEADLINE_MS = 330_000

/** What to gather: streams of sources, by id. */
export interface Wanted {
  readonly source: Source
  readonly streams: readonly string[]
}

interface Flight extends Job {
  readonly id: string
  readonly key: string
}

/**
 * Rows per source and stream, none read before `lastRefresh` (epoch ms as text; anything else allows
 * any age). Throws the fault of the first source that cannot give all it is asked.
 */
export function gather(
  wanted: readonly Wanted[],
  ask: Ask,
  lastRefresh: string,
  ports: Ports,
): ReadonlyMap<string, StreamRows> {
  const notBefore = Number(lastRefresh) || 0
  const flights = wanted.flatMap(one => flightsOf(one, ask, ports))
  const rows = new Map<Flight, readonly StreamRow[]>()
  let missing = flights.filter(flight => !land(flight, notBefore, rows, ports))
  while (missing.length > 0) {
    const keys = new Set(
      takeLeases(
        missing.map(flight => flight.key),
        notBefore,
        ports,
      ),
    )
    const ours = missing.filter(flight => keys.has(flight.key))
    if (ours.length > 0) fly(ours, ask, rows, ports)
    else awaitLease(missing[0]?.key ?? '', notBefore, ports)
    missing = missing.filter(flight => !rows.has(flight) && !land(flight, notBefore, rows, ports))
  }
  return bySource(flights, rows)
}

function flightsOf(
  { source, streams }: Wanted,
  ask: Ask,
  { properties, machine }: Ports,
): Flight[] {
  const credentials = credentialsOf(properties, source)
  if (!credentials) throw notConnected(source)
  return streams.map(id => {
    const stream = source.streams[id]
    if (!stream) throw new Error(`${source.id} has no stream ${id}`)
    const { token, host, tenant } = credentials
    const parts = [FORM, epochOf(properties), token, host, tenant, source.id, id]
    const key = machine.digest(JSON.stringify([...parts, stream.key?.(asking(source, ask)) ?? '']))
    return { source, stream, credentials, id, key: key.slice(0, 40) }
  })
}

/** Takes a flight's rows from its snapshot; passes on a failure another execution just met. */
function land(
  flight: Flight,
  notBefore: number,
  rows: Map<Flight, readonly StreamRow[]>,
  ports: Ports,
): boolean {
  const snapshot = readSnapshot(flight.key, notBefore, ports)
  if (snapshot) {
    rows.set(flight, snapshot)
    return true
  }
  const failure = recentFailure(flight.key, notBefore, ports)
  if (failure) throw failure
  return false
}

function fly(
  flights: readonly Flight[],
  ask: Ask,
  rows: Map<Flight, readonly StreamRow[]>,
  ports: Ports,
): void {
  const { machine } = ports
  const begunAt = machine.now()
  let results: ReturnType<typeof pull>
  try {
    results = pull(flights, ask, begunAt + DEADLINE_MS, ports)
  } catch (error) {
    for (const { key } of flights) endLease(key, error instanceof Fault ? error : null, ports)
    throw error
  }
  flights.forEach((flight, index) => {
    const result = results[index]
    if (result && 'rows' in result) {
      rows.set(flight, result.rows)
      const kept = writeSnapshot(flight.key, result.rows, begunAt, ports)
      if (!kept) machine.log(`no snapshot of ${flight.source.id}.${flight.id}`)
    }
    endLease(flight.key, result && 'fault' in result ? result.fault : null, ports)
  })
  const failed = results.find(result => 'fault' in result)
  if (failed && 'fault' in failed) throw failed.fault
}

function bySource(
  flights: readonly Flight[],
  rows: ReadonlyMap<Flight, readonly StreamRow[]>,
): ReadonlyMap<string, StreamRows> {
  const gathered = new Map<string, Record<string, readonly StreamRow[]>>()
  for (const flight of flights) {
    const streams = gathered.get(flight.source.id) ?? {}
    streams[flight.id] = rows.get(flight) ?? []
    gathered.set(flight.source.id, streams)
  }
  return gathered
}
