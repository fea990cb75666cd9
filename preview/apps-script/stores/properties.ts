// The properties of one user or of the script: small, lasting, and counted.

import type { Quota } from './quota'
import { createQuota } from './quota'

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
export function createProperties(now: () => number): PropertyStore {
  const values = new Map<string, string>()
  const quota: Quota = createQuota('properties', PROPERTY_LIMITS.dailyOperations, now)
  let writes = 0
  const write = () => {
    writes++
    quota.spend(1)
  }
  return {
    values,
    get(key) {
      quota.spend(1)
      return values.get(key) ?? null
    },
    all() {
      quota.spend(1)
      return Object.fromEntries(values)
    },
    set(given) {
      write()
      checkSizes(values, given)
      for (const [key, value] of Object.entries(given)) values.set(key, value)
    },
    remove(keys) {
      write()
      keys.forEach(key => values.delete(key))
    },
    counts: () => ({ reads: quota.total() - writes, writes }),
  }
}

function checkSizes(values: ReadonlyMap<string, string>, given: Record<string, string>): void {
  if (Object.values(given).some(value => Buffer.byteLength(value) > PROPERTY_LIMITS.valueBytes)) {
    throw new Error('Argument too large: value')
  }
  const after = new Map([...values, ...Object.entries(given)])
  const sizes = [...after].map(([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(value))
  if (sizes.reduce((sum, size) => sum + size, 0) > PROPERTY_LIMITS.storeBytes) {
    throw new Error('You have exceeded the property storage quota.')
  }
}
