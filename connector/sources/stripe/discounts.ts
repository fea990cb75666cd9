// Discounts of an invoice, which is asked for with them expanded. Those that hold once make nothing
// cheaper from now on; those that last also make prorations cheaper, which do not say so themselves.

import { at, numberAt, textAt } from '../reading'

/** What the discounts of an invoice mean for its lines. */
export interface Discounts {
  /** Ids of those that are for this invoice alone. */
  readonly once: readonly string[]
  /** Percent that the lasting ones take off, one after another. */
  readonly percentOff: number
}

/** Where they are not told. */
export const UNTOLD: Discounts = { once: [], percentOff: 0 }

/** Reads the discounts of an invoice, in either shape of coupons. */
export function discountsOf(record: unknown): Discounts {
  const found = at(record, 'discounts')
  const discounts: readonly unknown[] = Array.isArray(found) ? found : [at(record, 'discount')]
  const once: string[] = []
  let percentOff = 0
  for (const discount of discounts) {
    const coupon = at(discount, 'source', 'coupon') ?? at(discount, 'coupon')
    const id = textAt(discount, 'id')
    const percent = numberAt(coupon, 'percent_off') ?? 0
    if (textAt(coupon, 'duration') !== 'once') percentOff += percent - (percentOff * percent) / 100
    else if (id !== null) once.push(id)
  }
  return { once, percentOff }
}
