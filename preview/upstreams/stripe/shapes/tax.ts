// The one tax rate there is, and how invoices tell of it in both shapes.

const STARTED = Date.UTC(2022, 0, 1) / 1_000

/** Id of the rate. */
export const TAX_RATE_ID = 'txr_1QIVA21'

/** Spanish VAT of 21 %, added to the price. */
export const taxRate = {
  id: TAX_RATE_ID,
  object: 'tax_rate',
  active: true,
  country: 'ES',
  created: STARTED,
  description: null,
  display_name: 'IVA',
  effective_percentage: 21,
  inclusive: false,
  jurisdiction: 'ES',
  livemode: false,
  metadata: {},
  percentage: 21,
  state: null,
  tax_type: 'vat',
}

/** Tax of an amount before 2025-03-31; nothing when it is not taxed. */
export function classicTaxes(amount: number, taxable: number, isTaxed: boolean) {
  if (!isTaxed) return []
  return [
    {
      amount,
      inclusive: false,
      tax_rate: TAX_RATE_ID,
      taxability_reason: 'standard_rated',
      taxable_amount: taxable,
    },
  ]
}

/** The same since 2025-03-31. */
export function modernTaxes(amount: number, taxable: number, isTaxed: boolean) {
  if (!isTaxed) return []
  return [
    {
      amount,
      tax_behavior: 'exclusive',
      tax_rate_details: { tax_rate: TAX_RATE_ID },
      taxability_reason: 'standard_rated',
      taxable_amount: taxable,
      type: 'tax_rate_details',
    },
  ]
}
