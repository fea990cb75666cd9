// Months: the pieces in which timelines are kept, so that charts of different windows share them and
// only the months that are still open are read again.

import type { Window } from '../model/period'
import { addDays, civil } from '../model/period'
import type { Span } from '../sources/source'

/** Longer windows are read with all there is. */
const MOST_MONTHS = 72
/** Of all there is, this year and those before it that are kept by the month; what is older is one piece. */
const RECENT_YEARS = 3
/** Before anything that is told. */
const EVER_SINCE = 0

/** The pieces a timeline is kept in that a window needs; of all there is without one. */
export function piecesOf(window: Window | null, now: number): Span[] {
  const months = window && monthsOf(window, now)
  if (months) return months
  const start = place(new Date(now).getUTCFullYear() - (RECENT_YEARS - 1), 1)
  return [
    { from: EVER_SINCE, until: startOf(start) },
    ...begun(start, start + 12 * RECENT_YEARS - 1, now),
  ]
}

/**
 * The months (UTC) of the years a window touches, as far as they have begun, with those around it that
 * the report's time zone can reach into. Whole years, because the charts of a page ask for parts of
 * the same few. Null when there are too many.
 */
export function monthsOf({ from, to }: Window, now: number): Span[] | null {
  const [first, last] = [civil(addDays(from, -1)), civil(addDays(to, 1))]
  const start = Math.min(place(first.year, first.month), place(civil(from).year, 1))
  const end = Math.max(place(last.year, last.month), place(civil(to).year, 12))
  if (end - start >= MOST_MONTHS) return null
  return begun(start, end, now)
}

/** `2026-03`, the name of a month; `…2024-01` of all that was before one. */
export function nameOf({ from, until }: Span): string {
  const monthOf = (instant: number) => new Date(instant).toISOString().slice(0, 7)
  return from === EVER_SINCE ? `…${monthOf(until)}` : monthOf(from)
}

/** Months that have begun, of those from one place to another. */
function begun(start: number, end: number, now: number): Span[] {
  const all = Array.from({ length: end - start + 1 }, (_, index) => monthAt(start + index))
  return all.filter(month => month.from <= now)
}

function place(year: number, month: number): number {
  return year * 12 + month - 1
}

function monthAt(index: number): Span {
  return { from: startOf(index), until: startOf(index + 1) }
}

function startOf(index: number): number {
  return Date.UTC(Math.floor(index / 12), index % 12)
}
