// The editor beside the page: what can be taken back, kept and opened, the form of what is selected, and
// the fields there are.

import { useState } from 'preact/hooks'
import { readTemplate, writeTemplate, written } from '../../../../templates/file'
import { problemsOf } from '../../../../templates/problems'
import type { Page, Template } from '../../../../templates/template'
import type { Language } from '../../../../templates/text'
import type { Column } from '../../../data-studio/chart'
import { offer } from '../files'
import { OpenFile, Problems } from '../open-file'
import { withNewPage, withNewTile, withPage, withTile } from './changes'
import type { Desk } from './desk'
import { FieldList } from './field-list'
import { PageForm } from './page-form'
import { tileFor, withField } from './retype'
import { TileForm } from './tile-form'
import { edit } from './words'

/** What the editor gets. */
export interface PanelProps {
  readonly desk: Desk
  readonly template: Template
  readonly page: Page
  readonly fields: readonly Column[]
  readonly language: Language
  readonly selected: string | null
  readonly select: (tile: string | null) => void
  /** Shows a report and a page of it. */
  readonly show: (report: string, page: string) => void
}

/** The editor. */
export function Panel(props: PanelProps) {
  const { desk, template, page, fields, language, selected, select, show } = props
  const tile = page.tiles.find(({ id }) => id === selected)
  const changePage = (next: Page) => desk.change(withPage(template, next))
  const use = ({ id, concept }: Column) => {
    const isMetric = concept === 'METRIC'
    if (tile) return changePage(withTile(page, withField(tile, id, isMetric)))
    const next = withNewTile(page, tileFor(id, isMetric))
    changePage(next)
    select(next.tiles[next.tiles.length - 1]?.id ?? null)
  }
  return (
    <aside class="panel" aria-label={edit('edit', language)}>
      <Tools {...props} />
      <Wrong template={template} language={language} />
      <nav class="what">
        <button aria-current={tile ? undefined : 'true'} onClick={() => select(null)}>
          {edit('page', language)}
        </button>
        {tile && <button aria-current="true">{edit('chart', language)}</button>}
        <button class="plain" data-edit="newTile" onClick={() => use(NEW)}>
          {edit('newTile', language)}
        </button>
      </nav>
      {tile ? (
        <TileForm key={tile.id} {...{ page, tile, fields, language }} change={changePage} />
      ) : (
        <PageForm
          {...{ template, page, fields, language }}
          change={(next, shown = page.id) => {
            desk.change(next)
            show(next.id, shown)
          }}
        />
      )}
      <FieldList fields={fields} language={language} use={use} />
    </aside>
  )
}

/** What a new chart begins with. */
const NEW: Column = { id: 'arr', label: '', concept: 'METRIC', type: '' }

function Tools({ desk, template, page, language, show }: PanelProps) {
  const [refusal, setRefusal] = useState<readonly string[]>([])
  const open = (text: string) => {
    const read = readTemplate(text)
    setRefusal(read.problems.map(problem => written(problem, language)))
    if (!read.template) return
    desk.change(read.template)
    show(read.template.id, '')
  }
  const discard = () => {
    desk.discard(template.id)
    show(template.id, page.id)
  }
  const make = () => {
    const made = blank(desk.templates.map(({ id }) => id))
    desk.change(made)
    show(made.id, '')
  }
  return (
    <>
      <div class="tools">
        <Tool word="undo" language={language} press={desk.undo} />
        <Tool word="redo" language={language} press={desk.redo} />
        <Tool word="newReport" language={language} press={make} />
        <Tool
          word="download"
          language={language}
          press={() => offer(`${template.id}.json`, writeTemplate(template))}
        />
        <OpenFile label={edit('open', language)} open={open} />
        {desk.isOwn(template.id) && <Tool word="discard" language={language} press={discard} />}
      </div>
      <Problems title={edit('refused', language)} lines={refusal} />
    </>
  )
}

interface ToolProps {
  readonly word: 'undo' | 'redo' | 'newReport' | 'download' | 'discard'
  readonly language: Language
  readonly press: (() => void) | null
}

function Tool({ word, language, press }: ToolProps) {
  return (
    <button data-edit={word} disabled={press === null} onClick={() => press?.()}>
      {edit(word, language)}
    </button>
  )
}

/** What keeps the report from being shared as it is. */
function Wrong({ template, language }: { template: Template; language: Language }) {
  const lines = problemsOf(template).map(problem => written(problem, language))
  return <Problems title={edit('wrong', language)} lines={lines.slice(0, 6)} />
}

/** A report of one empty page. */
function blank(taken: readonly string[]): Template {
  let number = 1
  while (taken.includes(`own-${number}`)) number++
  return withNewPage({
    id: `own-${number}`,
    version: '1',
    audience: 'manager',
    cadence: 'weekly',
    title: { en: `Report ${number}`, es: `Informe ${number}` },
    pages: [],
  })
}
