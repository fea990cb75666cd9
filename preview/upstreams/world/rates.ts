// Euro reference rates: a walk per currency, published on business days.

import { addDays, isBusinessDay } from '../calendar'
import type { Chance } from '../random'
import type { PublishedRate } from './world'

/** Currency, first rate, digits published. */
const SERIES: readonly (readonly [string, number, number])[] = [
  ['USD', 1.085, 4],
  ['GBP', 0.856, 5],
  ['MXN', 18.42, 4],
  ['JPY', 158.3, 2],
  ['CHF', 0.961, 4],
]
const DAILY_MOVE = 0.0045

/** Rates of every business day from one day to another, both included. */
export function publishedRates(from: string, to: string, chance: Chance): PublishedRate[] {
  return SERIES.flatMap(([currency, first, digits]) => {
    const series: PublishedRate[] = []
    let level = first
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (!isBusinessDay(day)) continue
      const pull = (first - level) * 0.01 // keeps a long walk near where it started
      level += pull + level * DAILY_MOVE * (chance.next() * 2 - 1)
      series.push({ currency, day, perEuro: level.toFixed(digits) })
    }
    return series
  })
}
