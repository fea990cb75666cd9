// Points by two metrics, as large as a third one.

import type { Scatter } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Drawing } from '../drawing'
import { escaped } from '../escaped'
import { FADED, isFaded } from '../picks'
import type { Plan } from './engine'
import { GRID, base, values } from './engine'
import { names, picksOf, series, writer } from './reading'

/** Diameters of the smallest and the largest point. */
const SMALLEST = 8
const LARGEST = 38

/** How points are drawn. A point of which one metric is not known has no place. */
export function scatterPlan(drawing: Drawing<Scatter>, answer: ChartAnswer): Plan {
  const { tile, palette, language, chosen } = drawing
  const [x, y] = [series(answer, tile.x), series(answer, tile.y)]
  const size = tile.size === undefined ? x : series(answer, tile.size)
  const labels = names(answer, language)
  const rows = shownRows(x.numbers, y.numbers, size.numbers, tile.limit)
  const picks = picksOf(answer, tile.dimension, rows)
  const diameter = scale(rows.map(row => size.numbers[row] ?? 0))
  const shared = base(palette)
  return {
    keys: [],
    picks,
    option: {
      ...shared,
      grid: { ...GRID, top: 24, bottom: 22, right: 24 },
      tooltip: {
        ...(shared as { tooltip: object }).tooltip,
        trigger: 'item',
        formatter: ({ dataIndex }: { dataIndex: number }) => told(dataIndex),
      },
      xAxis: { ...values(palette, writer(x.column.type, language, true)), name: x.column.label, ...NAMED_BELOW },
      yAxis: { ...values(palette, writer(y.column.type, language, true)), name: y.column.label, nameTextStyle: { align: 'left' } },
      series: [
        {
          type: 'scatter',
          data: rows.map((row, place) => ({
            value: [x.numbers[row], y.numbers[row]],
            symbolSize: tile.size === undefined ? 12 : diameter(size.numbers[row] ?? 0),
            itemStyle: { opacity: isFaded(picks[place], chosen) ? FADED : 0.75 },
          })),
        },
      ],
    },
  }

  function told(place: number): string {
    const row = rows[place] ?? 0
    const lines = [x, y, size].map(({ column, numbers }) => `${column.label}: ${writer(column.type, language, false)(numbers[row])}`)
    return [labels[row] ?? '', ...new Set(lines)].map(escaped).join('<br>')
  }
} // prettier-ignore

const NAMED_BELOW = { nameLocation: 'middle', nameGap: 26 } as const

/** The largest by size that have a place, the small ones last so that they are drawn on top. */
function shownRows(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  size: readonly (number | null)[],
  limit: number,
): number[] {
  const placed = x.flatMap((value, row) => (value === null || y[row] == null ? [] : [row]))
  return placed.sort((a, b) => (size[b] ?? 0) - (size[a] ?? 0)).slice(0, limit)
}

/** Areas grow with numbers, so that twice as much looks twice as much. */
function scale(sizes: readonly number[]): (value: number) => number {
  const most = Math.max(0, ...sizes)
  return value =>
    most === 0 ? SMALLEST : Math.max(SMALLEST, LARGEST * Math.sqrt(Math.max(0, value) / most))
}
