// During: the days a measure looks at when they are not those of its period.

import type { During } from '../catalogue/measure'
import type { Day, Window } from '../model/period'
import { addDays, addMonths, civil, dayFrom } from '../model/period'
import type { Periods } from './periods'

/** The window a measure looks at for a period. */
export function windowDuring(window: Window, during: During): Window {
  const { to } = window
  if ('last' in during) return { from: addDays(later(to, -during.last, during.unit), 1), to }
  if ('next' in during) return { from: addDays(to, 1), to: later(to, during.next, during.unit) }
  return during.before === 'year' ? yearBefore(window) : periodBefore(window)
}

/** Periods of the same places, each with the days a measure looks at; they may overlap. */
export function periodsDuring({ all }: Periods, during: During): Periods {
  const moved = all.map(period => {
    const window = windowDuring(period, during)
    return { ...period, ...window, pieces: [window] }
  })
  return {
    all: moved,
    each(day, visit) {
      moved.forEach(({ from, to }, place) => {
        if (from <= day && day <= to) visit(place)
      })
    },
  }
}

function later(day: Day, count: number, unit: 'days' | 'months'): Day {
  return unit === 'days' ? addDays(day, count) : addMonths(day, count)
}

function yearBefore({ from, to }: Window): Window {
  const last = isMonthEnd(to) ? monthEnd(addMonths(to, -12)) : addMonths(to, -12)
  return { from: addMonths(from, -12), to: last }
}

/** Whole months go back by as many months, anything else by as many days. */
function periodBefore({ from, to }: Window): Window {
  const before = addDays(from, -1)
  if (civil(from).date === 1 && isMonthEnd(to)) {
    const [first, last] = [civil(from), civil(to)]
    const months = (last.year - first.year) * 12 + last.month - first.month + 1
    return { from: addMonths(from, -months), to: before }
  }
  return { from: addDays(from, -(to - from + 1)), to: before }
}

function isMonthEnd(day: Day): boolean {
  return civil(addDays(day, 1)).date === 1
}

function monthEnd(day: Day): Day {
  const { year, month } = civil(day)
  return dayFrom(year, month + 1, 0)
}
