// How good the data are: since when they hold, whether a source is missing, and how much of what the
// sources tell is joined to an account.

import { useEffect, useState } from 'preact/hooks'
import { metricsOf } from '../../../templates/fields'
import type { Page, Template } from '../../../templates/template'
import type { ChartAnswer } from '../../data-studio/chart'
import { ask } from './api'
import { formatValue } from './format'
import type { Shared } from './shared'

const MATCHED = 'data_match_rate'

interface Props extends Pick<Shared, 'state' | 'fields'> {
  readonly template: Template
  readonly page: Page
}

/** A badge for each; none while nobody knows. */
export function Badges({ state: { language, range }, fields, template, page }: Props) {
  const metrics = metricsAbout(template, page)
  const [answer, setAnswer] = useState<ChartAnswer>()
  useEffect(() => {
    let current = true
    const query = { dimensions: ['data_status', 'data_as_of'], metrics, dateRange: range }
    ask(query, language).then(
      known => current && setAnswer(known),
      () => current && setAnswer(undefined), // the charts say what is wrong
    )
    return () => {
      current = false
    }
  }, [language, metrics.join(), range.startDate, range.endDate])
  const [row] = answer?.rows ?? []
  if (!answer || !row) return null
  return (
    <ul class="badges">
      {answer.columns.map(({ id, label, type, concept }, index) =>
        concept === 'METRIC' && id !== MATCHED ? null : (
          <li key={id} data-badge={id} title={fields.get(id)?.description}>
            {label}: <b>{formatValue(row[index] ?? null, type, language)}</b>
          </li>
        ),
      )}
    </ul>
  )
}

/**
 * The metrics that are asked about: what is joined concerns those who work with the accounts, and reads
 * every source; else some of the page, so that nothing is read for a badge alone.
 */
function metricsAbout({ audience }: Template, { tiles }: Page): string[] {
  if (audience === 'operational') return [MATCHED]
  return [...new Set(tiles.flatMap(metricsOf))].slice(0, 4)
}
