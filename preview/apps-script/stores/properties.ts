// The properties of one user or of the script: small, lasting, and counted.

/** Limits of the platform. */
export const PROPERTY_LIMITS = {
  valueBytes: 9_216,
  storeBytes: 512_000,
  dailyOperations: 50_000,
} as const

/** A store of properties. */
export interface PropertyStore {
  readonly values: Map<string, string>
  get(key: string): string | null
  all(): Record<string, string>
  set(values: Record<string, string>): void
  remove(keys: readonly string[]): void
  counts(): { reads: number; writes: number }
}

/** An empty store. */
export function createProperties(): PropertyStore {
  const values = new Map<string, string>()
  let reads = 0
  let writes = 0
  const count = () => {
    if (reads + writes > PROPERTY_LIMITS.dailyOperations) {
      throw new Error('Service invoked too many times for one day: properties.')
    }
  }
  return {
    values,
    get(key) {
      reads++
      count()
      return values.get(key) ?? null
    },
    all() {
      reads++
      count()
      return Object.fromEntries(values)
    },
    set(given) {
      writes++
      count()
      for (const [key, value] of Object.entries(given)) checkSize(values, key, value)
      for (const [key, value] of Object.entries(given)) values.set(key, value)
    },
    remove(keys) {
      writes++
      keys.forEach(key => values.delete(key))
    },
    counts: () => ({ reads, writes }),
  }
}

function checkSize(values: ReadonlyMap<string, string>, key: string, value: string): void {
  if (Buffer.byteLength(value) > PROPERTY_LIMITS.valueBytes) {
    throw new Error('Argument too large: value')
  }
  const others = [...values].filter(([one]) => one !== key)
  const size = [...others, [key, value]].reduce(
    (sum, [k = '', v = '']) => sum + k.length + v.length,
    0,
  )
  if (size > PROPERTY_LIMITS.storeBytes) {
    throw new Error('You have exceeded the property storage quota.')
  }
}
