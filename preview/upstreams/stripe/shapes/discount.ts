// Discounts as Stripe writes them, with their coupons, and what they took off.

import type { Invoice, InvoiceLine } from '../../world/billing'
import type { Discount } from '../../world/discount'
import { holdingAt } from '../../world/discount'
import { seconds, secondsOrNull } from '../version'

/** A discount of a subscription, with its coupon. */
export function discountShape({ id, coupon, from, until }: Discount, of: Invoice['subscription']) {
  const { percentOff, amountOff, currency, months } = coupon
  return {
    id,
    object: 'discount',
    checkout_session: null,
    coupon: {
      id: coupon.id,
      object: 'coupon',
      amount_off: amountOff,
      created: seconds(from),
      currency: amountOff === null ? null : currency.toLowerCase(),
      duration: months === null ? 'forever' : 'repeating',
      duration_in_months: months,
      livemode: false,
      max_redemptions: null,
      metadata: {},
      name: null,
      percent_off: percentOff,
      redeem_by: null,
      times_redeemed: 1,
      valid: true,
    },
    customer: of?.customer.id ?? null,
    end: secondsOrNull(until),
    invoice: null,
    invoice_item: null,
    promotion_code: null,
    start: seconds(from),
    subscription: of?.id ?? null,
  }
}

/** The discount of an invoice: its subscription's, also where it has made prorations cheaper. */
export function discountOf({ subscription, lines }: Invoice): Discount | null {
  const discount = subscription?.discount ?? null
  return lines.some(({ from }) => holdingAt(discount, from)) ? discount : null
}

/** What was taken off lines by their discount, if they have one. */
export function discountAmounts(lines: readonly InvoiceLine[]) {
  const taken = lines.flatMap(({ off }) => off ?? [])
  const [first] = taken
  const amount = taken.reduce((sum, off) => sum + off.amount, 0)
  return first ? [{ amount, discount: first.discount.id }] : []
}

/** What a line costs before its discount. */
export function listed({ amount, off }: InvoiceLine): number {
  return amount + (off?.amount ?? 0)
}
