// Date ranges a reader picks: presets by whole months, and free ones. All in days as text.

/** Inclusive days, YYYY-MM-DD. */
export interface Range {
  readonly startDate: string
  readonly endDate: string
}

/** Ranges by name. */
export const PRESETS = [
  'last12Months',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'yearToDate',
  'lastYear',
] as const

/** Name of a preset. */
export type Preset = (typeof PRESETS)[number]

/** The days a preset means on a day; current periods end with that day. */
export function presetRange(preset: Preset, today: string): Range {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const quarter = Math.floor((month - 1) / 3) * 3 + 1
  switch (preset) {
    case 'last12Months':
      return months(year, month - 12, 12)
    case 'thisMonth':
      return { startDate: first(year, month), endDate: today }
    case 'lastMonth':
      return months(year, month - 1, 1)
    case 'thisQuarter':
      return { startDate: first(year, quarter), endDate: today }
    case 'lastQuarter':
      return months(year, quarter - 3, 3)
    case 'yearToDate':
      return { startDate: first(year, 1), endDate: today }
    case 'lastYear':
      return months(year - 1, 1, 12)
  }
}

/** The thirteen months that end with a range's last month, for sparklines. */
export function thirteenMonths({ endDate }: Range): Range {
  const year = Number(endDate.slice(0, 4))
  const month = Number(endDate.slice(5, 7))
  return { startDate: first(year, month - 12), endDate }
}

/** A range that shows at least so many months, from the beginning of a quarter where it is split by quarters. */
export function withHistory({ startDate, endDate }: Range, count: number, grain: string): Range {
  const year = Number(endDate.slice(0, 4))
  const month = Number(endDate.slice(5, 7)) - count + 1
  const step = MONTHS_IN[grain] ?? 1
  const start = first(year, Math.floor((month - 1) / step) * step + 1)
  return { startDate: start < startDate ? start : startDate, endDate }
}

/** The months that follow a range, its last month's rest included. */
export function monthsAfter({ endDate }: Range, count: number): Range {
  const next = new Date(Date.parse(`${endDate}T00:00:00Z`) + DAY_MS)
  const startDate = next.toISOString().slice(0, 10)
  return { ...months(next.getUTCFullYear(), next.getUTCMonth() + 1, count), startDate }
}

/** Months in a period, by the name of its dimension and by its type. */
const MONTHS_IN: Readonly<Record<string, number>> = {
  month: 1,
  YEAR_MONTH: 1,
  quarter: 3,
  YEAR_QUARTER: 3,
  year: 12,
  YEAR: 12,
}

/** The days of a month, quarter or year such as 202603, 20261 or 2026; null for periods of other kinds. */
export function daysOf(period: string, kind: string): Range | null {
  const length = MONTHS_IN[kind]
  if (length === undefined || !/^\d{4,6}$/.test(period)) return null
  const part = Number(period.slice(4)) || 1
  return months(Number(period.slice(0, 4)), (part - 1) * length + 1, length)
}

/**
 * Every period of a kind that a range touches, in order; none for kinds that are not made of months. Days may
 * be without hyphens, as the host tells them.
 */
export function periodsIn({ startDate, endDate }: Range, kind: string): string[] {
  const length = MONTHS_IN[kind]
  if (length === undefined) return []
  const place = (day: string) => {
    const plain = day.replace(/-/g, '')
    return Number(plain.slice(0, 4)) * 12 + Number(plain.slice(4, 6)) - 1
  }
  const first = Math.floor(place(startDate) / length)
  const count = Math.floor(place(endDate) / length) - first + 1
  return Array.from({ length: count }, (_, index) => nameOf(first + index, length))
}

function nameOf(place: number, length: number): string {
  const inYear = 12 / length
  const year = String(Math.floor(place / inYear))
  const part = String((place % inYear) + 1)
  return length === 12 ? year : year + (length === 1 ? part.padStart(2, '0') : part)
}

/** Whether a range holds only a part of a month, quarter or year such as 202603, 20261 or 2026. */
export function isPartial(period: string, kind: string, { startDate, endDate }: Range): boolean {
  const whole = daysOf(period, kind)
  return whole !== null && (whole.startDate < startDate || whole.endDate > endDate)
}

const DAY_MS = 86_400_000

/** A range from two texts; null when they are no days in order. */
export function freeRange(startDate: string, endDate: string): Range | null {
  const isDay = (text: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
  return isDay(startDate) && isDay(endDate) && startDate <= endDate ? { startDate, endDate } : null
}

function months(year: number, month: number, count: number): Range {
  const end = new Date(Date.UTC(year, month - 1 + count, 0))
  return { startDate: first(year, month), endDate: end.toISOString().slice(0, 10) }
}

function first(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
}
