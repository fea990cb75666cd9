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
}

/** What the engine draws for a waterfall. */
export function waterfallOption({
  tile,
  answers,
  palette,
  language,
}: Drawing<Waterfall>): ChartOption {
  const answer = answers.main
  if (!answer) return {}
  const type = answer.columns[0]?.type ?? 'NUMBER'
  const write = writer(type, language, true)
  let level = 0
  const steps = tile.steps.map(({ metric, as, label }): Step => {
    const value = series(answer, metric).numbers[0] ?? 0
    const signed = as === 'fall' ? -value : value
    const from = as === 'total' ? 0 : level
    level = from + signed
    const colour = as === 'total' ? palette.accent : signed < 0 ? palette.bad : palette.good
    const bottom = Math.min(from, level)
    return {
      label: label[language],
      amount: signed,
      from: bottom,
      height: Math.abs(signed),
      colour,
    }
  })
  const isTotal = (index: number) => tile.steps[index]?.as === 'total'
  const text = ({ amount }: Step, index: number) =>
    isTotal(index) || amount === 0
      ? write(amount)
      : `${amount > 0 ? '▲' : '▼'} ${write(Math.abs(amount))}`
  return {
    ...base(palette),
    legend: { show: false },
    grid: { left: 8, right: 8, top: 24, bottom: 4, containLabel: true },
    tooltip: { ...(base(palette).tooltip as object), trigger: 'item' },
    xAxis: categories(
      steps.map(step => step.label),
      palette,
    ),
    yAxis: values(palette, write),
    series: [
      {
        type: 'bar',
        stack: 'bridge',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: steps.map(step => step.from),
      },
      {
        type: 'bar',
        stack: 'bridge',
        barWidth: '58%',
        itemStyle: { borderRadius: 3 },
        label: {
          show: true,
          position: 'top',
          color: palette.text,
          fontWeight: 600,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const step = steps[dataIndex]
            return step ? text(step, dataIndex) : ''
          },
        },
        tooltip: { valueFormatter: writer(type, language, false) },
        data: steps.map(step => ({ value: step.height, itemStyle: { color: step.colour } })),
      },
    ],
  }
}
