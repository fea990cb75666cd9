// Reading of what was sent: anything may be missing or of another shape.

/** An object of unknown content. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether a value is an object with names. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Parsed text; undefined when it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // the caller answers 400
  }
}
