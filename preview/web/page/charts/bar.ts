// Horizontal bars, largest on top, stacked where there are several metrics.

import type { Bar } from '../../../../templates/template'
import type { Palette } from '../../../../templates/brand'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Drawing } from '../drawing'
import type { Plan } from './engine'
import { base, groups, values } from './engine'
import { FADED, isFaded } from '../picks'
import { names, picksOf, series, writer } from './reading'

/** How bars are drawn. */
export function barPlan(drawing: Drawing<Bar>, answer: ChartAnswer): Plan {
  const { tile, palette, language, narrow, chosen } = drawing
  const parts = tile.metrics.map(metric => series(answer, metric))
  const rows = largest(
    parts.map(part => part.numbers),
    tile.limit,
  )
  const labels = names(answer, language)
  const picks = picksOf(answer, tile.dimension, rows)
  const faded = picks.map(pick => isFaded(pick, chosen))
  const write = writer(parts[0]?.column.type ?? 'NUMBER', language, true)
  const keys = parts.map(({ column }, index) => ({
    name: column.label,
    color: colourOf(index, tile.tone, palette),
    shape: 'bar' as const,
  }))
  return {
    keys,
    picks,
    upwards: true,
    option: {
      ...base(palette),
      xAxis: values(palette, write, { splitNumber: narrow ? 2 : 4 }),
      yAxis: groups(
        rows.map(row => labels[row] ?? ''),
        palette,
        narrow,
      ),
      series: parts.map((part, index) => barSeries(part, index, { rows, faded, drawing })),
    },
  }
}

interface Shown {
  readonly rows: readonly number[]
  /** Rows that are not pressed while others are. */
  readonly faded: readonly boolean[]
  readonly drawing: Drawing<Bar>
}

function barSeries(
  { column, numbers }: ReturnType<typeof series>,
  index: number,
  { rows, faded, drawing: { tile, palette, language } }: Shown,
): object {
  return {
    type: 'bar',
    stack: 'all',
    name: column.label,
    barMaxWidth: 22,
    itemStyle: { color: colourOf(index, tile.tone, palette) },
    tooltip: { valueFormatter: writer(column.type, language, false) },
    data: rows.map((row, place) => ({
      value: numbers[row] ?? 0,
      itemStyle: { opacity: faded[place] ? FADED : 1 },
    })),
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
  const [first] = palette.series
  if (tone === 'health') return [palette.good, palette.warn, palette.bad][index] ?? palette.neutral
  return (index > 0 ? palette.series[index] : tone ? palette.bad : first) ?? palette.neutral
}
