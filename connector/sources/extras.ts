// Properties that a report shows as fields of their own: from a record into cells, and out of them.

import type { Extras } from '../model/account'
import type { ExtraField } from '../model/settings'
import { numberAt, textAt } from './reading'
import type { Ask, Cell, StreamRow } from './source'

const MARK = 'x:'

/** Cells of the properties asked for; `tells` reads one of a record. */
export function extraCells(
  { extras }: Ask,
  tells: (property: string) => unknown,
): Record<string, Cell> {
  return Object.fromEntries(extras.map(field => [MARK + field.property, cellOf(field, tells)]))
}

/** What a row's cells tell of them. */
export function extrasOf(row: StreamRow): Extras {
  const told: Record<string, string | number> = {}
  for (const name in row) {
    const value = name.startsWith(MARK) ? row[name] : null
    if (typeof value === 'string' || typeof value === 'number') {
      told[name.slice(MARK.length)] = value
    }
  }
  return told
}

/** What of an ask changes an answer that holds mapped properties. */
export function mappedKey({ fields, extras }: Ask): string {
  return JSON.stringify([fields, extras])
}

function cellOf({ property, kind }: ExtraField, tells: (property: string) => unknown): Cell {
  const value = tells(property)
  if (kind === 'number') return numberAt(value)
  const text = textAt(value)
  return kind === 'date' ? (text?.slice(0, 10) ?? null) : text
}
