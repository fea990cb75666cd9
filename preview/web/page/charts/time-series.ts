// Lines over time, with a level to compare with.

import type { Language } from '../../../../templates/text'
import type { TimeSeries } from '../../../../templates/template'
import type { Palette } from '../../../../templates/theme'
import type { Drawing } from '../tiles/tile-content'
import type { ChartOption } from './engine'
import { base, categories, values } from './engine'
import { names, series, writer } from './reading'

/** What the engine draws for a time series. */
export function timeSeriesOption({
  tile,
  answers,
  palette,
  language,
}: Drawing<TimeSeries>): ChartOption {
  const answer = answers.main
  if (!answer) return {}
  const lines = tile.metrics.map(metric => series(answer, metric))
  const type = lines[0]?.column.type ?? 'NUMBER'
  const { reference } = tile
  return {
    ...base(palette),
    xAxis: categories(names(answer, language, ''), palette),
    yAxis: values(palette, writer(type, language, true), { scale: true }),
    series: lines.map(({ column, numbers }, index) => ({
      type: 'line',
      name: column.label,
      data: numbers,
      symbol: index === 0 ? 'circle' : 'rect',
      symbolSize: 6,
      showSymbol: numbers.length <= 16,
      lineStyle: { width: 2.5, type: index === 0 ? 'solid' : [6, 3] },
      tooltip: { valueFormatter: writer(column.type, language, false) },
      ...(index === 0 && reference && { markLine: levelOf(reference, palette, language) }),
    })),
  }
}

/** A quiet line at a level, named at its end. */
function levelOf(
  { value, label }: NonNullable<TimeSeries['reference']>,
  palette: Palette,
  language: Language,
): object {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.muted, type: 'dotted' },
    label: { formatter: label[language], position: 'insideEndTop', color: palette.muted },
    data: [{ yAxis: value }],
  }
}
