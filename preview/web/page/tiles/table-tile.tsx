// A table: sortable by any column, numbers aligned, the total asked for by itself.

import { useState } from 'preact/hooks'
import type { Language } from '../../../../templates/text'
import type { Table } from '../../../../templates/template'
import type { ChartAnswer, Column } from '../../../data-studio/chart'
import type { Value } from '../format'
import { formatValue } from '../format'
import { Icon } from '../icon'
import { word } from '../strings'
import type { Sort } from './shown-rows'
import { shownRows } from './shown-rows'
import type { Drawing } from '../drawing'
import { isFaded, textOf } from '../picks'
import type { Pressable } from './pick-button'
import { PickButton } from './pick-button'

/** A table tile. */
export function TableTile({
  tile,
  answer,
  language,
  chosen,
  press,
}: Drawing<Table> & { answer: ChartAnswer }) {
  const [sort, order] = useSort(tile.sort)
  const { columns, rows, totals } = answer
  const shown = shownRows(answer, tile, sort)
  return (
    <>
      <h2>{tile.title[language]}</h2>
      <p class="note">{tile.note[language]}</p>
      <div class="scroll">
        <table>
          <Heads columns={columns} sort={sort} press={order} />
          <tbody>
            {shown.map((row, index) => (
              <Row key={index} {...{ columns, row, tile, language, chosen, press }} />
            ))}
          </tbody>
          {totals && (
            <Foot
              columns={columns}
              totals={totals}
              name={word(shown.length < rows.length ? 'totalOfAll' : 'total', language)}
              language={language}
            />
          )}
        </table>
      </div>
    </>
  )
}

/** The order a reader chose by pressing a head, as long as it is over the same order of the tile. */
function useSort(own: Sort): [Sort, (id: string) => void] {
  const [chosen, choose] = useState<{ readonly over: Sort; readonly sort: Sort }>()
  const sort = chosen?.over === own ? chosen.sort : own
  const isDown = (id: string) => sort.by === id && sort.order === 'desc'
  return [sort, id => choose({ over: own, sort: { by: id, order: isDown(id) ? 'asc' : 'desc' } })]
}

interface FootProps {
  readonly columns: readonly Column[]
  readonly totals: readonly Value[]
  readonly name: string
  readonly language: Language
}

function Foot({ columns, totals, name, language }: FootProps) {
  const text = ({ concept, type }: Column, place: number) => {
    if (place === 0) return name
    return concept === 'METRIC' ? formatValue(totals[place] ?? null, type, language) : ''
  }
  return (
    <tfoot>
      <tr>
        {columns.map((column, place) => (
          <td key={column.id} class={classOf(column, place)}>
            {text(column, place)}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

interface HeadsProps extends Omit<HeadProps, 'column' | 'place'> {
  readonly columns: readonly Column[]
}

function Heads({ columns, ...shared }: HeadsProps) {
  return (
    <thead>
      <tr>
        {columns.map((column, place) => (
          <Head key={column.id} column={column} place={place} {...shared} />
        ))}
      </tr>
    </thead>
  )
}

interface HeadProps {
  readonly column: Column
  readonly place: number
  readonly sort: Sort
  readonly press: (id: string) => void
}

function Head({ column, place, sort, press }: HeadProps) {
  const { id, label, description } = column
  const isSorted = sort.by === id
  const direction = sort.order === 'asc' ? 'ascending' : 'descending'
  return (
    <th scope="col" class={classOf(column, place)} aria-sort={isSorted ? direction : 'none'}>
      <button onClick={() => press(id)} title={description}>
        {label} {isSorted && <Icon shape={sort.order === 'asc' ? 'up' : 'down'} />}
      </button>
    </th>
  )
}

interface RowProps extends Pressable {
  readonly columns: readonly Column[]
  readonly row: readonly Value[]
  readonly tile: Table
  readonly language: Language
}

function Row({ columns, row, tile, language, chosen, press }: RowProps) {
  const pick = { field: columns[0]?.id ?? '', value: textOf(row[0]) }
  const text = (place: number) =>
    formatValue(row[place] ?? null, columns[place]?.type ?? 'TEXT', language)
  return (
    <tr class={isFaded(pick, chosen) ? 'faded' : ''}>
      {columns.map((column, place) => (
        <td key={column.id} class={`${classOf(column, place)} ${toneOf(tile, column, row[place])}`}>
          {toneOf(tile, column, row[place]) && (
            <Icon shape={Number(row[place]) > 0 ? 'up' : 'down'} />
          )}{' '}
          {place === 0 && column.concept === 'DIMENSION' ? (
            <PickButton pick={pick} text={text(place)} chosen={chosen} press={press} />
          ) : (
            text(place)
          )}
          {place === 0 && columns[1]?.concept === 'DIMENSION' && (
            <small class="short">{text(1)}</small>
          )}
        </td>
      ))}
    </tr>
  )
}

/** Numbers to the right; a phone shows further dimensions below the first. */
function classOf({ concept }: Column, place: number): string {
  if (concept === 'METRIC') return 'number'
  return place === 0 ? '' : 'long'
}

/** Good or bad, where the template says which way is better. */
function toneOf({ better }: Table, { id }: Column, value: Value | undefined): string {
  const wanted = Object.entries(better).find(([metric]) => metric === id)?.[1]
  if (wanted === undefined || typeof value !== 'number' || value === 0) return ''
  return value > 0 === (wanted === 'higher') ? 'good' : 'bad'
}
