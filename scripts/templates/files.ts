// The files of docs/templates/, by name.

import { format } from 'prettier'
import { brandCard, palettePicture } from '../../templates/looker-studio/brand-card'
import { buildSheet } from '../../templates/looker-studio/build-sheet'
import { templates } from '../../templates/index'
import { writeBrand } from '../../templates/brands/file'
import { brands } from '../../templates/brands/index'
import { RANGE, demoReader } from './expected'
import { linksPage } from './links-page'

const FOLDER = 'docs/templates'

/** Every file; `published` is what published.json says. */
export async function templateFiles(published: unknown): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const language of ['en', 'es'] as const) {
    const reader = demoReader(language)
    const range = `${RANGE.from} – ${RANGE.to}`
    for (const template of templates) {
      const sheet = buildSheet(template, language, { ...reader, range })
      files[`${FOLDER}/${template.id}.${language}.md`] = await tidy(sheet)
    }
  }
  for (const brand of brands) {
    const picture = `${brand.id}-palette.svg`
    files[`${FOLDER}/brands/${brand.id}.md`] = await tidy(brandCard(brand, picture))
    files[`${FOLDER}/brands/${picture}`] = palettePicture(brand)
    files[`${FOLDER}/brands/${brand.id}.json`] = await format(writeBrand(brand), {
      parser: 'json',
      printWidth: 100,
    })
  }
  files[`${FOLDER}/links.html`] = await linksPage(idsIn(published))
  return files
}

/** Ids of published reports by template; those not published yet are left out. */
function idsIn(published: unknown): Record<string, string> {
  const { reports = {} } = published as { reports?: Record<string, { reportId: string | null }> }
  return Object.fromEntries(
    Object.entries(reports).flatMap(([id, { reportId }]) =>
      reportId === null ? [] : [[id, reportId]],
    ),
  )
}

function tidy(text: string): Promise<string> {
  return format(text, { parser: 'markdown' })
}
