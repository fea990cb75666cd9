// Periods: the window cut into the buckets that the time dimensions of a question ask for.

import type { Grain } from '../catalogue/dimension'
import type { Day, Window } from '../model/period'
import { addDays, civil, formatDay, isoWeek } from '../model/period'
import type { Policies } from '../model/settings'
import type { Clause, Question } from './question'

/** One bucket: the values of the time dimensions, its first and last day, and its unbroken pieces. */
export interface Period extends Window {
  readonly values: readonly string[]
  /** More than one only where a time filter leaves days out. */
  readonly pieces: readonly Window[]
}

/** All buckets of a window in order. */
export interface Periods {
  readonly all: readonly Period[]
  /** Visits the places of the buckets a day is in: none outside the window or when filtered out. */
  each(day: Day, visit: (place: number) => void): void
}

/** What of the settings says where weeks and fiscal years begin. */
export interface Calendar {
  readonly fiscalYearStartMonth: number
  readonly weekStart: Policies['weekStart']
}

/** The calendar of settings. */
export function calendarOf(setting: {
  readonly fiscalYearStartMonth: number
  readonly policies: Policies
}): Calendar {
  return {
    fiscalYearStartMonth: setting.fiscalYearStartMonth,
    weekStart: setting.policies.weekStart,
  }
}

/** Cuts the window by the question's time dimensions; buckets that fail its time filters are left out. */
export function cutPeriods(question: Question, calendar: Calendar): Periods {
  const { window, dimensions, filters } = question
  const grains = dimensions.flatMap(({ is }) => (is.kind === 'time' ? [is.grain] : []))
  const clauses = filters.filter(group =>
    group.every(clause => clause.dimension.is.kind === 'time'),
  )
  const all: OpenPeriod[] = []
  const index = new Int32Array(window.to - window.from + 1).fill(-1)
  const byKey = new Map<string, number>()
  for (let day = window.from; day <= window.to; day = addDays(day, 1)) {
    if (!clauses.every(group => group.some(clause => accepts(clause, day, calendar)))) continue
    const values = grains.map(grain => periodLabel(day, grain, calendar))
    const key = values.join('|')
    let known = byKey.get(key)
    if (known === undefined) byKey.set(key, (known = all.push({ values, pieces: [] }) - 1))
    extend(all[known]?.pieces ?? [], day)
    index[day - window.from] = known
  }
  return {
    all: all.map(close),
    each(day, visit) {
      const place = index[day - window.from] ?? -1
      if (place >= 0) visit(place)
    },
  }
}

interface OpenPeriod {
  readonly values: readonly string[]
  readonly pieces: { from: Day; to: Day }[]
}

function extend(pieces: OpenPeriod['pieces'], day: Day): void {
  const last = pieces[pieces.length - 1]
  if (last && last.to === day - 1) last.to = day
  else pieces.push({ from: day, to: day })
}

function close({ values, pieces }: OpenPeriod): Period {
  const first = pieces[0] as Window // a period is opened with the first of its days
  const last = pieces[pieces.length - 1] as Window
  return { values, pieces, from: first.from, to: last.to }
}

/** Compact text of the period a day belongs to: 20260131, 202605 (week), 202601, 20261, 2026, FY… */
export function periodLabel(day: Day, grain: Grain, calendar: Calendar): string {
  const { fiscalYearStartMonth: fiscalStart, weekStart } = calendar
  const { year, month } = civil(day)
  switch (grain) {
    case 'day':
      return formatDay(day).replace(/-/g, '')
    case 'weekday':
      return String((day + 4) % 7) // 1970-01-01 was a Thursday; 0 is Sunday
    case 'week': {
      const iso = isoWeek(weekStart === 'sunday' ? addDays(day, 1) : day)
      return `${iso.year}${String(iso.week).padStart(2, '0')}`
    }
    case 'month':
      return `${year}${String(month).padStart(2, '0')}`
    case 'quarter':
      return `${year}${Math.ceil(month / 3)}`
    case 'year':
      return String(year)
    case 'fiscal_quarter':
      return `FY${fiscalYear(year, month, fiscalStart)}-Q${Math.ceil((((month - fiscalStart + 12) % 12) + 1) / 3)}`
    case 'fiscal_year':
      return `FY${fiscalYear(year, month, fiscalStart)}`
  }
}

function fiscalYear(year: number, month: number, start: number): number {
  return start > 1 && month >= start ? year + 1 : year
}

function accepts(clause: Clause, day: Day, calendar: Calendar): boolean {
  const { is } = clause.dimension
  return is.kind === 'time' && clause.accepts(periodLabel(day, is.grain, calendar))
}
