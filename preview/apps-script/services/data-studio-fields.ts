// DataStudioApp's fields builder.

import { Exception } from './bridge'
import type { EnumMember, Enumeration, Kind } from './signature'
import { check, enumeration } from './signature'

const CURRENCIES =
  'AED ALL ARS AUD BDT BGN BOB BRL CAD CDF CHF CLP CNY COP CRC CZK DKK DOP EGP ETB EUR GBP HKD HRK ' +
  'HUF IDR ILS INR IRR ISK JMD JPY KRW LKR LTL MNT MVR MXN MYR NOK NZD PAB PEN PHP PKR PLN RON RSD ' +
  'RUB SAR SEK SGD THB TRY TWD TZS UAH USD UYU VEF VND YER ZAR'

/** Every semantic type a field can have. */
export const FIELD_TYPES = enumeration([
  ...'YEAR YEAR_QUARTER YEAR_MONTH YEAR_WEEK YEAR_MONTH_DAY YEAR_MONTH_DAY_HOUR'.split(' '),
  ...'YEAR_MONTH_DAY_SECOND QUARTER MONTH WEEK MONTH_DAY DAY_OF_WEEK DAY HOUR MINUTE'.split(' '),
  ...'DURATION COUNTRY COUNTRY_CODE CONTINENT CONTINENT_CODE SUB_CONTINENT'.split(' '),
  ...'SUB_CONTINENT_CODE REGION REGION_CODE CITY CITY_CODE METRO METRO_CODE'.split(' '),
  ...'LATITUDE_LONGITUDE NUMBER PERCENT TEXT BOOLEAN URL HYPERLINK IMAGE IMAGE_LINK'.split(' '),
  ...CURRENCIES.split(' ').map(code => `CURRENCY_${code}`),
])

interface State {
  readonly concept: 'DIMENSION' | 'METRIC'
  readonly texts: Map<string, string>
  type: EnumMember | null
  aggregation: EnumMember | null
  isReaggregatable: boolean | null
  isHidden: boolean
}

type Field = ReturnType<typeof fieldOf>

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

/** Fields under construction. */
export function fieldsBuilder(aggregations: Enumeration, states: State[] = []): FieldsBuilder {
  const defaults = new Map<State['concept'], string>()
  const find = (id: string) => states.find(({ texts }) => texts.get('id') === id)
  const create = (concept: State['concept']) => () => {
    const state: State = { concept, texts: new Map(), type: null, aggregation: null, isReaggregatable: null, isHidden: false } // prettier-ignore
    states.push(state)
    return fieldOf(state, aggregations, () => defaults.get(concept) === state.texts.get('id'))
  }
  const wrap = (state: State) =>
    fieldOf(state, aggregations, () => defaults.get(state.concept) === state.texts.get('id'))
  return {
    newDimension: create('DIMENSION'),
    newMetric: create('METRIC'),
    asArray: () => states.map(wrap),
    getFieldById(id) {
      const state = find(id)
      return state ? wrap(state) : null
    },
    forIds: ids =>
      fieldsBuilder(
        aggregations,
        ids.flatMap(id => find(id) ?? []),
      ),
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

  function defaultOf(concept: State['concept']) {
    const state = find(defaults.get(concept) ?? '')
    return state ? wrap(state) : null
  }
}

function fieldOf(state: State, aggregations: Enumeration, isDefault: () => boolean) {
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
    setAggregation: set('setAggregation', aggregations, aggregation => {
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

function built(state: State, defaultId: string | undefined): object {
  const { concept, texts } = state
  const id = texts.get('id')
  if (!id || !state.type) throw new Exception('A field needs an id and a type.')
  const type = String(state.type)
  const optional = ['description', 'group', 'formula'].filter(name => texts.has(name))
  return {
    name: id,
    label: texts.get('name') ?? id,
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
