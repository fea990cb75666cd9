// `npm run report -- <report> --out file`: a report as a PDF, a page of its own, a picture, a mail, or its
// charts as values; from the stand-ins' made-up agency, through the very connector. `-- --help` tells the
// options.

import { readFileSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { DataSource } from '../../preview/data-studio'
import type { Stack } from '../../preview/stack'
import { startStack } from '../../preview/stack'
import { questionsOf } from '../../preview/web/page/queries'
import type { State } from '../../preview/web/page/state'
import { readState, writeState } from '../../preview/web/page/state'
import { startViewer } from '../../preview/web/server'
import type { Brand } from '../../templates/brand'
import { readBrand } from '../../templates/brands/file'
import { brands } from '../../templates/brands/index'
import { readTemplate, written } from '../../templates/file'
import type { Template } from '../../templates/template'
import { templates } from '../../templates/index'
import { launchBrowser } from '../browser/launch'
import { csvOf } from './csv'
import { mailOf } from './mail'
import { askedIn, printed } from './printed'
import { documentOf } from './sheets'

const HELP = `npm run report -- <report> --out <file.pdf|.html|.png|.csv|.eml> [options]

  <report>           ${templates.map(({ id }) => id).join(', ')}, or a file saved by the editor (.json)
  --page <id>        one page of it (default: all)
  --lang en|es       (default en)
  --from, --to DAY   YYYY-MM-DD (default: the last twelve full months)
  --filter <f>=<v>   such as region=LATAM; may be given again
  --brand <brand>    ${brands.map(({ id }) => id).join(', ')}, or a file saved by the brand panel (.json)
  --for <mailbox>    only what this person of the agency may see
  --sees own|team    whether that is their own accounts or their team's (default own)
  --accounts N       accounts of the made-up agency (default 200)
  --today DAY        its last day (default: today)
  .csv writes a file for each chart, with the chart's name in it; .eml needs --for, and opens as a draft`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: 'string' },
    lang: { type: 'string', default: 'en' },
    from: { type: 'string' },
    to: { type: 'string' },
    filter: { type: 'string', multiple: true, default: [] },
    brand: { type: 'string', default: 'house' },
    for: { type: 'string' },
    sees: { type: 'string', default: 'own' },
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
  if (!['.pdf', '.html', '.png', '.csv', '.eml'].includes(kind)) {
    throw new Error(`Say where to, with --out report.pdf, .html, .png, .csv or .eml.\n\n${HELP}`)
  }
  if (kind === '.eml' && values.for === undefined)
    throw new Error('Say whose mail it is, with --for.')
  if (!['own', 'team'].includes(values.sees)) throw new Error('--sees is own or team.')
  const state = stateAsked(today)
  const template = templateAsked()
  const brand = brandAsked()
  const person = values.for
  const stack = await startStack({ today, accounts: Number(values.accounts), progress: say, ...(person !== undefined && { person }) }) // prettier-ignore
  try {
    const source = await sourceFor(stack, state.language)
    if (kind === '.csv') await writeCharts(source, template, state, out)
    else await writePages(source, { template, state, brand, out, currency: stack.currency })
  } finally {
    await stack.close()
  }
}

/** The data source, which tells a person only what is theirs; refused where that is nothing. */
async function sourceFor(stack: Stack, language: 'en' | 'es'): Promise<DataSource> {
  const person = values.for
  if (person === undefined) return stack.connect(language)
  const source = await stack.connect(language, { row_security: values.sees })
  const { rows } = await source.query({ dimensions: ['account_name'], metrics: [] })
  if (rows.some(([name]) => name !== null)) return source
  throw new Error(`Neither the CRM nor the workbook knows accounts of ${person}: a report for them would be empty.`)
} // prettier-ignore

function templateAsked(): Template {
  const [id = ''] = positionals
  const found = id.endsWith('.json') ? templateIn(id) : templates.find(one => one.id === id)
  if (!found) throw new Error(`There is no report “${id}”. There are: ${templates.map(one => one.id).join(', ')}.`)
  const pages = found.pages.filter(page => values.page === undefined || page.id === values.page)
  if (pages.length > 0) return { ...found, pages }
  throw new Error(`“${id}” has no page “${values.page ?? ''}”. It has: ${found.pages.map(page => page.id).join(', ')}.`)
} // prettier-ignore

function templateIn(file: string): Template {
  const { template, problems } = readTemplate(readFileSync(file, 'utf8'))
  if (template) return template
  throw new Error(`${file} cannot be used:\n${problems.map(one => written(one, 'en')).join('\n')}`)
}

function brandAsked(): Brand {
  const { brand: id } = values
  const found = id.endsWith('.json') ? brandIn(id) : brands.find(one => one.id === id)
  if (found) return found
  throw new Error(`There is no brand “${id}”. There are: ${brands.map(one => one.id).join(', ')}.`)
}

function brandIn(file: string): Brand {
  const { brand, problems } = readBrand(readFileSync(file, 'utf8'))
  if (brand) return brand
  throw new Error(`${file} cannot be used:\n${problems.map(({ en }) => en).join('\n')}`)
}

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

interface Writing {
  readonly template: Template
  readonly state: State
  readonly brand: Brand
  readonly out: string
  readonly currency: string
}

async function writePages(source: DataSource, writing: Writing) {
  const { template, state, brand, out, currency } = writing
  const { language } = state
  const viewer = await startViewer({
    query: query => source.query(query),
    columns: () => Promise.resolve(source.columns),
    currency,
    today: () => values.today,
    brand,
    templates: [template],
    port: 18_200,
  })
  const browser = await launchBrowser()
  try {
    const wanted = template.pages.map(({ id, title }) => ({
      name: title[language],
      search: writeState({ ...state, report: template.id, page: id }),
    }))
    const title = template.title[language]
    const taking = { asked: askedIn(state, title), url: viewer.url, language, title, progress: say }
    if (out.endsWith('.eml')) {
      writeFileSync(out, await mailOf(browser, wanted, { ...taking, brand, to: values.for ?? '' }))
    } else {
      const html = await documentOf(browser, wanted, taking)
      if (out.endsWith('.html')) writeFileSync(out, html)
      else await printed(browser, html, out, taking.asked)
    }
    say(`${out} is written`)
  } finally {
    await browser.close()
    await viewer.close()
  }
}

async function writeCharts(source: DataSource, template: Template, state: State, out: string) {
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
