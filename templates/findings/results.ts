// The finding of the page "Results": where recurring revenue went, how much stayed, and what moved it most.

import type { Language } from '../text'
import type { Numbers, Words } from './finding'

/** Changes smaller than this are called none. */
const STILL = 0.0005

const GAINS = ['mrr_new', 'mrr_expansion', 'mrr_reactivation']
const LOSSES = ['mrr_churn', 'mrr_contraction']

/** One or two sentences. What is not known is said to be unknown, or not spoken of; it is never zero. */
export function resultsFinding(
  numbers: Numbers,
  words: Words,
  language: Language,
): readonly string[] {
  const { mrr_open: opening = null, mrr: closing = null } = numbers
  if (opening === null || closing === null) return [TEXTS[language].unknown]
  if (opening === 0 && closing === 0) return [TEXTS[language].nothing]
  const known = [...GAINS, ...LOSSES].every(id => typeof numbers[id] === 'number')
  const first = headline(numbers, words, language)
  return known ? [first, drivers(numbers, words, language)] : [first]
}

function headline(numbers: Numbers, { money, percent }: Words, language: Language): string {
  const text = TEXTS[language]
  const opening = numbers.mrr_open ?? 0
  const change = opening === 0 ? null : ((numbers.mrr ?? 0) - opening) / opening
  const arr = money(numbers.arr ?? 0)
  const kept = numbers.gross_revenue_retention ?? null
  const moved =
    change === null
      ? text.began(arr)
      : Math.abs(change) < STILL
        ? text.still(arr)
        : text.moved(change > 0, percent(Math.abs(change)), arr)
  return kept === null ? `${moved}.` : `${moved}; ${text.stayed(percent(kept))}.`
}

function drivers(numbers: Numbers, { money }: Words, language: Language): string {
  const text = TEXTS[language]
  const gain = largest(numbers, GAINS)
  const loss = largest(numbers, LOSSES)
  const up = gain ? text.gain(text.names[gain.id] ?? gain.id, money(gain.amount)) : text.noGain
  const down = loss ? text.loss(text.names[loss.id] ?? loss.id, money(loss.amount)) : text.noLoss
  return `${up}; ${down}.`
}

function largest(numbers: Numbers, ids: readonly string[]): { id: string; amount: number } | null {
  const amounts = ids.map(id => ({ id, amount: numbers[id] ?? 0 }))
  const [first] = amounts.sort((a, b) => b.amount - a.amount)
  return first && first.amount > 0 ? first : null
}

interface Sentences {
  readonly unknown: string
  readonly nothing: string
  readonly began: (arr: string) => string
  readonly still: (arr: string) => string
  readonly moved: (up: boolean, by: string, arr: string) => string
  readonly stayed: (share: string) => string
  readonly gain: (name: string, amount: string) => string
  readonly loss: (name: string, amount: string) => string
  readonly noGain: string
  readonly noLoss: string
  readonly names: Readonly<Record<string, string>>
}

const TEXTS: Readonly<Record<Language, Sentences>> = {
  en: {
    unknown: 'Recurring revenue is not known for this period.',
    nothing: 'There was no recurring revenue in this period.',
    began: arr => `Recurring revenue began in this period and reached ${arr} a year`,
    still: arr => `Recurring revenue stayed at ${arr} a year`,
    moved: (up, by, arr) => `Recurring revenue ${up ? 'grew' : 'fell'} ${by} to ${arr} a year`,
    stayed: share => `${share} of the opening revenue stayed`,
    gain: (name, amount) => `Most was gained by ${name} (${amount} a month)`,
    loss: (name, amount) => `most was lost to ${name} (${amount} a month)`,
    noGain: 'Nothing was gained',
    noLoss: 'nothing was lost',
    names: {
      mrr_new: 'new accounts',
      mrr_expansion: 'expansion',
      mrr_reactivation: 'returning accounts',
      mrr_churn: 'churn',
      mrr_contraction: 'contraction',
    },
  },
  es: {
    unknown: 'No se conoce el ingreso recurrente de este periodo.',
    nothing: 'No hubo ingresos recurrentes en este periodo.',
    began: arr => `El ingreso recurrente empezó en este periodo y llegó a ${arr} al año`,
    still: arr => `El ingreso recurrente se mantuvo en ${arr} al año`,
    moved: (up, by, arr) =>
      `El ingreso recurrente ${up ? 'creció' : 'cayó'} un ${by} hasta ${arr} al año`,
    stayed: share => `se quedó el ${share} del ingreso inicial`,
    gain: (name, amount) => `Lo que más sumó: ${name} (${amount} al mes)`,
    loss: (name, amount) => `lo que más restó: ${name} (${amount} al mes)`,
    noGain: 'No se ganó nada',
    noLoss: 'no se perdió nada',
    names: {
      mrr_new: 'cuentas nuevas',
      mrr_expansion: 'expansión',
      mrr_reactivation: 'cuentas que vuelven',
      mrr_churn: 'cuentas perdidas',
      mrr_contraction: 'contracción',
    },
  },
}
