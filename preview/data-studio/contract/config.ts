// A configuration page as a whole, and how the pages of a stepped configuration must follow each other.

import { isDeepStrictEqual } from 'node:util'
import { elementReasons } from './config-element'
import { isPlainObject, plainReasons, shown } from './plain'

/** One element of a page that has been checked. */
export interface ConfigElement {
  type: 'TEXTINPUT' | 'TEXTAREA' | 'SELECT_SINGLE' | 'SELECT_MULTIPLE' | 'CHECKBOX' | 'INFO'
  name: string
  displayName?: string
  helpText?: string
  placeholder?: string
  text?: string
  options?: { label: string; value: string }[]
  isDynamic?: boolean
  parameterControl?: { allowOverride: boolean }
}

/** What `getConfig` answers. */
export interface ConfigPage {
  configParams: ConfigElement[]
  dateRangeRequired?: boolean
  isSteppedConfig?: boolean
}

/** Reasons to refuse an answer of `getConfig`. */
export function configReasons(answer: unknown): string[] {
  if (!isPlainObject(answer)) return [`it is ${shown(answer)} instead of an object`]
  const { configParams } = answer
  if (!Array.isArray(configParams)) {
    return [`configParams is ${shown(configParams)} instead of a list`]
  }
  const elements = configParams as unknown[]
  const flags = ['dateRangeRequired', 'isSteppedConfig'].filter(
    flag => answer[flag] !== undefined && typeof answer[flag] !== 'boolean',
  )
  return [
    ...plainReasons(answer, 'the page'),
    ...flags.map(flag => `${flag} is ${shown(answer[flag])} instead of true or false`),
    ...elements.flatMap((element, at) => elementReasons(element, `element ${at + 1}`)),
    ...duplicateNames(elements),
  ]
}

/** Reasons to refuse a later page: what was asked once stays, unchanged, ahead of what is new. */
export function stepReasons(earlier: ConfigPage, later: ConfigPage): string[] {
  return earlier.configParams.flatMap((element, at) => {
    const now = later.configParams.findIndex(({ name }) => name === element.name)
    if (now === -1) return [`“${element.name}” was asked before and is missing now`]
    if (now !== at) return [`“${element.name}” has moved from place ${at + 1} to ${now + 1}`]
    const same = isDeepStrictEqual(jsonOf(element), jsonOf(later.configParams[now]))
    return same ? [] : [`“${element.name}” was asked before and has changed`]
  })
}

function duplicateNames(elements: readonly unknown[]): string[] {
  const names = elements.map(element => (isPlainObject(element) ? element.name : undefined))
  const twice = names.filter((name, at) => name !== undefined && names.indexOf(name) !== at)
  return [...new Set(twice)].map(name => `the name ${shown(name)} is used twice`)
}

function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
