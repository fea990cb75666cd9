// DataStudioApp's collection of fields.

import { Exception } from './bridge'
import type { Field, State } from './data-studio-field'
import { built, fieldOf } from './data-studio-field'
import type { Made } from './signature'
import { check } from './signature'

/** A collection of fields. */
export interface FieldsBuilder {
  newDimension(): Field
  newMetric(): Field
  asArray(): Field[]
  getFieldById(id: string): Field | null
  forIds(ids: readonly string[]): FieldsBuilder
  setDefaultDimension(id: string): void
  setDefaultMetric(id: string): void
  getDefaultDimension(): Field | null
  getDefaultMetric(): Field | null
  build(): object[]
}

/** Every collection of fields, for those who check what they are given. */
export const FIELDS: Made = new WeakMap()

/** Fields under construction. */
export function fieldsBuilder(states: State[] = []): FieldsBuilder {
  const defaults = new Map<State['concept'], string>()
  const find = (id: string) => states.find(({ texts }) => texts.get('id') === id)
  const create = (concept: State['concept']) => () => {
    const state: State = { concept, texts: new Map(), type: null, aggregation: null, isReaggregatable: null, isHidden: false } // prettier-ignore
    states.push(state)
    return fieldOf(state, () => defaults.get(concept) === state.texts.get('id'))
  }
  const wrap = (state: State) =>
    fieldOf(state, () => defaults.get(state.concept) === state.texts.get('id'))
  const builder: FieldsBuilder = {
    newDimension: create('DIMENSION'),
    newMetric: create('METRIC'),
    asArray: () => states.map(wrap),
    getFieldById(id) {
      const state = find(id)
      return state ? wrap(state) : null
    },
    forIds(ids) {
      check('DataStudioApp.Fields.forIds', [ids], ['Array'])
      return fieldsBuilder(ids.flatMap(id => find(id) ?? []))
    },
    setDefaultDimension: id => void defaults.set('DIMENSION', id),
    setDefaultMetric: id => void defaults.set('METRIC', id),
    getDefaultDimension: () => defaultOf('DIMENSION'),
    getDefaultMetric: () => defaultOf('METRIC'),
    build() {
      const ids = states.map(({ texts }) => texts.get('id'))
      if (new Set(ids).size < ids.length) throw new Exception('Field ids must be unique.')
      return states.map(state => built(state, defaults.get(state.concept)))
    },
  }
  FIELDS.set(builder, true)
  return builder

  function defaultOf(concept: State['concept']) {
    const state = find(defaults.get(concept) ?? '')
    return state ? wrap(state) : null
  }
}
