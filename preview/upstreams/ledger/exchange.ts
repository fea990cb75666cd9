// Exact conversion between currencies: rates are decimal text, so all is done in whole numbers and
// the only rounding is the last one.

import { digits } from '../money'
import type { PublishedRate } from '../world/world'

/** Converts minor units at the rate of a day into minor units of the report's currency. */
export type Exchange = (minor: number, currency: string, day: string) => number

interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

const ONE: Fraction = { over: 1n, under: 1n }

/** An exchange into `target`, by euro cross rates last published on or before the day. */
export function exchangeInto(target: string, rates: readonly PublishedRate[]): Exchange {
  const series = new Map<string, PublishedRate[]>()
  for (const rate of rates) series.set(rate.currency, [...(series.get(rate.currency) ?? []), rate])
  for (const list of series.values()) list.sort((a, b) => (a.day < b.day ? -1 : 1))
  const factors = new Map<string, Fraction>()
  return (minor, currency, day) => {
    if (currency === target) return minor
    const key = `${currency} ${day}`
    const factor = factors.get(key) ?? factorOf(currency, target, day, series)
    factors.set(key, factor)
    return halfAway(BigInt(minor) * factor.over, factor.under)
  }
}

type Series = ReadonlyMap<string, readonly PublishedRate[]>

function factorOf(from: string, to: string, day: string, series: Series): Fraction {
  const bought = perEuro(to, day, series)
  const sold = perEuro(from, day, series)
  const shift = digits(to) - digits(from)
  return {
    over: bought.over * sold.under * 10n ** BigInt(Math.max(shift, 0)),
    under: bought.under * sold.over * 10n ** BigInt(Math.max(-shift, 0)),
  }
}

function perEuro(currency: string, day: string, series: Series): Fraction {
  if (currency === 'EUR') return ONE
  const last = series.get(currency)?.findLast(rate => rate.day <= day)
  if (!last) throw new Error(`no rate of ${currency} on or before ${day}`)
  const [whole = '', decimals = ''] = last.perEuro.split('.')
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) }
}

function halfAway(over: bigint, under: bigint): number {
  const size = over < 0n ? -over : over
  const rounded = Number((2n * size + under) / (2n * under))
  return over < 0n && rounded !== 0 ? -rounded : rounded
}
