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
  const step = grain === 'year' ? 12 : grain === 'quarter' ? 3 : 1
  const start = first(year, Math.floor((month - 1) / step) * step + 1)
  return { startDate: start < startDate ? start : startDate, endDate }
}

/** Whether a range holds only a part of a month, quarter or year such as 202603, 20261 or 2026. */
export function isPartial(period: string, type: string, { startDate, endDate }: Range): boolean {
  const length = { YEAR: 12, YEAR_QUARTER: 3, YEAR_MONTH: 1 }[type]
  if (length === undefined) return false
  const part = Number(period.slice(4)) || 1
  const whole = months(Number(period.slice(0, 4)), (part - 1) * length + 1, length)
  return whole.startDate < startDate || whole.endDate > endDate
}

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
