// Bars beside their goals: how far each has come is the bar, the goal a line across it.

import type { Bullet } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Drawing } from '../drawing'
import { FADED, isFaded } from '../picks'
import type { Plan } from './engine'
import { base, groups, values } from './engine'
import { names, picksOf, series, writer } from './reading'

/** How goals are drawn. Rows without a goal are not shown: there is nothing to compare with. */
export function bulletPlan(drawing: Drawing<Bullet>, answer: ChartAnswer): Plan {
  const { tile, palette, language, chosen, narrow } = drawing
  const [reached, goal] = [series(answer, tile.metric), series(answer, tile.target)]
  const labels = names(answer, language)
  const rows = goalRows(goal.numbers, tile.limit)
  const picks = picksOf(answer, tile.dimension, rows)
  const isPassed = (row: number) => (reached.numbers[row] ?? 0) >= (goal.numbers[row] ?? 0)
  const bars = rows.map((row, place) => ({
    value: reached.numbers[row] ?? 0,
    itemStyle: {
      color: isPassed(row) ? palette.good : palette.series[0],
      opacity: isFaded(picks[place], chosen) ? FADED : 1,
    },
  }))
  const goals = rows.map(row => goal.numbers[row])
  const write = { valueFormatter: writer(reached.column.type, language, false) }
  return {
    keys: [
      { name: reached.column.label, color: palette.series[0] ?? palette.accent, shape: 'bar' },
      { name: goal.column.label, color: palette.text, shape: 'line' },
    ],
    picks,
    upwards: true,
    option: {
      ...base(palette),
      xAxis: values(palette, writer(reached.column.type, language, true), { splitNumber: narrow ? 2 : 4 }),
      yAxis: groups(
        rows.map(row => labels[row] ?? ''),
        palette,
        narrow,
      ),
      series: [
        { type: 'bar', name: reached.column.label, barMaxWidth: 16, tooltip: write, data: bars },
        { type: 'scatter', name: goal.column.label, ...LINE, itemStyle: { color: palette.text }, tooltip: write, data: goals },
      ],
    },
  }
} // prettier-ignore

/** A goal as a line across its bar. */
const LINE = { symbol: 'rect', symbolSize: [4, 26] } as const

/** Rows with a goal, the largest on top, in the engine's order: from the bottom up. */
function goalRows(goals: readonly (number | null)[], limit: number): number[] {
  const rows = goals.flatMap((goal, row) => (goal === null || goal <= 0 ? [] : [row]))
  return rows.sort((a, b) => (goals[b] ?? 0) - (goals[a] ?? 0)).slice(0, limit).reverse()
} // prettier-ignore
