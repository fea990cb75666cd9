// A field of the data source once its schema has been checked; reading never fails after that.

import type { Column } from './chart'
import type { Aggregator, Expression } from './formula/expression'
import { parseFormula } from './formula/parse'

/** A field as the host keeps it. */
export interface Field {
  readonly id: string
  readonly column: Column
  readonly dataType: 'STRING' | 'NUMBER' | 'BOOLEAN'
  readonly hidden: boolean
  /** The calculation, for a field that is never asked for. */
  readonly formula: Expression | null
  /** How rows are added up; null = the value stands as the connector gave it. */
  readonly aggregation: Aggregator | null
}

/** Fields by id, in the order of the schema. */
export type Fields = ReadonlyMap<string, Field>

/** A field as the connector writes it. */
export interface RawField {
  name: string
  label: string
  dataType: Field['dataType']
  description?: string
  group?: string
  formula?: string
  isDefault?: boolean
  isHidden?: boolean
  defaultAggregationType?: Aggregator | 'AUTO' | 'NONE'
  semantics: {
    conceptType: 'DIMENSION' | 'METRIC'
    semanticType: string
    isReaggregatable?: boolean
  }
}

/** Fields of a schema that has passed the checks of `contract/schema.ts`. */
export function readFields(schema: readonly RawField[]): Fields {
  return new Map(schema.map(raw => [raw.name, readField(raw)]))
}

/** Whether the host can only show the value at the grain it was asked at. */
export function isFixed(field: Field): boolean {
  return field.column.concept === 'METRIC' && field.formula === null && field.aggregation === null
}

function readField(raw: RawField): Field {
  const { name: id, label, description, group, semantics } = raw
  return {
    id,
    column: {
      id,
      label,
      concept: semantics.conceptType,
      type: semantics.semanticType,
      ...(description !== undefined && { description }),
      ...(group !== undefined && { group }),
    },
    dataType: raw.dataType,
    hidden: raw.isHidden === true,
    formula: raw.formula === undefined ? null : parseFormula(raw.formula),
    aggregation: aggregationOf(raw),
  }
}

/** Without a word about it, a metric is summed. */
function aggregationOf({ semantics, defaultAggregationType: given }: RawField): Aggregator | null {
  if (semantics.conceptType === 'DIMENSION' || semantics.isReaggregatable === false) return null
  if (given === 'AUTO' || given === 'NONE') return null
  return given ?? 'SUM'
}
