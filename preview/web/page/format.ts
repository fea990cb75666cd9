// How values are written: by their type, in the reader's language. Nothing known is a dash.

import type { Language } from '../../../templates/text'
import { word } from './strings'

/** Anything a cell holds. */
export type Value = string | number | boolean | null

/** The sign for what is not known. */
export const DASH = '–'

/** A value by its field type; `compact` shortens large amounts. */
export function formatValue(
  value: Value,
  type: string,
  language: Language,
  compact = false,
): string {
  if (value === null) return DASH
  if (typeof value === 'number') return formatNumber(value, type, language, compact)
  return formatPeriod(String(value), type, language)
}

/** A dimension's value as readers see it; the missing one says so. */
export function nameOf(value: Value, type: string, language: Language): string {
  return value === null ? word('none', language) : formatValue(value, type, language)
}

/** A change between two values: points for rates, percent for the rest; null when it has no meaning. */
export function formatChange(
  value: number | null,
  before: number | null,
  type: string,
  language: Language,
): string | null {
  if (value === null || before === null) return null
  if (type === 'PERCENT') {
    const points = number(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
    return `${points.format((value - before) * 100)} ${POINTS[language]}`
  }
  if (type === 'NUMBER' && (value < 0 || before < 0)) {
    // a share of something below zero says nothing: the way from one to the other does
    const way = number(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
    return way.format(value - before)
  }
  if (before === 0) return null
  const share = number(language, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  return share.format((value - before) / Math.abs(before))
}

/** A period as text: 202603 is "Mar 2026". */
export function formatPeriod(text: string, type: string, language: Language): string {
  if (type === 'YEAR_MONTH' && /^\d{6}$/.test(text)) {
    const at = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4)) - 1, 1)
    return date(at, language, { month: 'short', year: 'numeric' })
  }
  if (type === 'YEAR_QUARTER' && /^\d{5}$/.test(text)) {
    return `${language === 'es' ? 'T' : 'Q'}${text.slice(4)} ${text.slice(0, 4)}`
  }
  if (type === 'YEAR_MONTH_DAY' && /^\d{8}$/.test(text)) {
    return formatDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`, language)
  }
  if (type === 'DAY_OF_WEEK' && /^[0-6]$/.test(text)) {
    return date(Date.UTC(2023, 0, 1 + Number(text)), language, { weekday: 'short' }) // a Sunday
  }
  return text
}

/** A day written out. */
export function formatDay(day: string, language: Language): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return date(at, language, { day: 'numeric', month: 'short', year: 'numeric' })
}

const POINTS = { en: 'pp', es: 'pp' }

function formatNumber(value: number, type: string, language: Language, compact: boolean): string {
  if (type === 'PERCENT') {
    return number(language, { style: 'percent', maximumFractionDigits: 1 }).format(value)
  }
  const [, currency] = /^CURRENCY_([A-Z]{3})$/.exec(type) ?? []
  const size: Intl.NumberFormatOptions =
    compact && Math.abs(value) >= 1_000
      ? { notation: 'compact', maximumSignificantDigits: 3 }
      : { maximumFractionDigits: wholeUnits(value, currency, compact) ? 0 : 2 }
  return number(language, currency ? { style: 'currency', currency, ...size } : size).format(value)
}

/** Cents say nothing beside thousands, or beside hundreds in a chart, and nothing at all of zero. */
function wholeUnits(value: number, currency: string | undefined, compact: boolean): boolean {
  const least = compact ? 100 : 1000
  return value === 0 || (currency !== undefined && Math.abs(value) >= least)
}

const formats = new Map<string, Intl.NumberFormat>()

function number(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const format =
    formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], { useGrouping: true, ...options })
  formats.set(key, format)
  return format
}

function date(at: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options }).format(at)
}

const LOCALES = { en: 'en-US', es: 'es-ES' }
