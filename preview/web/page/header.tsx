// The head of a report: who and what, the date range and comparison, filters, and the page's buttons.

import { useState } from 'preact/hooks'
import type { Page, Template } from '../../../templates/template'

import { refresh } from './api'
import { DateControl } from './controls/date-control'
import { FilterControl } from './controls/filter-control'
import { edit as editWord } from './editing/words'
import { formatDay } from './format'
import { Icon } from './icon'
import { Chips } from './chips'
import { PageControls } from './controls/page-controls'
import { Pages } from './pages'
import type { Shared } from './shared'
import { spoken } from './state'
import type { State } from './state'
import { word } from './strings'

interface Props extends Shared {
  readonly templates: readonly Template[]
  readonly template: Template
  readonly page: Page
  readonly refreshed: () => void
  readonly editing: boolean
  readonly edit: () => void
}

/** The head of the report. */
export function Header({ templates, template, page, refreshed, editing, edit, ...shared }: Props) {
  const { state } = shared
  const [open, setOpen] = useState(false)
  const set = Object.values(state.filters).filter(values => values.length > 0).length
  return (
    <header>
      <div class="title">
        <img src="./mark.svg" alt="" width="36" height="36" />
        <div>
          <h1>
            {template.title[state.language]}
            <span> · {page.title[state.language]}</span>
          </h1>
          <p>{page.question[state.language]}</p>
        </div>
        <Buttons {...shared} {...{ refreshed, editing, edit }} />
      </div>
      <Pages templates={templates} template={template} page={page} {...shared} />
      <button class="open-controls" aria-expanded={open} onClick={() => setOpen(!open)}>
        {rangeText(state)}
        {set > 0 && ` · ${set} ${word('filters', state.language).toLowerCase()}`}
      </button>
      <div class={`controls ${open ? 'open' : ''}`}>
        <DateControl {...shared} />
        {page.filters.map(dimension => (
          <FilterControl key={dimension} dimension={dimension} {...shared} />
        ))}
        <PageControls page={page} {...shared} />
      </div>
      <Chips page={page} {...shared} />
    </header>
  )
}

function Buttons(props: Shared & Pick<Props, 'refreshed' | 'editing' | 'edit'>) {
  const { state, change, dark, refreshed, editing, edit } = props
  const { language } = state
  return (
    <div class="buttons">
      <button
        data-control="language"
        lang={language === 'en' ? 'es' : 'en'}
        onClick={() => change(spoken(language === 'en' ? 'es' : 'en'))}
      >
        {word('language', language)}
      </button>
      <button data-control="edit" aria-pressed={editing} onClick={edit}>
        {editWord(editing ? 'done' : 'edit', language)}
      </button>
      <button
        title={word('appearance', language)}
        aria-label={word('appearance', language)}
        onClick={() => change({ appearance: dark ? 'light' : 'dark' })}
      >
        <Icon shape={dark ? 'sun' : 'moon'} />
      </button>
      <button
        title={word('refresh', language)}
        aria-label={word('refresh', language)}
        onClick={() => void refresh().then(refreshed)}
      >
        <Icon shape="refresh" />
      </button>
      <button
        title={word('print', language)}
        aria-label={word('print', language)}
        onClick={() => print()}
      >
        <Icon shape="print" />
      </button>
    </div>
  )
}

function rangeText({ range, language }: State): string {
  return `${formatDay(range.startDate, language)} – ${formatDay(range.endDate, language)}`
}
