// Columns on one axis and lines on another, over time. A period cut off by the range is drawn paler and
// named as such, so that nobody reads its smaller columns as a fall.

import type { Combo } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import { isPartial } from '../dates'
import { FADED, isFaded } from '../picks'
import { word } from '../strings'
import type { Drawing } from '../drawing'
import type { Plan } from './engine'
import { GRID, base, categories, values } from './engine'
import { everyPeriod, names, picksOverTime, series, writer } from './reading'

/** How a combination of columns and lines is drawn. */
export function comboPlan(drawing: Drawing<Combo>, given: ChartAnswer): Plan {
  const { tile, palette, language, chosen } = drawing
  const answer = everyPeriod(given)
  const picks = picksOverTime(answer, tile)
  const looks = partials(answer).map((isPart, index) => ({
    isPart,
    opacity: isFaded(picks[index], chosen) ? FADED : isPart ? PALER : 1,
  }))
  const columns = tile.columns.map(metric => series(answer, metric))
  const lines = tile.lines.map(metric => series(answer, metric))
  const left = writer(columns[0]?.column.type ?? 'NUMBER', language, true)
  const right = writer(lines[0]?.column.type ?? 'NUMBER', language, true)
  const color = (index: number) => palette.series[index] ?? palette.neutral
  return {
    picks,
    keys: [
      ...columns.map(({ column }, at) => ({ name: column.label, color: color(at), shape: 'bar' as const })),
      ...lines.map(({ column }, at) => ({ name: column.label, color: color(columns.length + at), shape: 'line' as const })),
    ], // prettier-ignore
    option: {
      ...base(palette),
      grid: { ...GRID, right: 4 },
      xAxis: periods(drawing, answer, looks),
      yAxis: [
        values(palette, left),
        values(palette, right, { splitLine: { show: false }, min: fromZero }),
      ],
      series: [
        ...columns.map(part => columnSeries(part, looks, drawing)),
        ...lines.map(part => lineSeries(part, drawing)),
      ],
    },
  }
}

/** Names of the periods; a phone breaks them, so that none has to be left out. */
function periods(
  { palette, language, narrow }: Drawing<Combo>,
  answer: ChartAnswer,
  looks: readonly Look[],
): object {
  const labels = names(answer, language).map((name, index) => {
    const broken = narrow ? name.replace(' ', '\n') : name
    return looks[index]?.isPart ? `${broken}\n${word('partial', language)}` : broken
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

/** How a period's columns look. */
interface Look {
  readonly isPart: boolean
  readonly opacity: number
}

/** What is left of the colour of a period that is cut off. */
const PALER = 0.45

function columnSeries(
  { column, numbers }: Part,
  looks: readonly Look[],
  { tile, language }: Drawing<Combo>,
): object {
  return {
    type: 'bar',
    ...(tile.breakdown !== undefined && { stack: 'all' }),
    name: column.label,
    data: numbers.map((value, index) => ({
      value,
      itemStyle: { opacity: looks[index]?.opacity },
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
