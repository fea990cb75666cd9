// What executions share: each user's cache, properties and lock, and those of the script itself.

import type { CacheStore } from './stores/cache'
import { createCache } from './stores/cache'
import type { LockStore } from './stores/lock'
import { createLock } from './stores/lock'
import type { PropertyStore } from './stores/properties'
import { createProperties } from './stores/properties'
import type { Quota } from './stores/quota'
import { createQuota } from './stores/quota'
import type { Triggers } from './stores/triggers'
import { createTriggers } from './stores/triggers'

/** The stores of one user or of the script. */
export interface Stores {
  readonly cache: CacheStore
  readonly properties: PropertyStore
  readonly lock: LockStore
  readonly fetches: Quota
  readonly triggers: Triggers
}

/** All stores. */
export interface Place {
  of(user: string): Stores
  readonly script: Stores
  /** Gives back what an execution still holds. */
  endExecution(user: string, number: number): void
}

/** An empty place on a clock, where a user may fetch so often a day. */
export function createPlace(now: () => number, dailyFetches: number): Place {
  const users = new Map<string, Stores>()
  const createStores = (): Stores => ({
    cache: createCache(now),
    properties: createProperties(now),
    lock: createLock(),
    fetches: createQuota('urlfetch', dailyFetches, now),
    triggers: createTriggers(),
  })
  const script = createStores()
  const of = (user: string): Stores => {
    const known = users.get(user) ?? createStores()
    users.set(user, known)
    return known
  }
  return {
    of,
    script,
    endExecution(user, number) {
      of(user).lock.abandon(number)
      script.lock.abandon(number)
    },
  }
}
