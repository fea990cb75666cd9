// A report over the whole stack, opened in a real browser.

import type { Browser, Page } from 'playwright-core'
import { startStack } from '../preview/stack'
import { startViewer } from '../preview/web/server'
import { launchBrowser } from '../scripts/browser/launch'

/** An opened report. */
export interface OpenedReport {
  readonly url: string
  readonly browser: Browser
  readonly page: Page
  /** What the browser complained about. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

const TODAY = '2026-11-20'

/** Opens a page of a report, in English and on a wide screen. */
export async function openReport(search: string): Promise<OpenedReport> {
  // Without Intercom, which does not tell when a promise was broken.
  const connected = ['hubspot', 'stripe', 'zendesk', 'typeform', 'clockify', 'google-sheets']
  const stack = await startStack({
    today: TODAY,
    accounts: 20,
    seed: 5,
    waits: false,
    executors: 1,
    connected,
  })
  const source = await stack.connect('en')
  const viewer = await startViewer({
    query: query => source.query(query),
    columns: () => Promise.resolve(source.columns),
    currency: 'EUR',
    today: () => TODAY,
    port: 18_300,
  })
  const browser = await launchBrowser()
  const page = await browser.newPage({
    viewport: { width: 1600, height: 1000 },
    reducedMotion: 'reduce',
  })
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(viewer.url + search)
  await ready(page)
  return {
    url: viewer.url,
    browser,
    page,
    complaints,
    async close() {
      await browser.close()
      await viewer.close()
      await stack.close()
    },
  }
}

/** Waits until every chart of a page is painted. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('.progress[data-ready="true"]', { state: 'attached', timeout: 60_000 })
}
