// One number: how large, how it changed, and its last thirteen months.

import type { Language } from '../../../../templates/text'
import type { Scorecard } from '../../../../templates/template'
import type { ChartAnswer } from '../../../data-studio/chart'
import { formatChange, formatValue } from '../format'
import { Icon } from '../icon'
import { word } from '../strings'
import { Sparkline } from './sparkline'
import type { Drawing } from '../drawing'

/** A scorecard. */
export function ScorecardTile({ tile, answers, language }: Drawing<Scorecard>) {
  const { main, year } = answers
  const type = main?.columns[0]?.type ?? 'NUMBER'
  const value = main?.rows[0]?.[0] ?? null
  return (
    <>
      <h2>{tile.title?.[language] ?? main?.columns[0]?.label}</h2>
      <div class="figures">
        <p class="figure" data-value={String(value)} title={formatValue(value, type, language)}>
          {formatValue(value, type, language, true)}
        </p>
        <div class="changes">
          <Change answer={main} against="vsPeriod" better={tile.better} language={language} />
          {!sameWindow(main, year) && (
            <Change answer={year} against="vsYear" better={tile.better} language={language} />
          )}
        </div>
      </div>
      <Sparkline values={answers.months?.rows.map(row => numberOf(row[1])) ?? []} />
    </>
  )
}

/** A year's previous period is its previous year: one of them is enough. */
function sameWindow(main: ChartAnswer | undefined, year: ChartAnswer | undefined): boolean {
  return main?.comparison?.dateRange.startDate === year?.comparison?.dateRange.startDate
}

interface ChangeProps {
  readonly answer: ChartAnswer | undefined
  readonly against: 'vsPeriod' | 'vsYear'
  readonly better: Scorecard['better']
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
  return (
    <p class={`change ${toneOf(delta, better)}`}>
      <b>
        <Icon shape={delta > 0 ? 'up' : delta < 0 ? 'down' : 'same'} /> {text}
      </b>{' '}
      <span class="long">{word(against, language)}</span>
      <span class="short">{word(`${against}Short`, language)}</span>
    </p>
  )
}

function toneOf(delta: number, better: Scorecard['better']): 'good' | 'bad' | 'neutral' {
  if (delta === 0 || better === 'neutral') return 'neutral'
  return delta > 0 === (better === 'higher') ? 'good' : 'bad'
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
