// The report: its state, its theme, and the page that is shown.

import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Look } from '../../../templates/brand'
import { lookOf } from '../../../templates/brand'
import type { Page, Template } from '../../../templates/template'
import type { Context } from './api'
import { BrandPanel } from './branding/brand-panel'
import type { Branding } from './branding/use-brand'
import { useBrand, useLook } from './branding/use-brand'
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
  const desk = useDesk(context.templates)
  const branding = useBrand(state, context, brand => change({ brand }))
  const { brand } = branding
  const dark = useDark(state.appearance)
  const { language } = state
  const fields = useFields(language)
  const template = desk.templates.find(({ id }) => id === state.report) ?? desk.templates[0]
  const page = template?.pages.find(({ id }) => id === state.page) ?? template?.pages[0]
  const palette = useMemo(() => lookOf(brand, dark), [brand, dark])
  useLook(brand, dark, language, `${page?.title[language] ?? ''} · ${brand.name}`)
  if (!template || !page) return null
  const shared = { state, change, palette, context, dark, fields, brand }
  const foot = [
    brand.name,
    brand.legal[language],
    context.currency,
    formatDay(context.today, language),
  ]
  return (
    <div class="report">
      <Shown {...{ ...shared, desk, branding, template, page }} />
      <footer>{foot.filter(Boolean).join(' · ')}</footer>
    </div>
  )
}

interface ShownProps extends Shared {
  readonly palette: Look
  readonly desk: Desk
  readonly branding: Branding
  readonly template: Template
  readonly page: Page
}

/** What stands beside the page. */
type Beside = 'editor' | 'brand' | null

/** The page with its head, and the editor or the brand beside it. */
function Shown({ desk, branding, template, page, ...shared }: ShownProps) {
  const [freshness, setFreshness] = useState(0)
  const [beside, put] = useState<Beside>(null)
  const [selected, select] = useState<string | null>(null)
  const changed = (next: Page) => desk.change(withPage(template, next))
  const toggle = (what: Beside) => {
    put(beside === what ? null : what)
    select(null)
  }
  return (
    <>
      <Header
        {...{ ...shared, template, page, beside, toggle }}
        templates={desk.templates}
        refreshed={() => setFreshness(freshness + 1)}
      />
      <div class={beside ? 'editing' : undefined}>
        <ReportPage
          {...shared}
          key={`${freshness} ${template.id} ${page.id}`}
          page={page}
          {...(beside === 'editor' && { editor: { selected, select, change: changed } })}
        />
        <Side {...{ ...shared, beside, desk, branding, template, page, selected, select }} />
      </div>
    </>
  )
}

interface SideProps extends ShownProps {
  readonly beside: Beside
  readonly selected: string | null
  readonly select: (tile: string | null) => void
}

/** What stands beside the page, if anything. */
function Side({ beside, branding, state, change, dark, fields, select, ...edited }: SideProps) {
  const { language } = state
  const show = (report: string, page: string) => {
    select(null)
    change({ report, page, picks: {} })
  }
  if (beside === 'brand') {
    return <BrandPanel {...{ branding, language, dark }} show={brand => change({ brand })} />
  }
  if (beside === null) return null
  return <Panel {...{ ...edited, language, select, show }} fields={[...fields.values()]} />
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

function useDark(appearance: State['appearance']): boolean {
  const system = useMedia('(prefers-color-scheme: dark)')
  return appearance === 'auto' ? system : appearance === 'dark'
}
