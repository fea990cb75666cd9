// A drawn chart with its title, its note, and its numbers as a table for screen readers.

import { useEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../../templates/text'
import type { Tile } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { ChartOption, EChart } from '../charts/engine'
import { draw } from '../charts/engine'
import { formatValue } from '../format'
import type { Drawing } from './tile-content'

type Titled = Exclude<Tile, { type: 'finding' | 'scorecard' }>

/** A chart of the engine. */
export function ChartTile({
  tile,
  answers,
  language,
  option,
}: Drawing<Titled> & { option: ChartOption }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return undefined
    const chart: EChart = draw(place.current, option)
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option])
  return (
    <>
      <h2>{tile.title[language]}</h2>
      <p class="note">{tile.note[language]}</p>
      <div class="chart" ref={place} role="img" aria-label={tile.title[language]} />
      <ReadersTable title={tile.title[language]} answer={answers.main} language={language} />
    </>
  )
}

interface ReadersTableProps {
  readonly title: string
  readonly answer: ChartAnswer | undefined
  readonly language: Language
}

/** The chart's numbers for those who hear a page. */
function ReadersTable({ title, answer, language }: ReadersTableProps) {
  const { columns = [], rows = [] } = answer ?? {}
  return (
    <div class="for-readers">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id}>{label}</th>
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
