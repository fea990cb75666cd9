// Drafts: how far a list of changes was read by a pull that broke off, so that the next one goes on from there;
// one that came to its end goes on from its snapshot.

import type { Flight } from './flights'
import { rowsWithin } from './flights'
import type { Ports } from './ports'
import type { Before, Standing, SoFar } from './job'
import type { Snapshot } from './snapshot'
import { readSnapshots, writeSnapshot } from './snapshot'

/** After so long a list is read from its start again: not everything that changes is told as a change. */
const WHOLE_AGAIN_MS = 86_400_000

type Stores = Pick<Ports, 'cache' | 'machine'>

/** The latest of what was told of a list of changes, whole or not, unless it is too old to go on with. */
export function lastOf(key: string, now: number, ports: Stores): Before | undefined {
  const sought = [key, draftKey(key)].map(each => ({ key: each, notBefore: 0 }))
  const found = [...readSnapshots(sought, ports).values()]
  const [last] = found.sort((one, other) => other.begunAt - one.begunAt)
  if (!last?.onwards || last.onwards.since < now - WHOLE_AGAIN_MS) return undefined
  const { rows, onwards } = last
  return { rows, onwards: onwards.request, since: onwards.since }
}

/** What was told of a flight, to be kept. */
export function snapshotOf(
  flight: Flight,
  { rows, onwards }: SoFar,
  begunAt: number,
  before?: Before,
): Snapshot {
  const since = before?.since ?? begunAt
  return {
    rows: rowsWithin(flight, rows),
    begunAt,
    onwards: onwards && { request: onwards, since },
  }
}

/** Drafts of what is in the air, each as it last stood. */
export function drafting(begunAt: number, ports: Stores) {
  const drafts = new Map<Flight, () => Snapshot>()
  return {
    /** Where a flight stands; what its vendor has forgotten is no draft any more. */
    note(flight: Flight, { onwards, rowsSoFar }: Standing, before?: Before): void {
      if (!onwards) return void drafts.delete(flight)
      drafts.set(flight, () => snapshotOf(flight, { rows: rowsSoFar(), onwards }, begunAt, before))
    },
    /** Keeps what was told of a flight that did not land. */
    keep(flight: Flight): void {
      const draft = drafts.get(flight)
      if (draft) writeSnapshot(draftKey(flight.key), draft(), ports)
    },
  }
}

function draftKey(key: string): string {
  return `${key}.draft`
}
