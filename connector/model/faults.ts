// The few ways a question can fail, each with a sentence for the reader of the chart.

import type { Text } from './text'

/** The closed list of faults; every failure is translated to one of them where it is known. */
export type FaultKind =
  | 'needs-credentials'
  | 'not-allowed'
  | 'rate-limited'
  | 'unavailable'
  | 'unexpected-answer'
  | 'bad-question'
  | 'out-of-time'

/**
 * A named failure. `says` tells the reader what happened and what to do; `detail` is for the
 * admin and never holds a token.
 */
export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly says: Text,
    readonly detail = '',
  ) {
    super(`${kind}: ${says.en}`)
    this.name = 'Fault'
  }
}
