// Question: what a chart asks of a portfolio, after every name in it has been resolved.

import type { Dimension } from '../catalogue/dimension'
import { splits } from '../catalogue/dimension'
import type { FactName } from '../catalogue/measure'
import type { Expression } from '../catalogue/metric'
import { measuresOf } from '../catalogue/metric'
import type { Window } from '../model/period'
import type { Text } from '../model/text'
import { Fault } from '../model/faults'

/** One column of numbers: what to measure, and its name for error sentences. */
export interface Asked {
  readonly label: Text
  readonly is: Expression
}

/** One condition on a dimension's value as readers see it. */
export interface Clause {
  readonly dimension: Dimension
  readonly accepts: (value: string | null) => boolean
}

/** A question; filters are an AND of ORs. */
export interface Question {
  readonly window: Window
  readonly dimensions: readonly Dimension[]
  readonly metrics: readonly Asked[]
  readonly filters: readonly (readonly Clause[])[]
}

/** The dimensions a question splits by and filters by. */
export function usedBy({ dimensions, filters }: Question): readonly Dimension[] {
  return [...dimensions, ...filters.flat().map(({ dimension }) => dimension)]
}

/** The table whose rows a question without metrics lists: the first that has all that is asked. */
export function tableOf(dimensions: readonly Dimension[]): FactName {
  const tables = dimensions.flatMap(({ is }) => {
    if (is.kind === 'flag') return [[is.of]]
    return is.kind === 'fact' ? [Object.keys(is.fields) as FactName[]] : [] // keys of FactFields
  })
  const [first = ['accounts']] = tables
  return first.find(table => tables.every(all => all.includes(table))) ?? first[0] ?? 'accounts'
}

/** Refuses a metric with a dimension or filter that does not belong to it, naming both. */
export function checkQuestion(question: Question): void {
  const { dimensions, metrics } = question
  const used = usedBy(question)
  for (const dimension of used) {
    for (const { label, is } of metrics) {
      for (const measure of measuresOf(is)) {
        if (!splits(dimension, measure.of)) throw notTogether(label, dimension.label)
      }
    }
    if (metrics.length === 0 && !splits(dimension, tableOf(dimensions))) {
      throw notTogether(dimensions[0]?.label ?? dimension.label, dimension.label)
    }
  }
}

function notTogether(one: Text, other: Text): Fault {
  return new Fault('bad-question', {
    en: `“${one.en}” cannot be shown by “${other.en}”. Remove one of them from the chart or its filters.`,
    es: `«${one.es}» no se puede mostrar por «${other.es}». Quita uno de los dos del gráfico o de sus filtros.`,
  })
}
