// Turns a data request into a question, and the answer into the host's rows.

import type { Settings } from '../model/settings'
import type { Day } from '../model/period'
import { Fault } from '../model/faults'
import type { Clause, Question } from '../query/question'
import { checkQuestion } from '../query/question'
import type { Row } from '../query/answer'
import { condition } from './filters'
import type { DataRequest } from './request'
import { readWindow } from './request'
import type { Field, HostField } from './schema'
import type { HostValue } from './values'
import { hostValue, sampleValue } from './values'

/** What `getData` answers, in the host's form. */
export interface DataResponse {
  readonly schema: readonly HostField[]
  readonly rows: readonly { readonly values: readonly HostValue[] }[]
  readonly filtersApplied: boolean
}

/** A request whose every name has been resolved. */
export interface DataPlan {
  readonly question: Question
  /** Columns of the answer, in the order asked. */
  readonly columns: readonly Field[]
  readonly filtersApplied: boolean
}

/**
 * Plans a request, before anything is read: whatever makes no sense is refused here by name. All filters are applied here; one that cannot be honoured is left to the host,
 * with the columns it needs, but only if everything asked for can be added up again.
 */
export function planData(
  request: DataRequest,
  fields: ReadonlyMap<string, Field>,
  today: Day,
): DataPlan {
  const asked = request.fields.map(({ id, forFilterOnly }) => ({
    field: fields.get(id) ?? unknownField(id),
    forFilterOnly,
  }))
  const filters = clauses(request, fields)
  const filtersApplied = filters !== null
  const columns = asked.filter(one => !(filtersApplied && one.forFilterOnly)).map(one => one.field)
  if (!filtersApplied) checkAdditive(columns)
  const question: Question = {
    window: readWindow(request.dateRange, today),
    dimensions: unique(columns.flatMap(field => ('dimension' in field ? [field.dimension] : []))),
    metrics: columns.flatMap(field =>
      'expression' in field ? [{ label: field.label, is: field.expression }] : [],
    ),
    filters: filters ?? [],
  }
  checkQuestion(question)
  return { question, columns, filtersApplied }
}

/** Rows in the host's form: columns in the order asked, each in its wire format. */
export function dataResponse(
  { columns, question, filtersApplied }: DataPlan,
  rows: readonly Row[],
  { reportCurrency }: Settings,
): DataResponse {
  let metric = 0
  const readers = columns.map(field => {
    if ('dimension' in field) {
      const at = question.dimensions.indexOf(field.dimension)
      return (row: Row) => row.dimensions[at] ?? null
    }
    const at = metric++
    return (row: Row) => hostValue(row.metrics[at] ?? null, field.unit, reportCurrency)
  })
  return {
    schema: columns.map(({ host }) => host),
    rows: rows.map(row => ({ values: readers.map(read => read(row)) })),
    filtersApplied,
  }
}

/** One typed row without asking anyone: the host only wants to see what the values look like. */
export function sampleResponse({ columns }: DataPlan): DataResponse {
  return {
    schema: columns.map(({ host }) => host),
    rows: [{ values: columns.map(({ host }) => sampleValue(host.semantics.semanticType)) }],
    filtersApplied: true,
  }
}

function clauses(
  { filters }: DataRequest,
  fields: ReadonlyMap<string, Field>,
): Question['filters'] | null {
  const groups = filters.map(group =>
    group.map((filter): Clause | null => {
      const field = fields.get(filter.field)
      const accepts = condition(filter)
      if (!field || !('dimension' in field) || !accepts) return null
      return { dimension: field.dimension, accepts }
    }),
  )
  const known = groups.map(group => group.filter(clause => clause !== null))
  const complete = known.every((group, index) => group.length === groups[index]?.length)
  return complete && !known.some(mixesTime) ? known : null
}

/** Time filters choose periods and others choose rows, so one OR cannot hold both. */
function mixesTime(group: readonly Clause[]): boolean {
  const kinds = new Set(group.map(({ dimension }) => dimension.is.kind === 'time'))
  return kinds.size > 1
}

function checkAdditive(columns: readonly Field[]): void {
  const fixed = columns.find(
    ({ host }) =>
      host.semantics.conceptType === 'METRIC' && host.semantics.isReaggregatable !== true,
  )
  if (!fixed) return
  throw new Fault('bad-question', {
    en: `A filter on this chart cannot be applied to “${fixed.label.en}”. Check its pattern and values, or remove it.`,
    es: `Un filtro de este gráfico no se puede aplicar a «${fixed.label.es}». Revisa su patrón y sus valores, o quítalo.`,
  })
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

function unknownField(id: string): never {
  const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id
  throw new Fault('bad-question', {
    en: `The field “${shown}” does not exist. Edit the data source and choose “Refresh fields”.`,
    es: `El campo «${shown}» no existe. Edita la fuente de datos y elige «Actualizar campos».`,
  })
}
