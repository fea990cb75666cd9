// A daily quota: how much of a service one user has had since the first use of a day.

/** Counts uses. */
export interface Quota {
  /** Counts, and throws the platform's text once the day's are used up. */
  spend(units: number): void
  /** Everything since the start, days regardless. */
  total(): number
}

const DAY_MS = 86_400_000

/** A quota of `most` a day; a day starts with the first use after the last one has ended. */
export function createQuota(service: string, most: number, now: () => number): Quota {
  let dayStart = -Infinity
  let today = 0
  let total = 0
  return {
    spend(units) {
      if (now() - dayStart >= DAY_MS) {
        dayStart = now()
        today = 0
      }
      today += units
      total += units
      if (today > most) {
        throw new Error(`Service invoked too many times for one day: ${service}.`)
      }
    },
    total: () => total,
  }
}
