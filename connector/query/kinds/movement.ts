// Evaluates movements: what recurring revenue did per account between a period's opening and closing.

import type { Movement } from '../../catalogue/measure'
import type { Conversion } from '../../model/money'
import type { Day, Window } from '../../model/period'
import { addDays, addMonths } from '../../model/period'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { add, cellOf } from '../tally'
import type { Timeline } from '../timelines'
import { revenueAt } from '../timelines'

/** Amount or number of accounts per cell. */
export function evaluateMovement({ measure, trailingMonths }: Movement, scene: Scene): Tally {
  const { periods, money } = scene
  const tally: Tally = new Map()
  periods.all.forEach(({ from, to, pieces }, period) => {
    const opening = trailingMonths ? addMonths(to, -trailingMonths) : addDays(from, -1)
    const span: Span = { opening, closing: to, pieces }
    for (const timeline of scene.timelines()) {
      if (timeline.start > to) continue
      const value = measured(measure, timeline, span, money)
      if (value !== 0) add(tally, cellOf(timeline.group, period, periods.all.length), value)
    }
  })
  return tally
}

interface Span {
  readonly opening: Day
  readonly closing: Day
  readonly pieces: readonly Window[]
}

function measured(
  measure: Movement['measure'],
  timeline: Timeline,
  span: Span,
  money: Conversion,
): number {
  const { opening, closing } = span
  if (measure === 'tenure') return timeline.paysAt(closing) ? closing - timeline.start : 0
  if ('amount' in measure) return moved(measure, timeline, span)
  if ('accounts' in measure) return counted(measure.accounts, timeline, span) ? 1 : 0
  const before = revenueAt(timeline, opening, opening, money)
  if (measure.kept === 'opening' || before === 0) return before
  const after = revenueAt(timeline, closing, opening, money)
  return measure.kept === 'capped' ? Math.min(before, after) : after
}

function moved(
  { amount, among }: Extract<Movement['measure'], { readonly amount: string }>,
  timeline: Timeline,
  { opening, pieces }: Span,
): number {
  if (among === 'opening' && !timeline.paysAt(opening)) return 0
  let sum = 0
  for (const { day, movement, amount: minor } of timeline.changes) {
    if (movement === amount && pieces.some(({ from, to }) => from <= day && day <= to)) sum += minor
  }
  return sum
}

function counted(
  what: Extract<Movement['measure'], { accounts: string }>['accounts'],
  timeline: Timeline,
  { opening, closing }: Span,
): boolean {
  const paidBefore = timeline.paysAt(opening)
  const paysAfter = timeline.paysAt(closing)
  const isNew = timeline.start > opening
  switch (what) {
    case 'opening':
      return paidBefore
    case 'new':
      return isNew
    case 'lost':
      return (paidBefore || isNew) && !paysAfter
    case 'reactivated':
      return !paidBefore && !isNew && paysAfter
    case 'kept':
      return paidBefore && paysAfter
  }
}
