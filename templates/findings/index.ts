// Findings: sentences computed from the numbers of a page, so that nobody has to read a chart to know.

import type { Language } from '../text'
import { resultsFinding } from './results'

/** Numbers by metric; null is not known. */
export type Numbers = Readonly<Record<string, number | null>>

/** How numbers are written in a language. */
export interface Words {
  readonly money: (amount: number) => string
  readonly percent: (fraction: number) => string
}

/** Sentences, the finding first. */
export type Finding = (numbers: Numbers, words: Words, language: Language) => readonly string[]

/** Every finding by id. */
export const findings = { results: resultsFinding } satisfies Record<string, Finding>

/** Id of a finding. */
export type FindingId = keyof typeof findings
