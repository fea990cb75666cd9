// Lines over time, with a level to compare with that is always in sight.

import type { Language } from '../../../../templates/text'
import type { TimeSeries } from '../../../../templates/template'
import type { Palette } from '../../../../templates/brand'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Drawing } from '../drawing'
import type { Plan } from './engine'
import { marks, notesIn } from './notes'
import { formatValue } from '../format'
import { FADED, isFaded } from '../picks'
import { GRID, base, categories, values } from './engine'
import { everyPeriod, names, picksOverTime, series, writer } from './reading'

type Reference = NonNullable<TimeSeries['reference']>

/** How a time series is drawn. */
export function timeSeriesPlan(drawing: Drawing<TimeSeries>, given: ChartAnswer): Plan {
  const answer = everyPeriod(given)
  const { tile, palette, language, answers, chosen } = drawing
  const picks = picksOverTime(answer, tile)
  const faded = picks.map(pick => isFaded(pick, chosen))
  const notes = tile.notes === undefined ? [] : notesIn(answers.notes)
  const lines = tile.metrics.map(metric => series(answer, metric))
  const type = lines[0]?.column.type ?? 'NUMBER'
  const { reference } = tile
  const all = lines.flatMap(({ numbers }) => numbers.filter(value => value !== null))
  return {
    picks,
    notes: notes.map(note => ({ ...note, day: formatValue(note.day, 'YEAR_MONTH_DAY', language) })),
    keys: lines.map(({ column }, index) => ({
      name: column.label,
      color: palette.series[index] ?? palette.neutral,
      shape: index === 0 ? 'line' : 'dashes',
    })),
    option: {
      ...base(palette),
      grid: { ...GRID, right: reference ? 64 : GRID.right },
      xAxis: categories(names(answer, language), palette),
      yAxis: values(palette, writer(type, language, true), {
        scale: true,
        ...(reference && all.length > 0 && extent([...all, reference.value])),
      }),
      series: lines.map((line, index) => ({
        ...lineSeries(line, index, { faded, language }),
        ...(index === 0 && {
          markLine: lineMarks(reference, marks(notes, answer, palette), drawing),
        }),
      })),
    },
  }
}

function lineSeries(
  { column, numbers }: ReturnType<typeof series>,
  index: number,
  { faded, language }: { readonly faded: readonly boolean[]; readonly language: Language },
): object {
  return {
    type: 'line',
    name: column.label,
    data: numbers.map((value, place) => ({
      value,
      itemStyle: { opacity: faded[place] ? FADED : 1 },
    })),
    symbol: index === 0 ? 'circle' : 'rect',
    symbolSize: 6,
    showSymbol: numbers.length <= 16,
    lineStyle: { width: 2.5, type: index === 0 ? 'solid' : [6, 3] },
    tooltip: { valueFormatter: writer(column.type, language, false) },
  }
}

/** An axis that holds the reference and goes by whole steps of ten percent, or twenty for long ways. */
function extent(all: readonly number[]): { min: number; max: number; interval: number } {
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const step = high - low > 0.45 ? 0.2 : 0.1
  const min = Math.max(0, Math.floor(low / step - 0.1))
  return { min: min * step, max: Math.ceil(high / step + 0.1) * step, interval: step }
}

/** The level, if there is one, and other lines. */
function lineMarks(
  reference: Reference | undefined,
  others: readonly object[],
  { palette, language }: Drawing<TimeSeries>,
): object {
  if (!reference) return { silent: true, symbol: 'none', data: others }
  const level = levelOf(reference, palette, language)
  return { ...level, data: [{ yAxis: reference.value }, ...others] }
}

/** A quiet line at a level, named beyond the end of the lines. */
function levelOf({ label }: Reference, palette: Palette, language: Language): object {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.muted, type: 'dashed', width: 1 },
    label: {
      formatter: label[language],
      position: 'end',
      color: palette.muted,
      width: 58,
      overflow: 'break',
      fontSize: 11,
      lineHeight: 13,
    },
  }
}
