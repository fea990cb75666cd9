// The frame of a tile: asks its questions, and says so while it waits, fails, or has nothing to show.

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Tile } from '../../../templates/template'
import type { Look } from '../../../templates/brand'
import type { ChartAnswer, ChartQuery } from '../../data-studio/chart'
import { Refusal, ask } from './api'
import type { Answers, Drawing } from './drawing'
import type { Shared } from './shared'
import { DrillBar } from './drill-bar'
import type { Pick } from './picks'
import { UNPICKED, drilled, isUntouched, pressed } from './picks'
import { questionsOf } from './queries'
import { word } from './strings'
import { TileContent } from './tiles/tile-content'

type Status =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly shown: string; readonly details: string }
  | { readonly kind: 'ready'; readonly answers: Answers }

interface Props extends Shared {
  readonly tile: Tile
  readonly palette: Look
  readonly narrow: boolean
  readonly report: (id: string, isReady: boolean) => void
}

/** A tile in one of its states. */
export function TileFrame({ tile, palette, narrow, report, ...shared }: Props) {
  const { language } = shared.state
  const { state, change } = shared
  const drawn = drilled(tile, state.picks)
  const { path, chosen } = state.picks[tile.id] ?? UNPICKED
  const press = (values: readonly Pick[]) =>
    change(({ picks }) => ({ picks: pressed(picks, tile.id, values) }))
  const questions = JSON.stringify(questionsOf(tile, state))
  const status = useAnswers(questions, language)
  useEffect(() => report(tile.id, status.kind !== 'loading'), [tile.id, status.kind])
  // the same content while nothing of it changes: a chart is not drawn again because another is ready
  const inside = useMemo(
    () => <Inside tile={drawn} {...{ status, palette, language, narrow, chosen, press }} />,
    [tile, status, palette, language, narrow, path, chosen, change],
  )
  return (
    <>
      {inside}
      {isUntouched(tile, state.picks) && <p class="untouched">{word('untouched', language)}</p>}
      <DrillBar tile={tile} {...shared} />
    </>
  )
}

type InsideProps = Omit<Drawing<Tile>, 'answers'> & { readonly status: Status }

function Inside({ status, ...drawing }: InsideProps) {
  const { tile, language } = drawing
  if (status.kind === 'failed') {
    return (
      <div class="failure" role="alert">
        {'title' in tile && <h2>{tile.title?.[language]}</h2>}
        <p>{status.shown}</p>
        {status.details && (
          <details>
            <summary>{word('details', language)}</summary>
            <code>{status.details}</code>
          </details>
        )}
      </div>
    )
  }
  if (status.kind === 'loading') {
    return (
      <div class="waiting" aria-busy="true">
        {'title' in tile && <h2>{tile.title?.[language]}</h2>}
        <div class="bones" aria-label={word('loading', language)} />
        <p class="patience">{word('patience', language)}</p>
      </div>
    )
  }
  return <TileContent {...drawing} answers={status.answers} />
}

/** What came of these questions; answers to others are never shown as theirs. */
function useAnswers(questions: string, language: 'en' | 'es'): Status {
  const asked = `${language} ${questions}`
  const [known, setKnown] = useState<{ asked: string; status: Status }>()
  useEffect(() => {
    let current = true
    const know = (status: Status) => current && setKnown({ asked, status })
    const parts = Object.entries(JSON.parse(questions) as ReturnType<typeof questionsOf>)
    Promise.all(
      parts.map(async ([part, query]) => [part, await answerTo(part, query, language)] as const),
    ).then(
      answered => know({ kind: 'ready', answers: Object.fromEntries(answered) }),
      (error: unknown) => know(failureOf(error, language)),
    )
    return () => {
      current = false
    }
  }, [questions, language])
  return known?.asked === asked ? known.status : LOADING
}

/** Notes are told beside a chart, which is there without them. */
async function answerTo(part: string, query: ChartQuery, language: 'en' | 'es') {
  const answer = ask(query, language)
  return part === 'notes' ? answer.catch(() => NO_NOTES) : answer
}

const NO_NOTES: ChartAnswer = {
  columns: [],
  rows: [],
  dateRange: { startDate: '', endDate: '' },
  wallMs: 0,
  calls: 0,
}
const LOADING: Status = { kind: 'loading' }

function failureOf(error: unknown, language: 'en' | 'es'): Status {
  return error instanceof Refusal
    ? { kind: 'failed', shown: error.shown, details: error.details }
    : { kind: 'failed', shown: word('offline', language), details: String(error) }
}
