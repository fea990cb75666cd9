// Months: the pieces in which timelines are kept, so that charts of different windows share them and
// only the months that are still open are read again.

import type { Window } from '../model/period'
import { addDays, civil } from '../model/period'
import type { Span } from '../sources/source'

/** Longer windows are read whole. */
const MOST_MONTHS = 72

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
  return Array.from({ length: end - start + 1 }, (_, index) => monthAt(start + index)).filter(
    month => month.from <= now,
  )
}

/** `2026-03`, the name of a month. */
export function nameOf(month: Span): string {
  return new Date(month.from).toISOString().slice(0, 7)
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
