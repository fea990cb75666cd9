// Benchmark of the reader's eyes: from opening the address of the executive page until all its charts are
// painted, in a real browser over the whole stack; vendors' rate limits kept, no latency added.

import { startStack } from '../../preview/stack'
import { startViewer } from '../../preview/web/server'
import { launchBrowser } from '../browser/launch'

const TODAY = '2026-11-20'

/** One opening. */
export interface PaintRun {
  readonly accounts: number
  readonly opening: 'cold' | 'warm'
  /** Until the page stands with its first words, and until every chart is painted. */
  readonly firstMs: number
  readonly allMs: number
  readonly charts: number
}

/** Opens the page with nothing read yet, and again in a new window. */
export async function benchPaint(accounts: number): Promise<PaintRun[]> {
  const stack = await startStack({ today: TODAY, accounts })
  const source = await stack.connect('en')
  const viewer = await startViewer({
    query: query => source.query(query),
    columns: () => Promise.resolve(source.columns),
    refresh: () => source.refresh(),
    currency: stack.currency,
    today: () => TODAY,
    port: 18_400,
  })
  const browser = await launchBrowser()
  const open = async (opening: PaintRun['opening']): Promise<PaintRun> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' }) // prettier-ignore
    const start = performance.now()
    await page.goto(viewer.url)
    await page.waitForSelector('h1')
    const firstMs = Math.round(performance.now() - start)
    await page.waitForSelector('.progress[data-ready="true"]', {
      state: 'attached',
      timeout: 330_000,
    })
    const allMs = Math.round(performance.now() - start)
    const failed = await page.locator('.failure').count()
    if (failed > 0) throw new Error(`${failed} charts failed with ${accounts} accounts`)
    const charts = await page.locator('.tile').count()
    await page.close()
    return { accounts, opening, firstMs, allMs, charts }
  }
  try {
    return [await open('cold'), await open('warm')]
  } finally {
    await browser.close()
    await viewer.close()
    await stack.close()
  }
}
