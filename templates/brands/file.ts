// A brand as a file: read with everything that is wrong with it, and written so that it can be read again.

import * as v from 'valibot'
import type { Brand } from '../brand'
import { issueText } from '../issue'
import type { Text } from '../text'

/** Largest logo, as text: it is in every page and every mail. */
const LARGEST_LOGO = 120_000

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))
const word = v.pipe(v.string(), v.maxLength(300))
const palette = v.strictObject({
  background: colour,
  surface: colour,
  border: colour,
  text: colour,
  muted: colour,
  accent: colour,
  good: colour,
  warn: colour,
  bad: colour,
  neutral: colour,
  series: v.pipe(v.array(colour), v.minLength(6), v.maxLength(12)),
})

/** The shape of a brand. Whatever goes into a style sheet can only be what it is meant to be. */
export const brandSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/)),
  name: v.pipe(word, v.minLength(1)),
  legal: v.strictObject({ en: word, es: word }),
  logo: v.pipe(
    v.string(),
    v.maxLength(LARGEST_LOGO),
    v.regex(/^data:image\/(svg\+xml|png|jpeg)[;,][\w%+/=;,.:'()!*~-]+$/),
  ),
  font: v.pipe(word, v.regex(/^[\p{L}\p{N} ,'"-]+$/u)),
  radius: v.pipe(v.string(), v.regex(/^\d{1,2}px$/)),
  light: palette,
  dark: palette,
})

/** A brand, or why a file holds none. */
export type BrandRead =
  | { readonly brand: Brand; readonly problems: readonly [] }
  | { readonly brand: null; readonly problems: readonly Text[] }

/** Reads the text of a brand file. */
export function readBrand(text: string): BrandRead {
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch {
    return { brand: null, problems: [NO_JSON] }
  }
  const read = v.safeParse(brandSchema, told)
  if (read.success) return { brand: read.output, problems: [] }
  const where = (issue: v.GenericIssue) =>
    (issue.path ?? []).map(({ key }) => String(key)).join('.')
  return { brand: null, problems: read.issues.map(issue => issueText(where(issue), issue)) }
}

/** The text of a brand file. */
export function writeBrand(brand: Brand): string {
  return `${JSON.stringify(brand, null, 2)}\n`
}

const NO_JSON: Text = {
  en: 'The file is not a brand: it holds no JSON.',
  es: 'El archivo no es una marca: no contiene JSON.',
}
