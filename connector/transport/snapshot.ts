// Snapshots: a pulled stream as compressed columns in the user's cache, so that the other charts of a
// page ask nothing upstream. A snapshot is whole or it is a miss.

import type { Cell, StreamRow } from '../sources/source'
import type { Ports } from './ports'

/** How long a snapshot is used. Refreshing the data source makes new ones at once. */
export const SNAPSHOT_SECONDS = 3600

/** Characters of a chunk, all ASCII, so bytes: the cache takes 100 KB. */
const CHUNK = 90_000
const MOST_CHUNKS = 200

/** Whether a manifest is of a snapshot that was begun at `notBefore` (epoch ms) or later. */
export function isFresh(manifest: string | undefined, notBefore: number): boolean {
  return manifest !== undefined && Number(manifest.split(' ')[2]) >= notBefore
}

/**
 * Reads the snapshot of a key; null unless it is fresh and every part is there and unharmed. A harmed
 * one is removed.
 */
export function readSnapshot(
  key: string,
  notBefore: number,
  { cache, machine }: Pick<Ports, 'cache' | 'machine'>,
): StreamRow[] | null {
  const manifest = cache.getAll([key])[key]
  if (!isFresh(manifest, notBefore)) return null
  const [count, checksum] = manifest?.split(' ') ?? []
  const keys = Array.from({ length: Number(count) }, (_, index) => `${key}.${index}`)
  const chunks = cache.getAll(keys)
  const packed = keys.map(one => chunks[one] ?? '').join('')
  if (machine.digest(packed) !== checksum) {
    cache.remove([key])
    return null
  }
  return fromColumns(JSON.parse(machine.unpack(packed)) as Columns)
}

/** Writes a snapshot begun at an instant, its manifest last; says whether it will be found again. */
export function writeSnapshot(
  key: string,
  rows: readonly StreamRow[],
  begunAt: number,
  { cache, machine }: Pick<Ports, 'cache' | 'machine'>,
): boolean {
  const packed = machine.pack(JSON.stringify(toColumns(rows)))
  const count = Math.ceil(packed.length / CHUNK)
  if (count > MOST_CHUNKS) return false
  const chunks: Record<string, string> = {}
  for (let index = 0; index < count; index++) {
    chunks[`${key}.${index}`] = packed.slice(index * CHUNK, (index + 1) * CHUNK)
  }
  const manifest = { [key]: `${count} ${machine.digest(packed)} ${begunAt}` }
  return cache.putAll(chunks, SNAPSHOT_SECONDS) && cache.putAll(manifest, SNAPSHOT_SECONDS)
}

/** Column names and one list of values per column, all of one length. */
interface Columns {
  readonly names: readonly string[]
  readonly columns: readonly (readonly Cell[])[]
}

/** Rows as columns; a value some rows do not have becomes null. */
export function toColumns(rows: readonly StreamRow[]): Columns {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return { names, columns: names.map(name => rows.map(row => row[name] ?? null)) }
}

/** The rows that columns hold. */
export function fromColumns({ names, columns }: Columns): StreamRow[] {
  return (columns[0] ?? []).map((_, index) => {
    const row: Record<string, Cell> = {}
    names.forEach((name, at) => {
      row[name] = columns[at]?.[index] ?? null
    })
    return row as StreamRow // every stream row has an id, so there is a column of ids
  })
}
