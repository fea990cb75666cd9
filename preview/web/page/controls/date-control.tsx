// The date-range control: presets, a free range, and what to compare with.

import type { Preset } from '../dates'
import { PRESETS, freeRange, presetRange } from '../dates'
import type { Shared } from '../shared'
import type { Comparison } from '../../../../templates/template'
import { COMPARISONS } from '../state'
import { presetName, word } from '../strings'

/** Period and comparison. */
export function DateControl({ state, change, context }: Shared) {
  const { language, preset } = state
  const choose = (name: string) =>
    name === 'custom'
      ? change({ preset: 'custom' })
      : change({ preset: name as Preset, range: presetRange(name as Preset, context.today) })
  return (
    <>
      <label class="control">
        <span>{word('period', language)}</span>
        <select
          data-control="period"
          value={preset}
          onChange={event => choose(event.currentTarget.value)}
        >
          {PRESETS.map(name => (
            <option key={name} value={name}>
              {presetName(name, language)}
            </option>
          ))}
          <option value="custom">{word('custom', language)}</option>
        </select>
      </label>
      {preset === 'custom' && <FreeRange state={state} change={change} />}
      <CompareControl state={state} change={change} />
    </>
  )
}

function CompareControl({ state, change }: Pick<Shared, 'state' | 'change'>) {
  const { language, comparison } = state
  return (
    <label class="control">
      <span>{word('compare', language)}</span>
      <select
        data-control="compare"
        value={comparison}
        onChange={event => change({ comparison: event.currentTarget.value as Comparison })}
      >
        {COMPARISONS.map(name => (
          <option key={name} value={name}>
            {word(COMPARISON_WORDS[name], language)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** How comparisons are called. */
export const COMPARISON_WORDS = {
  both: 'compareBoth',
  period: 'comparePeriod',
  year: 'compareYear',
  none: 'compareNone',
} as const

function FreeRange({ state, change }: Pick<Shared, 'state' | 'change'>) {
  const { range, language } = state
  const set = (startDate: string, endDate: string) => {
    const free = freeRange(startDate, endDate)
    if (free) change({ range: free })
  }
  return (
    <>
      <label class="control">
        <span>{word('from', language)}</span>
        <input
          type="date"
          data-control="from"
          value={range.startDate}
          max={range.endDate}
          onChange={event => set(event.currentTarget.value, range.endDate)}
        />
      </label>
      <label class="control">
        <span>{word('to', language)}</span>
        <input
          type="date"
          data-control="to"
          value={range.endDate}
          min={range.startDate}
          onChange={event => set(range.startDate, event.currentTarget.value)}
        />
      </label>
    </>
  )
}
