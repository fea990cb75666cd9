// Gathers streams for a question: from snapshots where there are some, else from the vendors, once
// for all the charts that miss them at the same time.

import { Fault } from '../model/faults'
import type { Ask, StreamRow, StreamRows } from '../sources/source'
import type { Flight, Wanted } from './flights'
import { flightsOf, formationsOf, rowsWithin } from './flights'
import { awaitLease, endLease, recentFailure, takeLeases } from './lease'
import type { Ports } from './ports'
import { pull } from './pull'
import { readSnapshots, writeSnapshot } from './snapshot'

/** Soft deadline: the platform ends an execution after six minutes. */
const DEADLINE_MS = 330_000

type Landed = Map<Flight, readonly StreamRow[]>

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
  const landed: Landed = new Map()
  let missing = land(flights, notBefore, landed, ports)
  while (missing.length > 0) {
    const keys = missing.map(flight => flight.key)
    const leased = new Set(takeLeases(keys, notBefore, ports))
    const ours = missing.filter(flight => leased.has(flight.key))
    if (ours.length > 0) fly(ours, ask, landed, ports)
    else awaitLease(keys[0] ?? '', notBefore, ports)
    const others = missing.filter(flight => !landed.has(flight))
    missing = land(others, notBefore, landed, ports)
  }
  return bySource(flights, landed)
}

/** Takes the flights that have a snapshot and gives the others; passes on a failure that was just met. */
function land(
  flights: readonly Flight[],
  notBefore: number,
  landed: Landed,
  ports: Ports,
): Flight[] {
  const keys = flights.map(flight => flight.key)
  const snapshots = readSnapshots(keys, notBefore, ports)
  const missing = flights.filter(flight => {
    const rows = snapshots.get(flight.key)
    if (rows) landed.set(flight, rows)
    return !rows
  })
  const failure = recentFailure(
    missing.map(flight => flight.key),
    notBefore,
    ports,
  )
  if (failure) throw failure
  return missing
}

function fly(flights: readonly Flight[], ask: Ask, landed: Landed, ports: Ports): void {
  const { machine } = ports
  const begunAt = machine.now()
  const formations = formationsOf(flights)
  let results: ReturnType<typeof pull>
  try {
    results = pull(formations, ask, begunAt + DEADLINE_MS, ports)
  } catch (error) {
    for (const { key } of flights) endLease(key, error instanceof Fault ? error : null, ports)
    throw error
  }
  formations.forEach((formation, index) => {
    const result = results[index]
    for (const flight of formation.flights) {
      if (result && 'rows' in result) {
        keep(flight, rowsWithin(flight, result.rows), begunAt, landed, ports)
      }
      endLease(flight.key, result && 'fault' in result ? result.fault : null, ports)
    }
  })
  const failed = results.find(result => 'fault' in result)
  if (failed && 'fault' in failed) throw failed.fault
}

function keep(
  flight: Flight,
  rows: readonly StreamRow[],
  begunAt: number,
  landed: Landed,
  ports: Ports,
): void {
  const { key, seconds, source, id } = flight
  landed.set(flight, rows)
  const kept = writeSnapshot(key, { rows, begunAt, seconds }, ports)
  if (!kept) ports.machine.log(`no snapshot of ${source.id}.${id}`)
}

function bySource(flights: readonly Flight[], landed: Landed): ReadonlyMap<string, StreamRows> {
  const gathered = new Map<string, Record<string, readonly StreamRow[]>>()
  for (const flight of flights) {
    const streams = gathered.get(flight.source.id) ?? {}
    const rows = landed.get(flight) ?? []
    const before = streams[flight.id]
    streams[flight.id] = before ? [...before, ...rows] : rows
    gathered.set(flight.source.id, streams)
  }
  return gathered
}
