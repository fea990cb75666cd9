// Which rows a table shows, and in what order: the template picks them, the reader only orders them.

import type { Table } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Value } from '../format'

/** How a table is ordered. */
export interface Sort {
  readonly by: string
  readonly order: Table['sort']['order']
}

/** The rows the tile is about, as the reader ordered them. Rows that did not move are no movements. */
export function shownRows(
  { columns, rows }: Pick<ChartAnswer, 'columns' | 'rows'>,
  { sort: picked, limit }: Pick<Table, 'sort' | 'limit'>,
  sort: Sort,
): (readonly Value[])[] {
  const place = ({ by }: Sort) => columns.findIndex(({ id }) => id === by)
  const about = rows.filter(row => picked.order !== 'absolute' || moved(row[place(picked)]))
  const chosen = about.sort(ordered(place(picked), picked.order)).slice(0, limit)
  return chosen.sort(ordered(place(sort), sort.order))
}

function moved(value: Value | undefined): boolean {
  return typeof value === 'number' && value !== 0
}

/** Nothing known comes last, whatever the order. */
function ordered(at: number, order: Sort['order']) {
  const key = (row: readonly Value[]) => {
    const value = row[at] ?? null
    return order === 'absolute' && typeof value === 'number' ? Math.abs(value) : value
  }
  return (a: readonly Value[], b: readonly Value[]): number => {
    const [left, right] = [key(a), key(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    const up = compared(left, right)
    return order === 'asc' ? up : -up
  }
}

function compared(left: string | number | boolean, right: string | number | boolean): number {
  if (typeof left === 'string' && typeof right === 'string') return left.localeCompare(right)
  return left < right ? -1 : left > right ? 1 : 0
}
