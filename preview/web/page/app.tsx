// The report: its state, its theme, and the page that is shown.

import { useCallback, useEffect, useState } from 'preact/hooks'
import { templates } from '../../../templates/index'
import { theme } from '../../../templates/theme'
import type { Palette } from '../../../templates/theme'
import type { Context } from './api'
import { Header } from './header'
import { ReportPage } from './report-page'
import type { State } from './state'
import { readState, writeState } from './state'

/** The whole report. */
export function App({ context }: { context: Context }) {
  const [state, change] = useReportState(context.today)
  const [freshness, setFreshness] = useState(0)
  const dark = useDark(state.appearance)
  const palette = dark ? theme.dark : theme.light
  useTheme(state.language, dark, palette)
  const [template] = templates
  const page = template?.pages[0]
  if (!template || !page) return null
  const shared = { state, change, palette, context, dark }
  return (
    <div class="report">
      <Header
        {...shared}
        template={template}
        page={page}
        refreshed={() => setFreshness(freshness + 1)}
      />
      <ReportPage {...shared} key={freshness} page={page} />
      <footer>
        {theme.name} · {context.currency} · {context.today}
      </footer>
    </div>
  )
}

/** The state and its address, kept together. */
function useReportState(today: string): [State, (part: Partial<State>) => void] {
  const [state, setState] = useState<State>(() => readState(location.search, today))
  const change = useCallback((part: Partial<State>) => {
    setState(old => {
      const next = { ...old, ...part }
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

function useTheme(language: string, dark: boolean, palette: Palette): void {
  useEffect(() => {
    const { documentElement: root } = document
    root.lang = language
    root.style.colorScheme = dark ? 'dark' : 'light'
    for (const [name, value] of variables(palette)) root.style.setProperty(name, value)
  }, [language, dark, palette])
}

function useDark(appearance: State['appearance']): boolean {
  const query = '(prefers-color-scheme: dark)'
  const [system, setSystem] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const changed = () => setSystem(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [])
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
