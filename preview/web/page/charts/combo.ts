// Columns on one axis and lines on another.

import type { Combo } from '../../../../templates/template'
import type { Drawing } from '../tiles/tile-content'
import type { ChartOption } from './engine'
import { base, categories, values } from './engine'
import { names, series, writer } from './reading'

/** What the engine draws for a combination of columns and lines. */
export function comboOption({ tile, answers, palette, language }: Drawing<Combo>): ChartOption {
  const answer = answers.main
  if (!answer) return {}
  const columns = tile.columns.map(metric => series(answer, metric))
  const lines = tile.lines.map(metric => series(answer, metric))
  const left = writer(columns[0]?.column.type ?? 'NUMBER', language, true)
  const right = writer(lines[0]?.column.type ?? 'NUMBER', language, true)
  return {
    ...base(palette),
    xAxis: categories(names(answer, language, ''), palette),
    yAxis: [values(palette, left), values(palette, right, { splitLine: { show: false }, min: 0 })],
    series: [
      ...columns.map(({ column, numbers }) => ({
        type: 'bar',
        name: column.label,
        data: numbers,
        barMaxWidth: 34,
        itemStyle: { borderRadius: [3, 3, 0, 0] },
        tooltip: { valueFormatter: writer(column.type, language, false) },
      })),
      ...lines.map(({ column, numbers }) => ({
        type: 'line',
        name: column.label,
        data: numbers,
        yAxisIndex: 1,
        symbol: 'diamond',
        symbolSize: 8,
        lineStyle: { width: 2 },
        tooltip: { valueFormatter: writer(column.type, language, false) },
      })),
    ],
  }
}
