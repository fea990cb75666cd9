// Stripe's amounts: minor units, of which some currencies have more or fewer than ISO 4217 says.
// https://docs.stripe.com/currencies#special-cases

import type { Minor } from '../../model/money'
import { exponent, roundHalfAway } from '../../model/money'
import { words } from '../../model/words'

/** Digits of Stripe's minor units where they are not those of ISO 4217. */
const DIGITS = words<number>({ ISK: 2, UGX: 2, MGA: 0 })

/** Whole minor units of an amount that Stripe tells in a currency. */
export function minorOf(amount: number, currency: string): Minor {
  const digits = exponent(currency)
  const surplus = (DIGITS[currency] ?? digits) - digits
  const minor = surplus > 0 ? amount / 10 ** surplus : amount * 10 ** -surplus
  return roundHalfAway(minor) as Minor
}
