// Measure: how one metric is read from a window, and whether it is an amount of money.

import type { Window } from './window'

/** A metric's value; null when its denominator is empty. `isMoney` says it is in minor units. */
export interface Measure {
  (window: Window): number | null
  readonly isMoney?: boolean
}

/** A measure in minor units of the report's currency. */
export function amount(read: (window: Window) => number | null): Measure {
  return Object.assign((window: Window) => read(window), { isMoney: true })
}

/** A ratio; null when there is nothing to divide by. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
