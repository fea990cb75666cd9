// The host's schema, derived from the catalogue. What may be added up, and what must be asked for at
// the grain it is shown at, follows from the metric's kind here and nowhere else.

import type { Dimension, ValueType } from '../catalogue/dimension'
import type { Flow } from '../catalogue/measure'
import { reweighed } from '../catalogue/metric'
import type { Expression, Metric, Unit } from '../catalogue/metric'
import { dimensions, metricSubjects } from '../catalogue/index'
import type { Settings } from '../model/settings'
import type { Language, Text } from '../model/text'
import { CURRENCIES } from './currencies'
import { EXTRA_GROUP, extraDimensions, extraMetrics } from './extra-fields'

/** A field in the host's form. */
export interface HostField {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly group: string
  readonly dataType: 'STRING' | 'NUMBER'
  readonly formula?: string
  readonly isHidden?: boolean
  readonly isDefault?: boolean
  readonly defaultAggregationType?: 'SUM' | 'AUTO'
  readonly semantics: {
    readonly conceptType: 'DIMENSION' | 'METRIC'
    readonly semanticType: string
    readonly isReaggregatable?: boolean
  }
}

/** A field the host can ask data for, with what it stands for. */
export type Field = { readonly host: HostField; readonly label: Text } & (
  { readonly dimension: Dimension } | { readonly expression: Expression; readonly unit: Unit }
)

const SEMANTIC_TYPE: Readonly<Record<ValueType, string>> = {
  text: 'TEXT',
  country: 'COUNTRY',
  url: 'URL',
  day: 'YEAR_MONTH_DAY',
  hour: 'YEAR_MONTH_DAY_HOUR',
  weekday: 'DAY_OF_WEEK',
  week: 'YEAR_WEEK',
  month: 'YEAR_MONTH',
  quarter: 'YEAR_QUARTER',
  year: 'YEAR',
}

const DEFAULT_FIELDS = ['account_name', 'mrr']

/** Every field by id, in the order the host lists them. */
export function fieldsOf(settings: Settings): ReadonlyMap<string, Field> {
  const fields = [
    ...[...dimensions, ...extraDimensions(settings.extras)].map(dimension =>
      dimensionField(dimension, settings.language),
    ),
    ...[...metricSubjects, { name: EXTRA_GROUP, metrics: extraMetrics(settings.extras) }].flatMap(
      ({ name, metrics }) =>
        metrics.flatMap(offersOf).map(offer => metricField(offer, name, settings)),
    ),
  ]
  return new Map(fields.map(field => [field.host.name, field]))
}

function dimensionField(dimension: Dimension, language: Language): Field {
  const { id, label, description, group, type } = dimension
  const host: HostField = {
    name: id,
    label: label[language],
    description: description[language],
    group: group[language],
    dataType: 'STRING',
    ...(DEFAULT_FIELDS.includes(id) && { isDefault: true }),
    semantics: { conceptType: 'DIMENSION', semanticType: SEMANTIC_TYPE[type] },
  }
  return { host, label, dimension }
}

/** What a metric offers as a field. */
interface Offer extends Pick<Metric, 'id' | 'unit' | 'label' | 'description' | 'is'> {
  readonly formula?: string
  /** A part of a ratio, shown only to those who ask for parts. */
  readonly isPart?: boolean
}

/** The metric itself; a ratio of two flows also offers its parts, which its formula divides. */
function offersOf(metric: Metric): Offer[] {
  const { id, is } = metric
  if (is.kind !== 'ratio' || !isAdditive(is.numerator) || !isAdditive(is.denominator)) {
    return [metric]
  }
  const formula = `SUM($${id}__num) / SUM($${id}__den)`
  return [
    partOf(metric, 'num', NUMERATOR, is.numerator),
    partOf(metric, 'den', DENOMINATOR, is.denominator),
    { ...metric, formula },
  ]
}

const NUMERATOR: Text = { en: 'numerator', es: 'numerador' }
const DENOMINATOR: Text = { en: 'denominator', es: 'denominador' }

function partOf({ id, label, description }: Metric, suffix: string, name: Text, is: Flow): Offer {
  return {
    id: `${id}__${suffix}`,
    unit: is.amount === undefined ? 'count' : 'money',
    label: { en: `${label.en}: ${name.en}`, es: `${label.es}: ${name.es}` },
    description,
    is,
    isPart: true,
  }
}

/** Flows may be added up again; everything else is answered at the grain it is asked at. */
function metricField(offer: Offer, group: Text, settings: Settings): Field {
  const { id, label, description, unit, is, formula, isPart } = offer
  const { language, reportCurrency, showComponents } = settings
  const host: HostField = {
    name: id,
    label: label[language],
    description: description[language],
    group: group[language],
    dataType: 'NUMBER',
    ...(formula !== undefined && { formula }),
    ...(isPart && { isHidden: !showComponents }),
    ...(DEFAULT_FIELDS.includes(id) && { isDefault: true }),
    defaultAggregationType: isAdditive(is) ? 'SUM' : 'AUTO',
    semantics: {
      conceptType: 'METRIC',
      semanticType: semanticType(unit, reportCurrency),
      isReaggregatable: isAdditive(is),
    },
  }
  return { host, label, expression: reweighed(is, settings.healthWeights), unit }
}

/** Whether its parts add up to the whole: not when one unknown part makes the whole unknown, nor when it looks at other days than its period's. */
function isAdditive(is: Expression): is is Flow {
  return is.kind === 'flow' && !is.complete && !is.during
}

function semanticType(unit: Unit, currency: string): string {
  if (unit === 'money') return CURRENCIES.includes(currency) ? `CURRENCY_${currency}` : 'NUMBER'
  return unit === 'percent' ? 'PERCENT' : 'NUMBER'
}
