// How Xero writes things: ids as UUIDs, days and times as `/Date(…)/`, money in major units.

import { createHash } from 'node:crypto'
import { dayOf as utcDayOf } from '../calendar'
import { digits } from '../money'

/** The zone of the organisation, whose days its documents have. */
const DAYS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' })

/** The organisation's day of an instant, YYYY-MM-DD. */
export function dayOf(instant: number): string {
  return DAYS.format(instant)
}

/** A UUID that is always the same for a name. */
export function uuid(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex')
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}

/** Whether a record is one of every so many, the same each time. */
export function oneIn(count: number, name: string): boolean {
  return parseInt(uuid(name).slice(0, 8), 16) % count === 0
}

/** A plain day, as midnight of it. */
export function msDay(day: string): string {
  return `/Date(${Date.parse(day)}+0000)/`
}

/** A plain day in both of its forms. */
export function bothDays(field: string, day: string): Record<string, string> {
  return { [`${field}String`]: `${day}T00:00:00`, [field]: msDay(day) }
}

/** When a record was changed. */
export function changedAt(instant: number): Record<string, string> {
  const text = `${utcDayOf(instant)}T${new Date(instant).toISOString().slice(11, 19)}Z`
  return { UpdatedDateUTC: `/Date(${instant}+0000)/`, UpdatedDateUTCString: text }
}

/** Minor units in major ones. */
export function major(minor: number, currency: string): number {
  return minor / 10 ** digits(currency)
}
