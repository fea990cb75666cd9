// A drawn chart with its title, its note, and its numbers as a table for screen readers.

import { useEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../../templates/text'
import type { Tile } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Plan } from '../charts/engine'
import { draw } from '../charts/engine'
import { Legend } from '../charts/legend'
import { formatValue } from '../format'
import type { Drawing } from '../drawing'

/** A tile the engine draws. */
export type DrawnTile = Exclude<
  Tile,
  { type: 'finding' | 'statement' | 'scorecard' | 'heatmap' | 'table' }
>

interface Props extends Drawing<DrawnTile> {
  readonly answer: ChartAnswer
  readonly plan: Plan
}

/** A chart of the engine. */
export function ChartTile({ tile, answer, language, plan: { option, keys } }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return undefined
    const picture = draw(place.current, option)
    const watch = new ResizeObserver(() => picture.fit())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      picture.dispose()
    }
  }, [option])
  return (
    <>
      <h2>{tile.title[language]}</h2>
      <p class="note">{tile.note[language]}</p>
      <Legend keys={keys} />
      <div class="chart" ref={place} role="img" aria-label={tile.title[language]} />
      <ReadersTable title={tile.title[language]} answer={answer} language={language} />
    </>
  )
}

interface ReadersTableProps {
  readonly title: string
  readonly answer: ChartAnswer
  readonly language: Language
}

/** The chart's numbers for those who hear a page. */
function ReadersTable({ title, answer: { columns, rows }, language }: ReadersTableProps) {
  return (
    <div class="for-readers">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, index) => (
            <tr key={index}>
              {columns.map(({ id, type }, at) => (
                <td key={id}>{formatValue(row[at] ?? null, type, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const MOST_ROWS = 50
