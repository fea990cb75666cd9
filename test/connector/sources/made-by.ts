// Entities as a source makes them of rows of its streams.

import type { Extract } from '../../../connector/model/extract'
import type { Listed, Rows } from '../../../connector/model/rows'
import { listed } from '../../../connector/model/rows'
import type { Fill, Source, StreamRows } from '../../../connector/sources/source'
import { writtenOut } from '../written-out'

/** Every row of an entity; fails where the source does not fill it. */
export function madeBy<E extends keyof Extract>(
  { id, fills }: Source,
  entity: E,
  rows: StreamRows,
): Listed<Extract>[E] {
  const fill = fills[entity]
  if (!fill) throw new Error(`${id} does not fill ${entity}`)
  return listed(fill.make(rows) as Rows<unknown>) as Listed<Extract>[E] // of which entity, the types do not know
}

/** All that a source makes of its rows, or of those of one stream and others, by entity, with every field a row's own. */
export function allMadeBy(
  { fills }: Source,
  rows: StreamRows,
  stream?: string,
): Record<string, Record<string, unknown>[]> {
  const makers = Object.entries(fills as Record<string, Fill<Rows<never>>>).filter(
    ([, { from }]) => stream === undefined || from.includes(stream),
  )
  return Object.fromEntries(makers.map(([entity, { make }]) => [entity, writtenOut(make(rows))]))
}
