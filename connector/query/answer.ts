// Answers a question: evaluates each measure once, then combines them cell by cell.

import type { Expression, Measure } from '../catalogue/metric'
import { measuresOf } from '../catalogue/metric'
import type { Portfolio } from '../model/portfolio'
import { evaluateBalance } from './kinds/balance'
import { evaluateDistinct } from './kinds/distinct'
import { evaluateFlow } from './kinds/flow'
import { evaluateLatest } from './kinds/latest'
import { evaluateMovement } from './kinds/movement'
import type { Question } from './question'
import { tableOf } from './question'
import type { Scene, Setting } from './scene'
import { setScene } from './scene'
import type { Tally } from './tally'
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
  const scene = setScene(question, portfolio, setting)
  const tallies = evaluate(question, scene)
  const periods = scene.periods.all.length
  return cells(question, scene, tallies).map(cell => ({
    dimensions: dimensionValues(question, scene, Math.floor(cell / periods), cell % periods),
    metrics: question.metrics.map(({ is }) => combine(is, tallies, cell)),
  }))
}

type Tallies = ReadonlyMap<Measure, Tally>

/** Equal measures of several metrics are evaluated once and share their tally. */
function evaluate({ metrics }: Question, scene: Scene): Tallies {
  const byContent = new Map<string, Tally>()
  const tallies = new Map<Measure, Tally>()
  for (const measure of metrics.flatMap(({ is }) => measuresOf(is))) {
    const key = JSON.stringify(measure)
    const tally = byContent.get(key) ?? evaluateMeasure(measure, scene)
    byContent.set(key, tally)
    tallies.set(measure, tally)
  }
  return tallies
}

function evaluateMeasure(measure: Measure, scene: Scene): Tally {
  switch (measure.kind) {
    case 'flow':
      return evaluateFlow(measure, scene)
    case 'latest':
      return evaluateLatest(measure, scene)
    case 'distinct':
      return evaluateDistinct(measure, scene)
    case 'balance':
      return evaluateBalance(measure, scene)
    case 'movement':
      return evaluateMovement(measure, scene)
  }
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

/** Value of an expression in a cell: measures without facts are 0, incomplete ones and empty denominators null. */
function combine(is: Expression | number, tallies: Tallies, cell: number): number | null {
  if (typeof is === 'number') return is
  switch (is.kind) {
    case 'ratio': {
      const numerator = combine(is.numerator, tallies, cell)
      const denominator = combine(is.denominator, tallies, cell)
      return numerator === null || !denominator ? null : numerator / denominator
    }
    case 'derived': {
      const parts = is.of.map(part => combine(part, tallies, cell))
      return parts.reduce((left, right) =>
        left === null || right === null ? null : OPERATIONS[is.operation](left, right),
      )
    }
    default: {
      const value = tallies.get(is)?.get(cell) ?? 0
      return Number.isNaN(value) ? null : value
    }
  }
}

const OPERATIONS = {
  add: (left: number, right: number) => left + right,
  subtract: (left: number, right: number) => left - right,
  multiply: (left: number, right: number) => left * right,
}
