// What a source is: pure descriptions of requests and readers of their answers. Moving the bytes,
// with credentials, limits and retries, is transport's part.

import type { Extract } from '../model/extract'
import type { Rows } from '../model/rows'
import { listed } from '../model/rows'
import type { ExtraField, FieldRole, Fields } from '../model/settings'
import type { Text } from '../model/text'
import type { Auth, Connect } from './connect'

/** A request to a vendor, without credentials; the host must be one of the source's own. */
export interface SourceRequest {
  readonly url: string
  /** JSON to post; without one the request is a GET. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Told by every page that shows its record: asked once, where another request told twice is a loop. */
  readonly once?: true
  /** What pages before this one left: ids to be asked about together, or what they showed of the list. */
  readonly carried?: readonly string[]
}

/** What a row holds: flat, so that snapshots can keep it as columns. */
export type Cell = string | number | boolean | null
/**
 * One record as a stream keeps it; `id` is unique within the stream. Out of a snapshot it is a view: its
 * cells are read by name, and spreading it tells none of them.
 */
export type StreamRow = Readonly<Record<string, Cell>> & { readonly id: string }

/** What one page told, and what to ask next; several next requests run in parallel. */
export interface Page {
  readonly rows: readonly StreamRow[]
  readonly next: readonly SourceRequest[]
  /** Records of the whole list, where its first page says so and the others follow one by one. */
  readonly count?: number
  /** Of a timeline told in the order of time: the instant before which nothing more comes. */
  readonly reached?: number
  /** Of a list of changes: what goes on from here, now or another day. */
  readonly onwards?: SourceRequest
}

/** A stretch of time: instants in epoch ms, the last one excluded. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** What a pull has to know besides the stream itself. */
export interface Ask {
  /** Instant the pull started. */
  readonly now: number
  /** The stretch of a timeline to read; all of it without one. */
  readonly span?: Span | undefined
  /** Currencies to read rates for; empty unless a source of rates is asked. */
  readonly currencies: readonly string[]
  /** First day rates are needed for, `YYYY-MM-DD`. */
  readonly since: string
  /** Where a CRM keeps what: the source's usual properties, or those the settings name instead. */
  readonly fields: Fields
  /** Further properties of companies that a CRM tells as they are. */
  readonly extras: readonly ExtraField[]
}

/** One list of a vendor. */
export interface Stream {
  /** First requests; several must be disjoint and run in parallel. */
  first(ask: Ask): readonly SourceRequest[]
  /** Reads a parsed body (JSON) or its text; throws a fault on any other shape. */
  read(body: unknown, request: SourceRequest, ask: Ask): Page
  readonly format: 'json' | 'text'
  /** Records the vendor gives in one answer at most, and is asked for; none where a list comes whole. */
  readonly pageSize?: number
  /**
   * For events, the cell that holds their moment (an instant or a plain day). Such a stream honours
   * the span of an ask, rounding outwards; what it tells beyond is left out.
   */
  readonly timeline?: string
  /** A limit of its own; streams that name the same one share it. */
  readonly limit?: Limit
  /** Whether an answer 404 means that the account does not have this feature, so that nothing is in it. */
  readonly mayBeAbsent?: true
  /**
   * Tells changes, the oldest first: who knows how far it was read, and keeps those rows, asks for what came
   * since. A record that changed is told again; one that is gone, as a row that says so.
   */
  readonly tellsChanges?: true
  /** What of the ask changes the answer; streams without one are the same for every ask. */
  key?(ask: Ask): string
}

/** Rows by stream id. */
export type StreamRows = Readonly<Record<string, Rows<StreamRow>>>

/** How an entity is made from streams. */
export interface Fill<T> {
  readonly from: readonly string[]
  /** Without a property for this role the source cannot fill the entity. */
  readonly needs?: FieldRole
  make(rows: StreamRows): T
}

/** Which entities a source fills. */
export type Fills = { readonly [E in keyof Extract]?: Fill<Extract[E]> }

/** Documented limits: requests per interval, how many may run at once, and what they count for. */
export interface Limit {
  readonly requests: number
  readonly perMs: number
  readonly parallel: number
  readonly each: 'source' | 'stream'
  /** What the body of a 403 or 429 says when the day's requests are used up. */
  readonly exhausted?: string
}

/** An upstream system. */
export interface Source {
  readonly id: string
  readonly label: string
  readonly purpose: Text
  /**
   * A CRM says which accounts there are, so it is part of every question. What billing tells is not
   * asked of a CRM too. A service (support, surveys, time, the team's workbook) adds its own facts.
   */
  readonly role: 'crm' | 'billing' | 'service' | 'rates'
  /** Only hosts a request may go to. */
  readonly hosts: readonly string[]
  /** How its proof is sent, unless a key of its own is sent in another way. */
  readonly auth: Auth
  /** How a person connects it; nobody has to where there is no auth. */
  readonly connect?: Connect
  readonly limit: Limit
  /** For vendors with a host for each customer: the one requests name, and what the real one ends in. */
  readonly instance?: {
    readonly placeholder: string
    readonly suffix: string
    /** Whether more than one name may stand before it. */
    readonly deep?: true
  }
  /** For logins that see several organisations or documents: what requests name in place of the one that is read, and the form of its id. */
  readonly tenant?: { readonly placeholder: string; readonly form: RegExp }
  readonly streams: Readonly<Record<string, Stream>>
  /** Properties a company may rename: the usual ones, and the stream that lists them all. */
  readonly mapping?: { readonly defaults: Fields; readonly properties: string }
  readonly fills: Fills
  /** Where a person sees a record, by entity; `{id}` stands for its id, `{account}` for what was connected. */
  readonly links?: Readonly<Partial<Record<keyof Extract, string>>>
}

/** A property of the vendor's companies, as a `properties` stream lists them. */
export interface PropertyRow extends StreamRow {
  readonly label: string
  readonly kind: 'text' | 'number' | 'date'
}

/** Rows of one stream, as the type its reader gave them. */
export function rowsOf<T extends StreamRow>(rows: StreamRows, stream: string): readonly T[] {
  return listed(readRows<T>(rows, stream))
}

/** The same, for who reads them from the first to the last. */
export function readRows<T extends StreamRow>(rows: StreamRows, stream: string): Rows<T> {
  return (rows[stream] ?? []) as Rows<StreamRow> as Rows<T> // written by the same source's reader
}
