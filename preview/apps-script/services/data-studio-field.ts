// One field of DataStudioApp, under construction and built.

import { Exception } from './bridge'
import { AGGREGATIONS, FIELD_TYPES } from './data-studio-types'
import type { EnumMember, Kind } from './signature'
import { check } from './signature'

/** What is known of a field so far. */
export interface State {
  readonly concept: 'DIMENSION' | 'METRIC'
  readonly texts: Map<string, string>
  type: EnumMember | null
  aggregation: EnumMember | null
  isReaggregatable: boolean | null
  isHidden: boolean
}

/** A field as scripts hold it. */
export type Field = ReturnType<typeof fieldOf>

/** One field under construction: setters that check, and getters. */
export function fieldOf(state: State, isDefault: () => boolean) {
  const set = (method: string, kind: Kind, keep: (value: unknown) => void) => (value: unknown) => {
    check(`DataStudioApp.Field.${method}`, [value], [kind])
    keep(value)
    return field
  }
  const text = (name: string, method: string) =>
    set(method, 'String', value => void state.texts.set(name, value as string))
  const field = {
    setId: text('id', 'setId'),
    setName: text('name', 'setName'),
    setDescription: text('description', 'setDescription'),
    setFormula: text('formula', 'setFormula'),
    setGroup: text('group', 'setGroup'),
    setType: set('setType', FIELD_TYPES, type => (state.type = type as EnumMember)),
    setAggregation: set('setAggregation', AGGREGATIONS, aggregation => {
      state.aggregation = aggregation as EnumMember
    }),
    setIsReaggregatable: set('setIsReaggregatable', 'Boolean', is => {
      state.isReaggregatable = is as boolean
    }),
    setIsHidden: set('setIsHidden', 'Boolean', is => (state.isHidden = is as boolean)),
    ...gettersOf(state, isDefault),
  }
  return field
}

function gettersOf(state: State, isDefault: () => boolean) {
  const read = (name: string) => () => state.texts.get(name) ?? null
  return {
    getId: read('id'),
    getName: read('name'),
    getDescription: read('description'),
    getFormula: read('formula'),
    getGroup: read('group'),
    getType: () => state.type,
    getAggregation: () => state.aggregation,
    getIsReaggregatable: () => state.isReaggregatable,
    isDefault,
    isDimension: () => state.concept === 'DIMENSION',
    isMetric: () => state.concept === 'METRIC',
    isHidden: () => state.isHidden,
  }
}

/** The field as the host reads it; throws when it lacks what every field has. */
export function built(state: State, defaultId: string | undefined): object {
  const { concept, texts } = state
  const [id, label] = [texts.get('id'), texts.get('name')]
  if (!id || !label || !state.type) throw new Exception('A field needs an id, a name and a type.')
  const type = String(state.type)
  const optional = ['description', 'group', 'formula'].filter(name => texts.has(name))
  return {
    name: id,
    label,
    dataType: dataType(concept, type),
    ...Object.fromEntries(optional.map(name => [name, texts.get(name)])),
    ...(state.isHidden && { isHidden: true }),
    ...(id === defaultId && { isDefault: true }),
    ...aggregationOf(state),
    semantics: {
      conceptType: concept,
      semanticType: type,
      ...(concept === 'METRIC' && { isReaggregatable: isReaggregatable(state) }),
    },
  }
}

function dataType(concept: State['concept'], type: string): string {
  if (type === 'BOOLEAN') return 'BOOLEAN'
  return concept === 'METRIC' || type === 'NUMBER' ? 'NUMBER' : 'STRING'
}

function aggregationOf({ concept, aggregation }: State): object {
  if (concept === 'DIMENSION') return {}
  const name = String(aggregation ?? 'AUTO')
  return { defaultAggregationType: name === 'NO_AGGREGATION' ? 'NONE' : name }
}

function isReaggregatable({ isReaggregatable: said, aggregation }: State): boolean {
  return said ?? (aggregation !== null && String(aggregation) !== 'AUTO')
}
