// Columns: a table as text, a line of JSON for each column, so that of a large table only the columns are
// parsed that a question reads.

import { lazily } from '../model/lazily'
import type { Rows } from '../model/rows'
import { listed, rowsBy } from '../model/rows'
import type { Cell, StreamRow } from '../sources/source'

/** The first line. */
interface Head {
  readonly length: number
  readonly names: readonly string[]
}

/** Rows as text; a value some rows do not have becomes null. */
export function textOf(table: Rows<StreamRow>): string {
  const rows = listed(table)
  const names = namesIn(rows)
  const head: Head = { length: rows.length, names }
  const column = (name: string) => JSON.stringify(rows.map(row => row[name] ?? null))
  return [JSON.stringify(head), ...names.map(column)].join('\n') // JSON has no line break of its own
}

/** The names of all cells. A list of them for each row would take as long as the rest of writing. */
function namesIn(rows: readonly StreamRow[]): string[] {
  const names = new Set<string>()
  for (const row of rows) for (const name in row) names.add(name) // of views too, which inherit them
  return [...names]
}

/** The rows of such a text, as views: a column is parsed when one of its cells is read, since few of them are. */
export function rowsIn(text: string): Rows<StreamRow> {
  const [first = '', ...lines] = text.split('\n')
  const { length, names } = JSON.parse(first) as Head
  const view = viewOf(names)
  const columns: Columns = { lines, parsed: [] }
  return rowsBy(length, see => {
    for (let index = 0; index < length; index++) see(view(columns, index), index)
  })
}

/** The lines of columns, and the cells of those that were read. */
interface Columns {
  readonly lines: readonly string[]
  readonly parsed: (readonly Cell[] | undefined)[]
}

function column({ lines, parsed }: Columns, at: number): readonly Cell[] {
  return (parsed[at] ??= JSON.parse(lines[at] ?? '[]') as readonly Cell[])
}

type MakeView = (columns: Columns, index: number) => StreamRow

/** One kind of view for equal names: reading the many months of a stream then takes about a third less. */
const views = new Map<string, MakeView>()

/** Makes rows of columns with these names, of which one is the id, as every row of a stream has one. */
function viewOf(names: readonly string[]): MakeView {
  const key = JSON.stringify(names)
  const known = views.get(key) ?? madeView(names)
  views.set(key, known)
  return known
}

function madeView(names: readonly string[]): MakeView {
  const cells = names.map((name, at) => {
    const cell = (columns: Columns, index: number): Cell => column(columns, at)[index] ?? null
    return [name, cell] as const
  })
  return lazily<Columns, number, Record<string, Cell>>(Object.fromEntries(cells)) as MakeView
}
