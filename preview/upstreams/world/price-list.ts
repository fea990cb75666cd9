// What the agency sells, and its prices: five services, three sizes, five currencies, four terms.

import { round } from '../money'
import type { Price, Product } from './billing'
import type { Numbering } from './ids'
import type { Term } from './terms'
import { TERMS } from './terms'

/** Services with the monthly euro cents of each size. */
const SERVICES: readonly (readonly [string, readonly number[]])[] = [
  ['Social media retainer', [45_000, 89_900, 179_900]],
  ['SEO', [29_900, 64_900, 119_900]],
  ['Paid media', [24_900, 49_900, 99_900]],
  ['Web hosting & care', [2_900, 7_900, 18_950]],
  ['Design hours', [14_900, 37_900, 75_900]],
]
/** Minor units of a currency for one euro cent, as the agency rounds it. */
const LIST_RATES: Readonly<Record<string, number>> = {
  EUR: 1,
  USD: 1.1,
  GBP: 0.87,
  MXN: 20,
  JPY: 1.6,
}

/** Everything that can be bought. */
export interface PriceList {
  readonly products: readonly Product[]
  readonly prices: readonly Price[]
  /** Prices of a currency and term, sizes of a service side by side. */
  of(currency: string, term: Term): readonly Price[]
}

/** The price list of a world that starts at an instant. */
export function priceList(start: number, ids: Numbering): PriceList {
  const shelves = new Map<string, Price[]>()
  const products = SERVICES.map(([name, sizes], index): Product => {
    const createdAt = start - (SERVICES.length - index) * 1_000
    const product: Product = { id: ids.text('prod'), name, createdAt }
    for (const [key, price] of pricesOf(product, sizes, ids)) {
      shelves.set(key, [...(shelves.get(key) ?? []), price])
    }
    return product
  })
  return {
    products,
    prices: [...shelves.values()].flat(),
    of: (currency, term) => shelves.get(`${currency} ${term}`) ?? [],
  }
}

function pricesOf(product: Product, sizes: readonly number[], ids: Numbering) {
  return Object.entries(LIST_RATES).flatMap(([currency, rate]) =>
    Object.entries(TERMS).flatMap(([term, { interval, intervalCount, months, share }]) =>
      sizes.map((cents): [string, Price] => [
        `${currency} ${term}`,
        {
          id: ids.text('price'),
          product,
          currency,
          unitAmount: round(cents * rate * months * share) - (months > 1 ? 1 : 0),
          interval,
          intervalCount,
          createdAt: product.createdAt,
        },
      ]),
    ),
  )
}
