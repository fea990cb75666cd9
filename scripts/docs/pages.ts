// Documentation that is made from the code: the catalogue's pages and the README's table of sources.

import { dimensions, metricSubjects } from '../../connector/catalogue/index'
import type { Dimension } from '../../connector/catalogue/dimension'
import type { Metric } from '../../connector/catalogue/metric'
import type { Connect } from '../../connector/sources/connect'
import type { ColumnKind } from '../../connector/sources/google-sheets/layout'
import { TABS } from '../../connector/sources/google-sheets/layout'
import { sources } from '../../connector/sources/index'
import { MISSING } from './missing'
import { both, section, tidy } from './writing'

const GENERATED = '<!-- Made by `npm run docs`; edit the catalogue instead. -->'

/** `docs/metrics.md`: every metric by subject, in both languages. */
export function metricsPage(): Promise<string> {
  const tables = metricSubjects.map(({ name, metrics }) =>
    section(
      `${name.en} · ${name.es}`,
      ['Metric', 'Definition', 'How it adds up', 'Unit', 'Follows'],
      metrics.map(metricRow),
    ),
  )
  const missing = MISSING.flatMap(([need, ids]) => ids.map(id => [`\`${id}\``, need]))
  const notTold = section('Not told yet · Aún sin dato', ['Metric', 'Needs'], missing)
  return tidy(['# Metrics · Métricas', GENERATED, METRIC_NOTES, ...tables, notTold])
}

/** `docs/dimensions.md`: every dimension by group, in both languages. */
export function dimensionsPage(): Promise<string> {
  const groups = [...new Set(dimensions.map(({ group }) => `${group.en} · ${group.es}`))]
  const tables = groups.map(group =>
    section(
      group,
      ['Dimension', 'Meaning', 'Belongs to'],
      dimensions.filter(one => `${one.group.en} · ${one.group.es}` === group).map(dimensionRow),
    ),
  )
  return tidy(['# Dimensions · Dimensiones', GENERATED, ...tables])
}

/** `docs/workbook.md`: the tabs and columns of the settings workbook, in both languages. */
export function workbookPage(): Promise<string> {
  const tables = TABS.map(({ name, purpose, columns }) => {
    const rows = columns.map(column => [
      both(column.name),
      `${KINDS[column.kind]}${column.required ? '' : ', or empty'}`,
    ])
    const table = section('', ['Column', 'Holds'], rows)
    return `## ${name.en} · ${name.es}\n\n${purpose.en}<br>_${purpose.es}_\n\n${table}`
  })
  const title = '# The settings workbook · El libro de ajustes'
  const made = '<!-- Made by `npm run docs`; edit the layout instead. -->'
  return tidy([title, made, WORKBOOK_NOTES, ...tables])
}

const KINDS: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  day: 'a date, or `YYYY-MM-DD`',
  number: 'a number',
  currency: 'a currency code such as `EUR`',
  weekday: 'a weekday, or 1 (Monday) to 7',
  time: 'a time such as `09:00`',
}

const WORKBOOK_NOTES = `Copy [the example workbook](settings-workbook.xlsx) into Google Sheets and keep what you need: every tab is
optional, and tabs and columns may be named in either language. Row 1 holds the names. Rows that begin with \`#\` and
columns of your own are left alone. An account is named by its record (\`hubspot:101\`) or its domain.`

function needsOf(connect: Connect | undefined): string {
  if (!connect) return 'none'
  const ways = [
    connect.consent && 'your consent',
    connect.key && (connect.key.token === '' ? 'its link' : 'a key'),
  ]
  return ways.filter(Boolean).join(' or ')
}

/** The README with its generated parts brought up to date. */
export function readmePage(readme: string): Promise<string> {
  const rows = sources.map(({ id, label, purpose, hosts, limit, connect }) => [
    `[${label}](docs/sources/${id}.md)`,
    purpose.en,
    needsOf(connect),
    hosts.map(host => `\`${host}\``).join(', '),
    `${limit.requests} requests per ${limit.perMs / 1000} s, ${limit.parallel} at once${limit.each === 'stream' ? ', for each list' : ''}`,
  ])
  const table = section('', ['Source', 'Fills', 'Needs', 'Host', 'Kept within'], rows)
  const start = '<!-- sources -->'
  const end = '<!-- /sources -->'
  const [before = '', rest = ''] = readme.split(start)
  const after = rest.split(end)[1] ?? ''
  return tidy([`${before}${start}\n\n${table}\n\n${end}${after}`])
}

const METRIC_NOTES = `A window is inclusive days in the report's time zone. State is judged at the end of a day: the opening is the
end of the day before the window, the closing the end of its last day. **Adds up** metrics may be summed over any
dimension; every other one is asked for at the grain it is shown at, totals included. Rates are fractions of parts
that were added up first; without a denominator they are empty, never 0.`

function metricRow({ id, label, description, unit, reference, is }: Metric): string[] {
  return [`\`${id}\`<br>${both(label)}`, both(description), addition(is), unit, reference]
}

function dimensionRow({ id, label, description, is }: Dimension): string[] {
  const belongs = is.kind === 'fact' ? Object.keys(is.fields).join(', ') : 'every metric'
  return [`\`${id}\`<br>${both(label)}`, both(description), belongs]
}

function addition(is: Metric['is']): string {
  if (is.kind === 'flow' && is.complete) return 'known if all of it is'
  if (is.kind === 'flow' && !is.during) return '**Adds up**'
  return is.kind
}
