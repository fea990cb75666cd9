// A report as a mail: what the pages say and their numbers as text that any program shows, charts as
// pictures that travel with it. No script, nothing fetched from anywhere.

import MailComposer from 'nodemailer/lib/mail-composer'
import type { Browser, Page } from 'playwright-core'
import type { Brand } from '../../templates/brand'
import type { Wanted } from './sheets'
import { escaped } from '../../preview/web/page/escaped'

/** What a mail is made from. */
export interface Mailing {
  readonly url: string
  readonly brand: Brand
  readonly language: 'en' | 'es'
  readonly title: string
  /** What the numbers are of: days and filters. */
  readonly asked: string
  /** Whose eyes it is for. */
  readonly to: string
  readonly progress: (step: string) => void
}

/** A tile as the page shows it. */
interface Told {
  readonly id: string
  readonly kind: 'words' | 'figure' | 'picture' | 'rows'
  readonly title: string
  readonly text: string
  readonly changes: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface Leaf {
  readonly name: string
  readonly tiles: readonly Told[]
}

interface Picture {
  readonly cid: string
  readonly png: Buffer
}

/** As wide as mails are read. */
const WIDTH = 760
/** Rows of a table that a mail shows. */
const MOST_ROWS = 10

/** The mail as a file that mail programs open as a draft. */
export async function mailOf(
  browser: Browser,
  wanted: readonly Wanted[],
  mailing: Mailing,
): Promise<Buffer> {
  const pictures: Picture[] = []
  const leaves: Leaf[] = []
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 900 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  })
  const logo = await logoOf(page, mailing.brand)
  for (const [index, { name, search }] of wanted.entries()) {
    mailing.progress(`drawing ${name}`)
    await page.goto(mailing.url + search)
    await page.waitForSelector('.progress[data-ready="true"]', {
      state: 'attached',
      timeout: 300_000,
    })
    await page.waitForTimeout(300)
    const tiles = await page.evaluate<Told[]>(TILES)
    for (const { id } of tiles.filter(({ kind }) => kind === 'picture')) {
      pictures.push({ cid: cidOf(index, id), png: await pictureOf(page, id) })
    }
    leaves.push({ name, tiles })
  }
  await page.close()
  return built(leaves, [logo, ...pictures], mailing)
}

/** Runs in the page: what every tile tells, in the order of reading on a phone. */
const TILES = `(() => {
  const text = element => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim()
  const kindOf = tile => tile.matches('.scorecard') && tile.querySelector('.figure') ? 'figure'
    : tile.querySelector('.chart, .heat') ? 'picture' : tile.querySelector('table') ? 'rows' : 'words'
  const rowsOf = tile => [...tile.querySelectorAll('.scroll tr')].map(row => [...row.children].map(text))
  const order = tile => Number(getComputedStyle(tile).order)
  return [...document.querySelectorAll('.tile')].sort((a, b) => order(a) - order(b)).map(tile => {
    const kind = kindOf(tile)
    return {
      id: tile.id, kind, title: text(tile.querySelector('h2')),
      text: text(tile.querySelector(kind === 'figure' ? '.figure' : kind === 'words' ? '.sentences, .words, .failure p, .empty p' : '.note')),
      changes: [...tile.querySelectorAll('.change')].map(one => text(one.querySelector('b')) + ' ' + text(one.querySelector('.long'))),
      rows: kind === 'rows' ? rowsOf(tile) : [],
    }
  })
})()`

function pictureOf(page: Page, id: string): Promise<Buffer> {
  return page.locator(`#${id}`).screenshot({ type: 'png' })
}

function cidOf(page: number, tile: string): string {
  return `${page}-${tile}@report`
}

function built(
  leaves: readonly Leaf[],
  pictures: readonly Picture[],
  { brand, language, title, asked, to }: Mailing,
): Promise<Buffer> {
  const html = htmlOf(leaves, { brand, language, title, asked })
  const mail = new MailComposer({
    from: { name: brand.name, address: to },
    to,
    subject: asked,
    html,
    text: textOf(leaves, asked),
    headers: { 'X-Unsent': '1' },
    attachments: pictures.map(({ cid, png }) => ({
      filename: `${cid.split('@')[0] ?? ''}.png`,
      content: png,
      cid,
    })),
  })
  return mail.compile().build()
}

const LOGO = 'logo@report'

/** The logo as a PNG, since many mail programs show no SVG. */
async function logoOf(page: Page, { logo }: Brand): Promise<Picture> {
  await page.setContent(`<body style="margin:0"><img src="${escaped(logo)}" height="72"></body>`)
  const png = await page.locator('img').screenshot({ type: 'png', omitBackground: true })
  return { cid: LOGO, png }
}

function htmlOf(
  leaves: readonly Leaf[],
  { brand, language, title, asked }: Pick<Mailing, 'brand' | 'language' | 'title' | 'asked'>,
): string {
  const { background, surface, border, text, muted, accent } = brand.light
  const font = escaped(brand.font)
  const pages = leaves.map(({ name, tiles }, index) => {
    const [finding, ...others] = tiles.map(tile => partOf(tile, index, brand))
    const parts = [finding, ...figures(tiles, brand), ...others]
    return `<tr><td style="padding:18px 0 6px"><h2 style="margin:0;font:600 18px ${font};color:${accent}">${escaped(name)}</h2></td></tr>${parts.join('')}`
  })
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head>
<body style="margin:0;background:${background}"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${background}"><tr><td align="center" style="padding:20px 10px">
<table role="presentation" width="680" cellpadding="0" cellspacing="0" style="max-width:680px;width:100%;background:${surface};border:1px solid ${border};border-radius:${brand.radius};font:15px/1.5 ${font};color:${text}"><tr><td style="padding:24px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
<tr><td><img src="cid:${LOGO}" alt="${escaped(brand.name)}" height="36" style="display:block;border:0"></td></tr>
<tr><td style="padding-top:12px"><h1 style="margin:0;font:650 22px ${font}">${escaped(title)}</h1><p style="margin:2px 0 0;color:${muted};font-size:13px">${escaped(asked)}</p></td></tr>
${pages.join('\n')}
<tr><td style="padding-top:18px;color:${muted};font-size:12px">${escaped([brand.name, brand.legal[language]].filter(Boolean).join(' · '))}</td></tr>
</table></td></tr></table></td></tr></table></body></html>`
}

/** Scorecards three in a row, right below the finding. */
function figures(tiles: readonly Told[], { light }: Brand): string[] {
  const all = tiles.filter(({ kind }) => kind === 'figure')
  const rows = Array.from({ length: Math.ceil(all.length / 3) }, (_, row) =>
    all.slice(row * 3, row * 3 + 3),
  )
  const cell = ({ title, text, changes }: Told) =>
    `<td width="33%" valign="top" style="padding:8px 12px 8px 0"><span style="color:${light.muted};font-size:12px">${escaped(title)}</span><br><b style="font-size:21px">${escaped(text)}</b><br><span style="color:${light.muted};font-size:12px">${changes.map(escaped).join('<br>')}</span></td>`
  return rows.map(
    row =>
      `<tr><td><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>${row.map(cell).join('')}</tr></table></td></tr>`,
  )
}

function partOf(tile: Told, page: number, { light }: Brand): string {
  const { id, kind, title, text, rows } = tile
  const within = (html: string) => `<tr><td style="padding:8px 0">${html}</td></tr>`
  if (kind === 'figure') return ''
  if (kind === 'words') {
    const head = title === '' ? '' : `<b>${escaped(title)}</b><br>`
    return within(`<p style="margin:0;padding-left:12px;border-left:4px solid ${light.accent}">${head}${escaped(text)}</p>`)
  }
  if (kind === 'picture') {
    const alt = escaped([title, text].join('. '))
    return within(`<img src="cid:${cidOf(page, id)}" alt="${alt}" width="630" style="display:block;width:100%;height:auto;border:0">`)
  }
  const line = (row: readonly string[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell, index) => `<${tag} align="${index === 0 ? 'left' : 'right'}" style="padding:4px 6px 4px 0;border-bottom:1px solid ${light.border};font-size:12px${tag === 'th' ? `;font-weight:500;color:${light.muted}` : ''}">${escaped(cell)}</${tag}>`).join('')}</tr>`
  const [head = [], ...body] = rows
  return within(
    `<b>${escaped(title)}</b><br><span style="color:${light.muted};font-size:12px">${escaped(text)}</span><table width="100%" cellpadding="0" cellspacing="0">${line(head, 'th')}${body.slice(0, MOST_ROWS).map(row => line(row, 'td')).join('')}</table>`,
  )
} // prettier-ignore

/** The same for those who read mails as text. */
function textOf(leaves: readonly Leaf[], asked: string): string {
  const lines = leaves.flatMap(({ name, tiles }) => [
    '',
    name.toUpperCase(),
    ...tiles.flatMap(({ kind, title, text, changes }) =>
      kind === 'words'
        ? [text]
        : kind === 'figure'
          ? [[`${title}: ${text}`, ...changes].join('; ')]
          : [],
    ),
  ])
  return [asked, ...lines].join('\n')
}
