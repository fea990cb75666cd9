// Sheets: pages of a report as they are on the screen, taken out of the browser as one document that needs
// nothing else: no script, no font, no picture from anywhere.

import type { Browser } from 'playwright-core'
import { escaped } from '../../preview/web/page/escaped'
import type { Language } from '../../templates/text'

/** A page to take, by its address. */
export interface Wanted {
  readonly name: string
  readonly search: string
}

/** Where and how. */
export interface Taking {
  readonly url: string
  readonly language: Language
  readonly title: string
  /** What the numbers are of: days and filters. */
  readonly asked: string
  /** Told before each page. */
  readonly progress: (step: string) => void
}

const WIDTH = 1280
const HEIGHT = 900

/** The document of some pages; a chart that fails shows its sentence, as on the screen. */
export async function documentOf(
  browser: Browser,
  wanted: readonly Wanted[],
  { url, language, title, asked, progress }: Taking,
): Promise<string> {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
    reducedMotion: 'reduce',
  })
  const sheets: string[] = []
  let style = ''
  let theme = ''
  for (const { name, search } of wanted) {
    progress(`drawing ${name}`)
    await page.goto(url + search)
    await page.waitForSelector('.progress[data-ready="true"]', { state: 'attached', timeout: 300_000 })
    await page.waitForTimeout(300)
    style = await page.evaluate<string>(STYLE)
    theme = await page.evaluate<string>(`document.documentElement.getAttribute('style') ?? ''`)
    sheets.push(await page.evaluate<string>(SHEET))
  }
  await page.close()
  const body = sheets.map(sheet => `<section class="sheet"><p class="asked">${escaped(asked)}</p>${sheet}</section>`).join('\n')
  return `<!doctype html>
<html lang="${language}" style="${escaped(theme)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(title)}</title><style>${style}${OWN}</style></head><body>${body}</body></html>`
} // prettier-ignore

/** Runs in the page: every rule, so that the document looks the same. */
const STYLE = `[...document.styleSheets].map(sheet => [...sheet.cssRules].map(rule => rule.cssText).join('\\n')).join('\\n')`

/** Runs in the page: the report without what only a reader at a screen can use. */
const SHEET = `(() => {
  const copy = document.querySelector('#report').cloneNode(true)
  for (const one of copy.querySelectorAll('script, select, input, details, .progress, .controls, .buttons, .open-controls, .drill, .pressing')) one.remove()
  for (const one of copy.querySelectorAll('th button')) one.replaceWith(...one.childNodes) // what sorts a column names it
  for (const one of copy.querySelectorAll('button')) one.remove()
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id')
  return copy.innerHTML
})()`

const OWN = `
.sheet{max-width:${WIDTH}px;margin:0 auto;break-after:page}.sheet:last-child{break-after:auto}
.sheet nav,.sheet .tabs{display:none}
.asked{float:right;margin:30px 32px 0 0;color:var(--muted,#586274)}`
