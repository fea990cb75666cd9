// A lock: one holder at a time, others wait their turn or give up.

/** A lock that executions take by their number. */
export interface LockStore {
  /** Resolves to whether it was taken within the wait. */
  take(holder: number, waitMs: number): Promise<boolean>
  release(holder: number): void
  /** Releases what an ended execution holds, and takes it out of the queue. */
  abandon(holder: number): void
}

interface Waiter {
  readonly holder: number
  readonly answer: (taken: boolean) => void
}

/** A free lock. */
export function createLock(): LockStore {
  let holder: number | null = null
  let queue: readonly Waiter[] = []
  const release = (by: number) => {
    if (holder !== by) return
    const [next, ...rest] = queue
    holder = next?.holder ?? null
    queue = rest
    next?.answer(true)
  }
  return {
    take(by, waitMs) {
      if (holder === null || holder === by) {
        holder = by
        return Promise.resolve(true)
      }
      return new Promise(resolve => {
        const waiter: Waiter = {
          holder: by,
          answer: taken => {
            clearTimeout(timer)
            queue = queue.filter(one => one !== waiter)
            resolve(taken)
          },
        }
        const timer = setTimeout(waiter.answer, waitMs, false).unref()
        queue = [...queue, waiter]
      })
    },
    release,
    abandon(by) {
      for (const waiter of queue.filter(one => one.holder === by)) waiter.answer(false)
      release(by)
    },
  }
}
