// The drawing engine: the parts of ECharts this report uses, drawn as SVG.

import { BarChart, LineChart } from 'echarts/charts'
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components'
import type { EChartsCoreOption } from 'echarts/core'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import type { Palette } from '../../../../templates/theme'
import { theme } from '../../../../templates/theme'

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, LabelLayout, SVGRenderer]) // prettier-ignore

/** What the engine draws. */
export type ChartOption = EChartsCoreOption

/** A drawn chart. */
export type EChart = ReturnType<typeof init>

/** Draws into an element; motion only for those who want it. */
export function draw(place: HTMLElement, option: ChartOption): EChart {
  const chart = init(place, null, { renderer: 'svg' })
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  chart.setOption({ animation: !still, animationDuration: 350, ...option })
  return chart
}

/** What all charts look alike in. */
export function base(palette: Palette): ChartOption {
  return {
    color: [...palette.series],
    textStyle: { fontFamily: theme.font, color: palette.muted },
    grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
    legend: {
      type: 'scroll',
      top: 0,
      left: 0,
      icon: 'roundRect',
      itemWidth: 12,
      itemHeight: 8,
      textStyle: { color: palette.muted },
    },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.surface,
      borderColor: palette.border,
      textStyle: { color: palette.text, fontSize: 12 },
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.border, opacity: 0.35 } },
    },
  }
}

/** An axis of categories. */
export function categories(names: readonly string[], palette: Palette): object {
  return {
    type: 'category',
    data: [...names],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.border } },
    axisLabel: { color: palette.muted, hideOverlap: true },
  }
}

/** An axis of values. */
export function values(
  palette: Palette,
  write: (value: number) => string,
  more: object = {},
): object {
  return {
    type: 'value',
    splitLine: { lineStyle: { color: palette.border } },
    axisLabel: { color: palette.muted, formatter: write, hideOverlap: true },
    splitNumber: 4,
    ...more,
  }
}
