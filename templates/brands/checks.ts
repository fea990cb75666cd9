// Whether the colours of a brand can be read, and told apart by people who see colours differently.
// Contrast after WCAG 2.2 (1.4.3, 1.4.11); how others see after Machado, Oliveira and Fernandes (2009);
// distance after CIEDE2000.

import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, formatHex, parse, wcagContrast } from 'culori' // prettier-ignore
import type { Brand, Palette } from '../brand'
import type { Text } from '../text'

/** A check of two colours of an appearance, and what came of it. */
export interface Check {
  readonly appearance: 'light' | 'dark'
  readonly says: Text
  /** A contrast ratio, or a distance. */
  readonly measured: number
  readonly wanted: number
  readonly isPassed: boolean
}

/** Contrast of text, and of what is drawn. */
const TEXT = 4.5
const DRAWN = 3
/** Distance at which two fields beside each other are told apart at a glance. */
const APART = 8

/** Texts, each on both grounds. */
const WORDS = ['text', 'muted', 'accent', 'good', 'bad'] as const
const VISIONS = {
  usual: (colour: string) => colour,
  protanopia: seenBy(filterDeficiencyProt(1)),
  deuteranopia: seenBy(filterDeficiencyDeuter(1)),
  tritanopia: seenBy(filterDeficiencyTrit(1)),
} as const
/** Series of a chart; more are told apart by their shapes and names. */
const FIRST_SERIES = 3

/** Every check of a brand; those that failed first. */
export function checksOf(brand: Brand): Check[] {
  const all = (['light', 'dark'] as const).flatMap(appearance => [
    ...contrasts(appearance, brand[appearance]),
    ...distances(appearance, brand[appearance]),
  ])
  return [...all.filter(({ isPassed }) => !isPassed), ...all.filter(({ isPassed }) => isPassed)]
}

/** The distance of two colours, as someone sees them. */
export function distance(one: string, other: string, vision: keyof typeof VISIONS): number {
  const see = VISIONS[vision]
  return differenceCiede2000()(see(one), see(other))
}

function contrasts(appearance: Check['appearance'], palette: Palette): Check[] {
  const words = WORDS.flatMap(name =>
    (['surface', 'background'] as const).map(ground =>
      checked(
        appearance,
        `${name} / ${ground}`,
        wcagContrast(palette[name], palette[ground]),
        TEXT,
      ),
    ),
  )
  const drawn = palette.series.map((colour, index) =>
    checked(
      appearance,
      `series ${index + 1} / surface`,
      wcagContrast(colour, palette.surface),
      DRAWN,
    ),
  )
  return [...words, ...drawn]
}

/** The nearest two of the first series and of good and bad, as each vision sees them. */
function distances(appearance: Check['appearance'], palette: Palette): Check[] {
  const [one = '', two = '', three = ''] = palette.series.slice(0, FIRST_SERIES)
  const pairs = [
    ['series 1 / series 2', one, two],
    ['series 1 / series 3', one, three],
    ['series 2 / series 3', two, three],
    ['good / bad', palette.good, palette.bad],
  ] as const
  return (Object.keys(VISIONS) as (keyof typeof VISIONS)[]).flatMap(vision =>
    pairs.map(([name, a, b]) =>
      checked(appearance, `${name}, ${vision}`, distance(a, b, vision), APART),
    ),
  )
}

function checked(
  appearance: Check['appearance'],
  what: string,
  measured: number,
  wanted: number,
): Check {
  const isPassed = measured >= wanted
  const figures = `${measured.toFixed(1)} (≥ ${wanted})`
  return {
    appearance,
    measured,
    wanted,
    isPassed,
    says: { en: `${what}: ${figures}`, es: `${inSpanish(what)}: ${figures}` },
  }
}

const SPANISH: Readonly<Record<string, string>> = {
  text: 'texto', muted: 'notas', accent: 'acento', good: 'bueno', bad: 'malo', surface: 'elemento',
  background: 'fondo', series: 'serie', usual: 'visión habitual', protanopia: 'protanopía',
  deuteranopia: 'deuteranopía', tritanopia: 'tritanopía',
} // prettier-ignore

function inSpanish(what: string): string {
  return what.replace(/[a-z]+/g, word => SPANISH[word] ?? word)
}

function seenBy(filter: ReturnType<typeof filterDeficiencyProt>) {
  return (colour: string) => {
    const known = parse(colour)
    return known ? formatHex(filter(known)) : colour
  }
}
