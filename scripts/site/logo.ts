// The logo of the manifest: the mark of the reports, as the picture of 40 by 40 points that the host asks for.

import { copyFileSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { SITE } from './pages'

const MARK = 'preview/web/page/public/mark.svg'
const SIDE = 40

/** Writes the mark beside the pages, as drawing and as picture. */
export async function writeLogo(browser: Browser): Promise<void> {
  copyFileSync(MARK, `${SITE}/logo.svg`)
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } })
  const drawing = Buffer.from(readFileSync(MARK)).toString('base64')
  await page.setContent(
    `<body style="margin:0"><img width="${SIDE}" height="${SIDE}" src="data:image/svg+xml;base64,${drawing}">`,
  )
  await page.screenshot({ path: `${SITE}/logo-40.png`, omitBackground: true })
  await page.close()
}
