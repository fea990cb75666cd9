// Reading unknown JSON: every reader answers with a clean value or null, never with a guess.

import { Fault } from '../model/faults'

/** The value at a path of keys; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Record<string, unknown>)[key]
  }
  return current
}

/** The list at a path; a fault when there is none, since no list is not an empty list. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path)
  if (!Array.isArray(found)) throw unexpectedShape(path.join('.'))
  return found
}

/** Trimmed text without control characters; null when empty or not text. Numbers become text. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path)
  if (typeof found === 'number') return String(found)
  if (typeof found !== 'string') return null
  const clean = found.normalize('NFC').replace(CONTROL, '').trim()
  if (clean === '') return null
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean
}

/** The id at a path; a fault when there is none, since a record without one would be lost. */
export function idAt(value: unknown, ...path: readonly string[]): string {
  const id = textAt(value, ...path)
  if (id === null) throw unexpectedShape(path.join('.'))
  return id
}

/** A finite number, given as one or as its text; else null. */
export function numberAt(value: unknown, ...path: readonly string[]): number | null {
  const found = at(value, ...path)
  if (typeof found === 'string' && found.trim() === '') return null
  const number = typeof found === 'string' || typeof found === 'number' ? Number(found) : NaN
  return Number.isFinite(number) ? number : null
}

/** The number at a path that the vendor always tells; a fault when there is none, since it is not 0. */
export function figureAt(value: unknown, ...path: readonly string[]): number {
  const figure = numberAt(value, ...path)
  if (figure === null) throw unexpectedShape(path.join('.'))
  return figure
}

/** True for true and "true", in any case. */
export function flagAt(value: unknown, ...path: readonly string[]): boolean {
  const found = at(value, ...path)
  return found === true || (typeof found === 'string' && found.toLowerCase() === 'true')
}

/** Epoch ms of an ISO 8601 time or of epoch ms as text; null when it is neither. */
export function instantAt(value: unknown, ...path: readonly string[]): number | null {
  const found = at(value, ...path)
  if (typeof found === 'number') return Number.isFinite(found) ? found : null
  if (typeof found !== 'string') return null
  const parsed = /^\d{10,}$/.test(found) ? Number(found) : Date.parse(found)
  return Number.isFinite(parsed) ? parsed : null
}

/** A URL with its query; absent values are left out. */
export function link(
  base: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  const encoded = pairs.map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  )
  return encoded.length > 0 ? `${base}?${encoded.join('&')}` : base
}

/** The fault of an answer that is not what the vendor documents. */
export function unexpectedShape(part: string): Fault {
  return new Fault(
    'unexpected-answer',
    {
      en: 'The source answered in a form this connector does not know. Try again; if it stays, report it.',
      es: 'La fuente respondió de una forma que este conector no conoce. Inténtalo de nuevo; si continúa, avísanos.',
    },
    `missing: ${part}`,
  )
}

/** Longest text kept of a record. */
const LONGEST = 500

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
