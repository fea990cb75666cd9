// The drawing engine: the parts of ECharts this report uses, drawn as SVG.

import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import type { EChartsCoreOption } from 'echarts/core'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import type { Look, Palette } from '../../../../templates/brand'
import type { Note } from '../drawing'
import type { Pick } from '../picks'
import type { Key } from './legend'

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, LabelLayout, SVGRenderer]) // prettier-ignore

/** What the engine draws. */
export type ChartOption = EChartsCoreOption

/** A chart to draw, and the key to its colours. */
export interface Plan {
  readonly option: ChartOption
  readonly keys: readonly Key[]
  /** What each mark stands for, where pressing it means something. */
  readonly picks?: readonly (Pick | null)[]
  /** Whether marks run from the bottom up. */
  readonly upwards?: boolean
  /** Notes drawn on it, by their signs. */
  readonly notes?: readonly Note[]
}

/** A drawn chart. */
export interface Picture {
  /** Fits the chart to its place again. */
  fit(): void
  dispose(): void
}

/** Draws into an element, and tells which mark is pressed; motion only for those who want it. */
export function draw(
  place: HTMLElement,
  option: ChartOption,
  press?: (index: number) => void,
): Picture {
  const chart = init(place, null, { renderer: 'svg' })
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  chart.setOption({ animation: !still, animationDuration: 350, ...option })
  scalable(place)
  if (press) chart.on('click', ({ dataIndex }) => press(Number(dataIndex)))
  return {
    fit() {
      chart.resize()
      scalable(place)
    },
    dispose: () => chart.dispose(),
  }
}

/** Paper has another width than the screen, and is laid out without asking any script. */
function scalable(place: HTMLElement): void {
  const svg = place.querySelector('svg')
  const { width, height } = place.getBoundingClientRect()
  svg?.setAttribute('viewBox', `0 0 ${Math.round(width)} ${Math.round(height)}`)
}

/** What all charts look alike in. */
export function base(palette: Look): ChartOption {
  return {
    color: [...palette.series],
    textStyle: { fontFamily: palette.font, color: palette.muted },
    grid: GRID,
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.border,
      textStyle: { color: palette.text, fontSize: 12 },
      axisPointer: { type: 'shadow', shadowStyle: { color: palette.border, opacity: 0.35 } },
    },
  }
}

/** Room around a chart's axes. */
export const GRID = { left: 8, right: 12, top: 14, bottom: 4, containLabel: true }

/** An axis of categories. */
export function categories(names: readonly string[], palette: Palette): object {
  return {
    type: 'category',
    data: [...names],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.border } },
    axisLabel: { color: palette.muted, hideOverlap: true, lineHeight: 15 },
  }
}

/** An axis of groups beside horizontal bars; their names are cut where a phone has no room. */
export function groups(names: readonly string[], palette: Palette, narrow: boolean): object {
  const axisLabel = { color: palette.text, width: narrow ? 100 : 130, overflow: 'truncate' }
  return { ...categories(names, palette), axisLabel }
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
