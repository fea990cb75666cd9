// A waterfall: totals standing on the ground, rises and falls hanging where they happened. Upright on a
// desk, lying on a phone, where names and amounts need the width.

import type { Waterfall } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import { word } from '../strings'
import type { Drawing } from '../drawing'
import type { Plan } from './engine'
import { GRID, base, categories, values } from './engine'
import { writer } from './reading'
import type { Step } from './steps'
import { groundOf, stepsOf } from './steps'

/** How a waterfall is drawn. */
export function waterfallPlan(drawing: Drawing<Waterfall>, answer: ChartAnswer): Plan {
  const { tile, palette, language, narrow } = drawing
  const type = answer.columns[0]?.type ?? 'NUMBER'
  const steps = stepsOf(tile, answer)
  const ground = groundOf(steps)
  const shared = base(palette)
  const labels = steps.map(({ label }) => label[language])
  const category = {
    ...categories(labels, palette),
    inverse: narrow,
    axisLabel: { color: narrow ? palette.text : palette.muted, interval: 0 },
  }
  const value = values(palette, writer(type, language, true), {
    min: ground,
    splitNumber: narrow ? 2 : 4,
    ...(ground > 0 && cutName(drawing)),
  })
  return {
    keys: [],
    option: {
      ...shared,
      grid: gridOf(narrow, ground > 0),
      tooltip: { ...(shared.tooltip as object), trigger: 'item' },
      xAxis: narrow ? value : category,
      yAxis: narrow ? category : value,
      series: bars(steps, drawing, type),
    },
  }
}

function gridOf(narrow: boolean, isCut: boolean): object {
  return narrow
    ? { ...GRID, top: 4, right: 66, bottom: isCut ? 30 : 4 }
    : { ...GRID, top: isCut ? 38 : 22 }
}

/** An axis that does not begin at zero says so. */
function cutName({ palette, language, narrow }: Drawing<Waterfall>): object {
  return {
    name: word('cutAxis', language),
    nameLocation: narrow ? 'middle' : 'end',
    nameGap: narrow ? 26 : 20,
    nameTextStyle: { color: palette.muted, fontSize: 11, align: narrow ? 'center' : 'left' },
  }
}

function bars(steps: readonly Step[], drawing: Drawing<Waterfall>, type: string): object[] {
  const { palette, language, narrow } = drawing
  const colour = ({ isTotal, amount }: Step) =>
    isTotal ? palette.accent : amount < 0 ? palette.bad : palette.good
  return [
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
        position: narrow ? 'right' : 'top',
        color: palette.text,
        fontSize: 12,
        fontWeight: 600,
        formatter: ({ dataIndex }: { dataIndex: number }) =>
          amountOf(steps[dataIndex], type, language),
      },
      tooltip: { valueFormatter: writer(type, language, false) },
      data: steps.map(step => ({ value: step.height, itemStyle: { color: colour(step) } })),
    },
  ]
}

function amountOf(step: Step | undefined, type: string, language: 'en' | 'es'): string {
  if (!step) return ''
  const sign = step.isTotal || step.amount === 0 ? '' : step.amount > 0 ? '+' : '−'
  return sign + writer(type, language, true)(Math.abs(step.amount))
}
