// The steps of a waterfall: where each bar begins and how long it is.

import type { Text } from '../../../../templates/text'
import type { Waterfall } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import { series } from './reading'

/** One bar. */
export interface Step {
  readonly label: Text
  /** Signed: what it adds to the level. */
  readonly amount: number
  readonly from: number
  readonly height: number
  readonly isTotal: boolean
}

/** The bars of a waterfall; what is not known moves nothing. */
export function stepsOf({ steps }: Waterfall, answer: ChartAnswer): Step[] {
  let level = 0
  return steps.map(({ metric, as, label }): Step => {
    const value = series(answer, metric).numbers[0] ?? 0
    const amount = as === 'fall' ? -value : value
    const from = as === 'total' ? 0 : level
    level = from + amount
    return {
      label,
      amount,
      from: Math.min(from, level),
      height: Math.abs(amount),
      isTotal: as === 'total',
    }
  })
}

/** Where the axis begins: above zero when the movements would else be too flat to be seen. */
export function groundOf(steps: readonly Step[]): number {
  const levels = steps.flatMap(({ isTotal, from, height }) =>
    isTotal ? [height] : [from, from + height],
  )
  const low = Math.min(...levels)
  const span = Math.max(...levels) - low
  const wanted = low - span
  if (span === 0 || wanted < Math.max(...levels) * 0.4) return 0
  const unit = 10 ** Math.floor(Math.log10(wanted)) / 2
  return Math.floor(wanted / unit) * unit
}
