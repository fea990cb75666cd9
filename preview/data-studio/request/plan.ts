// From a chart's question to what has to be asked: formulas replaced by the fields they are made of,
// filters sorted into those that are sent and those that wait for the aggregation.

import type { ChartQuery, Filter } from '../chart'
import { requestError } from '../errors'
import type { Field, Fields } from '../field'
import { isFixed } from '../field'
import { referencesOf } from '../formula/expression'
import { checkFilter } from './filters'

/** A chart's question with every name resolved. */
export interface Plan {
  readonly dimensions: readonly Field[]
  readonly metrics: readonly Field[]
  /** Metrics that are only filtered or sorted by. */
  readonly unseen: readonly Field[]
  /** Groups of filters on dimensions, sent to the connector. */
  readonly rowFilters: readonly (readonly Filter[])[]
  /** Groups of filters on metrics, applied after the aggregation. */
  readonly groupFilters: readonly (readonly Filter[])[]
}

/** The plan of a question; throws `HostError` for what no chart of this data source could ask. */
export function planOf(query: ChartQuery, fields: Fields): Plan {
  const dimensions = query.dimensions.map(id => visible(id, 'DIMENSION', fields))
  const metrics = query.metrics.map(id => visible(id, 'METRIC', fields))
  const chosen = [...dimensions, ...metrics]
  if (chosen.length === 0) throw requestError('A chart needs a dimension or a metric.')
  const twice = chosen.find((field, at) => chosen.indexOf(field) !== at)
  if (twice) throw requestError(`“${twice.id}” is in the chart twice.`)
  const groups = (query.filters ?? []).filter(group => group.length > 0)
  const isOnMetric = groups.map(group => onMetric(group, fields))
  const groupFilters = groups.filter((_, at) => isOnMetric[at])
  const mentioned = [
    ...groupFilters.flat().map(({ field }) => known(field, fields)),
    ...(query.sort ?? []).map(({ field }) => sortable(field, fields, chosen)),
  ]
  const plan: Plan = {
    dimensions,
    metrics,
    unseen: [...new Set(mentioned)].filter(field => !chosen.includes(field)),
    rowFilters: groups.filter((_, at) => !isOnMetric[at]),
    groupFilters,
  }
  checkGrain(plan, fields)
  return plan
}

/** Fields the connector has to be asked for to know these, each once; never one with a formula. */
export function baseFields(wanted: readonly Field[], fields: Fields): Field[] {
  const bases = wanted.flatMap(field =>
    field.formula
      ? baseFields(
          referencesOf(field.formula).flatMap(id => fields.get(id) ?? []),
          fields,
        )
      : [field],
  )
  return [...new Set(bases)]
}

/** Whether a metric needs its total asked for, because its rows cannot be added up. */
export function needsOwnTotal(metric: Field, fields: Fields): boolean {
  return baseFields([metric], fields).some(isFixed)
}

function visible(id: string, concept: 'DIMENSION' | 'METRIC', fields: Fields): Field {
  const field = known(id, fields)
  if (field.hidden) throw requestError(`“${id}” is hidden, so no chart can show it.`)
  if (field.column.concept !== concept) {
    throw requestError(
      `“${id}” is a ${field.column.concept.toLowerCase()}, not a ${concept.toLowerCase()}.`,
    )
  }
  return field
}

function known(id: string, fields: Fields): Field {
  const field = fields.get(id)
  if (field) return field
  throw requestError(`The data source has no field “${id}”.`)
}

function sortable(id: string, fields: Fields, chosen: readonly Field[]): Field {
  const field = known(id, fields)
  if (field.column.concept === 'METRIC' || chosen.includes(field)) return field
  throw requestError(`The chart cannot be sorted by “${id}”, a dimension it does not show.`)
}

function onMetric(group: readonly Filter[], fields: Fields): boolean {
  const concepts = group.map(filter => {
    const field = known(filter.field, fields)
    checkFilter(filter)
    if (field.column.concept === 'DIMENSION' && field.formula) {
      throw requestError(`“${field.id}” is calculated by the host; filter by what it is made of.`)
    }
    return field.column.concept
  })
  const [first] = concepts
  if (concepts.every(concept => concept === first)) return first === 'METRIC'
  throw requestError('One OR cannot hold filters on dimensions and on metrics.')
}

/** COUNT_DISTINCT($x) makes the host ask for x too; nothing that cannot be added up survives that. */
function checkGrain({ dimensions, metrics, unseen }: Plan, fields: Fields): void {
  const bases = baseFields([...metrics, ...unseen], fields)
  const shown = baseFields(dimensions, fields)
  const finer = bases.find(field => field.column.concept === 'DIMENSION' && !shown.includes(field))
  const fixed = bases.find(isFixed)
  if (!finer || !fixed) return
  throw requestError(
    `“${fixed.id}” cannot be shown together with a metric that counts “${finer.id}”.`,
  )
}
