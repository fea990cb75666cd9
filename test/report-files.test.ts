// Reports as files: a page of its own, paper, a picture, values for a spreadsheet.

import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'
import { readState, writeState } from '../preview/web/page/state'
import type { Viewer } from '../preview/web/server'
import { startViewer } from '../preview/web/server'
import { launchBrowser } from '../scripts/browser/launch'
import { cell, csvOf } from '../scripts/report/csv'
import { askedIn, printed } from '../scripts/report/printed'
import { documentOf } from '../scripts/report/sheets'

describe('values for a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+34 600', "'+34 600"],
    ['-5', "'-5"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [-5, '-5'],
    [0.25, '0.25'],
    [null, ''],
  ])('R20 %j are written %s', (value, written) => {
    expect(cell(value)).toBe(written)
  })

  it('begin with the names of the columns, and end every line as they should', () => {
    const column = (label: string) => ({ label }) as never
    const answer = { columns: [column('Account'), column('MRR')], rows: [['Peña, S.L.', 12.5]] }
    expect(csvOf(answer)).toBe('\ufeffAccount,MRR\r\n"Peña, S.L.",12.5\r\n')
  })
})

describe('a report as a document', () => {
  const TODAY = '2026-11-20'
  const state = { ...readState('?lang=es&look=light', TODAY), filters: { region: ['EMEA'] } }
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  let stack: Stack
  let viewer: Viewer
  let browser: Browser
  let html = ''
  beforeAll(async () => {
    stack = await startStack({ today: TODAY, accounts: 12, months: 15 })
    const source = await stack.connect('es')
    viewer = await startViewer({
      query: query => source.query(query),
      columns: () => Promise.resolve(source.columns),
      currency: 'EUR',
      today: () => TODAY,
      port: 18_300,
    })
    browser = await launchBrowser()
    const wanted = ['results', 'cohorts'].map(page => ({
      name: page,
      search: writeState({ ...state, report: 'executive', page }),
    }))
    html = await documentOf(browser, wanted, {
      url: viewer.url,
      language: 'es',
      title: 'Cartera',
      asked: askedIn(state, 'Cartera'),
      progress: () => undefined,
    })
  })
  afterAll(async () => {
    await browser?.close()
    await viewer?.close()
    await stack?.close()
  })

  it('needs nothing else: no script, no address, both pages with their charts', () => {
    expect(html.match(/<section class="sheet">/g)).toHaveLength(2)
    expect(html).not.toMatch(/<script|<button|<select|src="http|url\(http|@import/)
    expect(html).toContain('Resultados')
    expect(html).toContain('region: EMEA')
    expect(html).toMatch(/<th[^>]*>[\s\S]{0,80}Responsable/) // columns keep their names
    expect(html.match(/<svg/g)?.length).toBeGreaterThan(4)
  })

  it('looks the same in a browser that is let to nothing, and fits it', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const complaints: string[] = []
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    await page.route('**', route => route.abort())
    await page.setContent(html)
    const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
    const marks = await page.locator('.sheet svg path').count()
    await page.close()
    expect([complaints, wide]).toEqual([[], false])
    expect(marks).toBeGreaterThan(20)
  })

  it('is paper with a foot on every sheet, or a picture', async () => {
    const asked = askedIn(state, 'Cartera')
    expect(asked).toBe('Cartera · 1 nov 2025 – 31 oct 2026 · region: EMEA')
    await printed(browser, html, join(folder, 'r.pdf'), asked)
    const pdf = readFileSync(join(folder, 'r.pdf'), 'latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(2)
    await printed(browser, html, join(folder, 'r.png'), asked)
    const png = readFileSync(join(folder, 'r.png'))
    expect(png.readUInt32BE(16)).toBe(1280)
    expect(png.readUInt32BE(20)).toBeGreaterThan(1_200)
  })
})
