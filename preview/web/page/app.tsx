// The report: its state, its theme, and the page that is shown.

import { useCallback, useEffect, useState } from 'preact/hooks'
import { theme } from '../../../templates/theme'
import type { Palette } from '../../../templates/theme'
import type { Page, Template } from '../../../templates/template'
import type { Context } from './api'
import { withPage } from './editing/changes'
import type { Desk } from './editing/desk'
import { useDesk } from './editing/desk'
import { Panel } from './editing/panel'
import { useFields } from './fields'
import { formatDay } from './format'
import { Header } from './header'
import { useMedia } from './media'
import { ReportPage } from './report-page'
import type { Shared } from './shared'
import type { State } from './state'
import { readState, writeState } from './state'

/** The whole report. */
export function App({ context }: { context: Context }) {
  const [state, change] = useReportState(context.today)
  const desk = useDesk()
  const dark = useDark(state.appearance)
  const palette = dark ? theme.dark : theme.light
  const fields = useFields(state.language)
  const template = desk.templates.find(({ id }) => id === state.report) ?? desk.templates[0]
  const page = template?.pages.find(({ id }) => id === state.page) ?? template?.pages[0]
  const brand = context.brandName ?? theme.name
  useTheme(state.language, dark, palette, `${page?.title[state.language] ?? ''} · ${brand}`)
  if (!template || !page) return null
  const shared = { state, change, palette, context, dark, fields }
  return (
    <div class="report">
      <Shown {...{ ...shared, desk, template, page }} />
      <footer>
        {brand} · {context.currency} · {formatDay(context.today, state.language)}
      </footer>
    </div>
  )
}

interface ShownProps extends Shared {
  readonly palette: Palette
  readonly desk: Desk
  readonly template: Template
  readonly page: Page
}

/** The page with its head, and the editor beside it while it is edited. */
function Shown({ desk, template, page, ...shared }: ShownProps) {
  const [freshness, setFreshness] = useState(0)
  const [editing, setEditing] = useState(false)
  const [selected, select] = useState<string | null>(null)
  const changed = (next: Page) => desk.change(withPage(template, next))
  const edit = () => {
    setEditing(!editing)
    select(null)
  }
  const show = (report: string, shown: string) => {
    select(null)
    shared.change({ report, page: shown, picks: {} })
  }
  return (
    <>
      <Header
        {...{ ...shared, template, page, editing, edit }}
        templates={desk.templates}
        refreshed={() => setFreshness(freshness + 1)}
      />
      <div class={editing ? 'editing' : undefined}>
        <ReportPage
          {...shared}
          key={`${freshness} ${template.id} ${page.id}`}
          page={page}
          {...(editing && { editor: { selected, select, change: changed } })}
        />
        {editing && (
          <Panel
            {...{ desk, template, page, selected, select, show, language: shared.state.language }}
            fields={[...shared.fields.values()]}
          />
        )}
      </div>
    </>
  )
}

/** The state and its address, kept together. */
function useReportState(today: string): [State, Shared['change']] {
  const [state, setState] = useState<State>(() => readState(location.search, today))
  const change = useCallback<Shared['change']>(part => {
    setState(old => {
      const next = { ...old, ...(typeof part === 'function' ? part(old) : part) }
      history.replaceState(null, '', writeState(next))
      return next
    })
  }, [])
  useEffect(() => {
    const back = () => setState(readState(location.search, today))
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [today])
  return [state, change]
}

function useTheme(language: string, dark: boolean, palette: Palette, title: string): void {
  useEffect(() => {
    const { documentElement: root } = document
    root.lang = language
    document.title = title
    root.style.colorScheme = dark ? 'dark' : 'light'
    for (const [name, value] of variables(palette)) root.style.setProperty(name, value)
  }, [language, dark, palette, title])
}

function useDark(appearance: State['appearance']): boolean {
  const system = useMedia('(prefers-color-scheme: dark)')
  return appearance === 'auto' ? system : appearance === 'dark'
}

function variables(palette: Palette): [string, string][] {
  const { series, ...colours } = palette
  return [
    ...Object.entries(colours).map(([name, value]): [string, string] => [`--${name}`, value]),
    ...series.map((value, index): [string, string] => [`--series-${index + 1}`, value]),
    ['--font', theme.font],
    ['--radius', theme.radius],
  ]
}
