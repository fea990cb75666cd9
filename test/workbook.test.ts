// The example workbook: every tab and column of the layout is in it, and the reader finds no mistake.

import ExcelJS from 'exceljs'
import { TABS } from '../connector/sources/google-sheets/layout'
import type { LineRow } from '../connector/sources/google-sheets/table'
import { lineRow, recordsOf } from '../connector/sources/google-sheets/table'

const book = new ExcelJS.Workbook()
beforeAll(() => book.xlsx.readFile('docs/settings-workbook.xlsx'))

/** A cell as the sheet would send it: dates are counts of days. */
function sent(value: ExcelJS.CellValue): unknown {
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value
}

function linesOf(tab: (typeof TABS)[number]): LineRow[] {
  const rows: LineRow[] = []
  book.getWorksheet(tab.name.en)?.eachRow((row, number) => {
    const cells = Array.from({ length: row.cellCount }, (_, index) =>
      sent(row.getCell(index + 1).value),
    )
    rows.push(lineRow(tab.id, number, cells))
  })
  return rows
}

describe('the example workbook', () => {
  it.each(TABS.map(tab => [tab.name.en, tab] as const))('has the tab %s with rows to copy', (_, tab) => {
    const header = book.getWorksheet(tab.name.en)?.getRow(1)
    const names = tab.columns.map((_column, index) => header?.getCell(index + 1).value)
    expect(names).toEqual(tab.columns.map(({ name }) => name.en))
    const records = recordsOf(linesOf(tab), tab)
    expect(records.length).toBeGreaterThan(0)
  }) // prettier-ignore

  it('explains its tabs in both languages', () => {
    const readme = book.worksheets[0]
    expect(readme?.rowCount).toBe(TABS.length + 1)
    expect(readme?.getRow(2).values).toContain(TABS[0]?.purpose.es)
  })
})
