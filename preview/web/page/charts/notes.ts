// Notes of the team on a chart over time: a line at the period of each day, with a sign that a list below
// the chart explains.

import type { Palette } from '../../../../templates/brand'
import type { ChartAnswer } from '../../../data-studio/chart'
import { periodsIn } from '../dates'
import type { Note } from '../drawing'

/** Notes a chart shows at most: the latest. */
const MOST = 4

/** The latest notes of an answer in the order of time; their days are as the host tells them. */
export function notesIn(answer: ChartAnswer | undefined): Note[] {
  const told = (answer?.rows ?? []).slice(0, MOST).reverse()
  return told.map(([day, text], index) => ({
    sign: String.fromCodePoint(FIRST + index),
    day: String(day ?? ''),
    text: String(text ?? ''),
  }))
}

/** Circled one, from which the others follow. */
const FIRST = 0x2460

/** The lines on a chart; a note of a period that is not shown has none. */
export function marks(
  notes: readonly Note[],
  { columns, rows }: ChartAnswer,
  palette: Palette,
): object[] {
  const type = columns[0]?.type ?? ''
  const periods = [...new Set(rows.map(([period]) => String(period ?? '')))]
  return notes.flatMap(({ sign, day }) => {
    const at = periods.indexOf(periodOf(day, type))
    if (at < 0) return []
    return [
      {
        xAxis: at,
        lineStyle: { color: palette.muted, type: 'dotted', width: 1 },
        label: { formatter: sign, position: 'end', color: palette.text, fontSize: 13 },
      },
    ]
  })
}

/** The period of a day such as 20260315, as the host writes periods of a type. */
export function periodOf(day: string, type: string): string {
  const [period = day] = periodsIn({ startDate: day, endDate: day }, type)
  return period
}
