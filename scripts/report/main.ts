// `npm run report -- <report> --out file`: a report as a PDF, a page of its own, a picture, or its charts as
// values; from the stand-ins' made-up agency, through the very connector. `-- --help` tells the options.

import { writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Stack } from '../../preview/stack'
import { startStack } from '../../preview/stack'
import { questionsOf } from '../../preview/web/page/queries'
import type { State } from '../../preview/web/page/state'
import { readState, writeState } from '../../preview/web/page/state'
import { startViewer } from '../../preview/web/server'
import type { Template } from '../../templates/template'
import { templates } from '../../templates/index'
import { launchBrowser } from '../browser/launch'
import { csvOf } from './csv'
import { askedIn, printed } from './printed'
import { documentOf } from './sheets'

const HELP = `npm run report -- <report> --out <file.pdf|.html|.png|.csv> [options]

  <report>           ${templates.map(({ id }) => id).join(', ')}
  --page <id>        one page of it (default: all)
  --lang en|es       (default en)
  --from, --to DAY   YYYY-MM-DD (default: the last twelve full months)
  --filter <f>=<v>   such as region=LATAM; may be given again
  --accounts N       accounts of the made-up agency (default 200)
  --today DAY        its last day (default: today)
  .csv writes a file for each chart, with the chart's name in it`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: 'string' },
    lang: { type: 'string', default: 'en' },
    from: { type: 'string' },
    to: { type: 'string' },
    filter: { type: 'string', multiple: true, default: [] },
    accounts: { type: 'string', default: '200' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

async function main(): Promise<void> {
  if (values.help) return console.log(HELP)
  const { out = '', today } = values
  const kind = extname(out)
  if (!['.pdf', '.html', '.png', '.csv'].includes(kind)) {
    throw new Error(`Say where to, with --out report.pdf, .html, .png or .csv.\n\n${HELP}`)
  }
  const state = stateAsked(today)
  const template = templateAsked()
  const stack = await startStack({ today, accounts: Number(values.accounts), progress: say })
  try {
    if (kind === '.csv') await writeCharts(stack, template, state, out)
    else await writeSheets(stack, template, state, out)
  } finally {
    await stack.close()
  }
}

function templateAsked(): Template {
  const [id = ''] = positionals
  const found = templates.find(one => one.id === id)
  if (!found) throw new Error(`There is no report “${id}”. There are: ${templates.map(one => one.id).join(', ')}.`)
  const pages = found.pages.filter(page => values.page === undefined || page.id === values.page)
  if (pages.length > 0) return { ...found, pages }
  throw new Error(`“${id}” has no page “${values.page ?? ''}”. It has: ${found.pages.map(page => page.id).join(', ')}.`)
} // prettier-ignore

/** The state an address with the same words would have. */
function stateAsked(today: string): State {
  const query = new URLSearchParams({ lang: values.lang, look: 'light' })
  if (values.from !== undefined) query.set('from', values.from)
  if (values.to !== undefined) query.set('to', values.to)
  for (const filter of values.filter) {
    const [field = '', ...value] = filter.split('=')
    query.append(`f.${field}`, value.join('='))
  }
  const state = readState(`?${query.toString()}`, today)
  const isAsked = values.from === undefined || state.preset === 'custom'
  if (!isAsked) throw new Error('--from and --to have to be days in order, such as 2026-01-01.')
  return state
}

async function writeSheets(stack: Stack, template: Template, state: State, out: string) {
  const { language } = state
  const source = await stack.connect(language)
  const viewer = await startViewer({
    query: query => source.query(query),
    columns: () => Promise.resolve(source.columns),
    currency: stack.currency,
    today: () => values.today,
    port: 18_200,
  })
  const browser = await launchBrowser()
  try {
    const wanted = template.pages.map(({ id, title }) => ({
      name: title[language],
      search: writeState({ ...state, report: template.id, page: id }),
    }))
    const title = template.title[language]
    const asked = askedIn(state, title)
    const html = await documentOf(browser, wanted, {
      asked,
      url: viewer.url,
      language,
      title,
      progress: say,
    })
    if (out.endsWith('.html')) writeFileSync(out, html)
    else await printed(browser, html, out, asked)
    say(`${out} is written`)
  } finally {
    await browser.close()
    await viewer.close()
  }
}

async function writeCharts(stack: Stack, template: Template, state: State, out: string) {
  const source = await stack.connect(state.language)
  for (const page of template.pages) {
    for (const tile of page.tiles) {
      const { main } = questionsOf(tile, state)
      if (!main) continue
      const file = out.replace(/\.csv$/, `-${page.id}-${tile.id}.csv`)
      writeFileSync(file, csvOf(await source.query(main)))
      say(file)
    }
  }
}

function say(step: string): void {
  console.log(step)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
