// The cache of one user or of the script: limited, in time and in number, and oldest out first.

/** Limits of the platform. */
export const CACHE_LIMITS = {
  keyLength: 250,
  valueBytes: 102_400,
  items: 1_000,
  ttlSeconds: 21_600,
} as const

interface Item {
  readonly value: string
  readonly expires: number
}

/** A cache. */
export interface CacheStore {
  get(keys: readonly string[]): Record<string, string>
  putAll(values: Record<string, string>, ttlSeconds: number): void
  remove(keys: readonly string[]): void
  clear(): void
  size(): number
  values(): readonly string[]
}

/** An empty cache on a clock. */
export function createCache(now: () => number): CacheStore {
  const items = new Map<string, Item>()
  return {
    get(keys) {
      const found: Record<string, string> = {}
      for (const key of keys) {
        const item = items.get(key)
        if (item && item.expires > now()) found[key] = item.value
        else items.delete(key)
      }
      return found
    },
    putAll(values, ttlSeconds) {
      for (const [key, value] of Object.entries(values)) checkItem(key, value)
      const ttl = Math.min(ttlSeconds, CACHE_LIMITS.ttlSeconds)
      for (const [key, value] of Object.entries(values)) {
        items.delete(key)
        items.set(key, { value, expires: now() + ttl * 1000 })
        if (items.size > CACHE_LIMITS.items) evict(items)
      }
    },
    remove: keys => keys.forEach(key => items.delete(key)),
    clear: () => items.clear(),
    size: () => items.size,
    values: () => [...items.values()].map(({ value }) => value),
  }
}

function checkItem(key: string, value: string): void {
  if (key.length > CACHE_LIMITS.keyLength) throw new Error('Argument too large: key')
  if (Buffer.byteLength(value) > CACHE_LIMITS.valueBytes) {
    throw new Error('Argument too large: value')
  }
}

/** A tenth goes at once, oldest first, whatever was read lately. */
function evict(items: Map<string, Item>): void {
  const oldest = [...items.keys()].slice(0, CACHE_LIMITS.items / 10)
  for (const key of oldest) items.delete(key)
}
