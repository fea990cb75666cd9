// Which rows a table shows, and in what order: the template picks them, the reader only orders them.

import type { Table } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Value } from '../format'
import { UNASSIGNED } from '../strings'

/** How a table is ordered. */
export interface Sort {
  readonly by: string
  readonly order: Table['sort']['order']
}

/** The rows the tile is about, as the reader ordered them. Rows that did not move are no movements. */
export function shownRows(
  { columns, rows }: Pick<ChartAnswer, 'columns' | 'rows'>,
  { sort: picked, limit, only }: Pick<Table, 'sort' | 'limit' | 'only'>,
  sort: Sort,
): (readonly Value[])[] {
  const place = ({ by }: Sort) => columns.findIndex(({ id }) => id === by)
  const about = rows.filter(row => {
    const value = row[place(picked)]
    if (only === 'positive') return typeof value === 'number' && value > 0
    return picked.order !== 'absolute' || moved(value)
  })
  const inOrder = about.sort(ordered(place(picked), picked.order))
  // What belongs to nobody is in the total, and shown where there is room.
  const chosen = [...inOrder.filter(isAssigned), ...inOrder.filter(row => !isAssigned(row))].slice(
    0,
    limit,
  )
  return chosen.sort(ordered(place(sort), sort.order))
}

/** Whether a row is about somebody. */
function isAssigned([name]: readonly Value[]): boolean {
  return !Object.values(UNASSIGNED).includes(String(name))
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
