// The pages a data source's manifest has to link to, ready to be published anywhere: plain HTML, both
// languages, no scripts, nothing loaded from elsewhere.

import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { sources } from '../../connector/sources/index'
import type { Language } from '../../connector/model/text'
import { house } from '../../templates/brands/house'
import type { SitePage } from './words'
import { PAGES } from './words'

/** Where the pages are. */
export const SITE = 'docs/site'

/** Pages by path. */
export async function sitePages(): Promise<Readonly<Record<string, string>>> {
  const { dataStudio } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as Manifest
  const made = PAGES.map(
    async page => [`${SITE}/${page.file}`, await htmlOf(page, dataStudio)] as const,
  )
  const look = await format(style(), {
    ...(await resolveConfig(`${SITE}/style.css`)),
    parser: 'css',
  })
  return { ...Object.fromEntries(await Promise.all(made)), [`${SITE}/style.css`]: look }
}

interface Manifest {
  readonly dataStudio: { readonly company: string; readonly companyUrl: string }
}

async function htmlOf(page: SitePage, publisher: Manifest['dataStudio']): Promise<string> {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title.en)}</title><link rel="icon" href="logo.svg"><link rel="stylesheet" href="style.css"></head>
<body><header><img src="logo.svg" alt="" width="40" height="40"><nav>${PAGES.map(linkTo).join('')}</nav></header>
${(['en', 'es'] as const).map(language => article(page, publisher, language)).join('')}
</body></html>`
  return format(html, { ...(await resolveConfig(`${SITE}/${page.file}`)), parser: 'html' })
}

function linkTo({ file, title }: SitePage): string {
  const { en, es } = title
  return `<a href="${file}">${escaped(en === es ? en : `${en} · ${es}`)}</a>`
}

function article(
  { title, sections }: SitePage,
  publisher: Manifest['dataStudio'],
  language: Language,
): string {
  const body = sections.map(([heading, paragraphs]) => {
    const texts = paragraphs.map(text => paragraph(text[language], publisher, language))
    return `<h2>${escaped(heading[language])}</h2>${texts.join('')}`
  })
  return `<article lang="${language}"><h1>${escaped(title[language])}</h1>${body.join('')}</article>`
}

function paragraph(
  text: string,
  { company, companyUrl }: Manifest['dataStudio'],
  language: Language,
): string {
  if (text === '{sources}')
    return `<ul>${sources.map(one => sourceItem(one, language)).join('')}</ul>`
  const site = `<a href="${escaped(companyUrl)}">${escaped(companyUrl)}</a>`
  return `<p>${escaped(text).replaceAll('{company}', escaped(company)).replace('{companyUrl}', site)}</p>`
}

function sourceItem(
  { label, purpose, hosts, instance }: (typeof sources)[number],
  language: Language,
) {
  const where = instance ? [`*${instance.suffix}`] : hosts
  return `<li><b>${escaped(label)}</b>: ${escaped(purpose[language])} <small>${where.map(escaped).join(', ')}</small></li>`
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

function style(): string {
  const { background, surface, border, text, muted, accent } = house.light
  const { dark } = house
  return `
:root{--bg:${background};--card:${surface};--line:${border};--text:${text};--soft:${muted};--link:${accent}}
@media(prefers-color-scheme:dark){:root{--bg:${dark.background};--card:${dark.surface};--line:${dark.border};--text:${dark.text};--soft:${dark.muted};--link:${dark.accent}}}
*{box-sizing:border-box}body{margin:0 auto;max-width:760px;padding:24px 20px 60px;background:var(--bg);color:var(--text);font:16px/1.6 ${house.font}}
header{display:flex;gap:16px;align-items:center;flex-wrap:wrap}nav{display:flex;gap:4px 18px;flex-wrap:wrap}
a{color:var(--link)}article{background:var(--card);border:1px solid var(--line);border-radius:${house.radius};padding:8px 24px 16px;margin-top:20px}
h1{font-size:24px}h2{font-size:17px;margin-bottom:4px}p{margin:6px 0}small{color:var(--soft);overflow-wrap:anywhere}li{margin:4px 0}`
}
