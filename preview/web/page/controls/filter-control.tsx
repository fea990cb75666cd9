// A drop-down filter on a dimension: several values, asked for when the page opens.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Column, Value } from '../../../data-studio/chart'
import { ask } from '../api'
import type { Shared } from '../shared'
import { Icon } from '../icon'
import { word } from '../strings'

interface Options {
  readonly column: Column
  readonly values: readonly (string | null)[]
}

/** A filter on one dimension. */
export function FilterControl({ dimension, state, change }: Shared & { dimension: string }) {
  const { language, filters } = state
  const options = useOptions(dimension, language)
  const chosen = filters[dimension] ?? []
  const choose = (values: readonly (string | null)[]) =>
    change({ filters: { ...filters, [dimension]: values } })
  const toggle = (value: string | null) =>
    choose(chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value])
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
        {options?.values.map(value => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {value ?? word('none', language)}
          </label>
        ))}
      </div>
    </details>
  )
}

function useOptions(dimension: string, language: 'en' | 'es'): Options | null {
  const [options, setOptions] = useState<Options | null>(null)
  useEffect(() => {
    let current = true
    const query = { dimensions: [dimension], metrics: [] }
    ask(query, language).then(
      ({ columns, rows }) => {
        const [column] = columns
        if (current && column)
          setOptions({ column, values: rows.map(row => textOf(row[0])).sort(byName) })
      },
      () => undefined, // the charts say what is wrong; a filter without options stays empty
    )
    return () => {
      current = false
    }
  }, [dimension, language])
  return options
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

function textOf(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function byName(a: string | null, b: string | null): number {
  const last = (value: string | null) => (value === null || value.startsWith('(') ? 1 : 0)
  return last(a) - last(b) || (a ?? '').localeCompare(b ?? '')
}
