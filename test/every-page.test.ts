// Every page of every report in a real browser, in both languages and on three widths: without failures,
// with marks in its charts, usable by keyboard and screen reader, and with the ledger's numbers.

import type { Page as Tab } from 'playwright-core'
import { templates } from '../templates/index'
import type { Page, Tile } from '../templates/template'
import { barriers } from './barriers'
import type { OpenedReport } from './opened-report'
import { after, openReport, ready } from './opened-report'
import { compareTiles } from './shown-tiles'

let report: OpenedReport
let tab: Tab
let compared = 0

beforeAll(async () => {
  report = await openReport('?lang=es&compare=none', 1440)
  tab = report.page
})
afterAll(() => report?.close())

/** What stands in a tile that has something to show. */
const MARKS: Readonly<Record<Tile['type'], string>> = {
  scorecard: '.figure',
  finding: 'strong',
  statement: 'strong',
  text: '.words',
  notes: 'li, .empty',
  waterfall: '.chart svg path[fill]:not([fill=none])',
  timeSeries: '.chart svg path[stroke-width="2.5"]',
  combo: '.chart svg path[fill]:not([fill=none])',
  bar: '.chart svg path[fill]:not([fill=none])',
  scatter: '.chart svg path[fill]:not([fill=none])',
  bullet: '.chart svg path[fill]:not([fill=none])',
  heatmap: 'td[style*=background]',
  table: 'tbody tr',
}

/** Tiles without a mark, but for those that say that there is nothing to show. */
async function unmarked({ tiles }: Page): Promise<string[]> {
  const shown = await Promise.all(
    tiles.map(async ({ id, type }) =>
      (await tab.locator(`#${id} :is(${MARKS[type]})`).count()) > 0 ? [] : [id],
    ),
  )
  return shown.flat()
}

/** Widths on which something has to be scrolled to sideways. */
async function tooWide(): Promise<number[]> {
  const found: number[] = []
  for (const width of [1440, 1024, 390]) {
    await tab.setViewportSize({ width, height: 900 })
    const spare = await tab.evaluate('innerWidth - document.documentElement.scrollWidth')
    if (Number(spare) < 0) found.push(width)
  }
  await tab.setViewportSize({ width: 1440, height: 1000 })
  return found
}

it.each(templates.flatMap(({ id, pages }) => pages.map(one => [id, one.id, one] as const)))(
  'the page %s/%s is there in both languages, on a desk and on a phone',
  async (id, name, page) => {
    await tab.goto(`${report.url}?report=${id}&page=${name}&lang=es&compare=none`) // asks half as much
    await ready(tab)
    for (const language of ['es', 'en'] as const) {
      if (language === 'en') await after(tab, () => tab.click('[data-control=language]'))
      expect(await tab.textContent('h1 span')).toBe(` · ${page.title[language]}`)
      expect(await tab.locator('.failure').allTextContents()).toEqual([])
      expect(await tab.locator('.tile').count()).toBe(page.tiles.length)
      expect(await tab.textContent('[data-badge=data_status] b')).toBe(
        { en: 'Complete', es: 'Completos' }[language],
      )
      expect([language, await unmarked(page), await tooWide()]).toEqual([language, [], []])
      const { columns } = report.sources[language]
      compared += await compareTiles(tab, { ledger: report.ledger, columns, language }, page)
    }
    expect(await barriers(tab)).toEqual([])
  },
)

it('dozens of tiles have been compared with the ledger', () => {
  expect(compared).toBeGreaterThan(120)
})

it('the browser has met no error', () => {
  expect(report.complaints).toEqual([])
})
