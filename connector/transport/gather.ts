// Gathers streams for a question: from snapshots where there are some, else from the vendors, once
// for all the charts that miss them at the same time. A source that fails for a while is answered from
// its last good snapshots, whole, with their date; where there are none, it is a fault or a named gap.

import type { Fault, FaultKind } from '../model/faults'
import type { Rows } from '../model/rows'
import { joined } from '../model/rows'
import type { WhenFailing } from '../model/settings'
import type { Ask, Source, StreamRow, StreamRows } from '../sources/source'
import type { Flight, Wanted } from './flights'
import { flightsOf } from './flights'
import { fly } from './fly'
import { awaitLease, recentFailures, takeLeases } from './lease'
import type { Ports } from './ports'
import type { Snapshot } from './snapshot'
import { readSnapshots, writeSnapshot } from './snapshot'

/** On what terms to gather. */
export interface Terms {
  /** Nothing older is read (epoch ms as text); anything else allows what is fresh. */
  readonly lastRefresh: string
  readonly whenFailing: WhenFailing
}

/** What was gathered, and how good it is. */
export interface Gathered {
  /** Rows per source and stream. */
  readonly rows: ReadonlyMap<string, StreamRows>
  /** When reading the oldest of them began, epoch ms. */
  readonly asOf: number
  /** Sources that do not answer, and are told as they last did. */
  readonly late: readonly Source[]
  /** Sources that are left out, and why. */
  readonly missing: ReadonlyMap<Source, Fault>
}

interface Trip {
  readonly flights: readonly Flight[]
  readonly landed: Map<Flight, Snapshot>
  readonly late: Set<Source>
  readonly missing: Map<Source, Fault>
  readonly ask: Ask
  readonly whenFailing: WhenFailing
  readonly ports: Ports
}

/** Gathers; throws the fault of the first source that cannot give all it is asked, unless the terms allow less. */
export function gather(
  wanted: readonly Wanted[],
  ask: Ask,
  { lastRefresh, whenFailing }: Terms,
  ports: Ports,
): Gathered {
  const notBefore = Number(lastRefresh) || 0
  const flights = wanted.flatMap(one => flightsOf(one, ask, notBefore, ports))
  const trip: Trip = {
    flights, ask, whenFailing, ports, landed: new Map(), late: new Set(), missing: new Map(),
  } // prettier-ignore
  let left = land(flights, trip)
  while (left.length > 0) {
    const leased = new Set(takeLeases(left, ports))
    const ours = left.filter(flight => leased.has(flight.key))
    if (ours.length > 0) pullThese(ours, trip)
    else wait(left, trip)
    left = land(stillOpen(left, trip), trip)
  }
  const begun = [...trip.landed.values()].map(({ begunAt }) => begunAt)
  return {
    rows: bySource(trip),
    asOf: Math.min(ports.machine.now(), ...begun),
    late: [...trip.late],
    missing: trip.missing,
  }
}

/** Takes the flights that have a snapshot, settles those that just failed, and gives the others. */
function land(flights: readonly Flight[], trip: Trip): Flight[] {
  const { ports, landed } = trip
  const snapshots = readSnapshots(flights, ports)
  const missed = flights.filter(flight => {
    const snapshot = snapshots.get(flight.key)
    if (snapshot) landed.set(flight, snapshot)
    return !snapshot
  })
  const failures = recentFailures(missed, ports)
  for (const { key, source } of missed) {
    const failure = failures.get(key)
    if (failure && isOpen(source, trip)) settle(source, failure, trip)
  }
  return stillOpen(missed, trip)
}

function stillOpen(flights: readonly Flight[], { landed, missing }: Trip): Flight[] {
  return flights.filter(flight => !landed.has(flight) && !missing.has(flight.source))
}

function isOpen(source: Source, { late, missing }: Trip): boolean {
  return !late.has(source) && !missing.has(source)
}

/** Waiting too long for another execution is a failure like any other. */
function wait([first]: readonly Flight[], trip: Trip): void {
  if (!first) return
  const fault = awaitLease(first, trip.ports)
  if (fault) settle(first.source, fault, trip)
}

function pullThese(flights: readonly Flight[], trip: Trip): void {
  const { ask, ports } = trip
  const failed = fly(flights, ask, (flight, snapshot) => keep(flight, snapshot, trip), ports)
  for (const [source, fault] of failed) settle(source, fault, trip)
}

/** Faults that pass by themselves: what was read before them still holds. */
const PASSING: ReadonlySet<FaultKind> = new Set([
  'unavailable',
  'rate-limited',
  'out-of-time',
  'unexpected-answer',
])

/** What a failed source comes to: its last good snapshots, a gap, or the fault itself. */
function settle(source: Source, fault: Fault, trip: Trip): void {
  const { flights, landed, late, missing, whenFailing, ports } = trip
  if (whenFailing === 'say' || !PASSING.has(fault.kind)) throw fault
  const lost = flights.filter(flight => flight.source === source && !landed.has(flight))
  const old = readSnapshots(
    lost.map(({ key }) => ({ key, notBefore: 0 })),
    ports,
  )
  if (lost.every(({ key }) => old.has(key))) {
    for (const flight of lost) landed.set(flight, old.get(flight.key) ?? { rows: [], begunAt: 0 })
    late.add(source)
  } else if (whenFailing === 'partial' && isNeverNeeded(source)) missing.set(source, fault)
  else throw fault
}

/** Without the CRM, the rates or the links between accounts, what is left would be wrong. */
function isNeverNeeded({ role, fills }: Source): boolean {
  return role !== 'crm' && role !== 'rates' && fills.accountLinks === undefined
}

function keep(flight: Flight, snapshot: Snapshot, { landed, ports }: Trip): void {
  landed.set(flight, snapshot)
  const kept = writeSnapshot(flight.key, snapshot, ports)
  if (!kept) ports.machine.log(`no snapshot of ${flight.source.id}.${flight.id}`)
}

function bySource({ flights, landed }: Trip): ReadonlyMap<string, StreamRows> {
  const parts = new Map<string, Map<string, Rows<StreamRow>[]>>()
  for (const flight of flights) {
    const streams = parts.get(flight.source.id) ?? new Map<string, Rows<StreamRow>[]>()
    const rows = landed.get(flight)?.rows ?? []
    streams.set(flight.id, [...(streams.get(flight.id) ?? []), rows])
    parts.set(flight.source.id, streams)
  }
  const whole = (streams: ReadonlyMap<string, readonly Rows<StreamRow>[]>) =>
    Object.fromEntries([...streams].map(([id, tables]) => [id, joined(tables)]))
  return new Map([...parts].map(([source, streams]) => [source, whole(streams)]))
}
