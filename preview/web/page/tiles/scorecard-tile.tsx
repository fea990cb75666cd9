// One number: how large, how it changed, and its last thirteen months.

import type { Language } from '../../../../connector/model/text'
import type { Scorecard } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import { formatChange, formatValue } from '../format'
import { word } from '../strings'
import { Sparkline } from './sparkline'
import type { Drawing } from './tile-content'

/** A scorecard. */
export function ScorecardTile({ tile, answers, language }: Drawing<Scorecard>) {
  const type = answers.main?.columns[0]?.type ?? 'NUMBER'
  const value = answers.main?.rows[0]?.[0] ?? null
  const months = answers.months?.rows.map(row => (typeof row[1] === 'number' ? row[1] : null))
  return (
    <>
      <h2>{tile.title[language]}</h2>
      <div class="figures">
        <p class="figure" data-value={String(value)} title={formatValue(value, type, language)}>
          {formatValue(value, type, language, true)}
        </p>
        <div class="changes">
          <Change
            answer={answers.main}
            against="vsPeriod"
            better={tile.better}
            language={language}
          />
          <Change answer={answers.year} against="vsYear" better={tile.better} language={language} />
        </div>
      </div>
      {months && months.length > 1 && <Sparkline values={months} />}
    </>
  )
}

interface ChangeProps {
  readonly answer: ChartAnswer | undefined
  readonly against: 'vsPeriod' | 'vsYear'
  readonly better: 'higher' | 'lower'
  readonly language: Language
}

/** The change against another window: direction by sign and colour, good or bad by the metric. */
function Change({ answer, against, better, language }: ChangeProps) {
  if (!answer?.comparison) return null
  const value = numberOf(answer.rows[0]?.[0])
  const before = numberOf(answer.comparison.rows[0]?.[0])
  const text = formatChange(value, before, answer.columns[0]?.type ?? 'NUMBER', language)
  if (text === null) return null
  const delta = (value ?? 0) - (before ?? 0)
  const good = delta === 0 ? 'neutral' : delta > 0 === (better === 'higher') ? 'good' : 'bad'
  return (
    <p class={`change ${good}`}>
      <b>
        {delta > 0 ? '▲' : delta < 0 ? '▼' : '='} {text}
      </b>{' '}
      <span>{word(against, language)}</span>
    </p>
  )
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
