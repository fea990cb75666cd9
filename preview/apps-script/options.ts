// What a script is started from, and the settings of the platform around it.

/** What a script is started from. */
export interface ScriptOptions {
  /** Text of the bundle. */
  readonly code: string
  /** The parsed manifest; its whitelist of addresses is enforced. */
  readonly manifest: object
  /** Vendor origin to loopback origin, like a hosts file. */
  readonly routes: Record<string, string>
  /** The time it is, epoch ms. */
  readonly now?: () => number
  /**
   * Told instead of waiting while a script sleeps; `now` has to be as much later from then on. For
   * one call at a time: others that run would not see the clock jump.
   */
  readonly skip?: (ms: number) => void
  /** Calls that may run at once on this machine; one that waits for a vendor counts too. */
  readonly executors?: number
  /** Added to each fetch. */
  readonly latencyMs?: number
  /** Two-letter language of the users. */
  readonly locale?: string
  /** Fetches a user may make a day. */
  readonly dailyFetches?: number
  /** Address of the script's web app; what `getService().getUrl()` tells. */
  readonly webApp?: () => string
  /** The token Google gives the script to act for its user. */
  readonly googleToken?: string
  /** Whether hosts without a route are reached for real; they are unknown by default. */
  readonly isOnline?: boolean
  /** An execution is killed after this long; six minutes on the platform. */
  readonly executionMs?: number
}
