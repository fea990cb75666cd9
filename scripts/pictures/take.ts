// Pictures of a running report, as a reader sees it: on a desk and on a phone, in both languages.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page as Tab } from 'playwright-core'
import { templates } from '../../templates/index'
import type { Page, Template } from '../../templates/template'

/** One picture, after these elements are pressed. */
interface Picture {
  readonly file: string
  readonly search: string
  readonly width: number
  readonly height: number
  readonly press?: readonly string[]
}

const DESK = { width: 1440, height: 1000 }
const PHONE = { width: 390, height: 844 }
const PORTFOLIO = 'report=manager&page=portfolio&look=light'

/** The file of a page's picture. */
export function pageFile({ id }: Template, page: Page): string {
  return `${id}-${page.id}.png`
}

const PAGES: readonly Picture[] = templates.flatMap(template =>
  template.pages.map(page => ({
    file: pageFile(template, page),
    search: `?report=${template.id}&page=${page.id}&look=light`,
    ...DESK,
  })),
)

const PICTURES: readonly Picture[] = [
  ...PAGES,
  { file: 'results-es-dark.png', search: '?lang=es&look=dark', ...DESK },
  { file: 'results-en-phone.png', search: '?look=light', ...PHONE },
  { file: 'results-es-phone.png', search: '?lang=es&look=light', ...PHONE },
  { file: 'day-es.png', search: '?report=account_manager&lang=es&look=dark', ...DESK },
  {
    file: 'drill.png',
    search: `?${PORTFOLIO}`,
    ...DESK,
    press: [
      '#team tbody tr:first-child .value',
      '#team .drill button:nth-child(2)',
      '#team tbody tr:first-child .value',
    ],
  },
  {
    file: 'editor.png',
    search: `?${PORTFOLIO}`,
    width: 1600,
    height: 1000,
    press: ['[data-control=edit]', '#health .grip'],
  },
  {
    file: 'brand.png',
    search: '?look=dark&brand=terracotta&lang=es',
    width: 1600,
    height: 1000,
    press: ['[data-control=brand]'],
  },
]

/** Takes every picture of the report at `url` into a folder; tells what the browser complained about. */
export async function takePictures(
  browser: Browser,
  url: string,
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const complaints: string[] = []
  for (const { file, search, width, height, press = [] } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(`${file}: ${message.text()}`)
    })
    page.on('pageerror', error => complaints.push(`${file}: ${error.message}`))
    await page.goto(url + search)
    await ready(page)
    for (const selector of press) {
      await page.click(selector)
      await page.waitForTimeout(200)
      await ready(page)
    }
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(folder, file), fullPage: true })
    await page.close()
  }
  return complaints
}

async function ready(page: Tab): Promise<void> {
  await page.waitForSelector('.progress[data-ready="true"]', {
    state: 'attached',
    timeout: 180_000,
  })
}
