// Answers reach the host as JSON. What JSON cannot carry is refused instead of silently becoming null.

/** A JSON object. */
export type PlainObject = Record<string, unknown>

/** Whether a value is a JSON object, of whichever script context it comes from. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Whether a value is text with something in it. */
export function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** A value in a reason: short, and never mistaken for another type. */
export function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'undefined') return String(value)
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'object' && value !== null) {
    return Array.isArray(value) ? 'a list' : 'an object'
  }
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** Reasons why a value is not JSON, each with its place. */
export function plainReasons(value: unknown, place: string, above: object[] = []): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number' && Number.isFinite(value)) return []
  if (typeof value === 'object' && above.includes(value)) return [`${place} contains itself`]
  if (Array.isArray(value)) {
    return Array.from(value as unknown[]).flatMap((item, at) =>
      plainReasons(item, `${place}[${at}]`, [...above, value]),
    )
  }
  if (!isPlainObject(value)) return [`${place} is ${shown(value)}, which JSON does not carry`]
  return Object.entries(value)
    .filter(([, item]) => item !== undefined) // JSON leaves such a key out
    .flatMap(([key, item]) => plainReasons(item, `${place}.${key}`, [...above, value]))
}
