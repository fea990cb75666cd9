// Discounts: what they take off a whole period, and until when.

import { round } from '../money'

/** A coupon: either a percentage of every line, or an amount of every invoice. */
export interface Coupon {
  readonly id: string
  readonly percentOff: number | null
  /** Minor units. */
  readonly amountOff: number | null
  readonly currency: string
  /** Months it holds from its first use; null forever. */
  readonly months: number | null
}

/** A coupon on a subscription. */
export interface Discount {
  readonly id: string
  readonly coupon: Coupon
  readonly from: number
  /** A renewal, which is the first without it; null where there is none. */
  readonly until: number | null
}

/** What a discount took off a line. */
export interface TakenOff {
  readonly discount: Discount
  /** Minor units, positive. */
  readonly amount: number
}

/** What a discount takes off the amount of a whole period. */
export function takenOff(amount: number, discount: Discount | null): number {
  if (!discount) return 0
  const { percentOff, amountOff } = discount.coupon
  return percentOff === null ? Math.min(amount, amountOff ?? 0) : round((amount * percentOff) / 100)
}

/** The discount, if it still holds at an instant. */
export function holdingAt(discount: Discount | null, instant: number): Discount | null {
  return discount && (discount.until === null || instant < discount.until) ? discount : null
}
