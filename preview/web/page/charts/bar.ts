// Horizontal bars, largest on top, stacked where there are several metrics.

import type { Bar } from '../../../../templates/template'
import { DASH } from '../format'
import type { Drawing } from '../tiles/tile-content'
import type { ChartOption } from './engine'
import { base, categories, values } from './engine'
import { names, series, writer } from './reading'

/** What the engine draws for bars. */
export function barOption({ tile, answers, palette, language }: Drawing<Bar>): ChartOption {
  const answer = answers.main
  if (!answer) return {}
  const parts = tile.metrics.map(metric => series(answer, metric))
  const sums = answer.rows.map((_, row) =>
    parts.reduce((sum, { numbers }) => sum + (numbers[row] ?? 0), 0),
  )
  const largest = sums
    .map((sum, row) => ({ sum, row }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, tile.limit)
    .reverse()
  const labels = names(answer, language, DASH)
  const write = writer(parts[0]?.column.type ?? 'NUMBER', language, true)
  return {
    ...base(palette),
    xAxis: values(palette, write),
    yAxis: {
      ...categories(
        largest.map(({ row }) => labels[row] ?? ''),
        palette,
      ),
      axisLabel: { color: palette.text, width: 130, overflow: 'truncate' },
    },
    series: parts.map(({ column, numbers }, index) => ({
      type: 'bar',
      stack: 'all',
      name: column.label,
      barMaxWidth: 22,
      itemStyle: { color: index === 0 ? palette.bad : palette.series[1] },
      tooltip: { valueFormatter: writer(column.type, language, false) },
      data: largest.map(({ row }) => numbers[row] ?? 0),
    })),
  }
}
