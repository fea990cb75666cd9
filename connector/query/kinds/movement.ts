// Evaluates movements: what recurring revenue did per account between a period's opening and closing.

import type { Movement } from '../../catalogue/measure'
import type { Conversion } from '../../model/money'
import type { Day, Window } from '../../model/period'
import { addDays, addMonths } from '../../model/period'
import type { Policies } from '../../model/settings'
import type { Scene } from '../scene'
import type { Tally } from '../tally'
import { add, cellOf } from '../tally'
import type { Timeline } from '../timelines'
import { netted, revenueAt } from '../timelines'

/** Amount or number of accounts per cell. */
export function evaluateMovement({ measure, trailingMonths }: Movement, scene: Scene): Tally {
  const { periods, money, policies } = scene
  const tally: Tally = new Map()
  periods.all.forEach(({ from, to, pieces }, period) => {
    const opening = trailingMonths ? addMonths(to, -trailingMonths) : addDays(from, -1)
    const span: Span = { opening, closing: to, pieces, money, policies }
    for (const timeline of scene.timelines()) {
      if (timeline.start > to) continue
      const value = measured(measure, timeline, span)
      if (value !== 0) add(tally, cellOf(timeline.group, period, periods.all.length), value)
    }
  })
  return tally
}

interface Span {
  readonly opening: Day
  readonly closing: Day
  readonly pieces: readonly Window[]
  readonly money: Conversion
  readonly policies: Policies
}

function measured(measure: Movement['measure'], timeline: Timeline, span: Span): number {
  const { opening, closing, money } = span
  if (measure === 'tenure') return timeline.paysAt(closing) ? closing - timeline.start : 0
  if ('amount' in measure) return moved(measure, timeline, span)
  if ('accounts' in measure) return counted(measure.accounts, timeline, span) ? 1 : 0
  const before = revenueAt(timeline, opening, opening, money)
  if (measure.kept === 'opening' || before === 0) return before
  const after = revenueAt(timeline, closing, opening, money)
  return measure.kept === 'capped' ? Math.min(before, after) : after
}

function moved(
  { amount, among, offsets }: Extract<Movement['measure'], { readonly amount: string }>,
  timeline: Timeline,
  { opening, closing, pieces, policies }: Span,
): number {
  if (offsets && policies.reactivation !== 'offsets') return 0
  if (among === 'opening' && !timeline.paysAt(opening)) return 0
  const changes = timeline.changes.filter(({ day }) =>
    pieces.some(({ from, to }) => from <= day && day <= to),
  )
  const counted =
    policies.netting === 'period'
      ? netted(changes, timeline.paysAt(opening), timeline.paysAt(closing))
      : changes
  return counted.reduce((sum, each) => (each.movement === amount ? sum + each.amount : sum), 0)
}

function counted(
  what: Extract<Movement['measure'], { accounts: string }>['accounts'],
  timeline: Timeline,
  { opening, closing, policies }: Span,
): boolean {
  const paidBefore = timeline.paysAt(opening)
  const paysAfter = timeline.paysAt(closing)
  if (what === 'opening') return paidBefore
  if (paidBefore) return what === (paysAfter ? 'kept' : 'lost')
  if (timeline.start > opening) return isNewcomer(what, paysAfter, policies)
  const returned = policies.reactivation === 'new' ? 'new' : 'reactivated'
  return paysAfter && what === returned
}

/** Whoever begins and leaves within the period is both new and lost, or neither where that is netted. */
function isNewcomer(what: string, paysAfter: boolean, { netting }: Policies): boolean {
  if (what === 'new') return paysAfter || netting === 'day'
  return what === 'lost' && !paysAfter && netting === 'day'
}
