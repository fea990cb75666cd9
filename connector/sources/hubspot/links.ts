// Which company a record belongs to: the primary one, else the first. A list shows up to a hundred links
// of a record; where the primary one is not among them, they are read for a thousand records at once.
// https://developers.hubspot.com/docs/api-reference (associations v4)

import { Fault } from '../../model/faults'
import type { Rows } from '../../model/rows'
import { at, idAt, listAt, numberAt, textAt } from '../reading'
import type { Page, SourceRequest, StreamRow, StreamRows } from '../source'
import { readRows } from '../source'

/** A record with the company its list shows. */
export interface LinkedRow extends StreamRow {
  readonly companyId: string | null
}

/** The company of the record `from`, read beside its list. */
interface LinkRow extends StreamRow {
  readonly from: string
  readonly linkedId: string
  readonly isPrimary: boolean
}

/** The company a list shows of a record; one that has none is shown without any. */
export function shownCompany(record: unknown, type: string): string | null {
  const shown = shownLinks(record)
  return textAt(shown.find(each => isPrimaryOf(type, each)) ?? shown[0], 'id')
}

/** Whether a list shows only a part of a record's links, and the primary one is not in it. */
export function isCutShort(record: unknown, type: string): boolean {
  const after = textAt(record, 'associations', 'companies', 'paging', 'next', 'after')
  return after !== null && !shownLinks(record).some(each => isPrimaryOf(type, each))
}

/**
 * A page of a list after which the companies of these of its records are asked for: by the thousand,
 * the rest with the last page.
 */
export function askingLinks(
  page: Page,
  { carried = [] }: SourceRequest,
  type: string,
  ids: readonly string[],
): Page {
  const all = [...new Set([...carried, ...ids])]
  const isLast = page.next.length === 0
  const due = isLast ? all.length : all.length - (all.length % MOST_AT_ONCE)
  const batches = Array.from({ length: Math.ceil(due / MOST_AT_ONCE) }, (_, index) =>
    linkRequest(
      type,
      all.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE).map(id => ({ id })),
    ),
  )
  const next = page.next.map(request => ({ ...request, carried: all.slice(due) }))
  return { ...page, next: [...next, ...batches] }
}

/** A record, and after which of its companies the list of them goes on. */
interface LinksOf {
  readonly id: string
  readonly after?: string
}

/** The request for the companies of records. */
function linkRequest(type: string, inputs: readonly LinksOf[]): SourceRequest {
  return { url: `${LINKS}/${type}/companies/batch/read`, body: JSON.stringify({ inputs }) }
}

/** Whether a request asks for links. */
export function isLinkRequest({ url }: SourceRequest): boolean {
  return url.startsWith(LINKS)
}

/** Reads links; those of records go on, all together, where the primary one is still to come. */
export function linkPage(body: unknown, { url }: SourceRequest): Page {
  const type = url.slice(LINKS.length).split('/')[1] ?? ''
  const results = listAt(body, 'results')
  checkErrors(at(body, 'errors'))
  const read = results.map(result => {
    const from = idAt(result, 'from', 'id')
    const links = listAt(result, 'to')
    const primary = links.find(isPrimaryLink)
    const linkedId = textAt(primary ?? links[0], 'toObjectId')
    const after = primary === undefined ? textAt(result, 'paging', 'next', 'after') : null
    const isPrimary = primary !== undefined
    const row: LinkRow | null =
      linkedId === null ? null : { id: `link:${from}/${linkedId}`, from, linkedId, isPrimary }
    return { row, further: after === null ? [] : [{ id: from, after }] }
  })
  const further = read.flatMap(one => one.further)
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    next: further.length === 0 ? [] : [linkRequest(type, further)],
  }
}

/** A stream's records, and the companies that were read beside them by the id of what was asked for. */
export function apart<T extends StreamRow>(
  rows: StreamRows,
  stream: string,
): { readonly records: Rows<T>; readonly links: Links } {
  const links = readRows<StreamRow>(rows, stream).filter(isLink)
  const inOrder = [...links].sort((one, other) => Number(one.isPrimary) - Number(other.isPrimary))
  const all = readRows<T>(rows, stream)
  return {
    records: links.length === 0 ? all : all.filter(row => !isLink(row)),
    links: new Map(inOrder.map(({ from, linkedId }) => [from, linkedId])),
  }
}

/** The companies of records: the one read beside the list, else the one it shows. */
export function companiesOf(links: Links): (record: LinkedRow) => string | null {
  // The ids of records are not looked at, nor parsed, where nothing was read beside them.
  return record => (links.size > 0 ? links.get(record.id) : undefined) ?? record.companyId
}

type Links = ReadonlyMap<string, string>

/** Whether a row is one: no record has a field of this name. */
function isLink(row: StreamRow): row is LinkRow {
  return typeof row.linkedId === 'string'
}

const LINKS = 'https://api.hubapi.com/crm/v4/associations'
const MOST_AT_ONCE = 1_000

/** HubSpot's own types of "primary company": of a contact, a deal, a ticket. */
const PRIMARY_TYPES: readonly (number | null)[] = [1, 5, 26]

function shownLinks(record: unknown): readonly unknown[] {
  const shown = at(record, 'associations', 'companies', 'results')
  return Array.isArray(shown) ? (shown as readonly unknown[]) : []
}

/** A link without label is `deal_to_company_unlabeled`; calls, e-mails and the like have one kind only. */
function isPrimaryOf(type: string, shown: unknown): boolean {
  return textAt(shown, 'type') === `${type.replace(/s$/, '')}_to_company`
}

function isPrimaryLink(to: unknown): boolean {
  const types = at(to, 'associationTypes')
  return (
    Array.isArray(types) &&
    types.some(
      type =>
        at(type, 'category') === 'HUBSPOT_DEFINED' &&
        PRIMARY_TYPES.includes(numberAt(type, 'typeId')),
    )
  )
}

/** An answer 207 names records without company, or gone since, as errors; any other is one. */
function checkErrors(errors: unknown): void {
  const all: readonly unknown[] = Array.isArray(errors) ? errors : []
  const wrong = all.find(error => textAt(error, 'category') !== 'OBJECT_NOT_FOUND')
  if (wrong === undefined) return
  throw new Fault(
    'unavailable',
    {
      en: 'HubSpot could not tell the companies of some records. Try again in a few minutes.',
      es: 'HubSpot no pudo decir las empresas de algunos registros. Inténtalo de nuevo en unos minutos.',
    },
    `associations: ${textAt(wrong, 'category') ?? ''} ${textAt(wrong, 'message') ?? ''}`,
  )
}
