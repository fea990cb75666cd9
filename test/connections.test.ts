// Connecting sources by hand, in a real browser, as a new user does: by consent, with a key, refused,
// with a stale or forged way back, twice, and away again.

import type { Browser, Page } from 'playwright-core'
import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'
import { USER } from '../preview/connected'
import type { Viewer } from '../preview/web/server'
import { startViewer } from '../preview/web/server'
import { launchBrowser } from '../scripts/browser/launch'

let stack: Stack
let viewer: Viewer
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  stack = await startStack({
    today: '2026-11-20',
    accounts: 12,
    months: 3,
    connected: [],
    waits: false,
  })
  viewer = await startViewer({
    query: () => Promise.reject(new Error('no charts here')),
    columns: () => Promise.resolve([]),
    webApp: stack.webApp,
    currency: 'EUR',
    today: () => '2026-11-20',
  })
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  page.on('pageerror', error => complaints.push(error.message))
})
afterAll(async () => {
  await browser?.close()
  await viewer?.close()
  await stack?.close()
}) // prettier-ignore

const open = (query = '') => page.goto(`${viewer.url.replace(/\/$/, '')}/connections${query}`)
const text = () => page.innerText('body')
const isValid = async () => (await stack.script.call(USER, 'isAuthValid')).value
const stored = () => JSON.stringify([...stack.script.userProperties(USER)])

/** Goes to a vendor, and decides there. */
async function decide(source: string, decision: 'allow' | 'deny'): Promise<void> {
  await open(`?source=${source}`)
  await page.click('a.b.p[href*="authorize"]')
  await page.click(`button[value=${decision}]`)
  await page.waitForURL(/usercallback/)
}

async function enterKey(source: string, key: string): Promise<void> {
  await open(`?source=${source}`)
  await page.fill('#key', key)
  await page.click('button.p[type=submit]')
  await page.waitForLoadState()
}

describe('the connections page', () => {
  it('begins with nothing connected, and fits a phone', async () => {
    await open('?lang=es')
    expect(await text()).toContain('0 de 10 fuentes conectadas')
    expect(await isValid()).toBe(false)
    const tooWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
    expect(tooWide).toBe(false)
  }) // prettier-ignore

  it('says why a key is wrong, keeps nothing of it, and lets it be entered again', async () => {
    await enterKey('stripe', 'rk_wrong_canary')
    expect(await text()).toMatch(/Stripe/)
    expect(await isValid()).toBe(false)
    expect(stored()).not.toContain('rk_wrong_canary')
    expect(await page.content()).not.toContain('rk_wrong_canary')
  })

  it('connects with a key that the vendor takes, and never shows it again', async () => {
    const key = stack.upstreams.credentials.stripe ?? ''
    await enterKey('stripe', key)
    expect(await text()).toContain('1 of 10 sources connected')
    expect(await isValid()).toBe(true)
    expect(await page.content()).not.toContain(key)
  })

  it.each(['typeform', 'clockify', 'intercom'])('keeps the whole of a key for %s', async source => {
    const key = stack.upstreams.credentials[source] ?? ''
    await enterKey(source, key)
    expect(stored()).toContain(JSON.stringify(key).slice(1, -1))
    expect(await page.content()).not.toContain(key)
    expect(await isValid()).toBe(true)
  })

  it('connects by consent', async () => {
    await decide('hubspot', 'allow')
    expect(await text()).toContain('5 of 10 sources connected')
  })

  it('takes a refusal for an answer', async () => {
    await decide('salesforce', 'deny')
    expect(await text()).toMatch(/Salesforce/)
    await open()
    expect(await text()).toContain('5 of 10 sources connected')
  })

  it('lets nobody come back a second time, or with a state of their own making', async () => {
    await decide('pipedrive', 'allow')
    const used = page.url()
    await page.goto(used)
    expect(await text()).not.toContain('4 of 10')
    const { origin } = new URL(viewer.url)
    const state = Buffer.from(JSON.stringify({ user: USER, method: 'authCallback', facts: { source: 'xero' } })).toString('base64url')
    await page.goto(`${origin}/usercallback?code=x&state=${state}.forged`)
    await open()
    expect(await text()).toContain('6 of 10 sources connected')
  }) // prettier-ignore

  it('asks which of several organisations is read', async () => {
    await decide('xero', 'allow')
    expect(await text()).toContain('Demo Company')
  })

  it('refuses a form that another site sent', async () => {
    const { origin } = new URL(viewer.url)
    const form = { do: 'leave-all', proof: '9999999999999.forged' }
    const reply = await page.request.post(`${origin}/connections`, { form })
    expect(await reply.text()).toContain('<main')
    await open()
    expect(await text()).toContain('sources connected')
    expect(await isValid()).toBe(true)
  })

  it('disconnects everything, and deletes every proof', async () => {
    await open()
    await page.click('footer summary')
    await page.click('footer details[open] button.d')
    await page.waitForLoadState()
    expect(await isValid()).toBe(false)
    expect(stored()).not.toMatch(/secret\./)
    expect(complaints).toEqual([])
  })
})
