// The way a deal took through its pipeline: worked out from the deal, the same for every system.

import { SECOND } from '../calendar'
import type { Deal, Stage } from './crm'
import type { World } from './world'

/** A deal's entry into a stage. */
export interface StageEntry {
  readonly deal: Deal
  readonly stage: Stage
  readonly enteredAt: number
}

/**
 * Stages a deal went through, oldest first: those before its own one after another, then its own; the
 * last step into a closed stage is its close. A lost deal leaves the way half-way.
 */
export function stagesOf(deal: Deal, { now }: Pick<World, 'now'>): StageEntry[] {
  const { pipeline, stage, createdAt, closesAt } = deal
  const open = pipeline.stages.filter(({ outcome }) => outcome === 'open')
  const isOpen = stage.outcome === 'open'
  const reached = stage.outcome === 'lost' ? Math.ceil(open.length / 2) : open.length
  const before = isOpen ? open.slice(0, open.indexOf(stage)) : open.slice(0, reached)
  const way = [...before, stage]
  const end = isOpen ? Math.min(now, closesAt) : closesAt
  const steps = isOpen ? way.length : way.length - 1
  return way.map((each, step) => {
    const share = Math.floor(((end - createdAt) * step) / Math.max(1, steps) / SECOND) * SECOND
    return { deal, stage: each, enteredAt: createdAt + share }
  })
}
