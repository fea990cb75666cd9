// A stream of one kind of CRM record: lists of a hundred, one page after another, each record with the
// company it belongs to. https://developers.hubspot.com/docs/api-reference (objects v3)

import { mappedKey } from '../extras'
import { idAt, link, listAt, textAt } from '../reading'
import type { Ask, Page, SourceRequest, Stream, StreamRow } from '../source'
import { askingLinks, isCutShort, isLinkRequest, linkPage } from './links'

/** Where HubSpot answers. */
export const HOST = 'https://api.hubapi.com'

/** Most records on a page. */
export const PAGE_SIZE = 100

/** What is asked of a kind of record. */
export interface Listing {
  /** In the plural, as addresses have it. */
  readonly type: string
  readonly properties: readonly string[]
  readonly withCompany?: true
  /** Whether properties that the settings name are read too. */
  readonly isMapped?: true
}

/** Reads a record; null when it is none for a report. */
export type ReadRecord<T extends StreamRow> = (id: string, record: unknown, ask: Ask) => T | null

/**
 * A stream of all records of a kind that are not archived. Lists rather than searches: a search has 200
 * a page and can begin anywhere, but tells no companies (a second call for each page), lags behind, ends
 * at 10,000 and is allowed five times a second for all apps of the account together. For 10,000 records
 * both take 100 calls.
 */
export function objects<T extends StreamRow>(listing: Listing, read: ReadRecord<T>): Stream {
  const { type, withCompany, isMapped } = listing
  return {
    format: 'json',
    pageSize: PAGE_SIZE,
    first: ask => [listRequest(listing, ask)],
    read: (body, request, ask) => {
      if (isLinkRequest(request)) return linkPage(body, request)
      const page = pageOf(
        body,
        (id, record) => read(id, record, ask),
        after => listRequest(listing, ask, after),
      )
      if (!withCompany) return page
      const cut = listAt(body, 'results').filter(record => isCutShort(record, type))
      return askingLinks(page, request, type, cut.map(idOf))
    },
    ...(isMapped && { key: mappedKey }),
  }
}

/** A page of a list, and the request for the next one where there is one. */
export function pageOf(
  body: unknown,
  read: (id: string, record: unknown) => StreamRow | null,
  ask: (after: string) => SourceRequest,
): Page {
  const after = textAt(body, 'paging', 'next', 'after')
  return {
    rows: listAt(body, 'results').flatMap(record => read(idOf(record), record) ?? []),
    next: after === null ? [] : [ask(after)],
  }
}

function idOf(record: unknown): string {
  return idAt(record, 'id')
}

function listRequest(
  { type, properties, withCompany, isMapped }: Listing,
  { fields, extras }: Ask,
  after?: string,
): SourceRequest {
  const mapped = isMapped
    ? [...Object.values(fields), ...extras.map(({ property }) => property)]
    : []
  const asked = [...new Set([...properties, ...mapped])].join(',')
  return {
    url: link(`${HOST}/crm/v3/objects/${type}`, {
      limit: PAGE_SIZE,
      properties: asked,
      associations: withCompany && 'companies',
      after,
    }),
  }
}
