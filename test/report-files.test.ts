// Reports as files: a page of its own, paper, a picture, values for a spreadsheet.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'
import { formatValue } from '../preview/web/page/format'
import { readState, writeState } from '../preview/web/page/state'
import type { Viewer } from '../preview/web/server'
import { startViewer } from '../preview/web/server'
import { launchBrowser } from '../scripts/browser/launch'
import { cell, csvOf } from '../scripts/report/csv'
import { mailOf } from '../scripts/report/mail'
import { askedIn, printed } from '../scripts/report/printed'
import { documentOf } from '../scripts/report/sheets'
import { lagoon } from '../templates/brands/lagoon'

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
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(sheets).toBeGreaterThanOrEqual(2)
    const text = textOfPdf(join(folder, 'r.pdf'))
    for (const words of [
      'Resultados',
      'Cohortes',
      'Ingreso recurrente anual',
      `1 / ${sheets}`,
      `${sheets} / ${sheets}`,
      asked,
    ]) {
      expect(text).toContain(words)
    }
    await printed(browser, html, join(folder, 'r.png'), asked)
    const png = readFileSync(join(folder, 'r.png'))
    expect(png.readUInt32BE(16)).toBe(1280)
    expect(png.readUInt32BE(20)).toBeGreaterThan(1_200)
  })

  it('is a mail with its numbers as text and its charts as pictures that travel with it', async () => {
    const wanted = [
      {
        name: 'Resultados',
        search: writeState({ ...state, report: 'executive', page: 'results' }),
      },
    ]
    const mail = await mailOf(browser, wanted, {
      url: viewer.url,
      brand: lagoon,
      language: 'es',
      title: 'Cartera',
      asked: askedIn(state, 'Cartera'),
      to: 'ana@agency.example',
      progress: () => undefined,
    })
    const parts = partsOf(mail.toString('latin1'))
    const body = parts.find(({ head }) => /^content-type: text\/html/i.test(head))?.text ?? ''
    const plain = parts.find(({ head }) => /^content-type: text\/plain/i.test(head))?.text ?? ''
    const ids = parts.flatMap(({ head }) => /content-id: <(.+)>/i.exec(head)?.[1] ?? [])
    expect(mail.toString('latin1')).toMatch(
      /^X-Unsent: 1\r\nFrom: Lagoon Partners <ana@agency.example>\r\nTo: ana@agency.example/,
    )
    expect(body).not.toMatch(/<script|<style|<svg|src="http|url\(/)
    expect(body).toContain('#0b6b62')
    const arr = await stack.connect('es').then(source =>
      source.query({
        dimensions: [],
        metrics: ['arr'],
        dateRange: state.range,
        filters: [[{ field: 'region', type: 'INCLUDE', operator: 'IN_LIST', values: ['EMEA'] }]],
      }),
    )
    const written = formatValue(arr.rows[0]?.[0] ?? null, 'CURRENCY_EUR', 'es', true).replace(
      /\s/g,
      ' ',
    )
    expect(body).toContain(`<b style="font-size:21px">${written}</b>`)
    expect(plain).toContain(`Ingreso recurrente anual: ${written}`)
    const shown = [...body.matchAll(/src="cid:([^"]+)"/g)].map(([, id]) => id)
    expect(shown.length).toBeGreaterThan(3)
    expect([...ids].sort()).toEqual([...shown].sort())
    expect(body.match(/<img [^>]*alt="[^"]+"/g)).toHaveLength(shown.length)
  })
})

describe('a report for one person', () => {
  it('holds only what that person may see', async () => {
    const person = 'emma.clarke@agencia.example'
    const stack = await startStack({
      today: '2026-11-20',
      accounts: 30,
      months: 12,
      waits: false,
      person,
    })
    const ownersSeen = async (row_security: string) => {
      const source = await stack.connect('en', { row_security })
      const { rows } = await source.query({ dimensions: ['owner'], metrics: ['accounts_close'] })
      return rows.map(([owner]) => owner)
    }
    expect(await ownersSeen('own')).toEqual(['Emma Clarke'])
    expect((await ownersSeen('all')).length).toBeGreaterThan(3)
    await stack.close()
  })
})

/** The text of a PDF, read by another program than the one that wrote it. */
function textOfPdf(file: string): string {
  const read = `import { readFileSync } from 'node:fs'; import { extractText } from 'unpdf'
    const { text } = await extractText(new Uint8Array(readFileSync(process.argv[1])), { mergePages: true })
    process.stdout.write(text)`
  return execFileSync(process.execPath, ['--input-type=module', '-e', read, file], {
    encoding: 'utf8',
  })
}

/** The parts of a mail with their decoded texts (RFC 2045). */
function partsOf(mail: string): { head: string; text: string }[] {
  const bounds = [...mail.matchAll(/boundary="([^"]+)"/g)].map(([, bound = '']) => `--${bound}`)
  let pieces = [mail]
  for (const bound of bounds) pieces = pieces.flatMap(piece => piece.split(bound))
  return pieces.map(piece => {
    const [head = '', ...rest] = piece.trim().split('\r\n\r\n')
    const text = rest.join('\r\n\r\n').replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    return { head, text: Buffer.from(text, 'latin1').toString('utf8') }
  })
} // prettier-ignore
