// What a subscription could have instead: the prices of its currency and term, size by size.

import type { Price } from './billing'
import type { OpenItem, Run, Terms } from './run'
import { liveItems, termsOf } from './run'

/** Other terms for an item; null where there are none. */
export type Resize = (run: Run, item: OpenItem) => Terms | null

/** Prices a subscription can have, sizes of a service side by side. */
export function shelf(run: Run): readonly Price[] {
  return run.list.of(run.customer.currency, run.term)
}

/** Whether no live or planned item has the price; a subscription holds each price once. */
export function isFree(run: Run, price: Price): boolean {
  const planned = [...run.pending.values()].map(each => (each === 'remove' ? null : each.price))
  return !planned.includes(price) && liveItems(run).every(item => termsOf(item).price !== price)
}

/** A larger size, or more of it. */
export const bigger: Resize = (run, item) => {
  const { price, quantity } = termsOf(item)
  const prices = shelf(run)
  const next = prices[prices.indexOf(price) + 1]
  const canGrow = next?.product === price.product && isFree(run, next)
  if (canGrow && run.chance.happens(0.5)) return { price: next, quantity }
  return { price, quantity: quantity + run.chance.whole(1, 2) }
}

/** Less of it, or a smaller size. */
export const smaller: Resize = (run, item) => {
  const { price, quantity } = termsOf(item)
  if (quantity > 1 && run.chance.happens(0.6)) return { price, quantity: quantity - 1 }
  const prices = shelf(run)
  const next = prices[prices.indexOf(price) - 1]
  return next?.product === price.product && isFree(run, next) ? { price: next, quantity } : null
}
