// A report over the whole stack, opened in a real browser.

import type { Browser, Page } from 'playwright-core'
import type { DataSource } from '../preview/data-studio'
import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'
import type { Ledger } from '../preview/upstreams'
import { createLedger } from '../preview/upstreams'
import { startViewer } from '../preview/web/server'
import { launchBrowser } from '../scripts/browser/launch'

/** An opened report. */
export interface OpenedReport {
  readonly url: string
  readonly stack: Stack
  readonly sources: Readonly<Record<'en' | 'es', DataSource>>
  /** What the numbers should be. */
  readonly ledger: Ledger
  readonly browser: Browser
  readonly page: Page
  /** What the browser complained about. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

/** The day it is in the report. */
export const TODAY = '2026-11-20'

/** Opens a page of a report on a wide screen. */
export async function openReport(search: string, width = 1600): Promise<OpenedReport> {
  // Without Intercom, which does not tell when a promise was broken.
  const connected = ['hubspot', 'stripe', 'zendesk', 'typeform', 'clockify', 'google-sheets']
  const world = { today: TODAY, accounts: 20, months: 28, seed: 5 }
  const stack = await startStack({ ...world, connected, waits: false, executors: 1 })
  const ledger = createLedger(stack.world, {
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    desks: ['crm', 'hubspot', 'zendesk', 'typeform'],
  })
  const sources = { en: await stack.connect('en'), es: await stack.connect('es') }
  const viewer = await startViewer({
    query: (query, language) => sources[language].query(query),
    columns: language => Promise.resolve(sources[language].columns),
    refresh: () => Object.values(sources).forEach(source => source.refresh()),
    currency: 'EUR',
    today: () => TODAY,
    port: 18_300,
  })
  const browser = await launchBrowser()
  const viewport = { width, height: 1000 }
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(viewer.url + search)
  await ready(page)
  return {
    ...{ url: viewer.url, stack, sources, ledger, browser, page, complaints },
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

/** Changes something, and waits until the page has begun and then finished to answer. */
export async function after(page: Page, change: () => Promise<unknown>): Promise<void> {
  await change()
  await page.waitForTimeout(150)
  await ready(page)
}
