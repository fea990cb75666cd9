// What executions share: each user's cache, properties and lock, and those of the script itself.

import type { CacheStore } from './stores/cache'
import { createCache } from './stores/cache'
import type { LockStore } from './stores/lock'
import { createLock } from './stores/lock'
import type { PropertyStore } from './stores/properties'
import { createProperties } from './stores/properties'

/** The stores of one user or of the script. */
export interface Stores {
  readonly cache: CacheStore
  readonly properties: PropertyStore
  readonly lock: LockStore
  readonly use: { fetches: number }
}

/** All stores. */
export interface Place {
  of(user: string): Stores
  readonly script: Stores
  /** Gives back what an execution still holds. */
  endExecution(user: string, number: number): void
}

/** An empty place on a clock. */
export function createPlace(now: () => number): Place {
  const users = new Map<string, Stores>()
  const script = createStores(now)
  const of = (user: string): Stores => {
    const known = users.get(user) ?? createStores(now)
    users.set(user, known)
    return known
  }
  return {
    of,
    script,
    endExecution(user, number) {
      of(user).lock.release(number)
      script.lock.release(number)
    },
  }
}

function createStores(now: () => number): Stores {
  return {
    cache: createCache(now),
    properties: createProperties(),
    lock: createLock(),
    use: { fetches: 0 },
  }
}
