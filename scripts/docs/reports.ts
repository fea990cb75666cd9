// docs/reports.md: every page of every report with its picture and the question it answers, and what a
// reader, an editor and whoever shares can do with them.

import { tidy } from './writing'
import { metricsOf } from '../../templates/fields'
import { templates } from '../../templates/index'
import type { Page, Template } from '../../templates/template'
import { pageFile } from '../pictures/take'

/** The page. */
export function reportsPage(): Promise<string> {
  const count = templates.reduce((sum, { pages }) => sum + pages.length, 0)
  return tidy([
    '# Reports',
    '<!-- Made by `npm run docs` from templates/ and the running product. -->',
    `${templates.length} reports with ${count} pages, in English and Spanish. Each page states the question it answers, opens with a sentence computed from its numbers, and has at most twelve charts. The same templates feed this viewer, the [build sheets for Looker Studio](templates/README.md), and the files below.`,
    WHAT_READERS_DO,
    ...templates.flatMap(reportOf),
  ])
}

const WHAT_READERS_DO = `## What you can do

![A region pressed, and gone down to its teams](pictures/drill.png)

- **Read**: presets, free dates and comparison with the period or the year before; drop-down lists, open lists, a search and switches; sort a table by any column. Its total is asked for by itself, so that rates are not added up.
- **Press** a bar, a row or a name: every other chart of the page shows only what is of it, as far as it has that field, and says so where it has not. *Keep on all pages* makes a filter of it. A month, quarter or year that is pressed is the period the other charts are about, compared with the one before. Where a chart has levels below it (region, team, account manager, account), press a value and then the next level.
- **Share** the address: it holds the report, the page, the dates, every filter, what is pressed, the language, the look and the brand.
- **Know how good it is**: since when the data hold, whether a source does not answer, and on operational pages how much of what the sources tell is joined to an account. A chart whose source fails says so in words; the others go on.
- **Notes** of the settings workbook are drawn on lines over time and listed in boxes; executive pages show those for executives and for everybody.
- By keyboard and screen reader: every chart is a table too, its marks are buttons, and no page has a barrier that axe-core finds.

## Make it yours

![The editor beside a page](pictures/editor.png)

*Edit* puts an editor beside the page: change a chart's type, dimension, breakdown, metrics, order, rows, filter, comparison, title and note in both languages; drag it, size it, or use the arrow keys; add charts, pages and reports; take every step back. The list of fields has a search, groups and the definition of each. What you change stays in this browser; *Download the report* saves a file that another browser opens, and that \`npm run report -- file.json\` prints. A file that is wrong is refused with the page, the tile and what to do.

![A brand beside a page, in the dark](pictures/brand.png)

*Brand* puts its tokens beside the page: logo, name, a line at the foot, font, corners and the colours of both appearances, which are checked for contrast (WCAG 2.2) and for being told apart by people who see colours differently. Three brands are there to begin from; *Download the brand* saves a file for \`--brand\`, and the brand card and the picture of the palette theme a copy in Looker Studio by hand.

## Take it away

| Command | Gives |
| --- | --- |
| \`npm run report -- executive --lang es --out report.pdf\` | paper: a sheet for each page, with its dates, filters and page numbers |
| \`… --out report.html\` | one file that needs nothing else, without any script |
| \`… --out report.png\` | one tall picture |
| \`… --out report.csv\` | a file for each chart, safe against formulas |
| \`… --for ana@agency.example --out report.eml\` | a mail that opens as a draft: text and numbers any program shows, charts as pictures |

\`--for\` applies to all of them: the connector is asked as that person, with row-level security on, so that nothing they may not see is in the file; \`--sees team\` gives their team's accounts. \`--page\`, \`--from\`, \`--to\`, \`--filter region=EMEA\` and \`--brand lagoon\` or a file do what they say. Data are those of the made-up agency: reading real ones outside Google would need its permissions.`

function reportOf(template: Template): string[] {
  const { title, audience, cadence } = template
  return [
    `## ${title.en} · ${title.es}`,
    `For ${AUDIENCES[audience]}, ${cadence}.`,
    ...template.pages.flatMap(page => pageOf(template, page)),
  ]
}

const AUDIENCES: Readonly<Record<Template['audience'], string>> = {
  executive: 'executives',
  manager: 'managers',
  operational: 'account managers and analysts',
}

function pageOf(template: Template, page: Page): string[] {
  const { title, question, tiles } = page
  const metrics = new Set(tiles.flatMap(metricsOf))
  return [
    `### ${title.en} · ${title.es}`,
    `${question.en} · ${question.es}`,
    `![${template.title.en}, ${title.en}](pictures/${pageFile(template, page)})`,
    `${tiles.length} tiles; ${[...metrics].map(id => `\`${id}\``).join(', ')}.`,
  ]
}
