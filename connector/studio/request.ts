// Reads what the host sends. Any part can be missing, and numbers, booleans and text come in each
// other's clothes, so everything is read once here and trusted afterwards.

import { Fault } from '../model/faults'
import type { Day, Window } from '../model/period'
import { addDays, dayFrom, parseDay } from '../model/period'

/** One filter as the host sends it, values as text. */
export interface HostFilter {
  readonly field: string
  readonly type: string
  readonly operator: string
  readonly values: readonly string[]
}

/** A data request. `lastRefresh` is text, empty when the host does not tell. */
export interface DataRequest {
  readonly answers: unknown
  readonly fields: readonly { readonly id: string; readonly forFilterOnly: boolean }[]
  readonly filters: readonly (readonly HostFilter[])[]
  readonly dateRange: unknown
  readonly lastRefresh: string
  readonly sampleExtraction: boolean
}

/** Reads a `getData` request; faults when no field is asked for. */
export function readDataRequest(request: unknown): DataRequest {
  const { configParams, fields, dimensionsFilters, dateRange, scriptParams } = record(request)
  const { lastRefresh, sampleExtraction } = record(scriptParams)
  const asked = list(fields).map(field => ({
    id: text(record(field).name),
    forFilterOnly: flag(record(field).forFilterOnly),
  }))
  if (asked.length === 0) throw noFields()
  return {
    answers: configParams,
    fields: asked,
    filters: list(dimensionsFilters).map(group => list(group).map(readFilter)),
    dateRange,
    lastRefresh: text(lastRefresh),
    sampleExtraction: flag(sampleExtraction),
  }
}

/** The answers of the configuration page in any request; undefined when there are none. */
export function answersOf(request: unknown): unknown {
  return record(request).configParams
}

/** The language the host's own page speaks: Spanish, else English. */
export function pageLanguage(request: unknown): 'en' | 'es' {
  return text(record(request).languageCode).toLowerCase().startsWith('es') ? 'es' : 'en'
}

const EARLIEST = dayFrom(2000, 1, 1)
const YEARS_AHEAD = 5

/** The window asked for; without one the last 28 days, today excluded. Clamped to 2000 … today + 5 years. */
export function readWindow(dateRange: unknown, today: Day): Window {
  const { startDate, endDate } = record(dateRange)
  if (startDate === undefined && endDate === undefined) {
    return { from: addDays(today, -28), to: addDays(today, -1) }
  }
  const from = parseDay(text(startDate))
  const to = parseDay(text(endDate))
  if (from === null || to === null || from > to) throw wrongRange(text(startDate), text(endDate))
  const latest = addDays(today, YEARS_AHEAD * 366)
  const clamp = (day: Day) => Math.min(Math.max(day, EARLIEST), latest) as Day
  return { from: clamp(from), to: clamp(to) }
}

function readFilter(filter: unknown): HostFilter {
  const { fieldName, type, operator, values } = record(filter)
  return {
    field: text(fieldName),
    type: text(type),
    operator: text(operator),
    values: list(values).map(text),
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

function flag(value: unknown): boolean {
  return text(value).toLowerCase() === 'true'
}

function noFields(): Fault {
  return new Fault('bad-question', {
    en: 'The chart asks for no field. Add a dimension or a metric to it.',
    es: 'El gráfico no pide ningún campo. Añádele una dimensión o una métrica.',
  })
}

function wrongRange(from: string, to: string): Fault {
  const shown = `${from.slice(0, 20)} – ${to.slice(0, 20)}`
  return new Fault('bad-question', {
    en: `The date range ${shown} is not valid. Choose a start date that is not after the end date.`,
    es: `El rango de fechas ${shown} no es válido. Elige una fecha de inicio que no sea posterior al final.`,
  })
}
