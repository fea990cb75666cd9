// A document on paper, or as one tall picture. Every sheet of paper says whose it is, of which days, by which
// filters, and which of how many it is.

import type { Browser } from 'playwright-core'
import type { State } from '../../preview/web/page/state'
import { escaped } from '../../preview/web/page/escaped'

/** Writes a document to a `.pdf` or `.png` file. */
export async function printed(
  browser: Browser,
  html: string,
  file: string,
  asked: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.setContent(html)
  await page.emulateMedia({ media: 'screen' }) // paper shows what the screen does
  if (file.endsWith('.png')) await page.screenshot({ path: file, fullPage: true })
  else {
    await page.pdf({
      path: file,
      format: 'A4',
      scale: SCALE,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footOf(asked),
      margin: { top: '12mm', right: '10mm', bottom: '14mm', left: '10mm' },
    })
  }
  await page.close()
}

/** A sheet as wide as a screen on a paper as wide as a hand. */
const SCALE = 0.56

function footOf(asked: string): string {
  return `<div style="font:8px sans-serif;color:#586274;width:100%;padding:0 10mm;display:flex;justify-content:space-between">
<span>${escaped(asked)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`
}

/** What a report's numbers are of, in a line: its name, its days, its filters. */
export function askedIn({ language, range, filters }: State, title: string): string {
  const day = (text: string) =>
    new Date(`${text}T00:00:00Z`).toLocaleDateString(language, {
      dateStyle: 'medium',
      timeZone: 'UTC',
    })
  const chosen = Object.entries(filters).map(([field, list]) => `${field}: ${list.join(', ')}`)
  return [title, `${day(range.startDate)} – ${day(range.endDate)}`, ...chosen].join(' · ')
}
