// Google Sheets: the settings workbook, in which a team keeps what no system knows.
// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/batchGet

import { at, link, listAt, textAt } from '../reading'
import type { Page, Source, Stream } from '../source'
import { connectTo } from './connect'
import {
  accounts,
  costs,
  formerOwners,
  goals,
  holidays,
  hourlyCosts,
  links,
  measurements,
  notes,
  roster,
  serviceNorms,
  workingHours,
} from './entities'
import type { Tab } from './layout'
import { TABS, isNamed } from './layout'
import { lineRow } from './table'

/** Stands for the spreadsheet that is read. */
const SPREADSHEET = 'the-settings-workbook-of-the-agency-'
const BASE = `https://sheets.googleapis.com/v4/spreadsheets/${SPREADSHEET}`
const TITLES = link(BASE, { fields: 'sheets.properties.title' })

/** Which tabs there are, then the values of those that are known, in one request. */
const lines: Stream = {
  format: 'json',
  first: () => [{ url: TITLES }],
  read: (body, { url }) => (url === TITLES ? askFor(body) : linesIn(body)),
}

const from = ['lines']

/** The settings workbook, read with a login that may see the spreadsheet. */
export const googleSheets: Source = {
  id: 'google-sheets',
  label: 'Google Sheets',
  purpose: {
    en: 'Goals, costs, service levels, calendars, account links, notes, own metrics',
    es: 'Metas, costes, niveles de servicio, calendarios, enlaces de cuentas, notas, métricas propias',
  },
  role: 'service',
  hosts: ['sheets.googleapis.com'],
  auth: 'google',
  connect: connectTo(SPREADSHEET),
  tenant: { placeholder: SPREADSHEET, form: /^[\w-]{20,100}$/ },
  limit: { requests: 60, perMs: 60_000, parallel: 2, each: 'source' },
  streams: { lines },
  fills: {
    accounts: { from, make: accounts },
    accountLinks: { from, make: links },
    formerOwners: { from, make: formerOwners },
    goals: { from, make: goals },
    hourlyCosts: { from, make: hourlyCosts },
    costs: { from, make: costs },
    serviceNorms: { from, make: serviceNorms },
    workingHours: { from, make: workingHours },
    holidays: { from, make: holidays },
    roster: { from, make: roster },
    annotations: { from, make: notes },
    measurements: { from, make: measurements },
  },
}

/** The tab a title names, in either language. */
function tabNamed(title: string): Tab | undefined {
  return TABS.find(({ name }) => isNamed(title, name))
}

function askFor(body: unknown): Page {
  const titles = listAt(body, 'sheets').flatMap(sheet => textAt(sheet, 'properties', 'title') ?? [])
  const ranges = titles
    .filter(title => tabNamed(title))
    .map(title => `ranges=${encodeURIComponent(`'${title.replace(/'/g, "''")}'`)}`)
  if (ranges.length === 0) return { rows: [], next: [] }
  const how =
    'majorDimension=ROWS&valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER'
  return { rows: [], next: [{ url: `${BASE}/values:batchGet?${ranges.join('&')}&${how}` }] }
}

/** Rows are ragged: empty cells at the end of a row, and empty rows at the end, are not sent. */
function linesIn(body: unknown): Page {
  const rows = listAt(body, 'valueRanges').flatMap(range => {
    const title = /^'?(.*?)'?!/.exec(textAt(range, 'range') ?? '')?.[1]?.replace(/''/g, "'") ?? ''
    const tab = tabNamed(title)
    const values = at(range, 'values')
    if (!tab || !Array.isArray(values)) return []
    return values.map((cells: unknown, index) =>
      lineRow(tab.id, index + 1, Array.isArray(cells) ? cells : []),
    )
  })
  return { rows, next: [] }
}
