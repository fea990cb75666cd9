// Snapshots: a pulled stream as compressed columns in the user's cache, so that the other charts of a
// page ask nothing upstream. A snapshot is whole or it is a miss.

import type { Rows } from '../model/rows'
import type { SourceRequest, StreamRow } from '../sources/source'
import { rowsIn, textOf } from './columns'
import type { Ports } from './ports'

/** Characters of a chunk, all ASCII, so bytes: the cache takes 100 KB. */
const CHUNK = 90_000
const MOST_CHUNKS = 200
/** As long as the cache keeps anything: what is not fresh any more is still the last that was good. */
const KEPT_SECONDS = 21_600

/**
 * Under a snapshot's own key: how many chunks it has, their checksum, when it was begun (epoch ms),
 * and after a line break the first chunk, which mostly is the only one.
 */
interface Manifest {
  readonly count: number
  readonly checksum: string
  readonly begunAt: number
  readonly first: string
}

/** Whether a manifest is of a snapshot that was begun at `notBefore` (epoch ms) or later. */
export function isFresh(manifest: string | undefined, notBefore: number): boolean {
  return manifest !== undefined && manifestIn(manifest).begunAt >= notBefore
}

/** A snapshot that is sought: under which key, and begun at what instant (epoch ms) or later. */
export interface Sought {
  readonly key: string
  readonly notBefore: number
}

/** Rows, and when reading them began (epoch ms). */
export interface Snapshot {
  readonly rows: Rows<StreamRow>
  readonly begunAt: number
  readonly onwards?: Onwards | undefined
}

/** How a list of changes goes on, and when reading it from the start began (epoch ms). */
export interface Onwards {
  readonly request: SourceRequest
  readonly since: number
}

/**
 * The snapshots that are sought, by key; only those that are fresh and whole and unharmed. A harmed one
 * is removed.
 */
export function readSnapshots(
  sought: readonly Sought[],
  { cache, machine }: Pick<Ports, 'cache' | 'machine'>,
): ReadonlyMap<string, Snapshot> {
  const found = sought.length === 0 ? {} : cache.getAll(sought.map(({ key }) => key))
  const manifests = sought.flatMap(({ key, notBefore }) => {
    const manifest = found[key]
    return isFresh(manifest, notBefore) ? [[key, manifestIn(manifest ?? '')] as const] : []
  })
  const others = manifests.flatMap(([key, { count }]) => furtherKeys(key, count))
  const chunks = others.length === 0 ? {} : cache.getAll(others)
  const read = new Map<string, Snapshot>()
  for (const [key, { count, checksum, begunAt, first }] of manifests) {
    const packed = [first, ...furtherKeys(key, count).map(one => chunks[one] ?? '')].join('')
    if (machine.digest(packed) !== checksum) cache.remove([key])
    else read.set(key, { ...unpacked(machine.unpack(packed)), begunAt })
  }
  return read
}

/** Writes a snapshot, its manifest last; says whether it will be found again. */
export function writeSnapshot(
  key: string,
  { rows, begunAt, onwards }: Snapshot,
  { cache, machine }: Pick<Ports, 'cache' | 'machine'>,
): boolean {
  const packed = machine.pack(`${JSON.stringify(onwards ?? null)}\n${textOf(rows)}`)
  const count = Math.max(1, Math.ceil(packed.length / CHUNK))
  if (count > MOST_CHUNKS) return false
  const chunk = (index: number) => packed.slice(index * CHUNK, (index + 1) * CHUNK)
  const further = furtherKeys(key, count).map((one, index) => [one, chunk(index + 1)] as const)
  const header = `${count} ${machine.digest(packed)} ${begunAt}`
  return (
    (count === 1 || cache.putAll(Object.fromEntries(further), KEPT_SECONDS)) &&
    cache.putAll({ [key]: `${header}\n${chunk(0)}` }, KEPT_SECONDS)
  )
}

function unpacked(text: string): Pick<Snapshot, 'rows' | 'onwards'> {
  const end = text.indexOf('\n')
  const onwards = JSON.parse(text.slice(0, end)) as Onwards | null
  return { rows: rowsIn(text.slice(end + 1)), onwards: onwards ?? undefined }
}

function manifestIn(text: string): Manifest {
  const end = text.indexOf('\n')
  const [count, checksum = '', begunAt] = text.slice(0, Math.max(0, end)).split(' ')
  const first = text.slice(end + 1)
  return { count: Number(count), checksum, begunAt: Number(begunAt), first }
}

function furtherKeys(key: string, count: number): string[] {
  return Array.from({ length: count - 1 }, (_, index) => `${key}.${index + 1}`)
}
