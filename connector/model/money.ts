// Money: integer minor units with an ISO 4217 currency; conversion only at a dated rate.

import type { Day } from './period'
import { Fault } from './faults'
import { words } from './words'

declare const minorBrand: unique symbol

/** Integer minor units (cents, yen, fils) of the currency the row names. */
export type Minor = number & { readonly [minorBrand]: true }

/** ISO 4217 minor-unit exponents that are not 2 (list one, 2024). */
const EXPONENTS = words<number>({
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0,
  VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
}) // prettier-ignore

/** Digits after the decimal point of a currency's minor unit. */
export function exponent(currency: string): number {
  return EXPONENTS[currency] ?? 2
}

/** Rounds half away from zero, so that a credit mirrors its charge. */
export function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value))
}

/** An amount as nearly all are written, and its decimals. */
const PLAIN = /^-?\d+(?:\.(\d+))?$/
/** Longest text of which the cents are a number that is exact. */
const EXACT = 12

/** Minor units of an amount in major units ("12.5", 12.5); null when it is not a number. */
export function minorFromMajor(major: string | number | null, currency: string): Minor | null {
  const text = String(major ?? '').trim()
  const places = exponent(currency)
  const [plain, decimals = ''] = PLAIN.exec(text) ?? []
  // With no more decimals than the currency has, the product is a whole number but for the last bits.
  if (plain !== undefined && decimals.length <= places && plain.length <= EXACT) {
    return Math.round(Number(plain) * 10 ** places) as Minor
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null
  const end = text.search(/e/i)
  const digits = end < 0 ? text : text.slice(0, end)
  const power = end < 0 ? 0 : Number(text.slice(end + 1))
  // Shifting the decimal point in the text is exact; multiplying by 100 makes 1.005 smaller.
  const value = Number(`${digits}e${power + places}`)
  return Number.isFinite(value) ? (roundHalfAway(value) as Minor) : null
}

/** Amount in major units, as charts show it. */
export function majorFromMinor(minor: number, currency: string): number {
  return minor / 10 ** exponent(currency)
}

/** A published reference rate: units of `currency` for one euro on `day`. */
export interface Rate {
  readonly currency: string
  readonly day: Day
  readonly perEuro: number
}

/** Converts into the report currency at the last rate published on or before a day. */
export interface Conversion {
  readonly currency: string
  readonly convert: (amount: Minor, currency: string, day: Day) => number
}

/**
 * Conversion into `currency` by euro cross rates; `published` is asked for them at the first foreign
 * amount. Throws `unexpected-answer` when an amount in
 * another currency meets a day before the first published rate, so nothing is added up unconverted.
 */
export function conversion(currency: string, published: () => readonly Rate[]): Conversion {
  let series: ReadonlyMap<string, readonly Rate[]> | undefined
  return { currency, convert }

  function convert(amount: Minor, from: string, day: Day): number {
    if (from === currency) return amount
    const shift = exponent(currency) - exponent(from)
    const up = perEuro(currency, day) * 10 ** Math.max(0, shift)
    const down = perEuro(from, day) * 10 ** Math.max(0, -shift)
    return Math.sign(amount) * divideRounding(Math.abs(amount), up, down)
  }

  function perEuro(code: string, day: Day): number {
    if (code === 'EUR') return MILLIONTHS
    series ??= byCurrency(published())
    const rate = lastOnOrBefore(series.get(code) ?? [], day)
    if (!rate) throw missingRate(code, currency)
    return Math.round(rate.perEuro * MILLIONTHS)
  }
}

/** The same conversion with the rates of one day for every amount, whatever its own day. */
export function atRatesOf(day: Day, { currency, convert }: Conversion): Conversion {
  return { currency, convert: (amount, from) => convert(amount, from, day) }
}

/** Published rates have at most six decimals, so in millionths they are whole numbers. */
const MILLIONTHS = 1_000_000

/** value × up ÷ down for whole numbers, halves up: floats would lose exact halves. */
function divideRounding(value: number, up: number, down: number): number {
  const product = value * up
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % down
    return (product - rest) / down + (2 * rest >= down ? 1 : 0)
  }
  const whole = BigInt(value) * BigInt(up)
  return Number((whole * BigInt(2) + BigInt(down)) / (BigInt(down) * BigInt(2)))
}

function byCurrency(rates: readonly Rate[]): ReadonlyMap<string, readonly Rate[]> {
  const series = new Map<string, Rate[]>()
  for (const rate of [...rates].sort((a, b) => a.day - b.day)) {
    const known = series.get(rate.currency)
    if (known) known.push(rate)
    else series.set(rate.currency, [rate])
  }
  return series
}

function lastOnOrBefore(rates: readonly Rate[], day: Day): Rate | undefined {
  let low = 0
  let high = rates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rates[middle]?.day ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return rates[low - 1]
}

function missingRate(code: string, currency: string): Fault {
  return new Fault('unexpected-answer', {
    en: `There is no exchange rate for ${code || 'amounts without currency'}, so amounts cannot be shown in ${currency}. Connect the European Central Bank rates, or choose another report currency.`,
    es: `No hay tipo de cambio para ${code || 'importes sin moneda'}, así que no se pueden mostrar los importes en ${currency}. Conecta los tipos del Banco Central Europeo o elige otra moneda del informe.`,
  })
}
