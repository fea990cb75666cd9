// Pictures of a running report, as a reader sees it: on a desk and on a phone, in both languages.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** One picture. */
interface Picture {
  readonly file: string
  readonly search: string
  readonly width: number
  readonly height: number
}

const DESK = { width: 1440, height: 1000 }
const PICTURES: readonly Picture[] = [
  { file: 'results-en-desktop.png', search: '?look=light', width: 1440, height: 1000 },
  { file: 'results-es-desktop.png', search: '?lang=es&look=dark', width: 1440, height: 1000 },
  { file: 'results-en-phone.png', search: '?look=light', width: 390, height: 844 },
  { file: 'results-es-phone.png', search: '?lang=es&look=light', width: 390, height: 844 },
  { file: 'cohorts-en-desktop.png', search: '?page=cohorts&look=light', ...DESK },
  { file: 'portfolio-en-desktop.png', search: '?report=manager&look=light', ...DESK },
  { file: 'day-es-desktop.png', search: '?report=account_manager&lang=es&look=dark', ...DESK },
  { file: 'voice-en-desktop.png', search: '?report=analyst&page=voice&look=light', ...DESK },
]

/** Takes every picture of the report at `url` into a folder; tells what the browser complained about. */
export async function takePictures(
  browser: Browser,
  url: string,
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const complaints: string[] = []
  for (const { file, search, width, height } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(`${file}: ${message.text()}`)
    })
    page.on('pageerror', error => complaints.push(`${file}: ${error.message}`))
    await page.goto(url + search)
    await page.waitForSelector('.progress[data-ready="true"]', {
      state: 'attached',
      timeout: 180_000,
    })
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(folder, file), fullPage: true })
    await page.close()
  }
  return complaints
}
