// Service norm: what a service level promises, and how often its accounts are to be contacted.

/** The promise to accounts of a service level; null where it promises nothing. */
export interface ServiceNorm {
  /** As accounts have it, e.g. "Gold". */
  readonly serviceLevel: string
  readonly firstReplyHours: number | null
  readonly resolutionHours: number | null
  /** Longest time without a touch. */
  readonly contactEveryDays: number | null
}

/** Working time of a weekday: minutes of the local day, `from` ≤ minute < `until`; ISO weekday 1–7. */
export interface WorkingHours {
  readonly calendar: string
  readonly weekday: number
  readonly fromMinute: number
  readonly untilMinute: number
}

/** A day, `YYYY-MM-DD`, on which nobody works. */
export interface Holiday {
  readonly calendar: string
  readonly day: string
  readonly name: string | null
}
