// Answers a question: evaluates each measure once, then combines them cell by cell.

import type { Portfolio } from '../model/portfolio'
import { judging, withFlags } from './cases'
import type { Tallies } from './combine'
import { combine } from './combine'
import { evaluate } from './evaluate'
import { needsAnyOf } from './needs'
import type { Question } from './question'
import { tableOf } from './question'
import type { Scene, Setting } from './scene'
import { setScene } from './scene'
import { cellOf } from './tally'

/** One row: dimension values in the question's order, and its numbers; money in minor units. */
export interface Row {
  readonly dimensions: readonly (string | null)[]
  readonly metrics: readonly (number | null)[]
}

/**
 * Rows of the answer to a checked question, one per combination of dimension values that has facts. Without dimensions
 * there is exactly one row; with time dimensions alone there is one for each of their periods.
 */
export function answer(question: Question, portfolio: Portfolio, setting: Setting): Row[] {
  const judge = judging(question, portfolio, setting)
  const scene = setScene(question, withFlags(question, portfolio, judge), setting, judge)
  const tallies = evaluate(
    question.metrics.map(({ is }) => is),
    scene,
  )
  const periods = scene.periods.all.length
  const told = question.metrics.map(({ is }) => ({
    is,
    isKnown: !needsAnyOf(is, portfolio.freshness.gaps),
  }))
  return cells(question, scene, tallies).map(cell => ({
    dimensions: dimensionValues(question, scene, Math.floor(cell / periods), cell % periods),
    metrics: told.map(({ is, isKnown }) => (isKnown ? combine(is, tallies, cell) : null)),
  }))
}

function cells({ dimensions, metrics }: Question, scene: Scene, tallies: Tallies): number[] {
  const periods = scene.periods.all.length
  if (dimensions.every(({ is }) => is.kind === 'time')) {
    return scene.periods.all.map((_, period) => period)
  }
  if (metrics.length > 0) {
    return [...new Set([...tallies.values()].flatMap(tally => [...tally.keys()]))].sort(
      (a, b) => a - b,
    )
  }
  const groups = new Set(scene.groups.of(tableOf(dimensions)).filter(group => group >= 0))
  return [...groups].flatMap(group =>
    scene.periods.all.map((_, period) => cellOf(group, period, periods)),
  )
}

function dimensionValues(
  { dimensions }: Question,
  { groups, periods }: Scene,
  group: number,
  period: number,
): (string | null)[] {
  const times = periods.all[period]?.values ?? []
  const others = groups.values(group)
  let time = 0
  let other = 0
  return dimensions.map(({ is }) =>
    is.kind === 'time' ? (times[time++] ?? null) : (others[other++] ?? null),
  )
}
