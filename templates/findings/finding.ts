// What a finding is given and what it says.

import type { Language } from '../text'

/** Numbers by metric; null is not known. */
export type Numbers = Readonly<Record<string, number | null>>

/** How numbers are written in a language. */
export interface Words {
  readonly money: (amount: number) => string
  readonly percent: (fraction: number) => string
}

/** Sentences, the finding first. */
export type Finding = (numbers: Numbers, words: Words, language: Language) => readonly string[]
