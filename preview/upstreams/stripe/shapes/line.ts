// An invoice line as Stripe writes it. The break of 2025-03-31 moved nearly all that matters.

import type { Invoice, InvoiceLine } from '../../world/billing'
import { seconds } from '../version'
import { discountAmounts, listed } from './discount'
import { priceShape } from './price'
import { classicTaxes, modernTaxes, taxRate } from './tax'

/** A line of an invoice. */
export function lineShape(line: InvoiceLine, invoice: Invoice, modern: boolean) {
  const { id, quantity, description, from, until } = line
  const currency = invoice.customer.currency.toLowerCase()
  return {
    id,
    object: 'line_item',
    amount: listed(line),
    currency,
    description,
    discount_amounts: discountAmounts([line]),
    discountable: !line.proration,
    discounts: [],
    livemode: false,
    metadata: {},
    period: { end: seconds(until), start: seconds(from) },
    quantity,
    ...(modern ? modernPart(line, invoice) : classicPart(line, invoice)),
  }
}

function classicPart(line: InvoiceLine, { customer, subscription }: Invoice) {
  const { item, price, proration, amount, tax } = line
  const isItem = proration || item === null
  const isTaxed = customer.taxPercent > 0
  return {
    amount_excluding_tax: listed(line),
    price: price && priceShape(price),
    proration,
    proration_details: { credited_items: null },
    subscription: item === null ? null : (subscription?.id ?? null),
    ...(item === null ? {} : { subscription_item: item.id }),
    ...(isItem ? { invoice_item: invoiceItemId(line) } : {}),
    tax_amounts: classicTaxes(tax, amount, isTaxed),
    tax_rates: isTaxed ? [taxRate] : [],
    type: isItem ? 'invoiceitem' : 'subscription',
    unit_amount_excluding_tax: String(line.quantity === 0 ? 0 : listed(line) / line.quantity),
  }
}

function modernPart(line: InvoiceLine, invoice: Invoice) {
  const { price, amount, tax } = line
  return {
    invoice: invoice.id,
    parent: parent(line, invoice),
    pretax_credit_amounts: [],
    pricing: price && {
      price_details: { price: price.id, product: price.product.id },
      type: 'price_details',
      unit_amount_decimal: String(price.unitAmount),
    },
    subtotal: listed(line),
    taxes: modernTaxes(tax, amount, invoice.customer.taxPercent > 0),
  }
}

function parent(line: InvoiceLine, { subscription }: Invoice) {
  const { item, proration } = line
  const shared = { proration, proration_details: { credited_items: null } }
  const inOrder = { subscription: item && (subscription?.id ?? null) }
  if (item === null) {
    return {
      invoice_item_details: { invoice_item: invoiceItemId(line), ...shared, ...inOrder },
      subscription_item_details: null,
      type: 'invoice_item_details',
    }
  }
  return {
    invoice_item_details: null,
    subscription_item_details: {
      invoice_item: proration ? invoiceItemId(line) : null,
      ...shared,
      ...inOrder,
      subscription_item: item.id,
    },
    type: 'subscription_item_details',
  }
}

function invoiceItemId({ id }: InvoiceLine): string {
  return id.replace('il_', 'ii_')
}
