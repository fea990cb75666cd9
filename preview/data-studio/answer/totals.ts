// The totals row. What can be added up is added up from the chart's own rows; what cannot is asked for
// once more without dimensions.

import type { Value } from '../chart'
import type { Fields } from '../field'
import { groupValue } from '../formula/evaluate'
import { needsOwnTotal } from '../request/plan'
import type { Plan } from '../request/plan'
import type { Group } from './groups'
import { groupsOf } from './groups'
import type { Table } from './table'

/** Plan of the totals that must be asked for; null when there is nothing to ask. */
export function totalsPlan(plan: Plan, fields: Fields): Plan | null {
  const metrics = plan.metrics.filter(metric => needsOwnTotal(metric, fields))
  // Filters on metrics choose rows, and no question without dimensions can leave those rows out.
  if (metrics.length === 0 || plan.dimensions.length === 0 || plan.groupFilters.length > 0) {
    return null
  }
  return { ...plan, dimensions: [], metrics, unseen: [] }
}

/** Totals in column order: null for dimensions, and for what nobody can know. */
export function totalsOf(
  plan: Plan,
  fields: Fields,
  { table, groups, own }: { table: Table; groups: readonly Group[]; own: Table | null },
): Value[] {
  const scope = { fields, columns: table.columns }
  const rows = groups.flatMap(group => group.rows)
  const asked = totalsPlan(plan, fields)
  const [answered] = own && asked ? groupsOf(own, asked, fields) : []
  return [
    ...plan.dimensions.map(() => null),
    ...plan.metrics.map(metric => {
      const addsUp = plan.dimensions.length === 0 || !needsOwnTotal(metric, fields)
      return addsUp ? groupValue(metric, rows, scope) : (answered?.values.get(metric.id) ?? null)
    }),
  ]
}
