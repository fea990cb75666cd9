// A table: sortable by any column, numbers aligned, the total asked for by itself.

import { useState } from 'preact/hooks'
import type { Language } from '../../../../templates/text'
import type { Table } from '../../../../templates/template'
import type { Column } from '../../../data-studio/chart'
import type { Value } from '../format'
import { formatValue } from '../format'
import { Icon } from '../icon'
import { word } from '../strings'
import type { Drawing } from './tile-content'

type Order = Table['sort']['order']

/** A table tile. */
export function TableTile({ tile, answers, language }: Drawing<Table>) {
  const [sort, setSort] = useState<{ by: string; order: Order }>(tile.sort)
  const { columns = [], rows = [], totals } = answers.main ?? {}
  const at = columns.findIndex(({ id }) => id === sort.by)
  const shown = [...rows].sort(ordered(at, sort.order)).slice(0, tile.limit)
  const press = (id: string) =>
    setSort({ by: id, order: sort.by === id && sort.order === 'desc' ? 'asc' : 'desc' })
  return (
    <>
      <h2>{tile.title[language]}</h2>
      <p class="note">{tile.note[language]}</p>
      <div class="scroll">
        <table>
          <Heads columns={columns} sort={sort} press={press} />
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {columns.map((column, place) => (
                  <Cell
                    key={column.id}
                    column={column}
                    value={row[place] ?? null}
                    tile={tile}
                    language={language}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          {totals && <Foot columns={columns} totals={totals} language={language} />}
        </table>
      </div>
    </>
  )
}

interface FootProps {
  readonly columns: readonly Column[]
  readonly totals: readonly Value[]
  readonly language: Language
}

function Foot({ columns, totals, language }: FootProps) {
  const text = ({ concept, type }: Column, place: number) => {
    if (place === 0) return word('total', language)
    return concept === 'METRIC' ? formatValue(totals[place] ?? null, type, language) : ''
  }
  return (
    <tfoot>
      <tr>
        {columns.map((column, place) => (
          <td key={column.id} class={column.concept === 'METRIC' ? 'number' : ''}>
            {text(column, place)}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

interface HeadsProps extends Omit<HeadProps, 'column'> {
  readonly columns: readonly Column[]
}

function Heads({ columns, ...shared }: HeadsProps) {
  return (
    <thead>
      <tr>
        {columns.map(column => (
          <Head key={column.id} column={column} {...shared} />
        ))}
      </tr>
    </thead>
  )
}

interface HeadProps {
  readonly column: Column
  readonly sort: { by: string; order: Order }
  readonly press: (id: string) => void
}

function Head({ column: { id, label, concept, description }, sort, press }: HeadProps) {
  const isSorted = sort.by === id
  const direction = sort.order === 'asc' ? 'ascending' : 'descending'
  return (
    <th class={concept === 'METRIC' ? 'number' : ''} aria-sort={isSorted ? direction : 'none'}>
      <button onClick={() => press(id)} title={description}>
        {label} {isSorted && <Icon shape={sort.order === 'asc' ? 'up' : 'down'} />}
      </button>
    </th>
  )
}

interface CellProps {
  readonly column: Column
  readonly value: Value
  readonly tile: Table
  readonly language: Language
}

function Cell({ column: { id, type, concept }, value, tile, language }: CellProps) {
  const text = formatValue(value, type, language)
  if (concept === 'DIMENSION') return <td>{text}</td>
  const better = (tile.better as Readonly<Record<string, 'higher' | 'lower' | undefined>>)[id]
  if (better === undefined || typeof value !== 'number' || value === 0) {
    return <td class="number">{text}</td>
  }
  const isGood = value > 0 === (better === 'higher')
  return (
    <td class={`number ${isGood ? 'good' : 'bad'}`}>
      <Icon shape={value > 0 ? 'up' : 'down'} /> {text}
    </td>
  )
}

function ordered(at: number, order: Order) {
  const key = (row: readonly Value[]) => {
    const value = row[at] ?? null
    return order === 'absolute' && typeof value === 'number' ? Math.abs(value) : value
  }
  return (a: readonly Value[], b: readonly Value[]): number => {
    const [left, right] = [key(a), key(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    const up = left < right ? -1 : left > right ? 1 : 0
    return order === 'asc' ? up : -up
  }
}
