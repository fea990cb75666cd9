// Records of the workbook as entities of the model.

import type { AccountLink, AccountRecord } from '../../model/account'
import type { Annotation } from '../../model/annotation'
import type { Cost } from '../../model/cost'
import type { FormerOwner } from '../../model/former-owner'
import type { Goal } from '../../model/goal'
import type { Measurement } from '../../model/measurement'
import type { Minor } from '../../model/money'
import { minorFromMajor } from '../../model/money'
import type { PlainDay } from '../../model/period'
import { addDays, formatDay, parseDay } from '../../model/period'
import type { RosterEntry } from '../../model/roster'
import type { Holiday, ServiceNorm, WorkingHours } from '../../model/service-norm'
import type { HourlyCost } from '../../model/time-entry'
import type { StreamRows } from '../source'
import { rowsOf } from '../source'
import type { TabId } from './layout'
import { TABS, tabOf } from './layout'
import type { LineRow, TabRecord } from './table'
import { recordsOf } from './table'

const recordsIn = (rows: StreamRows, tab: TabId) =>
  recordsOf(rowsOf<LineRow>(rows, 'lines'), tabOf(tab))

/** Goals; the last day of a period belongs to it. */
export const goals = (rows: StreamRows): Goal[] =>
  recordsIn(rows, 'goals').map(record => ({
    id: `goals!${record.line}`,
    metric: text(record, 'metric') ?? '',
    accountRef: accountRef(record),
    owner: text(record, 'owner'),
    team: text(record, 'team'),
    from: day(record, 'start'),
    until: dayAfter(day(record, 'end')),
    ...valueOf(record),
  }))

/** What an hour of a person costs. */
export const hourlyCosts = (rows: StreamRows): HourlyCost[] =>
  recordsIn(rows, 'hourlyCosts').map(record => ({
    person: text(record, 'person') ?? '',
    from: day(record, 'from'),
    perHour: money(record, 'perHour'),
    currency: text(record, 'currency') ?? '',
  }))

/** Costs besides hours. */
export const costs = (rows: StreamRows): Cost[] =>
  recordsIn(rows, 'costs').map(record => ({
    id: `costs!${record.line}`,
    accountRef: accountRef(record),
    kind: text(record, 'kind'),
    amount: money(record, 'amount'),
    currency: text(record, 'currency') ?? '',
    at: day(record, 'day'),
  }))

/** What service levels promise. */
export const serviceNorms = (rows: StreamRows): ServiceNorm[] =>
  recordsIn(rows, 'serviceLevels').map(record => ({
    serviceLevel: text(record, 'level') ?? '',
    firstReplyHours: number(record, 'firstReply'),
    resolutionHours: number(record, 'resolution'),
    contactEveryDays: number(record, 'contact'),
  }))

/** Working hours. */
export const workingHours = (rows: StreamRows): WorkingHours[] =>
  recordsIn(rows, 'calendar').map(record => ({
    calendar: text(record, 'calendar') ?? '',
    weekday: number(record, 'weekday') ?? 1,
    fromMinute: number(record, 'from') ?? 0,
    untilMinute: number(record, 'until') ?? 0,
  }))

/** Days on which nobody works. */
export const holidays = (rows: StreamRows): Holiday[] =>
  recordsIn(rows, 'holidays').map(record => ({
    calendar: text(record, 'calendar') ?? '',
    day: day(record, 'day'),
    name: text(record, 'name'),
  }))

/** Links a person made. */
export const links = (rows: StreamRows): AccountLink[] =>
  recordsIn(rows, 'links').map(record => ({
    ref: text(record, 'record') ?? '',
    accountRef: text(record, 'account') ?? '',
    from: text(record, 'from') === null ? null : day(record, 'from'),
    until: text(record, 'until') === null ? null : dayAfter(day(record, 'until')),
    author: text(record, 'author'),
  }))

/** Who may see what; what nobody understands is the least. */
export const roster = (rows: StreamRows): RosterEntry[] =>
  recordsIn(rows, 'people').map(record => ({
    email: text(record, 'email') ?? '',
    owner: text(record, 'owner'),
    team: text(record, 'team'),
    sees: SEES.find(one => one === text(record, 'sees')?.toLowerCase()) ?? 'own',
  }))

/** Who had accounts before; the last day they did belongs to them. */
export const formerOwners = (rows: StreamRows): FormerOwner[] =>
  recordsIn(rows, 'handovers').map(record => ({
    id: `handovers!${record.line}`,
    accountRef: accountRef(record),
    owner: text(record, 'owner') ?? '',
    team: text(record, 'team'),
    until: dayAfter(day(record, 'until')),
  }))

const SEES = ['own', 'team', 'all'] as const

/** Remarks. */
export const notes = (rows: StreamRows): Annotation[] =>
  recordsIn(rows, 'notes').map(record => ({
    id: `notes!${record.line}`,
    accountRef: accountRef(record),
    text: text(record, 'text') ?? '',
    audience: text(record, 'audience'),
    at: day(record, 'day'),
  }))

/** Numbers kept by hand. */
export const measurements = (rows: StreamRows): Measurement[] =>
  recordsIn(rows, 'metrics').map(record => ({
    id: `metrics!${record.line}`,
    accountRef: accountRef(record),
    name: text(record, 'metric') ?? '',
    at: day(record, 'day'),
    ...valueOf(record),
  }))

/**
 * A record for every account the workbook names: `source:id` is that record, a domain belongs to the
 * account that owns it, and a name means the one account that is called so. Mistakes in other columns are told by whoever needs them.
 */
export function accounts(rows: StreamRows): AccountRecord[] {
  const lines = rowsOf<LineRow>(rows, 'lines')
  const found = new Map<string, AccountRecord>()
  for (const tab of TABS.filter(({ id }) => id !== 'links')) {
    const columns = tab.columns.map(column =>
      column.key === 'account'
        ? column
        : { key: column.key, name: column.name, kind: 'text' as const },
    )
    if (!tab.columns.some(({ key }) => key === 'account')) continue
    for (const record of lenient(lines, { ...tab, columns })) {
      const name = text(record, 'account')
      if (name === null || found.has(name)) continue
      const sameAs = /^[a-z-]+:\S+$/.test(name) ? [name] : []
      const domain = sameAs.length === 0 && /^\S+\.\S+$/.test(name) ? name : null
      found.set(name, { ref: refOf(name), name, domain, sameAs, isOwnWord: true, profile: null })
    }
  }
  return [...found.values()]
}

/** Records of a tab that has only texts to get wrong; one with a broken header has none. */
function lenient(lines: readonly LineRow[], tab: ReturnType<typeof tabOf>): TabRecord[] {
  try {
    return recordsOf(lines, tab)
  } catch {
    return [] // the entity of this tab tells what is wrong
  }
}

function refOf(name: string): string {
  return `google-sheets:${name}`
}

function accountRef(record: TabRecord): string | null {
  const name = text(record, 'account')
  return name === null ? null : refOf(name)
}

function text({ values }: TabRecord, key: string): string | null {
  const value = values[key]
  return value === undefined ? null : String(value)
}

function number({ values }: TabRecord, key: string): number | null {
  const value = values[key]
  return typeof value === 'number' ? value : null
}

/** Required days are there, or the records would not be. */
function day(record: TabRecord, key: string): PlainDay {
  return text(record, key) as PlainDay
}

function dayAfter(plain: PlainDay): PlainDay {
  const parsed = parseDay(plain)
  return parsed === null ? plain : formatDay(addDays(parsed, 1))
}

function money(record: TabRecord, key: string): Minor {
  return minorFromMajor(number(record, key), text(record, 'currency') ?? '') ?? (0 as Minor)
}

/** An amount where a currency is given, else a plain number. */
function valueOf(record: TabRecord): {
  amount: Minor | null
  value: number | null
  currency: string
} {
  const currency = text(record, 'currency')
  const value = number(record, 'value')
  if (currency === null) return { amount: null, value, currency: '' }
  return { amount: minorFromMajor(value, currency), value: null, currency }
}
