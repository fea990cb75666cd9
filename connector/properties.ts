// The properties of a CRM's companies, from the vendor's own list, for the questions of getConfig.

import { Fault } from './model/faults'
import type { ExtraField } from './model/settings'
import type { PropertyRow, Source } from './sources/source'
import { rowsOf } from './sources/source'
import { gather } from './transport/gather'
import type { Ports } from './transport/ports'

/** Properties by label; null when the source cannot be read now, which must not block the page. */
export function propertiesOf(
  source: Source | undefined,
  ports: Ports,
): readonly ExtraField[] | null {
  if (!source?.mapping) return null
  const { properties } = source.mapping
  const ask = { now: ports.machine.now(), currencies: [], since: '', fields: {}, extras: [] }
  try {
    const wanted = [{ source, streams: new Map([[properties, null]]) }]
    const { rows } = gather(wanted, ask, { lastRefresh: '', whenFailing: 'last' }, ports)
    return rowsOf<PropertyRow>(rows.get(source.id) ?? {}, properties)
      .map(({ id, label, kind }) => ({ property: id, label, kind }))
      .sort((one, other) => one.label.localeCompare(other.label))
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    ports.machine.log(`no properties: ${error.kind} ${error.detail}`)
    return null
  }
}
