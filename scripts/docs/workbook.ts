// The example workbook, `docs/settings-workbook.xlsx`: every tab of the layout with a few rows to copy.

import { existsSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { Column, Tab, TabId } from '../../connector/sources/google-sheets/layout'
import { TABS } from '../../connector/sources/google-sheets/layout'

type Example = readonly (string | number | Date | null)[]

const day = (text: string) => new Date(`${text}T00:00:00Z`)

/** Rows to copy, in the order of the columns. */
const EXAMPLES: Readonly<Record<TabId, readonly Example[]>> = {
  goals: [
    [
      'won_amount',
      day('2026-10-01'),
      day('2026-12-31'),
      null,
      'Lucía Fernández',
      null,
      15000,
      'EUR',
    ],
    ['nps', day('2026-01-01'), day('2026-12-31'), null, null, null, 50, null],
  ],
  hourlyCosts: [
    ['lucia.fernandez@agencia.example', day('2026-01-01'), 42.5, 'EUR'],
    ['james.obrien@agencia.example', day('2026-01-01'), 47, 'EUR'],
  ],
  costs: [[day('2026-10-05'), 'bodegaspena.es', 'media', 350, 'EUR']],
  serviceLevels: [
    ['Gold', 1, 8, 14],
    ['Silver', 4, 24, 30],
    ['Bronze', 8, 48, null],
  ],
  calendar: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].flatMap(weekday => [
    ['Madrid', weekday, '09:00', '14:00'],
    ['Madrid', weekday, '15:30', '18:30'],
  ]),
  holidays: [['Madrid', day('2026-12-25'), 'Navidad']],
  links: [['stripe:cus_Q1example', 'hubspot:18270000037']],
  notes: [[day('2026-05-01'), null, 'Price rise of 5 %', 'executive']],
  metrics: [
    [day('2026-11-03'), 'bodegaspena.es', 'Site visits', 2, null],
    [day('2026-11-03'), 'bodegaspena.es', 'Travel', 180.4, 'EUR'],
  ],
  handovers: [['bodegaspena.es', 'James O’Brien', day('2026-06-30'), 'North']],
  people: [
    ['director@agency.example', null, null, 'all'],
    ['ana@agency.example', 'Ana Ruiz', 'North', 'own'],
  ],
}

const HEADER: Partial<ExcelJS.Style> = {
  font: { bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E5F' } },
  alignment: { vertical: 'middle', wrapText: true },
}

/** Writes the workbook to a file, unless it holds the same already: every writing gives other bytes. */
export async function writeWorkbook(file: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Account Manager Reports'
  book.created = book.modified = day('2026-11-01')
  readme(book)
  for (const tab of TABS) addTab(book, tab)
  const before = new ExcelJS.Workbook()
  if (existsSync(file)) await before.xlsx.readFile(file)
  if (cellsOf(before) !== cellsOf(book)) await book.xlsx.writeFile(file)
}

function cellsOf(book: ExcelJS.Workbook): string {
  const sheets = book.worksheets.map(sheet => [sheet.name, sheet.getSheetValues()] as const)
  return JSON.stringify(sheets)
}

function readme(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet('Read me · Léeme')
  sheet.columns = [{ width: 26 }, { width: 70 }, { width: 70 }]
  sheet.addRow(['Tab · Pestaña', 'What it is for', 'Para qué sirve']).eachCell(style)
  for (const { name, purpose } of TABS) {
    sheet.addRow([`${name.en} · ${name.es}`, purpose.en, purpose.es]).alignment = { wrapText: true, vertical: 'top' } // prettier-ignore
  }
}

function addTab(book: ExcelJS.Workbook, { id, name, columns }: Tab): void {
  const sheet = book.addWorksheet(name.en, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(column => ({ width: widthOf(column) }))
  sheet.addRow(columns.map(column => column.name.en)).eachCell(style)
  for (const example of EXAMPLES[id]) sheet.addRow([...example])
  columns.forEach(({ kind }, index) => {
    if (kind === 'day') sheet.getColumn(index + 1).numFmt = 'yyyy-mm-dd'
  })
}

function style(cell: ExcelJS.Cell): void {
  cell.style = HEADER
}

function widthOf({ kind, name }: Column): number {
  return Math.max(name.en.length + 4, kind === 'text' ? 26 : 14)
}
