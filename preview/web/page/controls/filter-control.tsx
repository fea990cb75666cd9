// A drop-down filter on a dimension: several values, asked for when the page opens.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../../templates/text'
import type { Shared } from '../shared'
import { Icon } from '../icon'
import { word } from '../strings'
import { toggled, useOptions } from './options'

/** A list of more values can be searched. */
const MANY = 10

/** A filter on one dimension. */
export function FilterControl({ dimension, state, change }: Shared & { dimension: string }) {
  const { language, filters } = state
  const options = useOptions(dimension, language)
  const chosen = filters[dimension] ?? []
  const choose = (values: readonly (string | null)[]) =>
    change({ filters: { ...filters, [dimension]: values } })
  const menu = useClosing()
  return (
    <details class="control filter" data-filter={dimension} ref={menu}>
      <summary>
        <span>{options?.column.label ?? dimension}</span>
        <b>
          <em>{summaryOf(chosen, language)}</em>
          <Icon shape="menu" />
        </b>
      </summary>
      <div class="options" role="group" aria-label={options?.column.label}>
        {chosen.length > 0 && (
          <button class="clear" onClick={() => choose([])}>
            {word('clear', language)}
          </button>
        )}
        <Values values={options?.values ?? []} {...{ chosen, choose, language }} />
      </div>
    </details>
  )
}

interface ValuesProps {
  readonly values: readonly (string | null)[]
  readonly chosen: readonly (string | null)[]
  readonly choose: (values: readonly (string | null)[]) => void
  readonly language: Language
}

/** Values with a box to tick each; many of them can be searched. */
function Values({ values, chosen, choose, language }: ValuesProps) {
  const [sought, setSought] = useState('')
  const isSought = (value: string | null) =>
    (value ?? '').toLocaleLowerCase().includes(sought.toLocaleLowerCase())
  return (
    <>
      {values.length > MANY && (
        <input
          type="search"
          value={sought}
          placeholder={word('search', language)}
          aria-label={word('search', language)}
          onInput={event => setSought(event.currentTarget.value)}
        />
      )}
      {values.filter(isSought).map(value => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => choose(toggled(chosen, value))}
          />
          {value ?? word('none', language)}
        </label>
      ))}
    </>
  )
}

/** Closes the menu at Escape and at a click elsewhere. */
function useClosing() {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      const isElsewhere = event.type === 'click' && !menu.current?.contains(event.target as Node)
      if (menu.current && (isEscape || isElsewhere)) menu.current.open = false
    }
    addEventListener('click', close)
    addEventListener('keydown', close)
    return () => {
      removeEventListener('click', close)
      removeEventListener('keydown', close)
    }
  }, [])
  return menu
}

function summaryOf(chosen: readonly (string | null)[], language: 'en' | 'es'): string {
  const [only] = chosen
  if (chosen.length === 0) return word('all', language)
  if (chosen.length === 1) return only ?? word('none', language)
  return `${chosen.length} ${word('selected', language)}`
}
