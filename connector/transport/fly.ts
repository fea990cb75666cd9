// Flying: pulls flights, and lands each as soon as it is whole, for those who wait for it, and so that the next
// try goes on from there if this execution ends before the others are.

import { Fault } from '../model/faults'
import type { Ask, Source } from '../sources/source'
import { addFetches, metered } from './fetch-count'
import { drafting, lastOf, snapshotOf } from './draft'
import type { Flight, Formation } from './flights'
import { formationsOf } from './flights'
import { endLease, renewing } from './lease'
import type { Ports } from './ports'
import type { Before, Pulled, Standing, SoFar } from './job'
import { pull } from './pull'
import type { Snapshot } from './snapshot'

/** Soft deadline: the platform ends an execution after six minutes. */
const DEADLINE_MS = 330_000

/** Flies, telling each flight that lands, and gives the first fault of every source that met one. */
export function fly(
  flights: readonly Flight[],
  ask: Ask,
  landed: (flight: Flight, snapshot: Snapshot) => void,
  ports: Ports,
): ReadonlyMap<Source, Fault> {
  const begunAt = ports.machine.now()
  const { open, failed, over, passed, ended } = runway(flights, begunAt, landed, ports)
  const formations = formationsOf(flights).map(one => goingOn(one, begunAt, ports))
  const meter = metered(ports.http)
  const http = renewing(meter.http, () => [...open].map(({ key }) => key), ports)
  const pulls = pull(formations, ask, begunAt + DEADLINE_MS, { ...ports, http }, passed)
  try {
    for (const [formation, pulled] of pulls) over(formation, pulled)
  } catch (error) {
    ended(error)
  } finally {
    addFetches(meter.count(), ports)
  }
  return failed
}

/** A formation that goes on where an earlier pull of its list of changes came to. */
function goingOn(formation: Formation, now: number, ports: Ports): Formation {
  const [flight] = formation.flights
  const before = flight?.stream.tellsChanges && lastOf(flight.key, now, ports)
  return before ? { ...formation, before } : formation
}

/** Where flights land: those still in the air, the faults of sources, and what to do when something happens. */
function runway(
  flights: readonly Flight[],
  begunAt: number,
  landed: (flight: Flight, snapshot: Snapshot) => void,
  ports: Ports,
) {
  const open = new Set(flights)
  const failed = new Map<Source, Fault>()
  const drafts = drafting(begunAt, ports)
  const land = (whole: readonly Flight[], told: SoFar, before?: Before) => {
    for (const flight of whole) {
      if (!open.delete(flight)) continue
      landed(flight, snapshotOf(flight, told, begunAt, before))
      endLease(flight.key, null, ports)
    }
  }
  const fail = (lost: readonly Flight[], fault: Fault) => {
    for (const flight of lost) {
      if (!open.delete(flight)) continue
      drafts.keep(flight)
      endLease(flight.key, fault, ports)
      // The first says why; those after it may only say that the login did not work.
      if (!failed.has(flight.source)) failed.set(flight.source, fault)
    }
  }
  const over = (formation: Formation, pulled: Pulled) => {
    if ('fault' in pulled) fail(formation.flights, pulled.fault)
    else land(formation.flights, pulled, formation.before)
  }
  const passed = ({ flights: all, before }: Formation, standing: Standing) => {
    const whole = all.filter(one => open.has(one) && one.span && one.span.until <= standing.reached)
    if (whole.length > 0) land(whole, { rows: standing.rowsSoFar() })
    for (const flight of all) drafts.note(flight, standing, before)
  }
  /** Broken off: by a fault, which holds for all that are in the air, or by an error, which is thrown on. */
  const ended = (error: unknown) => {
    if (error instanceof Fault) return fail([...open], error)
    for (const { key } of open) endLease(key, null, ports)
    throw error
  }
  return { open, failed, over, passed, ended }
}
