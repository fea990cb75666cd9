// The editor in a real browser: a report is pressed, gone down in, changed, taken back, saved, opened again
// and looks the same; over the whole stack.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { barriers } from './barriers'
import type { OpenedReport } from './opened-report'
import { after as afterOn, openReport, ready } from './opened-report'

const SEARCH = '?report=manager&page=portfolio&look=light'
let report: OpenedReport
let browser: Browser
let page: Page

beforeAll(async () => {
  report = await openReport(SEARCH)
  ;({ browser, page } = report)
})
afterAll(() => report?.close())

const after = (change: () => Promise<unknown>) => afterOn(page, change)
async function goTo(search: string): Promise<void> {
  await page.goto(report.url + search)
  await ready(page)
}
const card = (id: string) => page.getAttribute(`#${id} .figure`, 'data-value')
const names = (id: string) => page.locator(`#${id} tbody .value`).allTextContents()
/** What is drawn, without what differs between two drawings of one picture. */
const picture = async (of = page) => {
  const html = await of.locator('.grid').innerHTML()
  return html.replace(/<(button class="grip|span class="corner)[^>]*><\/(button|span)>/g, '').replace(/zr\d+-c\d+|_echarts_instance_="[^"]*"/g, '') // prettier-ignore
}

describe('what is pressed', () => {
  it('begins without a failure', async () => {
    expect(await page.locator('.failure').allTextContents()).toEqual([])
  })

  it('filters the other charts, and is let go of again', async () => {
    const before = await card('accounts_close')
    const rows = await names('team')
    await after(() => page.click('#team tbody tr:first-child .value'))
    const row = await page.locator('#team tbody tr:first-child td').allTextContents()
    expect(await card('accounts_close')).toBe(row[1]?.trim())
    expect(await names('team')).toEqual(rows)
    expect(page.url()).toContain('x.team=region%3A')
    await after(() => page.click('.chips li button:last-child'))
    expect(await card('accounts_close')).toBe(before)
  })

  it('is what a reader goes down with, level by level, to the accounts and back', async () => {
    const [region = ''] = await names('team')
    await after(() => page.click('#team tbody tr:first-child .value'))
    await after(() => page.click('#team .drill button:nth-child(2)'))
    expect(await page.textContent('#team .drill button:first-child b')).toContain(region)
    await after(() => page.click('#team .drill button:nth-child(4)'))
    const accounts = await page.locator('#team tbody tr').count()
    expect(accounts).toBeGreaterThan(5)
    await after(() => page.click('#team .drill button:first-child'))
    expect((await names('team'))[0]).toBe(region)
    expect(page.url()).not.toContain('team=')
  })

  it('can be reached with keys in a drawn chart', async () => {
    await after(() => page.press('#health .pressing button:first-child', 'Enter'))
    expect(await page.getAttribute('#health .pressing button:first-child', 'aria-pressed')).toBe('true') // prettier-ignore
    expect(await page.textContent('.chips li')).toContain('Account manager')
    await after(() => page.click('.chips li button:last-child'))
  })

  it('stays on other pages where it is kept', async () => {
    await after(() => page.click('#team tbody tr:first-child .value'))
    await after(() => page.click('.chips li button:first-of-type'))
    await after(() => page.click('[data-page=sales]'))
    expect(page.url()).toContain('f.region=')
    await goTo(SEARCH)
  })

  it('may be a quarter in columns over time, which the others then are about', async () => {
    await goTo('?report=executive&page=results&look=light')
    const [quarter, told] = await page.locator('#growth tbody tr:nth-child(3) td').allTextContents()
    await after(() => page.press('#growth .pressing button:nth-child(3)', 'Enter'))
    expect(await page.textContent('.chips b')).toBe(quarter)
    const shown = Number(await card('revenue'))
    expect(`€${Math.round(shown).toLocaleString('en-US')}`).toBe(told)
    await after(() => page.click('.chips li button:first-of-type')) // kept as the period of all pages
    expect(page.url()).toMatch(/from=\d{4}-\d\d-01&to=/)
    expect(Number(await card('revenue'))).toBe(shown)
    await goTo(SEARCH)
  })

  it('is searched for by name, and switched on', async () => {
    await goTo('?report=account_manager&page=book&look=light')
    const all = Number(await card('accounts_close'))
    await page.fill('[data-search=account_name]', 'a')
    await page.waitForTimeout(500)
    await ready(page)
    expect(Number(await card('accounts_close'))).toBeLessThan(all)
    await after(() => page.click('[data-toggle=health_band]'))
    expect(Number(await card('accounts_close'))).toBeLessThan(all)
    await goTo(SEARCH)
  })
})

describe('the editor', () => {
  let before = ''

  it('changes the type, the dimension, the sort and the title of a chart', async () => {
    await page.click('[data-control=edit]')
    await page.waitForTimeout(300)
    before = await picture()
    expect(await barriers(page)).toEqual([])
    await page.click('#health .grip')
    await after(() => page.selectOption('[data-field=dimension] select', 'team'))
    await after(() => page.selectOption('[data-field=breakdown] select', 'service_level'))
    expect(await page.locator('#health .legend li').count()).toBeGreaterThan(1)
    await after(() => page.selectOption('[data-field=type] select', 'table'))
    await after(() => page.selectOption('[data-field=order] select', 'asc'))
    const title = page.locator('[data-field=title] textarea[lang=en]')
    await title.fill('Teams by health')
    await after(() => title.blur())
    expect(await page.textContent('#health h2')).toBe('Teams by health')
    expect(await page.locator('#health tbody tr').count()).toBeGreaterThan(1)
  })

  it('moves and sizes with the pointer and with keys, and nothing is covered', async () => {
    const at = () => page.getAttribute('#segments', 'style') // prettier-ignore
    const was = await at()
    await page.locator('#segments .grip').scrollIntoViewIfNeeded()
    const box = await page.locator('#segments .grip').boundingBox()
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 260, { steps: 5 })
    await page.mouse.up()
    await ready(page)
    expect(await at()).not.toBe(was)
    await page.focus('#segments .grip')
    await page.keyboard.press('Shift+ArrowLeft')
    expect(await at()).toContain('span 6')
  })

  it('adds a chart from the list of fields, which is searched', async () => {
    await page.click('.what button:first-child')
    await page.fill('.field-list input', 'promoter score')
    await after(() => page.click('[data-use=nps]'))
    expect(await page.locator('#nps .figure').count()).toBe(1)
    expect(await page.locator('#nps .grip.selected').count()).toBe(1)
  })

  it('takes every step back and does it again', async () => {
    const now = await picture()
    let steps = 0
    while (await page.isEnabled('[data-edit=undo]')) {
      await page.click('[data-edit=undo]')
      steps++
    }
    await page.waitForTimeout(300)
    await ready(page)
    expect(steps).toBeGreaterThan(6)
    expect((await picture()) === before).toBe(true)
    for (let step = 0; step < steps; step++) await page.click('[data-edit=redo]')
    await page.waitForTimeout(300)
    await ready(page)
    expect((await picture()) === now).toBe(true)
  })

  it('saves a file that looks the same in another browser, and names what is wrong in one', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-edit=download]')]) // prettier-ignore
    const folder = mkdtempSync(join(tmpdir(), 'report-'))
    const file = join(folder, download.suggestedFilename())
    await download.saveAs(file)
    const shown = await picture()
    const other = await browser.newPage({ viewport: { width: 1600, height: 1000 }, reducedMotion: 'reduce' }) // prettier-ignore
    await other.goto(report.url + SEARCH)
    await ready(other)
    await other.click('[data-control=edit]')
    await other.waitForTimeout(300)
    expect((await picture(other)) === before).toBe(true)
    await other.setInputFiles('[data-open=file]', file)
    await other.waitForTimeout(400)
    await ready(other)
    await other.click('[data-page=portfolio]')
    await other.waitForTimeout(300)
    await ready(other)
    expect((await picture(other)) === shown).toBe(true)
    const wrong = join(folder, 'wrong.json')
    writeFileSync(wrong, readFileSync(file, 'utf8').replace('"metric": "arr"', '"metric": "arrr"'))
    await other.setInputFiles('[data-open=file]', wrong)
    await other.waitForSelector('.refusal li')
    expect(await other.textContent('.refusal li')).toMatch(/^portfolio \/ arr: “metric” is "arrr"/)
    await other.close()
  })

  it('starts a report with a blank page, which is kept in this browser', async () => {
    await page.click('[data-edit=newReport]')
    await page.waitForTimeout(200)
    expect(await page.locator('.tile').count()).toBe(0)
    await after(() => page.click('[data-edit=newTile]'))
    await page.click('.what button:first-child')
    await after(() => page.click('[data-edit=newPage]'))
    expect(await page.locator('.tabs button').count()).toBe(2)
    await page.reload()
    await page.waitForSelector('.tabs')
    expect(await page.locator('[data-control=report] option').allTextContents()).toContain(
      'Report 1',
    )
  })

  it('puts a brand on the report, changes it, and another browser opens it', async () => {
    const colour = (of: Page) => of.evaluate<string>("getComputedStyle(document.documentElement).getPropertyValue('--accent')") // prettier-ignore
    await goTo(SEARCH)
    await page.click('[data-control=brand]')
    await after(() => page.selectOption('[data-brand=choose]', 'terracotta'))
    expect(await colour(page)).toBe('#9c3f1c')
    expect(await barriers(page)).toEqual([])
    expect(await page.textContent('footer')).toMatch(/^Estudio Terracota · © Estudio Terracota/)
    expect(page.url()).toContain('brand=terracotta')
    const passed = await page.textContent('[data-brand=passed]')
    await page.fill('[data-colour=muted]', '#d0c8c0')
    await page.waitForSelector('.checks li')
    expect(await page.textContent('[data-brand=passed]')).not.toBe(passed)
    await page.fill('[data-colour=accent]', '#224488')
    await page.waitForTimeout(100)
    expect(await colour(page)).toBe('#224488')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-brand=download]')]) // prettier-ignore
    const file = join(mkdtempSync(join(tmpdir(), 'brand-')), 'brand.json')
    await download.saveAs(file)
    const context = await browser.newContext()
    const other = await context.newPage()
    await other.goto(report.url + SEARCH)
    await ready(other)
    expect(await colour(other)).toBe('#0b5cad')
    await other.click('[data-control=brand]')
    await other.setInputFiles('[data-open=file]', file)
    await other.waitForTimeout(200)
    expect(await colour(other)).toBe('#224488')
    await context.close()
  })

  it('has met no error in the browser', () => {
    expect(report.complaints).toEqual([])
  })
})
