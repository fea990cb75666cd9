// Brand tokens: whose report it is, and the colours, font and radius it is drawn with, light and dark.

import type { Text } from './text'

/** Colours of one appearance, as #rrggbb. */
export interface Palette {
  readonly background: string
  readonly surface: string
  readonly border: string
  readonly text: string
  readonly muted: string
  readonly accent: string
  readonly good: string
  /** Neither good nor bad, but to be watched. */
  readonly warn: string
  readonly bad: string
  readonly neutral: string
  readonly series: readonly string[]
}

/** Colours that are one each; series are a list. */
export const COLOURS = [
  'background',
  'surface',
  'border',
  'text',
  'muted',
  'accent',
  'good',
  'warn',
  'bad',
  'neutral',
] as const satisfies readonly (keyof Palette)[]

/** A brand. */
export interface Brand {
  readonly id: string
  /** Whose report it is, as its foot says. */
  readonly name: string
  /** A line of the foot besides: who may read it, or whose mark it is. Empty for none. */
  readonly legal: Text
  /** A picture as a `data:` address of an SVG, PNG or JPEG. */
  readonly logo: string
  /** A list of fonts, as style sheets have it. */
  readonly font: string
  readonly radius: string
  readonly light: Palette
  readonly dark: Palette
}

/** What charts are drawn with. */
export interface Look extends Palette {
  readonly font: string
}

/** A brand in one appearance. */
export function lookOf(brand: Brand, dark: boolean): Look {
  return { ...(dark ? brand.dark : brand.light), font: brand.font }
}
