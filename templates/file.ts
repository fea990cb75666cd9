// A template as a file: read with everything that is wrong with it, and written so that it can be read again.

import * as v from 'valibot'
import { issueText } from './issue'
import type { Problem } from './problems'
import { problemsOf } from './problems'
import { templateSchema } from './schema'
import type { Template } from './template'
import type { Text } from './text'

/** A template, or why a file holds none. */
export type TemplateRead =
  | { readonly template: Template; readonly problems: readonly [] }
  | { readonly template: null; readonly problems: readonly Problem[] }

/** Reads the text of a template file. */
export function readTemplate(text: string): TemplateRead {
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch {
    return refused([{ page: '', says: NO_JSON }])
  }
  const read = v.safeParse(templateSchema, told)
  if (!read.success) return refused(read.issues.map(issue => misshapen(issue, told)))
  const template = read.output as Template // the schema has the shape of the type
  const problems = problemsOf(template)
  return problems.length > 0 ? refused(problems) : { template, problems: [] }
}

/** The text of a template file. */
export function writeTemplate(template: Template): string {
  return `${JSON.stringify(template, null, 2)}\n`
}

/** A problem in a line: where, and what. */
export function written({ page, tile, says }: Problem, language: 'en' | 'es'): string {
  const where = [page, tile].filter(Boolean).join(' / ')
  return where === '' ? says[language] : `${where}: ${says[language]}`
}

/** The most problems that are told at once: the first ones put right, the others often are gone. */
const MOST = 12

function refused(problems: readonly Problem[]): TemplateRead {
  return { template: null, problems: problems.slice(0, MOST) }
}

/** The page and tile of an issue by their ids, else by their numbers, and the field within. */
function misshapen(issue: v.GenericIssue, told: unknown): Problem {
  const path = (issue.path ?? []).map(({ key }) => String(key))
  const [pages, page, tiles, tile, ...field] = path
  if (pages !== 'pages' || page === undefined) {
    return { page: '', says: issueText(path.join('.'), issue) }
  }
  const pageName = nameAt(told, ['pages', page], page)
  if (tiles !== 'tiles' || tile === undefined) {
    return { page: pageName, says: issueText(path.slice(2).join('.'), issue) }
  }
  const tileName = nameAt(told, ['pages', page, 'tiles', tile], tile)
  return { page: pageName, tile: tileName, says: issueText(field.join('.'), issue) }
}

function nameAt(told: unknown, path: readonly string[], number: string): string {
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null)?.[key],
    told,
  )
  const id = (found as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : `#${Number(number) + 1}`
}

const NO_JSON: Text = {
  en: 'The file is not a template: it holds no JSON.',
  es: 'El archivo no es una plantilla: no contiene JSON.',
}
