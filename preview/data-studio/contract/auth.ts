// What the authentication functions may answer.

import { isPlainObject, shown } from './plain'

const AUTH_TYPES = [
  'NONE',
  'OAUTH2',
  'KEY',
  'USER_PASS',
  'USER_TOKEN',
  'PATH_USER_PASS',
  'PATH_KEY',
]

/** Reasons to refuse an answer of `getAuthType`. */
export function authTypeReasons(answer: unknown): string[] {
  if (!isPlainObject(answer)) return [`it is ${shown(answer)} instead of an object with a type`]
  const { type, helpUrl } = answer
  const reasons: string[] = []
  if (typeof type !== 'string' || !AUTH_TYPES.includes(type)) {
    reasons.push(`type is ${shown(type)}, which is none of ${AUTH_TYPES.join(', ')}`)
  }
  if (helpUrl !== undefined && !isAddress(helpUrl)) {
    reasons.push(`helpUrl is ${shown(helpUrl)} instead of an https address`)
  }
  return reasons
}

/** Reasons to refuse an answer of `isAuthValid` or `isAdminUser`. */
export function yesNoReasons(answer: unknown): string[] {
  return typeof answer === 'boolean' ? [] : [`it is ${shown(answer)} instead of true or false`]
}

/** Reasons to refuse an answer of `get3PAuthorizationUrls`: one address, despite the plural. */
export function authorizationUrlReasons(answer: unknown): string[] {
  return isAddress(answer) ? [] : [`it is ${shown(answer)} instead of one https address`]
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/[^\s/]+/.test(value)
}
