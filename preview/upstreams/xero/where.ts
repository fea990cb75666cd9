// The conditions on a list, as many of them as are needed here: a type, and dates from one day to another.

import type { Json } from './contacts'

/** Whether a record is asked for. */
export type Condition = (record: Json) => boolean

/** Reads `where`; null when it cannot be read. */
export function conditionIn(where: string | null): Condition | null {
  if (where === null) return () => true
  const conditions = where.split(/\s*(?:&&| AND )\s*/).map(single)
  return conditions.includes(null) ? null : record => conditions.every(holds => holds?.(record))
}

function single(text: string): Condition | null {
  const type = /^Type\s*==\s*"(\w+)"$/.exec(text)?.[1]
  if (type !== undefined) return record => record.Type === type
  const [, operator, ...date] = DATE.exec(text) ?? []
  if (operator === undefined) return null
  const [year = 0, month = 1, day = 1] = date.map(Number)
  const bound = Date.UTC(year, month - 1, day)
  return record => (operator === '<' ? dateOf(record) < bound : dateOf(record) >= bound)
}

const DATE = /^Date\s*(>=|<)\s*DateTime\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/

function dateOf({ Date: date }: Json): number {
  return Number(/\d+/.exec(String(date))?.[0])
}
