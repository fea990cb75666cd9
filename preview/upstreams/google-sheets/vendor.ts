// Google Sheets: the settings workbook of a world at https://sheets.googleapis.com.

import type { ApiReply, ApiRequest, Refusal, Vendor } from '../http/exchange'
import type { World } from '../world/world'
import type { SheetTab, Value } from './tabs'
import { tabsOf } from './tabs'

/** The access token. */
export const SHEETS_TOKEN = 'ya29.preview-sheets'
/** The spreadsheet. */
export const SPREADSHEET_ID = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789previewWB'

/** The workbook of a world, or one of one's own making. */
export function googleSheets(world: World, tabs: readonly SheetTab[] = tabsOf(world)): Vendor {
  return {
    id: 'google-sheets',
    origin: 'https://sheets.googleapis.com',
    limits: [{ requests: 60, perMs: 60_000, counts: () => 'user' }],
    refuse,
    answer: request =>
      request.headers.authorization === `Bearer ${SHEETS_TOKEN}`
        ? route(request, tabs)
        : refuse(401),
  }
}

function route({ method, path, query }: ApiRequest, tabs: readonly SheetTab[]): ApiReply {
  const base = `/v4/spreadsheets/${SPREADSHEET_ID}`
  if (method !== 'GET') return refuse(404)
  if (path === base) return spreadsheet(tabs, query.get('fields'))
  return path === `${base}/values:batchGet` ? batchGet(tabs, query) : refuse(404)
}

function spreadsheet(tabs: readonly SheetTab[], fields: string | null): ApiReply {
  const sheets = tabs.map(({ title }, index) => ({
    properties:
      fields === 'sheets.properties.title'
        ? { title }
        : { sheetId: index, title, index, sheetType: 'GRID' },
  }))
  const all = {
    spreadsheetId: SPREADSHEET_ID,
    properties: { title: 'Ajustes', locale: 'es_ES', timeZone: 'Europe/Madrid' },
  }
  if (fields === 'spreadsheetId,properties.title') {
    return {
      status: 200,
      body: { spreadsheetId: SPREADSHEET_ID, properties: { title: 'Ajustes' } },
    }
  }
  return { status: 200, body: fields === null ? { ...all, sheets } : { sheets } }
}

function batchGet(tabs: readonly SheetTab[], query: URLSearchParams): ApiReply {
  const ranges = query.getAll('ranges')
  const valueRanges: object[] = []
  for (const range of ranges) {
    const title = range.replace(/^'|'$/g, '').replace(/''/g, "'")
    const tab = tabs.find(one => one.title === title)
    if (!tab) return failure(400, 'INVALID_ARGUMENT', `Unable to parse range: ${range}`)
    const cells = `A1:Z${Math.max(1, tab.rows.length)}`
    valueRanges.push({
      range: `${/^\w+$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`}!${cells}`,
      majorDimension: 'ROWS',
      ...(tab.rows.length > 0 && { values: tab.rows.map(ragged) }),
    })
  }
  return { status: 200, body: { spreadsheetId: SPREADSHEET_ID, valueRanges } }
}

/** Empty cells at the end of a row are not sent. */
function ragged(row: readonly Value[]): readonly Value[] {
  const last = row.findLastIndex(cell => cell !== '')
  return row.slice(0, last + 1)
}

function failure(code: number, status: string, message: string): ApiReply {
  return { status: code, body: { error: { code, message, status } } }
}

/** Refusals that have nothing to do with what was asked. */
function refuse(refusal: Refusal): ApiReply {
  const [status, message] = REFUSALS[refusal]
  return failure(refusal, status, message)
}

const REFUSALS: Readonly<Record<Refusal, readonly [string, string]>> = {
  401: ['UNAUTHENTICATED', 'Request had invalid authentication credentials.'],
  403: ['PERMISSION_DENIED', 'The caller does not have permission'],
  404: ['NOT_FOUND', 'Requested entity was not found.'],
  429: ['RESOURCE_EXHAUSTED', "Quota exceeded for quota metric 'Read requests'"],
  500: ['INTERNAL', 'Internal error encountered.'],
  503: ['UNAVAILABLE', 'The service is currently unavailable.'],
}
