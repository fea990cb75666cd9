// Clockify: hours logged for clients, with what they cost. Reports are asked a year at a time, so that even
// the 30 requests an hour of a free workspace are enough for a long history.
// https://docs.clockify.me/#tag/Time-Entry-Report

import type { AccountRecord } from '../../model/account'
import type { Minor } from '../../model/money'
import type { TimeEntry } from '../../model/time-entry'
import { refsOf } from '../crm-keys'
import { listAt, numberAt, textAt, unexpectedShape } from '../reading'
import type { Ask, Source, SourceRequest, Span, Stream } from '../source'
import { rowsOf } from '../source'
import { connect } from './connect'
import type { ClientRow, EntryRow } from './rows'
import { clientRow, entryRow } from './rows'

/** Stands for the workspace that is read. */
const WORKSPACE = '000000000000000000000000'
const CLIENTS = `https://api.clockify.me/api/v1/workspaces/${WORKSPACE}/clients`
const REPORT = `https://reports.api.clockify.me/v1/workspaces/${WORKSPACE}/reports/detailed`
const PAGE_SIZE = 1000
/** More pages than a month of requests is no number of pages. */
const MOST_PAGES = 20_000
const CLIENTS_A_PAGE = 5000
/** Nobody has entries from before there was Clockify. */
const LAUNCHED = Date.UTC(2017, 0, 1)
const DAY_MS = 86_400_000
const YEAR_MS = 366 * DAY_MS

/** Entries by years; the first page of each tells how many there are, so the rest is read at once. */
const entries: Stream = {
  format: 'json',
  pageSize: PAGE_SIZE,
  timeline: 'startedAt',
  first: ({ now, span }: Ask) => yearsOf(possible(span, now)).map(year => report(year, 1)),
  read: (body, request) => {
    const { page, range } = askedIn(request)
    const count = numberAt(listAt(body, 'totals')[0], 'entriesCount') ?? 0
    const pages = page === 1 ? Math.ceil(count / PAGE_SIZE) : 1
    if (pages > MOST_PAGES) throw unexpectedShape('totals.entriesCount')
    return {
      rows: listAt(body, 'timeentries').flatMap(entry => entryRow(entry) ?? []),
      next: Array.from({ length: Math.max(0, pages - 1) }, (_, index) => report(range, index + 2)),
    }
  },
}

const clients: Stream = {
  format: 'json',
  pageSize: CLIENTS_A_PAGE,
  first: () => [clientsPage(1)],
  read: (body, { url }) => {
    const records = listAt(body)
    const page = Number(/[?&]page=(\d+)/.exec(url)?.[1])
    return {
      rows: records.map(clientRow),
      next: records.length === CLIENTS_A_PAGE ? [clientsPage(page + 1)] : [],
    }
  },
}

/** Clockify, read with an API key of somebody who sees all entries and cost rates. */
export const clockify: Source = {
  id: 'clockify',
  label: 'Clockify',
  purpose: { en: 'Hours and what they cost', es: 'Horas y lo que cuestan' },
  role: 'service',
  hosts: ['api.clockify.me', 'reports.api.clockify.me'],
  auth: 'api-key',
  connect,
  tenant: { placeholder: WORKSPACE, form: /^[0-9a-f]{24}$/ },
  limit: { requests: 50, perMs: 1_000, parallel: 10, each: 'source' }, // a paid workspace's, as only they tell costs
  streams: { entries, clients },
  fills: {
    accounts: {
      from: ['clients'],
      make: rows => rowsOf<ClientRow>(rows, 'clients').map(account),
    },
    timeEntries: {
      from: ['entries'],
      make: rows => rowsOf<EntryRow>(rows, 'entries').map(timeEntry),
    },
  },
}

function clientsPage(page: number): SourceRequest {
  return { url: `${CLIENTS}?page-size=${CLIENTS_A_PAGE}&page=${page}` }
}

/** First and last instant of a report, as the vendor writes them. */
interface Range {
  readonly dateRangeStart: string
  readonly dateRangeEnd: string
}

/** What of a span there can be entries of; without one up to the day of `now`. */
function possible(span: Span | undefined, now: number): Span {
  const { from, until } = span ?? { from: LAUNCHED, until: (Math.floor(now / DAY_MS) + 1) * DAY_MS }
  return { from: Math.max(from, LAUNCHED), until }
}

/** A span in ranges of a year, the last one shorter. */
function yearsOf({ from, until }: Span): Range[] {
  return Array.from({ length: Math.ceil((until - from) / YEAR_MS) }, (_, year) => ({
    dateRangeStart: new Date(from + year * YEAR_MS).toISOString(),
    dateRangeEnd: new Date(Math.min(until, from + (year + 1) * YEAR_MS) - 1).toISOString(),
  }))
}

function report({ dateRangeStart, dateRangeEnd }: Range, page: number): SourceRequest {
  const body = {
    dateRangeStart,
    dateRangeEnd,
    detailedFilter: { page, pageSize: PAGE_SIZE },
    amountShown: 'COST',
    exportType: 'JSON',
  }
  return { url: REPORT, body: JSON.stringify(body) }
}

/** What a request of ours asked for. */
function askedIn({ body = '{}' }: SourceRequest): { readonly range: Range; readonly page: number } {
  const asked: unknown = JSON.parse(body)
  const dateRangeStart = textAt(asked, 'dateRangeStart') ?? ''
  const dateRangeEnd = textAt(asked, 'dateRangeEnd') ?? ''
  const page = numberAt(asked, 'detailedFilter', 'page') ?? 1
  return { range: { dateRangeStart, dateRangeEnd }, page }
}

/** A client is joined by the CRM id in its note, else by the domain of its address. */
function account({ id, name, email, note }: ClientRow): AccountRecord {
  const emails = email === null ? [] : [email]
  return { ref: `clockify:${id}`, name, domain: null, emails, sameAs: refsOf(note), profile: null }
}

function timeEntry(row: EntryRow): TimeEntry {
  const { id, clientId, person, email, project, startedAt, seconds } = row
  return {
    id,
    person,
    email,
    project,
    startedAt,
    minutes: seconds / 60,
    billable: row.billable,
    cost: row.cost as Minor | null, // whole minor units, see the row
    currency: row.currency,
    accountRef: clientId === null ? null : `clockify:${clientId}`,
  }
}
