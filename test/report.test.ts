// The report in a real browser, over the whole stack: a reader changes the period, a filter and the
// language, and reads what the world's ledger says.

import type { Page } from 'playwright-core'
import { storeConnection } from '../preview/connected'
import type { WorldAccount } from '../preview/upstreams'
import type { OpenedReport } from './opened-report'
import { after as afterOn, openReport, ready } from './opened-report'

const CARDS: Record<string, string> = {
  arr: 'arr',
  nrr: 'net_revenue_retention',
  grr: 'gross_revenue_retention',
  logos: 'logo_retention',
  revenue: 'revenue_recognised',
  won: 'won_amount',
  overdue: 'ar_overdue',
}

let report: OpenedReport
let page: Page

beforeAll(async () => {
  report = await openReport('', 1440)
  ;({ page } = report)
})
afterAll(() => report?.close())

const after = (change: () => Promise<unknown>) => afterOn(page, change)
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
    const expected = report.ledger.value(metric, { from, to, ...(where && { where }) })
    if (expected === null) expect([id, shown[id]]).toEqual([id, null])
    else expect(Math.abs((shown[id] ?? NaN) - expected)).toBeLessThan(1e-6)
  }
}

describe('the executive report in a browser', () => {
  it('opens with the last twelve full months', async () => {
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
    const mrr = report.ledger.value('mrr', { from: '2025-11-01', to: '2026-10-31' }) ?? NaN
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
    const other = await report.browser.newPage()
    await other.goto(page.url())
    await ready(other)
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

  it('compares with what the reader chooses, the year before as the ledger tells it', async () => {
    await page.goto(report.url)
    await ready(page)
    await after(() => page.selectOption('[data-control=compare]', 'year'))
    const now = report.ledger.value('mrr', { from: '2025-11-01', to: '2026-10-31' }) ?? NaN
    const before = report.ledger.value('mrr', { from: '2024-11-01', to: '2025-10-31' }) ?? NaN
    const share = ((now - before) / before) * 100
    const told = `${share > 0 ? '+' : ''}${Number(share.toFixed(1))}%`
    expect(await page.locator('#arr .change').allTextContents()).toEqual([expect.stringContaining(told)]) // prettier-ignore
    await after(() => page.selectOption('[data-control=compare]', 'none'))
    expect(await page.locator('#arr .change').count()).toBe(0)
  })

  it('orders a table by the column that is pressed, up and down', async () => {
    const closing = async () =>
      (await page.locator('#movers tbody td:last-child').allTextContents()).map(text =>
        Number(text.replace(/[^\d.-]/g, '')),
      )
    const head = page.locator('#movers thead th:last-child')
    await head.locator('button').click()
    const down = await closing()
    expect(down).toEqual([...down].sort((a, b) => b - a))
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    await head.locator('button').click()
    expect(await closing()).toEqual([...down].reverse())
  })

  it('turns dark and light, which an address keeps', async () => {
    const surface = () =>
      page.evaluate<string>("getComputedStyle(document.documentElement).getPropertyValue('--surface')") // prettier-ignore
    const light = await surface()
    await after(() => page.click('button[title="Light or dark"]'))
    expect(await surface()).not.toBe(light)
    expect(page.url()).toContain('look=dark')
    await page.reload()
    await ready(page)
    expect(await surface()).not.toBe(light)
  })

  it('filters by an open list, several of it at once', async () => {
    await page.goto(`${report.url}?report=manager&page=service`)
    await ready(page)
    const levels = ['Gold', 'Silver']
    for (const level of levels) {
      await after(() => page.click(`[data-list=service_level] button:has-text("${level}")`))
    }
    const where = (account: WorldAccount) => account.matched && levels.includes(account.serviceLevel ?? '') // prettier-ignore
    const days = { from: '2025-11-01', to: '2026-10-31', where }
    const csat = Number(await page.getAttribute('#csat .figure', 'data-value'))
    expect(csat).toBeCloseTo(report.ledger.value('csat', days) ?? NaN, 6)
  })

  it('leads from page to page and from report to report', async () => {
    await page.goto(report.url)
    await ready(page)
    await after(() => page.click('[data-page=cohorts]'))
    expect(await page.textContent('h1')).toBe('Account portfolio · Cohorts')
    await after(() => page.selectOption('[data-control=report]', 'manager'))
    expect(await page.textContent('h1')).toBe('Team and portfolio · Portfolio and team')
    expect(page.url()).toContain('report=manager')
    await page.goto(`${report.url}?lang=es`)
    await ready(page)
  })

  it('has met no error in the browser', () => {
    expect(report.complaints).toEqual([])
  })

  it('says which source fails, in the reader’s language, and lets the others work', async () => {
    storeConnection(report.stack.script, 'stripe', { token: 'expired' })
    await after(() => page.click('button[title="Actualizar datos"]'))
    expect(await page.textContent('#bridge .failure p')).toBe(
      'Stripe ya no acepta la conexión. Edita la conexión de la fuente de datos y conecta Stripe de nuevo.',
    )
    expect(await page.textContent('body')).not.toContain('expired')
    expect(await page.getAttribute('#won .figure', 'data-value')).not.toBeNull()
  })
})
