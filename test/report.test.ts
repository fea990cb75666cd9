// The report in a real browser, over the whole stack: a reader changes the period, a filter and the
// language, and reads what the world's ledger says.

import type { Browser, Page } from 'playwright-core'
import type { DataSource } from '../preview/data-studio'
import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'
import { storeConnection } from '../preview/connected'
import type { Ledger, WorldAccount } from '../preview/upstreams'
import { createLedger } from '../preview/upstreams'
import type { Viewer } from '../preview/web/server'
import { startViewer } from '../preview/web/server'
import { launchBrowser } from '../scripts/browser/launch'
import { templates } from '../templates/index'
import { barriers } from './barriers'
import { compareTiles } from './shown-tiles'

const TODAY = '2026-11-20'
const CARDS: Record<string, string> = {
  arr: 'arr',
  nrr: 'net_revenue_retention',
  grr: 'gross_revenue_retention',
  logos: 'logo_retention',
  revenue: 'revenue_recognised',
  won: 'won_amount',
  overdue: 'ar_overdue',
}

let stack: Stack
let sources: Record<'en' | 'es', DataSource>
let viewer: Viewer
let browser: Browser
let page: Page
let ledger: Ledger
let compared = 0
const complaints: string[] = []

beforeAll(async () => {
  // Without Intercom, which does not tell when a promise was broken.
  const connected = ['hubspot', 'stripe', 'zendesk', 'typeform', 'clockify', 'google-sheets']
  stack = await startStack({ today: TODAY, accounts: 26, seed: 5, connected })
  ledger = createLedger(stack.world, {
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    desks: ['crm', 'hubspot', 'zendesk', 'typeform'],
  })
  sources = { en: await stack.connect('en'), es: await stack.connect('es') }
  viewer = await startViewer({
    query: (query, language) => sources[language].query(query),
    columns: language => Promise.resolve(sources[language].columns),
    refresh: () => [sources.en, sources.es].forEach(source => source.refresh()),
    currency: 'EUR',
    today: () => TODAY,
    port: 18_100,
  })
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(viewer.url)
})
afterAll(async () => {
  await browser?.close()
  await viewer?.close()
  await stack?.close()
})

const ready = () =>
  page.waitForSelector('.progress[data-ready="true"]', { state: 'attached', timeout: 110_000 })
/** Waits until the page has begun and then finished to answer a change. */
async function after(change: () => Promise<unknown>): Promise<void> {
  await change()
  await page.waitForTimeout(150)
  await ready()
}
const cards = async () =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(CARDS).map(async id => {
        const text = await page.getAttribute(`#${id} .figure`, 'data-value')
        return [id, text === 'null' ? null : Number(text)] as const
      }),
    ),
  )
async function expectCards(from: string, to: string, where?: (account: WorldAccount) => boolean) {
  const shown = await cards()
  for (const [id, metric] of Object.entries(CARDS)) {
    const expected = ledger.value(metric, { from, to, ...(where && { where }) })
    if (expected === null) expect([id, shown[id]]).toEqual([id, null])
    else expect(Math.abs((shown[id] ?? NaN) - expected)).toBeLessThan(1e-6)
  }
}

describe('the executive report in a browser', () => {
  it('opens with the last twelve full months', async () => {
    await ready()
    await expectCards('2025-11-01', '2026-10-31')
    expect(await page.textContent('h1')).toBe('Account portfolio · Results')
    expect(await page.textContent('#finding strong')).toMatch(
      /^Recurring revenue (grew|fell|stayed)/,
    )
  })

  it('draws its charts and lists the movements with a total', async () => {
    for (const id of ['bridge', 'trend', 'growth', 'losses']) {
      expect(await page.locator(`#${id} .chart svg path`).count()).toBeGreaterThan(5)
    }
    expect(await page.locator('#movers tbody tr').count()).toBe(5)
    const remarks = await page.locator('#trend .remarks li').allTextContents()
    expect(remarks.map(text => text.slice(0, 1))).toEqual(['①', '②'])
    expect(remarks.join()).toMatch(/Subida de precios.*New report/)
    expect(await page.textContent('#notes')).not.toContain('Cambio de contacto') // is for operations
    const total = await page.textContent('#movers tfoot td:last-child')
    const mrr = ledger.value('mrr', { from: '2025-11-01', to: '2026-10-31' }) ?? NaN
    expect(total).toBe(`€${Math.round(mrr).toLocaleString('en-US')}`)
  })

  it('follows the period', async () => {
    await after(() => page.selectOption('[data-control=period]', 'lastQuarter'))
    await expectCards('2026-07-01', '2026-09-30')
    expect(page.url()).toContain('period=lastQuarter')
  })

  it('follows a free range', async () => {
    await page.selectOption('[data-control=period]', 'custom')
    await after(() => page.fill('[data-control=from]', '2026-02-10'))
    await expectCards('2026-02-10', '2026-09-30')
  })

  it('follows a filter', async () => {
    await page.click('[data-filter=region] summary')
    await after(() => page.click('[data-filter=region] .options label:has-text("LATAM")'))
    await expectCards(
      '2026-02-10',
      '2026-09-30',
      account => account.matched && account.region === 'LATAM',
    )
    expect(page.url()).toContain('f.region=LATAM')
  })

  it('speaks Spanish and shows the same numbers', async () => {
    await after(() => page.click('[data-control=language]'))
    expect(await page.textContent('h1')).toBe('Cartera de cuentas · Resultados')
    expect(await page.textContent('#finding strong')).toMatch(/^El ingreso recurrente|^No hubo/)
    await expectCards(
      '2026-02-10',
      '2026-09-30',
      account => account.matched && account.region === 'LATAM',
    )
  })

  it('gives an address that shows another reader the same', async () => {
    const other = await browser.newPage()
    await other.goto(page.url())
    await other.waitForSelector('.progress[data-ready="true"]', {
      state: 'attached',
      timeout: 60_000,
    })
    expect(await other.getAttribute('#arr .figure', 'data-value')).toBe(
      await page.getAttribute('#arr .figure', 'data-value'),
    )
    await other.close()
  })

  it('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const [content, screen] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    )
    expect(content).toBeLessThanOrEqual(screen)
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  it.each(templates.flatMap(({ id, pages }) => pages.map(one => [id, one.id, one] as const)))(
    'shows the page %s/%s without failures, on a desk and on a phone',
    async (id, name, shownPage) => {
      const search = `?report=${id}&page=${name}&lang=es`
      await page.goto(viewer.url + search)
      await ready()
      expect(await page.textContent('h1 span')).toBe(` · ${shownPage.title.es}`)
      expect(await page.locator('.failure').allTextContents()).toEqual([])
      expect(await page.locator('.tile').count()).toBeGreaterThan(4)
      expect(await page.textContent('[data-badge=data_status]')).toBe(
        'Estado de los datos: Completos',
      )
      compared += await compareTiles(page, { ledger, columns: sources.es.columns }, shownPage)
      expect(await barriers(page)).toEqual([])
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 900 })
        const spare = await page.evaluate('innerWidth - document.documentElement.scrollWidth')
        expect([width, Number(spare) >= 0]).toEqual([width, true])
      }
      await page.setViewportSize({ width: 1440, height: 1000 })
    },
  )

  it('has compared dozens of tiles with the ledger', () => {
    expect(compared).toBeGreaterThan(60)
  })

  it('leads from page to page and from report to report', async () => {
    await page.goto(viewer.url)
    await ready()
    await after(() => page.click('[data-page=cohorts]'))
    expect(await page.textContent('h1')).toBe('Account portfolio · Cohorts')
    await after(() => page.selectOption('[data-control=report]', 'manager'))
    expect(await page.textContent('h1')).toBe('Team and portfolio · Portfolio and team')
    expect(page.url()).toContain('report=manager')
    await page.goto(`${viewer.url}?lang=es`)
    await ready()
  })

  it('has met no error in the browser', () => {
    expect(complaints).toEqual([])
  })

  it('says which source fails, in the reader’s language, and lets the others work', async () => {
    storeConnection(stack.script, 'stripe', { token: 'expired' })
    await after(() => page.click('button[title="Actualizar datos"]'))
    expect(await page.textContent('#bridge .failure p')).toBe(
      'Stripe ya no acepta la conexión. Edita la conexión de la fuente de datos y conecta Stripe de nuevo.',
    )
    expect(await page.textContent('body')).not.toContain('expired')
    expect(await page.getAttribute('#won .figure', 'data-value')).not.toBeNull()
  })
})
