// Days as Xero writes them: `/Date(1518652800000+0000)/`, beside it sometimes `2018-02-15T00:00:00`,
// and the service period people write into a line's description.

import type { Day, PlainDay } from '../../model/period'
import { addDays, formatDay, parseDay, plainDay } from '../../model/period'
import { at, textAt } from '../reading'

const MINUTE_MS = 60_000

/** The plain day of a field, from its text form or else its `/Date(…)/`; null when it has neither. */
export function dayAt(record: unknown, field: string): PlainDay | null {
  return plainDay(textAt(record, `${field}String`)) ?? dayOfText(textAt(record, field))
}

/** Epoch ms of a time written as `/Date(…)/`; null when it is none. */
export function timeAt(record: unknown, field: string): number | null {
  return msDate(at(record, field))?.instant ?? null
}

/** The days a description says it is for, the last one included: `2026-03-01 – 2026-03-31`. */
export function periodIn(description: string | null): { from: Day; until: Day } | null {
  const [, first = '', last = ''] = PERIOD.exec(description ?? '') ?? []
  const from = parseDay(first)
  const until = parseDay(last)
  return from === null || until === null || until < from ? null : { from, until: addDays(until, 1) }
}

/** A description without the period it tells. */
export function withoutPeriod(description: string | null): string | null {
  const rest = (description ?? '').replace(PERIOD, '').replace(/[\s,;:()–—-]+$/, '')
  return rest.trim() === '' ? null : rest.trim()
}

/** A counted day as a source tells it. */
export function plain(day: Day): PlainDay {
  return formatDay(day) // a formatted day is one
}

const PERIOD = /(\d{4}-\d{2}-\d{2})\s*(?:–|—|-|to|until|a|al|hasta)\s*(\d{4}-\d{2}-\d{2})/i
const MS_DATE = /^\/Date\((-?\d{1,15})(?:([+-])(\d{2})(\d{2}))?\)\/$/

/** The number is the instant; the offset says in which zone it was meant. */
function msDate(value: unknown): { instant: number; offset: number } | null {
  const [whole, ms, sign, hours, minutes] = (typeof value === 'string' && MS_DATE.exec(value)) || []
  if (whole === undefined) return null
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE_MS
  return { instant: Number(ms), offset: sign === '-' ? -offset : offset }
}

function dayOfText(text: string | null): PlainDay | null {
  const date = msDate(text)
  if (!date) return plainDay(text)
  const local = new Date(date.instant + date.offset)
  return Number.isFinite(local.getTime()) ? plainDay(local.toISOString()) : null
}
