// Budget: how many rows one execution can hold and how long it may take. What cannot end within it is refused
// as soon as that can be seen, with the numbers, never when it is half done.

import { Fault } from '../model/faults'
import type { Limit, Source } from '../sources/source'
import type { Lane, Queued } from './pace'
import { laneOf } from './pace'

/** Rows one execution holds at once: more would exhaust its memory and be killed without a word. */
const MOST_ROWS = 300_000

/** A stream that is being read. */
export interface Underway {
  readonly job: Queued['progress']['job']
  readonly rows: { readonly size: number }
  /** Records its lists have, as far as vendors say so. */
  readonly expected: number
}

/** Faults where more rows are expected than fit, or more than fit have come unexpected. */
export function checkRows(all: readonly Underway[]): void {
  const sizeOf = ({ rows, expected }: Underway) => Math.max(rows.size, expected)
  if (all.reduce((sum, one) => sum + sizeOf(one), 0) <= MOST_ROWS) return
  const [largest] = [...all].sort((one, other) => sizeOf(other) - sizeOf(one))
  if (largest) throw tooMany(largest.job.source.label, sizeOf(largest))
}

/** Faults where what is left to ask takes longer at the vendors' rates than there is time. */
export function checkTime(queue: readonly Queued[], all: Iterable<Underway>, leftMs: number): void {
  const waiting = new Map<unknown, number>()
  for (const { progress } of queue) waiting.set(progress, (waiting.get(progress) ?? 0) + 1)
  const lanes = new Map<Lane, Load>()
  for (const one of all) {
    const { source, stream } = one.job
    const { lane, limit } = laneOf(source, stream)
    const calls = Math.max(pagesLeft(one), waiting.get(one) ?? 0) + (lanes.get(lane)?.calls ?? 0)
    lanes.set(lane, { source, limit, calls })
  }
  for (const load of lanes.values()) if (leastMs(load) > leftMs) throw tooSlow(load)
}

/** Calls that share a limit. */
interface Load {
  readonly source: Source
  readonly limit: Limit
  readonly calls: number
}

function pagesLeft({ job: { stream }, rows, expected }: Underway): number {
  return Math.ceil(Math.max(0, expected - rows.size) / (stream.pageSize ?? Infinity))
}

/** No stretch of a limit's time has more calls than it allows. */
function leastMs({ calls, limit: { requests, perMs } }: Load): number {
  return Math.max(0, Math.ceil(calls / requests) - 1) * perMs
}

/** The fault of a pull whose time is over. */
export function outOfTime(queue: readonly Queued[]): Fault {
  const names = [...new Set(queue.map(({ progress }) => progress.job.source.label))].join(', ')
  return new Fault('out-of-time', {
    en: `Reading ${names} takes longer than one chart may. Open the report again in a few minutes, or choose fewer sources.`,
    es: `Leer ${names} tarda más de lo que permite un gráfico. Abre el informe de nuevo en unos minutos o elige menos fuentes.`,
  })
}

function tooMany(label: string, rows: number): Fault {
  return new Fault('out-of-time', {
    en: `${label} has more records of this kind (${en(rows)}) than a live chart can hold (${en(MOST_ROWS)} of all kinds). Choose shorter dates, or fewer sources in the data source.`,
    es: `${label} tiene más registros de este tipo (${es(rows)}) de los que caben en un gráfico en vivo (${es(MOST_ROWS)} de todos los tipos). Elige fechas más cortas o menos fuentes en la fuente de datos.`,
  })
}

function tooSlow(load: Load): Fault {
  const { source: { label }, calls } = load // prettier-ignore
  const minutes = Math.ceil(leastMs(load) / 60_000)
  return new Fault('out-of-time', {
    en: `${label} would have to be asked ${en(calls)} times more, which takes ${en(minutes)} minutes at the speed it allows: longer than one chart may. Choose shorter dates, or fewer sources in the data source.`,
    es: `Habría que preguntar a ${label} ${es(calls)} veces más, lo que tarda ${es(minutes)} minutos a la velocidad que permite: más de lo que permite un gráfico. Elige fechas más cortas o menos fuentes en la fuente de datos.`,
  })
}

function en(count: number): string {
  return count.toLocaleString('en')
}

function es(count: number): string {
  return count.toLocaleString('es')
}
