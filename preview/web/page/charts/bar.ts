// Horizontal bars, largest on top, stacked where there are several metrics.

import type { Bar } from '../../../../templates/template'
import type { Palette } from '../../../../templates/theme'
import type { ChartAnswer } from '../../../data-studio/chart'
import { DASH } from '../format'
import type { Drawing } from '../drawing'
import type { Plan } from './engine'
import { base, categories, values } from './engine'
import { names, series, writer } from './reading'

/** How bars are drawn. */
export function barPlan(
  { tile, palette, language, narrow }: Drawing<Bar>,
  answer: ChartAnswer,
): Plan {
  const parts = tile.metrics.map(metric => series(answer, metric))
  const rows = largest(
    parts.map(part => part.numbers),
    tile.limit,
  )
  const labels = names(answer, language, DASH)
  const write = writer(parts[0]?.column.type ?? 'NUMBER', language, true)
  const keys = parts.map(({ column }, index) => ({
    name: column.label,
    color: colourOf(index, tile.tone, palette),
    shape: 'bar' as const,
  }))
  return {
    keys,
    option: {
      ...base(palette),
      xAxis: values(palette, write, { splitNumber: narrow ? 2 : 4 }),
      yAxis: {
        ...categories(
          rows.map(row => labels[row] ?? ''),
          palette,
        ),
        axisLabel: { color: palette.text, width: narrow ? 100 : 130, overflow: 'truncate' },
      },
      series: parts.map(({ column, numbers }, index) => ({
        type: 'bar',
        stack: 'all',
        name: column.label,
        barMaxWidth: 22,
        itemStyle: { color: colourOf(index, tile.tone, palette) },
        tooltip: { valueFormatter: writer(column.type, language, false) },
        data: rows.map(row => numbers[row] ?? 0),
      })),
    },
  }
}

/** Rows with the largest sums, in the engine's order: from the bottom up. */
function largest(parts: readonly (readonly (number | null)[])[], limit: number): number[] {
  const count = parts[0]?.length ?? 0
  const sums = Array.from({ length: count }, (_, row) => ({
    row,
    sum: parts.reduce((sum, numbers) => sum + (numbers[row] ?? 0), 0),
  }))
  const positive = sums.filter(({ sum }) => sum > 0).sort((a, b) => b.sum - a.sum)
  return positive
    .slice(0, limit)
    .map(({ row }) => row)
    .reverse()
}

function colourOf(index: number, tone: Bar['tone'], palette: Palette): string {
  const [first, second] = palette.series
  if (tone === 'health') return [palette.good, second, palette.bad][index] ?? palette.neutral
  return (index > 0 ? palette.series[index] : tone ? palette.bad : first) ?? palette.neutral
}
