// A drawn chart with its title, its note, and its numbers as a table for screen readers.

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../../templates/text'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Plan } from '../charts/engine'
import { draw } from '../charts/engine'
import { Notes } from './notes'
import { Legend } from '../charts/legend'
import { formatValue, nameOf } from '../format'
import type { Drawing, DrawnTile } from '../drawing'
import type { Pick as PickedValue } from '../picks'
import { word } from '../strings'

interface Props extends Drawing<DrawnTile> {
  readonly answer: ChartAnswer
  readonly plan: Plan
}

/** A chart of the engine. */
export function ChartTile({ tile, answer, language, chosen, press, plan }: Props) {
  const { option, keys, picks, notes = [], upwards } = plan
  const named = picks?.filter(pick => pick !== null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return undefined
    const picture = draw(
      place.current,
      option,
      picks && (index => picks[index] && press([picks[index]])),
    )
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
      <Notes notes={notes} />
      <ReadersTable title={tile.title[language]} answer={answer} language={language}>
        {named && named.length > 0 && (
          <Pressing
            picks={upwards ? named.reverse() : named}
            {...{ answer, language, chosen, press }}
          />
        )}
      </ReadersTable>
    </>
  )
}

interface ReadersTableProps {
  readonly title: string
  readonly answer: ChartAnswer
  readonly language: Language
  readonly children?: ComponentChildren
}

/** The chart's numbers for those who hear a page. */
function ReadersTable({ title, answer: { columns, rows }, language, children }: ReadersTableProps) {
  return (
    <div class="for-readers">
      {children}
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

interface PressingProps extends Pick<Props, 'answer' | 'language' | 'chosen' | 'press'> {
  readonly picks: readonly PickedValue[]
}

/** The marks of a chart for those who press keys; seen while one of them has the focus. */
function Pressing({ picks, answer, language, chosen, press }: PressingProps) {
  const type = answer.columns[0]?.type ?? 'TEXT'
  return (
    <div class="pressing" role="group" aria-label={word('pressToFilter', language)}>
      {picks.map(pick => (
        <button
          key={pick.value}
          aria-pressed={chosen.some(({ value }) => value === pick.value)}
          onClick={() => press([pick])}
        >
          {nameOf(pick.value, type, language)}
        </button>
      ))}
    </div>
  )
}

const MOST_ROWS = 50
