// Answers of a vendor, changed: in other forms, with other words, with values missing.

import type { randomly } from '../../random-questions'

/** A copy with every number in text. */
export function inText(body: unknown): unknown {
  return mapped(body, value => (typeof value === 'number' ? String(value) : value))
}

/** A copy with every text of a number as one, where the number says the same. */
export function inNumbers(body: unknown): unknown {
  return mapped(body, value =>
    typeof value === 'string' &&
    /^-?\d{1,15}(\.\d+)?$/.test(value) &&
    String(Number(value)) === value
      ? Number(value)
      : value,
  )
}

/** A copy with other leaves. */
function mapped(value: unknown, leaf: (value: unknown, key: string) => unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(one => mapped(one, leaf, key))
  if (typeof value !== 'object' || value === null) return leaf(value, key)
  const pairs = Object.entries(value).map(([name, one]) => [name, mapped(one, leaf, name)] as const)
  return Object.fromEntries(pairs.filter(([, one]) => one !== undefined))
}

/** A copy in which what a key holds is another value, or missing. */
export function withKey(body: unknown, wanted: string, to: () => unknown): unknown {
  return mapped(body, (value, key) => (key === wanted ? to() : value))
}

/** The leaves of bodies by key. */
function leavesOf(bodies: readonly unknown[]): Map<string, Set<unknown>> {
  const found = new Map<string, Set<unknown>>()
  for (const body of bodies) {
    mapped(body, (value, key) => {
      found.set(key, (found.get(key) ?? new Set()).add(value))
      return value
    })
  }
  return found
}

/** The keys of all leaves. */
export function keysOf(bodies: readonly unknown[]): string[] {
  return [...leavesOf(bodies).keys()].filter(key => key !== '')
}

/** Keys whose values are a few words: enumerations. */
export function wordsOf(bodies: readonly unknown[]): string[] {
  return [...leavesOf(bodies)].flatMap(([key, values]) => {
    const isWord = (value: unknown) =>
      typeof value === 'string' && /^[A-Za-z][A-Za-z_]+$/.test(value)
    return key !== '' && values.size <= 12 && [...values].every(isWord) ? [key] : []
  })
}

/** A copy in which one value, anywhere, is missing or of another kind. */
export function harm(body: unknown, random: ReturnType<typeof randomly>): unknown {
  if (typeof body === 'string') return body.replace(/\d/, random.pick(['', 'x', '-', ',']))
  const copy = structuredClone(body)
  let place = copy as Record<string, unknown>
  for (;;) {
    const keys = Object.keys(place)
    const key = random.pick(keys)
    const inside = place[key]
    const isLeaf = typeof inside !== 'object' || inside === null || Object.keys(inside).length === 0
    if (keys.length === 0) return copy
    if (isLeaf || random.next() < 0.1) {
      place[key] = random.pick([null, '', 'other', -1, 1e300, true, {}, []])
      return copy
    }
    place = inside as Record<string, unknown>
  }
}
