// What the team noted, in the order of days.

import type { NotesBox } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import type { Drawing, Note } from '../drawing'
import { formatValue } from '../format'

/** Notes with the signs that stand for them in a chart. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null
  return (
    <ul class="remarks">
      {notes.map(({ sign, day, text }) => (
        <li key={`${sign} ${day} ${text}`}>
          {sign} <time>{day}</time> {text}
        </li>
      ))}
    </ul>
  )
}

/** Notes a box shows at most. */
const MOST = 20

/** A box of notes, the latest first. */
export function NotesTile({ tile, answer, language }: Drawing<NotesBox> & { answer: ChartAnswer }) {
  const notes = answer.rows.slice(0, MOST).map(([day = null, text]) => ({
    sign: '',
    day: formatValue(day, 'YEAR_MONTH_DAY', language),
    text: String(text ?? ''),
  }))
  return (
    <>
      <h2>{tile.title[language]}</h2>
      <div class="scroll" tabIndex={0} role="group" aria-label={tile.title[language]}>
        <Notes notes={notes} />
      </div>
    </>
  )
}
