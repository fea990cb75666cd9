// A lock: one holder at a time, others wait their turn or give up.

/** A lock that executions take by their number. */
export interface LockStore {
  /** Resolves to whether it was taken within the wait. */
  take(holder: number, waitMs: number): Promise<boolean>
  release(holder: number): void
}

interface Waiter {
  readonly holder: number
  readonly resolve: (taken: boolean) => void
}

/** A free lock. */
export function createLock(): LockStore {
  let holder: number | null = null
  const queue: Waiter[] = []
  return {
    take(by, waitMs) {
      if (holder === null || holder === by) {
        holder = by
        return Promise.resolve(true)
      }
      return new Promise(resolve => {
        const waiter: Waiter = {
          holder: by,
          resolve: taken => {
            clearTimeout(timer)
            resolve(taken)
          },
        }
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(waiter), 1)
          resolve(false)
        }, waitMs)
        queue.push(waiter)
      })
    },
    release(by) {
      if (holder !== by) return
      const next = queue.shift()
      holder = next?.holder ?? null
      next?.resolve(true)
    },
  }
}
