// One question or note of a configuration page.

import type { PlainObject } from './plain'
import { isPlainObject, isWord, shown } from './plain'

const TEXT_TYPES = ['TEXTINPUT', 'TEXTAREA']
const SELECT_TYPES = ['SELECT_SINGLE', 'SELECT_MULTIPLE']
const TYPES = [...TEXT_TYPES, ...SELECT_TYPES, 'CHECKBOX', 'INFO']

/** Reasons to refuse an element; `place` says which one it is. */
export function elementReasons(element: unknown, place: string): string[] {
  if (!isPlainObject(element)) return [`${place} is ${shown(element)} instead of an object`]
  const { type, name } = element
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    return [`${place} has the type ${shown(type)}, which is none of ${TYPES.join(', ')}`]
  }
  const title = isWord(name) ? `“${name}”` : place
  return [
    ...(isWord(name) ? [] : [`${place} has no name`]),
    ...(type === 'INFO' ? infoReasons(element) : questionReasons(element, type)),
  ].map(reason => (reason.startsWith(place) ? reason : `${title} ${reason}`))
}

function infoReasons({ text, options, parameterControl }: PlainObject): string[] {
  return [
    ...(isWord(text) ? [] : ['has no text']),
    ...(options === undefined ? [] : ['is a note, yet it has options']),
    ...(parameterControl === undefined ? [] : ['is a note, yet it has a parameterControl']),
  ]
}

function questionReasons(element: PlainObject, type: string): string[] {
  const { displayName, helpText, placeholder, isDynamic } = element
  const reasons: string[] = []
  if (!isWord(displayName)) reasons.push('has no displayName')
  if (!isOptionalText(helpText)) reasons.push(`has the helpText ${shown(helpText)}`)
  if (!isOptionalText(placeholder)) reasons.push(`has the placeholder ${shown(placeholder)}`)
  if (placeholder !== undefined && !TEXT_TYPES.includes(type)) {
    reasons.push(`is a ${type}, which has no placeholder`)
  }
  if (isDynamic !== undefined && typeof isDynamic !== 'boolean') {
    reasons.push(`has isDynamic ${shown(isDynamic)} instead of true or false`)
  }
  return [...reasons, ...overrideReasons(element), ...optionReasons(element, type)]
}

function overrideReasons({ parameterControl, isDynamic }: PlainObject): string[] {
  if (parameterControl === undefined) return []
  const allowOverride = isPlainObject(parameterControl) ? parameterControl.allowOverride : null
  if (typeof allowOverride !== 'boolean') return ['has a parameterControl without allowOverride']
  const both = allowOverride && isDynamic === true
  return both ? ['is dynamic and may be overridden, which exclude each other'] : []
}

function optionReasons({ options }: PlainObject, type: string): string[] {
  if (!SELECT_TYPES.includes(type)) {
    return options === undefined ? [] : [`is a ${type}, which has no options`]
  }
  if (!Array.isArray(options) || options.length === 0) return ['offers no options']
  const values = options.map(option => (isPlainObject(option) ? option.value : undefined))
  const reasons = (options as unknown[])
    .filter(option => !isPlainObject(option) || !isWord(option.label) || !isWord(option.value))
    .map(() => 'has an option without label and value')
  const twice = values.filter((value, at) => isWord(value) && values.indexOf(value) !== at)
  return [...reasons, ...twice.map(value => `offers the option ${shown(value)} twice`)]
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}
