// The further controls of a page: a box to search by, a list that is open, and a switch.

import { useEffect, useState } from 'preact/hooks'
import type { Control, Page } from '../../../../templates/template'
import { valueName } from '../../../../templates/fields'
import type { Shared } from '../shared'
import { word } from '../strings'
import { toggled, useOptions } from './options'

/** They, in the order the page has them. */
export function PageControls({ page, ...shared }: Shared & { page: Page }) {
  return (
    <>
      {(page.controls ?? []).map(control => (
        <One key={`${control.type} ${control.field}`} control={control} {...shared} />
      ))}
    </>
  )
}

function One({ control, ...shared }: Shared & { control: Control }) {
  switch (control.type) {
    case 'search':
      return <Search field={control.field} {...shared} />
    case 'list':
      return <OpenList field={control.field} {...shared} />
    case 'toggle':
      return <Toggle control={control} {...shared} />
  }
}

/** How long a reader has stopped typing before the charts follow. */
const PAUSE_MS = 350

function Search({ field, state, change, fields }: Shared & { field: string }) {
  const { searches } = state
  const [text, setText] = useState(searches[field] ?? '')
  useEffect(() => setText(searches[field] ?? ''), [searches[field]])
  useEffect(() => {
    if (text === (searches[field] ?? '')) return undefined
    const wait = setTimeout(() => change({ searches: { ...searches, [field]: text } }), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [text])
  return (
    <label class="control">
      <span>
        {word('search', state.language)}: {fields.get(field)?.label ?? field}
      </span>
      <input
        type="search"
        data-search={field}
        value={text}
        placeholder={word('contains', state.language)}
        onInput={event => setText(event.currentTarget.value)}
      />
    </label>
  )
}

function OpenList({ field, state, change, fields }: Shared & { field: string }) {
  const { filters, language } = state
  const options = useOptions(field, language)
  const chosen = filters[field] ?? []
  const toggle = (value: string | null) =>
    change({ filters: { ...filters, [field]: toggled(chosen, value) } })
  return (
    <div
      class="control open-list"
      role="group"
      aria-label={fields.get(field)?.label}
      data-list={field}
    >
      <span>{fields.get(field)?.label ?? field}</span>
      <div>
        {options?.values.map(value => (
          <button key={value} aria-pressed={chosen.includes(value)} onClick={() => toggle(value)}>
            {value ?? word('none', language)}
          </button>
        ))}
      </div>
    </div>
  )
}

function Toggle({
  control,
  state,
  change,
}: Shared & { control: Extract<Control, { type: 'toggle' }> }) {
  const { field, label } = control
  const { filters, language } = state
  const values = control.values.map(value => valueName(field, value, language))
  const isOn = JSON.stringify(filters[field]) === JSON.stringify(values)
  const turn = () => change({ filters: { ...filters, [field]: isOn ? [] : values } })
  return (
    <div class="control toggle">
      <span>{word('only', language)}</span>
      <button role="switch" aria-checked={isOn} data-toggle={field} onClick={turn}>
        {label[language]}
      </button>
    </div>
  )
}
