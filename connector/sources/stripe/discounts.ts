// Discounts of an invoice, which is asked for with them expanded. Those that hold once make nothing
// cheaper from now on; those that last also make prorations cheaper, which do not say so themselves.

import { at, numberAt, textAt, unexpectedShape } from '../reading'

/** What the discounts of an invoice mean for its lines. */
export interface Discounts {
  /** Ids of those that are for this invoice alone. */
  readonly once: readonly string[]
  /** Ids of those that recur for some months. */
  readonly forMonths: readonly string[]
  /** Percent that those that recur take off, one after another. */
  readonly percentOff: number
  /** The same of those for ever. */
  readonly percentOffForEver: number
}

/** Where they are not told. */
export const UNTOLD: Discounts = {
  once: [],
  forMonths: [],
  percentOff: 0,
  percentOffForEver: 0,
}

/** Reads the discounts of an invoice, in either shape of coupons. */
export function discountsOf(record: unknown): Discounts {
  const found = at(record, 'discounts')
  const discounts: readonly unknown[] = Array.isArray(found) ? found : [at(record, 'discount')]
  const once: string[] = []
  const forMonths: string[] = []
  let percentOff = 0
  let percentOffForEver = 0
  for (const discount of discounts) {
    const coupon = at(discount, 'source', 'coupon') ?? at(discount, 'coupon')
    const id = textAt(discount, 'id')
    const percent = numberAt(coupon, 'percent_off') ?? 0
    const duration = textAt(coupon, 'duration')
    if (duration === null && textAt(coupon, 'id') !== null) throw unexpectedShape('coupon.duration')
    if (duration === 'once') {
      if (id !== null) once.push(id)
      continue
    }
    percentOff = together(percentOff, percent)
    if (duration !== 'repeating') percentOffForEver = together(percentOffForEver, percent)
    else if (id !== null) forMonths.push(id)
  }
  return { once, forMonths, percentOff, percentOffForEver }
}

/** Percent that two discounts take off, one after the other. */
function together(one: number, other: number): number {
  return one + other - (one * other) / 100
}
