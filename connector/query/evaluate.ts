// Evaluates the leaves of expressions in a scene, equal ones once.

import type { Measure } from '../catalogue/measure'
import type { Leaf } from '../catalogue/metric'
import { leavesOf } from '../catalogue/metric'
import { periodsDuring } from './during'
import { evaluateBalance } from './kinds/balance'
import { evaluateDistinct } from './kinds/distinct'
import type { Evaluate } from './kinds/each'
import { evaluateEach } from './kinds/each'
import { evaluateFlow } from './kinds/flow'
import { evaluateLatest } from './kinds/latest'
import { evaluateMovement } from './kinds/movement'
import { evaluatePercentile } from './kinds/percentile'
import { evaluateRecency } from './kinds/recency'
import type { Scene } from './scene'
import type { Tally } from './tally'

/** Tallies of every leaf; equal leaves of several expressions are evaluated once and share theirs. */
export const evaluate: Evaluate = (expressions, scene) => {
  const byContent = new Map<string, Tally>()
  const tallies = new Map<Leaf, Tally>()
  for (const leaf of expressions.flatMap(leavesOf)) {
    const key = JSON.stringify(leaf)
    const tally =
      byContent.get(key) ??
      (leaf.kind === 'each' ? evaluateEach(leaf, scene, evaluate) : evaluateMeasure(leaf, scene))
    byContent.set(key, tally)
    tallies.set(leaf, tally)
  }
  return tallies
}

function evaluateMeasure(measure: Measure, scene: Scene): Tally {
  if (measure.kind === 'movement') return evaluateMovement(measure, scene)
  const { during } = measure
  const seen = during ? { ...scene, periods: periodsDuring(scene.periods, during) } : scene
  switch (measure.kind) {
    case 'flow':
      return evaluateFlow(measure, seen)
    case 'latest':
      return evaluateLatest(measure, seen)
    case 'distinct':
      return evaluateDistinct(measure, seen)
    case 'percentile':
      return evaluatePercentile(measure, seen)
    case 'recency':
      return evaluateRecency(measure, seen)
    case 'balance':
      return evaluateBalance(measure, seen)
  }
}
