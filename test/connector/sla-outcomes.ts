// What is told of promises besides their tickets.

import type { SlaOutcome, SlaTarget } from '../../connector/model/sla-target'
import type { Target } from '../../preview/upstreams/world/service'

/** How promises ended. */
export function outcomesOf(targets: readonly SlaTarget[] = []): SlaOutcome[] {
  return targets.map(({ metric, met, endedAt }) => ({ metric, met, endedAt }))
}

/** Promises of the world that ended. */
export function endedOf(targets: readonly Target[]): SlaOutcome[] {
  return targets.flatMap(({ metric, met, endedAt }) =>
    endedAt === null ? [] : [{ metric, met, endedAt }],
  )
}
