// One field of a schema, by itself.

import { dataTypesOf, FORMULA_ONLY_TYPES } from './field-types'
import type { PlainObject } from './plain'
import { isPlainObject, isWord, shown } from './plain'

const AGGREGATIONS = ['AVG', 'COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN', 'SUM', 'AUTO', 'NONE']

/** Reasons to refuse a field; `place` says which one it is. */
export function fieldReasons(field: unknown, place: string): string[] {
  if (!isPlainObject(field)) return [`${place} is ${shown(field)} instead of an object`]
  const { name, semantics } = field
  const title = isWord(name) ? `“${name}”` : place
  return [
    ...nameReasons(field),
    ...flagReasons(field),
    ...(isPlainObject(semantics)
      ? [...semanticReasons(semantics, field), ...aggregationReasons(semantics, field)]
      : ['has no semantics, so the host would have to guess its type']),
  ].map(reason => `${title} ${reason}`)
}

function nameReasons({ name, label }: PlainObject): string[] {
  const reasons: string[] = []
  if (!isWord(name)) reasons.push('has no name')
  else if (/[\s$]/.test(name)) reasons.push('has a blank or a $ in its name')
  if (!isWord(label)) reasons.push('has no label')
  return reasons
}

function flagReasons(field: PlainObject): string[] {
  const texts = ['description', 'group', 'formula'].filter(
    key => field[key] !== undefined && typeof field[key] !== 'string',
  )
  const flags = ['isDefault', 'isHidden'].filter(
    key => field[key] !== undefined && typeof field[key] !== 'boolean',
  )
  return [
    ...texts.map(key => `has the ${key} ${shown(field[key])} instead of text`),
    ...flags.map(key => `has ${key} ${shown(field[key])} instead of true or false`),
  ]
}

function semanticReasons(semantics: PlainObject, { dataType, formula }: PlainObject): string[] {
  const { conceptType, semanticType } = semantics
  const reasons: string[] = []
  if (conceptType !== 'DIMENSION' && conceptType !== 'METRIC') {
    reasons.push(`has the conceptType ${shown(conceptType)}, neither DIMENSION nor METRIC`)
  }
  const fitting = typeof semanticType === 'string' ? dataTypesOf(semanticType) : undefined
  if (!fitting) return [...reasons, `has the unknown semanticType ${shown(semanticType)}`]
  if (typeof dataType !== 'string' || !fitting.includes(dataType)) {
    reasons.push(
      `has the dataType ${shown(dataType)}; a ${String(semanticType)} is ${fitting.join(' or ')}`,
    )
  }
  if (FORMULA_ONLY_TYPES.includes(String(semanticType)) && formula === undefined) {
    reasons.push(`is a ${String(semanticType)}, which only a formula can produce`)
  }
  return reasons
}

function aggregationReasons(semantics: PlainObject, field: PlainObject): string[] {
  const { conceptType, isReaggregatable } = semantics
  const { defaultAggregationType: given } = field
  if (given !== undefined && (typeof given !== 'string' || !AGGREGATIONS.includes(given))) {
    return [`has the unknown defaultAggregationType ${shown(given)}`]
  }
  if (isReaggregatable !== undefined && typeof isReaggregatable !== 'boolean') {
    return [`has isReaggregatable ${shown(isReaggregatable)} instead of true or false`]
  }
  if (conceptType !== 'METRIC' || given === undefined || field.formula !== undefined) return []
  if (isReaggregatable === false && given !== 'AUTO' && given !== 'NONE') {
    return [`cannot be aggregated again, yet its aggregation is ${given}`]
  }
  if (isReaggregatable === true && given === 'AUTO') {
    return ['can be aggregated again, yet its aggregation is AUTO']
  }
  return []
}
