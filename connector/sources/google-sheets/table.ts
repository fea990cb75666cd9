// A tab as records, by the names of its columns. What is wrong is collected and told together, with tab,
// row and column, so that a person can mend all of it at once.

import { Fault } from '../../model/faults'
import type { Text } from '../../model/text'
import type { Cell, StreamRow } from '../source'
import { readCell } from './cells'
import type { Column, Tab, TabId } from './layout'
import { isNamed, plain } from './layout'

/** A line of a tab as it was read: its cells in order, in `c0`, `c1`, … */
export interface LineRow extends StreamRow {
  readonly tab: TabId
  /** As the sheet numbers its rows. */
  readonly line: number
}

/** A record: values by the key of their column; empty cells are absent. */
export interface TabRecord {
  readonly line: number
  readonly values: Readonly<Record<string, string | number>>
}

interface Problem {
  readonly where: Text
  readonly what: Text
}

const MOST_COLUMNS = 40
const MOST_TOLD = 10

/** Records of a tab. Throws a fault that names every mistake in it. */
export function recordsOf(rows: readonly LineRow[], tab: Tab): TabRecord[] {
  const lines = rows.filter(row => row.tab === tab.id).map(lineOf)
  const [header, ...rest] = lines.sort((one, other) => one.line - other.line)
  if (!header) return []
  const problems: Problem[] = []
  const columns = columnsOf(header, tab, problems)
  const records = rest
    .filter(({ cells }) => !isLeftOut(cells))
    .map(line => recordOf(line, columns, tab, problems))
  if (problems.length > 0) throw mistakes(problems)
  return records
}

/** A line whose cells were looked up, which is dear for a row out of a snapshot. */
interface Line {
  readonly line: number
  /** The missing ones at its end included. */
  readonly cells: readonly Cell[]
}

const NAMES = Array.from({ length: MOST_COLUMNS }, (_, index) => `c${index}`)

function lineOf(row: LineRow): Line {
  return { line: row.line, cells: NAMES.map(name => row[name] ?? null) }
}

/** A line as a stream keeps it. */
export function lineRow(tab: TabId, line: number, cells: readonly unknown[]): LineRow {
  const kept = cells
    .slice(0, MOST_COLUMNS)
    .map((cell, index) => [`c${index}`, cellOf(cell)] as const)
  return { ...Object.fromEntries(kept), id: `${tab}!${line}`, tab, line }
}

function cellOf(cell: unknown): Cell {
  const isKept = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
  return isKept ? cell : null
}

/** Blank lines and remarks; a remark begins with a mark that is no error of the sheet's own. */
function isLeftOut(cells: readonly Cell[]): boolean {
  const first = cells.find(cell => !isEmpty(cell))
  return (
    first === undefined || (String(first).startsWith('#') && !/^#[A-Z/0!?]+$/.test(String(first)))
  )
}

function isEmpty(cell: Cell): boolean {
  return cell === null || String(cell).trim() === ''
}

/** Which column of the layout each column of the sheet is; others are a person's own. */
function columnsOf(header: Line, tab: Tab, problems: Problem[]): (Column | null)[] {
  const names = header.cells.map(cell => String(cell ?? '').trim())
  const found = names.map(name => tab.columns.find(column => isNamed(name, column.name)) ?? null)
  tab.columns.forEach(column => {
    const count = found.filter(one => one === column).length
    if (count > 1) problems.push(inHeader(tab, header, TWICE(column.name)))
    if (count > 0 || !column.required) return
    const near = names.find(name => name !== '' && isNear(name, column.name))
    problems.push(
      inHeader(
        tab,
        header,
        near === undefined ? MISSING(column.name) : MISSPELT(near, column.name),
      ),
    )
  })
  return found.map((column, index) => (found.indexOf(column) === index ? column : null))
}

function recordOf(
  { line, cells }: Line,
  columns: readonly (Column | null)[],
  tab: Tab,
  problems: Problem[],
): TabRecord {
  const values: Record<string, string | number> = {}
  columns.forEach((column, index) => {
    const cell = cells[index] ?? null
    if (!column) return
    if (cell === null || isEmpty(cell)) {
      if (column.required) problems.push({ where: placeOf(tab, line, column), what: EMPTY_CELL })
      return
    }
    const read = readCell(cell, column.kind)
    if ('value' in read) values[column.key] = read.value
    else problems.push({ where: placeOf(tab, line, column), what: shown(cell, read.instead) })
  })
  return { line, values }
}

/** One letter more, less or other. */
function isNear(name: string, { en, es }: Text): boolean {
  return [en, es].some(known => distance(plain(name), plain(known)) <= 2)
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

function placeOf({ name }: Tab, line: number, column: Column): Text {
  return {
    en: `${name.en}, row ${line}, column “${column.name.en}”`,
    es: `${name.es}, fila ${line}, columna «${column.name.es}»`,
  }
}

function inHeader({ name }: Tab, { line }: Line, what: Text): Problem {
  return { where: { en: `${name.en}, row ${line}`, es: `${name.es}, fila ${line}` }, what }
}

function shown(cell: Exclude<Cell, null>, instead: Text): Text {
  const text = String(cell).slice(0, 30)
  return { en: `“${text}”: ${instead.en}`, es: `«${text}»: ${instead.es}` }
}

const EMPTY_CELL: Text = { en: 'is empty; fill it in', es: 'está vacía; rellénala' }
const MISSING = ({ en, es }: Text): Text => ({
  en: `the column “${en}” is missing; add it`,
  es: `falta la columna «${es}»; añádela`,
})
const MISSPELT = (name: string, { en, es }: Text): Text => ({
  en: `the column “${name}” is not known; did you mean “${en}”?`,
  es: `no se conoce la columna «${name}»; ¿querías decir «${es}»?`,
})
const TWICE = ({ en, es }: Text): Text => ({
  en: `the column “${en}” is there twice; delete one`,
  es: `la columna «${es}» está dos veces; borra una`,
})

function mistakes(problems: readonly Problem[]): Fault {
  const told = problems.slice(0, MOST_TOLD)
  const rest = problems.length - told.length
  const list = (language: 'en' | 'es') =>
    told.map(({ where, what }) => `${where[language]}: ${what[language]}`).join('; ')
  return new Fault(
    'unexpected-answer',
    {
      en: `The settings workbook has to be mended. ${list('en')}${rest > 0 ? `; and ${rest} more` : ''}.`,
      es: `Hay que corregir el libro de ajustes. ${list('es')}${rest > 0 ? `; y ${rest} más` : ''}.`,
    },
    `${problems.length} mistakes in the workbook`,
  )
}
