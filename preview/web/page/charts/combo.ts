// Columns on one axis and lines on another, over time. A period cut off by the range is drawn paler and
// named as such, so that nobody reads its smaller columns as a fall.

import type { Combo } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import { isPartial } from '../dates'
import { word } from '../strings'
import type { Drawing } from '../drawing'
import type { Plan } from './engine'
import { GRID, base, categories, values } from './engine'
import { names, series, writer } from './reading'

/** How a combination of columns and lines is drawn. */
export function comboPlan(drawing: Drawing<Combo>, answer: ChartAnswer): Plan {
  const { tile, palette, language } = drawing
  const columns = tile.columns.map(metric => series(answer, metric))
  const lines = tile.lines.map(metric => series(answer, metric))
  const left = writer(columns[0]?.column.type ?? 'NUMBER', language, true)
  const right = writer(lines[0]?.column.type ?? 'NUMBER', language, true)
  const partial = partials(answer)
  const color = (index: number) => palette.series[index] ?? palette.neutral
  return {
    keys: [
      ...columns.map(({ column }, index) => ({
        name: column.label,
        color: color(index),
        shape: 'bar' as const,
      })),
      ...lines.map(({ column }, index) => ({
        name: column.label,
        color: color(columns.length + index),
        shape: 'line' as const,
      })),
    ],
    option: {
      ...base(palette),
      grid: { ...GRID, right: 4 },
      xAxis: periods(drawing, answer, partial),
      yAxis: [
        values(palette, left),
        values(palette, right, { splitLine: { show: false }, min: fromZero }),
      ],
      series: [
        ...columns.map(part => columnSeries(part, partial, drawing)),
        ...lines.map(part => lineSeries(part, drawing)),
      ],
    },
  }
}

/** Names of the periods; a phone breaks them, so that none has to be left out. */
function periods(
  { palette, language, narrow }: Drawing<Combo>,
  answer: ChartAnswer,
  partial: readonly boolean[],
): object {
  const labels = names(answer, language, '').map((name, index) => {
    const broken = narrow ? name.replace(' ', '\n') : name
    return partial[index] ? `${broken}\n${word('partial', language)}` : broken
  })
  const axis = categories(labels, palette)
  if (!narrow || labels.length > MOST_NAMES) return axis
  return { ...axis, axisLabel: { color: palette.muted, fontSize: 10, lineHeight: 12, interval: 0 } }
}

/** Names that fit beside each other on a phone. */
const MOST_NAMES = 8

function partials({ columns, rows, dateRange }: ChartAnswer): boolean[] {
  const type = columns[0]?.type ?? ''
  return rows.map(([period]) => isPartial(String(period), type, dateRange))
}

type Part = ReturnType<typeof series>

function columnSeries(
  { column, numbers }: Part,
  partial: readonly boolean[],
  { language }: Drawing<Combo>,
): object {
  return {
    type: 'bar',
    name: column.label,
    data: numbers.map((value, index) => ({
      value,
      itemStyle: { opacity: partial[index] ? 0.45 : 1 },
    })),
    barMaxWidth: 34,
    itemStyle: { borderRadius: [3, 3, 0, 0] },
    tooltip: { valueFormatter: writer(column.type, language, false) },
  }
}

function lineSeries({ column, numbers }: Part, { language }: Drawing<Combo>): object {
  return {
    type: 'line',
    name: column.label,
    data: numbers,
    yAxisIndex: 1,
    symbol: 'diamond',
    symbolSize: 8,
    lineStyle: { width: 2 },
    tooltip: { valueFormatter: writer(column.type, language, false) },
  }
}

/** An axis that begins at zero unless there is something below. */
function fromZero({ min }: { min: number }): number | null {
  return min < 0 ? null : 0
}
