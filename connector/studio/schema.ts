// The host's schema, derived from the catalogue. What may be added up, and what must be asked for at
// the grain it is shown at, follows from the metric's kind here and nowhere else.

import type { Dimension, ValueType } from '../catalogue/dimension'
import type { Expression, Metric, Unit } from '../catalogue/metric'
import { dimensions, metricSubjects } from '../catalogue/index'
import type { Settings } from '../model/settings'
import type { Language, Text } from '../model/text'
import { CURRENCIES } from './currencies'

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
  day: 'YEAR_MONTH_DAY',
  week: 'YEAR_WEEK',
  month: 'YEAR_MONTH',
  quarter: 'YEAR_QUARTER',
  year: 'YEAR',
}

const DEFAULT_FIELDS = ['account_name', 'mrr']

/** Every field by id, in the order the host lists them. */
export function fieldsOf(settings: Settings): ReadonlyMap<string, Field> {
  const fields = [
    ...dimensions.map(dimension => dimensionField(dimension, settings.language)),
    ...metricSubjects.flatMap(({ name, metrics }) =>
      metrics.flatMap(metric => metricFields(metric, name, settings)),
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

/** One field, or three for a ratio of two flows: its parts and the formula that divides them. */
function metricFields(metric: Metric, group: Text, settings: Settings): Field[] {
  const { id, is, unit } = metric
  const make = (
    more: Partial<HostField>,
    extra: Pick<HostField, 'name'>,
    isReaggregatable = false,
  ) => metricHost(metric, group, settings, { ...more, ...extra }, isReaggregatable)
  if (is.kind === 'flow') {
    const host = make({ defaultAggregationType: 'SUM' }, { name: id }, true)
    return [{ host, label: metric.label, expression: is, unit }]
  }
  const auto = make({ defaultAggregationType: 'AUTO' }, { name: id })
  if (is.kind !== 'ratio' || is.numerator.kind !== 'flow' || is.denominator.kind !== 'flow') {
    return [{ host: auto, label: metric.label, expression: is, unit }]
  }
  const part = (suffix: 'num' | 'den', expression: Expression): Field => {
    const label = partLabel(metric.label, suffix)
    const partUnit: Unit = 'amount' in expression ? 'money' : 'count'
    const host = metricHost(
      { ...metric, label, unit: partUnit },
      group,
      settings,
      {
        name: `${id}__${suffix}`,
        defaultAggregationType: 'SUM',
        isHidden: !settings.showComponents,
      },
      true,
    )
    return { host, label, expression, unit: partUnit }
  }
  const formula = `SUM($${id}__num) / SUM($${id}__den)`
  return [
    part('num', is.numerator),
    part('den', is.denominator),
    { host: { ...auto, formula }, label: metric.label, expression: is, unit },
  ]
}

function metricHost(
  { label, description, unit }: Pick<Metric, 'label' | 'description' | 'unit'>,
  group: Text,
  { language, reportCurrency }: Settings,
  more: Partial<HostField> & Pick<HostField, 'name'>,
  isReaggregatable: boolean,
): HostField {
  return {
    label: label[language],
    description: description[language],
    group: group[language],
    dataType: 'NUMBER',
    ...(DEFAULT_FIELDS.includes(more.name) && { isDefault: true }),
    ...more,
    semantics: {
      conceptType: 'METRIC',
      semanticType: semanticType(unit, reportCurrency),
      isReaggregatable,
    },
  }
}

function semanticType(unit: Unit, currency: string): string {
  if (unit === 'money') return CURRENCIES.includes(currency) ? `CURRENCY_${currency}` : 'NUMBER'
  return unit === 'percent' ? 'PERCENT' : 'NUMBER'
}

function partLabel(label: Text, suffix: 'num' | 'den'): Text {
  return suffix === 'num'
    ? { en: `${label.en}: numerator`, es: `${label.es}: numerador` }
    : { en: `${label.en}: denominator`, es: `${label.es}: denominador` }
}
