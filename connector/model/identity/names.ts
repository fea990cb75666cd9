// Names, countries and registry ids as keys: each in the one form in which those of one organisation
// are equal, whoever wrote them down.

/** Legal forms at the end of a name, as tokens without dots. */
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sa: 'sa sau saa', sl: 'sl slu sll srl', sas: 'sas sasu', sapi: 'sapi', sab: 'sab', scp: 'scp sc',
    ltda: 'ltda lda limitada', eirl: 'eirl', eireli: 'eireli', gmbh: 'gmbh mbh ug', ag: 'ag', kg: 'kg ohg',
    bv: 'bv', nv: 'nv', inc: 'inc incorporated corp corporation', llc: 'llc', llp: 'llp lp',
    ltd: 'ltd limited', plc: 'plc', pty: 'pty', sarl: 'sarl eurl', oy: 'oy oyj', ab: 'ab', aps: 'aps',
  }).flatMap(([form, written]) => written.split(' ').map(word => [word, form] as const)),
) // prettier-ignore

/** Forms of several words, and those whose letters are a word too, so that dots or capitals must tell. */
const LONGER: readonly (readonly [RegExp, string])[] = [
  [/[\s,]+s\.?\s?a\.?\s+de\s+c\.?\s?v\.?$/i, 'sa'],
  [/[\s,]+s\.?\s?a\.?\s?p\.?\s?i\.?\s+de\s+c\.?\s?v\.?$/i, 'sapi'],
  [/[\s,]+s\.?\s+de\s+r\.?\s?l\.?(\s+de\s+c\.?\s?v\.?)?$/i, 'sl'],
  [/[\s,]+s\.\s?a\.?$/i, 'sa'],
  [/[\s,]+s\.\s?l\.?$/i, 'sl'],
  [/[\s,]+sociedad an[oó]nima$/i, 'sa'],
  [/[\s,]+sociedad limitada$/i, 'sl'],
  [/[\s,]+(S\.p\.A\.?|SpA)$/, 'spa'],
  [/[\s,]+(A\/S|A\.S\.)$/, 'as'],
  [/[\s,]+sp\.?\s*z\s*o\.?\s*o\.?$/i, 'spzoo'],
]

/** Words between others that names are written with or without. */
const BETWEEN = new Set([
  'y',
  'and',
  'e',
  'und',
  'et',
  'the',
  'el',
  'la',
  'los',
  'las',
  'de',
  'del',
])

/** What is written where nobody knew the name. */
const PLACEHOLDERS = new Set([
  'test', 'prueba', 'demo', 'unknown', 'desconocido', 'cliente', 'customer', 'client', 'company',
  'empresa', 'sin nombre', 'no name', 'none', 'null', 'undefined', 'varios', 'otros', 'others', 'internal',
]) // prettier-ignore

/** A name without accents, case, marks, legal form and the country it ends in. */
export interface NameKey {
  readonly words: readonly string[]
  /** Its legal form where one is written: two organisations may differ by nothing else. */
  readonly form: string | null
}

/** The key of a name; null when it names nothing. */
export function nameKey(text: string | null, country: string | null = null): NameKey | null {
  let rest = (text ?? '').normalize('NFKC').trim()
  const longer = LONGER.find(([form]) => form.test(rest))
  if (longer) rest = rest.replace(longer[0], '')
  const words = wordsOf(rest)
  let form = longer?.[1] ?? null
  while (words.length > 1 && FORMS.has(last(words))) form = FORMS.get(words.pop() ?? '') ?? form
  withoutCountry(words, country)
  const kept = words.filter(word => !BETWEEN.has(word))
  const joined = kept.join(' ')
  return joined.length < 3 || PLACEHOLDERS.has(joined) ? null : { words: kept, form }
}

const last = (words: readonly string[]) => words[words.length - 1] ?? ''

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\b(\p{L})\./gu, '$1')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Takes off the name's own country: another's is part of what tells two sisters apart. */
function withoutCountry(words: string[], country: string | null): void {
  if (country === null) return
  for (const length of [2, 1]) {
    const ending = words.slice(-length).join(' ')
    if (words.length > length && ending.length > 2 && countryKey(ending) === country) {
      words.splice(-length)
      return
    }
  }
}

/** ISO 3166 code of a country told as a code or by its English or Spanish name; null for anything else. */
export function countryKey(text: string | null | undefined): string | null {
  const plain = wordsOf(text ?? '').join(' ')
  if (plain === '') return null
  countries ??= countryNames()
  const code = countries.get(plain)
  return code === undefined ? null : todays(code)
}

let countries: ReadonlyMap<string, string> | undefined

/** Codes and names in both languages, and the short forms people write. */
function countryNames(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(SHORT))
  const told = ['en', 'es'].map(language => new Intl.DisplayNames([language], { type: 'region' }))
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = first + second
      const names = told.map(one => one.of(code) ?? code)
      if (names.every(name => name === code)) continue
      for (const name of [code, ...names]) found.set(wordsOf(name).join(' '), code)
    }
  }
  return found
}

/** The code that a former one, as UK or DD, has today. Asked of the few that are met: of all it takes long. */
function todays(code: string): string {
  return Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4) ?? code
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const SHORT = {
  usa: 'US', us: 'US', 'ee uu': 'US', eeuu: 'US', eua: 'US', uk: 'GB', 'great britain': 'GB',
  'gran bretana': 'GB', inglaterra: 'GB', england: 'GB', esp: 'ES', mex: 'MX', arg: 'AR', bra: 'BR', col: 'CO',
  holanda: 'NL', holland: 'NL', 'republica dominicana': 'DO', 'the netherlands': 'NL', chequia: 'CZ',
} // prettier-ignore

/** Ids that stand for "nobody": all one digit, and those of invoices to the public. */
const GENERIC = /^(.)\1*$|^X[AE]XX010101000$|^CF$/

/** A tax or registry id without marks and without the country it begins with; null when it is none. */
export function taxKey(text: string | null | undefined): string | null {
  const plain = (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')
  const own = plain.replace(EUROPEAN, '')
  if (
    own.length < 6 ||
    own.length > 20 ||
    GENERIC.test(own) ||
    (own.match(/\d/g)?.length ?? 0) < 5
  ) {
    return null
  }
  return own
}

const EUROPEAN =
  /^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|CHE)(?=[A-Z0-9]{7,12}$)/
