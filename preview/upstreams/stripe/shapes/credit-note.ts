// A credit note as Stripe writes it; amounts are positive.

import type { CreditNote } from '../../world/billing'
import { listOf, seconds } from '../version'
import { classicTaxes, modernTaxes, taxRate } from './tax'

/** A credit note with its only line. */
export function creditNoteShape(note: CreditNote, modern: boolean) {
  const { id, invoice, kind, createdAt } = note
  const { customer } = invoice
  return {
    id,
    object: 'credit_note',
    amount_shipping: 0,
    created: seconds(createdAt),
    currency: customer.currency.toLowerCase(),
    customer: customer.id,
    customer_balance_transaction: null,
    discount_amount: 0,
    discount_amounts: [],
    effective_at: seconds(createdAt),
    invoice: invoice.id,
    lines: listOf(`/v1/credit_notes/${id}/lines`, [line(note, modern)]),
    livemode: false,
    memo: null,
    metadata: {},
    number: note.number,
    pdf: `https://pay.stripe.com/credit_notes/preview/${id}/pdf`,
    ...amounts(note, modern),
    reason: note.reason,
    shipping_cost: null,
    status: 'issued',
    type: kind,
    voided_at: null,
  }
}

function amounts({ net, tax, kind, invoice }: CreditNote, modern: boolean) {
  const isTaxed = invoice.customer.taxPercent > 0
  const total = net + tax
  const paid = kind === 'post_payment' ? total : 0
  return {
    amount: total,
    out_of_band_amount: kind === 'post_payment' ? total : null,
    subtotal: net,
    subtotal_excluding_tax: net,
    total,
    total_excluding_tax: net,
    ...(modern
      ? {
          post_payment_amount: paid,
          pre_payment_amount: total - paid,
          pretax_credit_amounts: [],
          refunds: [],
          total_taxes: modernTaxes(tax, net, isTaxed),
        }
      : { refund: null, tax_amounts: classicTaxes(tax, net, isTaxed) }),
  }
}

function line({ id, net, tax, invoice }: CreditNote, modern: boolean) {
  const isTaxed = invoice.customer.taxPercent > 0
  return {
    id: id.replace('cn_', 'cnli_'),
    object: 'credit_note_line_item',
    amount: net,
    description: 'Credit',
    discount_amount: 0,
    discount_amounts: [],
    livemode: false,
    quantity: 1,
    tax_rates: isTaxed ? [taxRate] : [],
    type: 'custom_line_item',
    unit_amount: net,
    unit_amount_decimal: String(net),
    ...(modern
      ? { pretax_credit_amounts: [], taxes: modernTaxes(tax, net, isTaxed) }
      : { amount_excluding_tax: net, tax_amounts: classicTaxes(tax, net, isTaxed) }),
  }
}
