// The head of a report: who and what, the date range and comparison, filters, and the page's buttons.

import type { ComponentProps } from 'preact'
import { useState } from 'preact/hooks'
import type { Page, Template } from '../../../templates/template'

import { refresh } from './api'
import { DateControl } from './controls/date-control'
import { FilterControl } from './controls/filter-control'
import { say as brandWord } from './branding/words'
import { edit as editWord } from './editing/words'
import { formatDay } from './format'
import { Icon } from './icon'
import { Badges } from './badges'
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
  /** What stands beside the page. */
  readonly beside: 'editor' | 'brand' | null
  readonly toggle: (what: 'editor' | 'brand') => void
}

/** The head of the report. */
export function Header({ templates, template, page, refreshed, beside, toggle, ...shared }: Props) {
  const { state } = shared
  const [open, setOpen] = useState(false)
  const set = Object.values(state.filters).filter(values => values.length > 0).length
  return (
    <header>
      <div class="title">
        <img class="logo" src={shared.brand.logo} alt={shared.brand.name} />
        <div>
          <h1>
            {template.title[state.language]}
            <span> · {page.title[state.language]}</span>
          </h1>
          <p>{page.question[state.language]}</p>
          <Badges {...{ ...shared, template, page }} />
        </div>
        <Buttons {...shared} {...{ refreshed, beside, toggle }} />
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

function Buttons(props: Shared & Pick<Props, 'refreshed' | 'beside' | 'toggle'>) {
  const { state, change, dark, refreshed, beside, toggle } = props
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
      <button
        data-control="edit"
        aria-pressed={beside === 'editor'}
        onClick={() => toggle('editor')}
      >
        {editWord(beside === 'editor' ? 'done' : 'edit', language)}
      </button>
      <button
        data-control="brand"
        aria-pressed={beside === 'brand'}
        onClick={() => toggle('brand')}
      >
        {brandWord('brand', language)}
      </button>
      <IconButton
        name={word('appearance', language)}
        shape={dark ? 'sun' : 'moon'}
        press={() => change({ appearance: dark ? 'light' : 'dark' })}
      />
      <IconButton
        name={word('refresh', language)}
        shape="refresh"
        press={() => void refresh().then(refreshed)}
      />
      <IconButton name={word('print', language)} shape="print" press={() => print()} />
    </div>
  )
}

interface IconButtonProps {
  readonly name: string
  readonly shape: ComponentProps<typeof Icon>['shape']
  readonly press: () => void
}

function IconButton({ name, shape, press }: IconButtonProps) {
  return (
    <button title={name} aria-label={name} onClick={press}>
      <Icon shape={shape} />
    </button>
  )
}

function rangeText({ range, language }: State): string {
  return `${formatDay(range.startDate, language)} – ${formatDay(range.endDate, language)}`
}
