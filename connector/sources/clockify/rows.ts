// What is kept of Clockify's clients and time entries.

import { at, flagAt, idAt, instantAt, numberAt, textAt } from '../reading'
import type { StreamRow } from '../source'

/** A client. */
export interface ClientRow extends StreamRow {
  readonly name: string | null
  readonly email: string | null
  readonly note: string | null
}
/** A time entry that has ended; `cost` is whole minor units, null where there is no cost rate. */
export interface EntryRow extends StreamRow {
  readonly clientId: string | null
  readonly person: string | null
  readonly email: string | null
  readonly project: string | null
  readonly startedAt: number
  readonly seconds: number
  readonly billable: boolean
  readonly cost: number | null
  readonly currency: string
}

/** Reads a client. */
export function clientRow(record: unknown): ClientRow {
  return {
    id: idAt(record, 'id'),
    name: textAt(record, 'name'),
    email: textAt(record, 'email'),
    note: textAt(record, 'note'),
  }
}

/** Reads an entry; a timer that still runs has no length yet. */
export function entryRow(record: unknown): EntryRow | null {
  const startedAt = instantAt(record, 'timeInterval', 'start')
  const seconds = numberAt(record, 'timeInterval', 'duration')
  const ended = textAt(record, 'timeInterval', 'end')
  if (startedAt === null || seconds === null || ended === null) return null
  const cost = costOf(record)
  const currency = textAt(record, 'currency')?.toUpperCase() ?? ''
  return {
    id: idAt(record, '_id'),
    clientId: textAt(record, 'clientId'),
    person: textAt(record, 'userName'),
    email: textAt(record, 'userEmail')?.toLowerCase() ?? null,
    project: textAt(record, 'projectName'),
    startedAt,
    seconds,
    billable: flagAt(record, 'billable'),
    cost: currency === '' ? null : cost,
    currency: currency === '' ? 'XXX' : currency,
  }
}

function costOf(record: unknown): number | null {
  const found = at(record, 'amounts')
  const amounts: readonly unknown[] = Array.isArray(found) ? found : []
  const cost = amounts.find(amount => textAt(amount, 'type') === 'COST')
  const value = numberAt(cost, 'value')
  return value === null ? null : Math.round(value)
}
