// A waterfall: totals standing on the ground, rises and falls hanging where they happened.

import type { Waterfall } from '../../../../templates/template'
import type { Drawing } from '../tiles/tile-content'
import type { ChartOption } from './engine'
import { base, categories, values } from './engine'
import { series, writer } from './reading'

interface Step {
  readonly label: string
  readonly amount: number
  /** Where the bar begins and how high it is. */
  readonly from: number
  readonly height: number
  readonly colour: string
  readonly isTotal: boolean
}

/** What the engine draws for a waterfall. */
export function waterfallOption(drawing: Drawing<Waterfall>): ChartOption {
  return { baseOption: wideOption(drawing), media: [{ query: { maxWidth: 520 }, option: NARROW }] }
}

/** On a phone the names of the steps lean and their amounts are smaller. */
const NARROW = {
  xAxis: { axisLabel: { rotate: 45, fontSize: 11 } },
  series: [{}, { label: { fontSize: 9 } }],
}

function wideOption(drawing: Drawing<Waterfall>): ChartOption {
  const { answers, palette, language } = drawing
  const type = answers.main?.columns[0]?.type ?? 'NUMBER'
  const write = writer(type, language, true)
  const steps = stepsOf(drawing)
  const shared = base(palette)
  return {
    ...shared,
    legend: { show: false },
    grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
    tooltip: { ...(shared.tooltip as object), trigger: 'item' },
    xAxis: {
      ...categories(
        steps.map(step => step.label),
        palette,
      ),
      axisLabel: { color: palette.muted, interval: 0 },
    },
    yAxis: values(palette, write),
    series: [
      {
        type: 'bar',
        stack: 'bridge',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: steps.map(step => step.from),
      },
      { ...BAR, label: labelOf(steps, write, palette.text), tooltip: { valueFormatter: writer(type, language, false) }, data: steps.map(step => ({ value: step.height, itemStyle: { color: step.colour } })) }, // prettier-ignore
    ],
  }
}

const BAR = {
  type: 'bar',
  stack: 'bridge',
  barWidth: '58%',
  itemStyle: { borderRadius: 3 },
  labelLayout: { hideOverlap: true },
}

function stepsOf({ tile, answers, palette, language }: Drawing<Waterfall>): Step[] {
  let level = 0
  return tile.steps.map(({ metric, as, label }): Step => {
    const value = (answers.main && series(answers.main, metric).numbers[0]) ?? 0
    const amount = as === 'fall' ? -value : value
    const from = as === 'total' ? 0 : level
    level = from + amount
    const moved = amount < 0 ? palette.bad : palette.good
    return {
      label: label[language],
      amount,
      from: Math.min(from, level),
      height: Math.abs(amount),
      colour: as === 'total' ? palette.accent : moved,
      isTotal: as === 'total',
    }
  })
}

function labelOf(steps: readonly Step[], write: (value: number) => string, color: string): object {
  const sign = ({ isTotal, amount }: Step) =>
    isTotal || amount === 0 ? '' : amount > 0 ? '+' : '−'
  return {
    show: true,
    position: 'top',
    color,
    fontWeight: 600,
    formatter: ({ dataIndex }: { dataIndex: number }) => {
      const step = steps[dataIndex]
      return step ? sign(step) + write(Math.abs(step.amount)) : ''
    },
  }
}
