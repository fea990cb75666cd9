// An invoice as Stripe writes it, with the first ten of its lines.

import type { Invoice } from '../../world/billing'
import { listOf, seconds, secondsOrNull } from '../version'
import { discountAmounts, discountOf, discountShape, listed } from './discount'
import { lineShape } from './line'
import { classicTaxes, modernTaxes } from './tax'

const LINES_SHOWN = 10

/** An invoice; `revision` is the invoice that replaced it, if any. */
export function invoiceShape(invoice: Invoice, revision: Invoice | null, modern: boolean) {
  const { id, lines, createdAt, customer, replaces } = invoice
  const shown = lines.slice(0, LINES_SHOWN).map(line => lineShape(line, invoice, modern))
  return {
    id,
    object: 'invoice',
    account_country: 'ES',
    account_name: 'Agencia',
    account_tax_ids: null,
    application: null,
    auto_advance: invoice.finalizedAt === null,
    automatic_tax: { enabled: false, status: null, ...(modern ? { liability: null } : {}) },
    billing_reason: invoice.reason,
    collection_method: 'send_invoice',
    created: seconds(createdAt),
    currency: customer.currency.toLowerCase(),
    custom_fields: null,
    customer: customer.id,
    customer_email: customer.email,
    customer_name: customer.name,
    customer_tax_ids: [],
    default_tax_rates: [],
    description: null,
    discounts: discountOf(invoice) === null ? [] : [discountOf(invoice)?.id],
    footer: null,
    from_invoice: replaces && { action: 'revision', invoice: replaces.id },
    latest_revision: revision?.id ?? null,
    lines: listOf(`/v1/invoices/${id}/lines`, shown, lines.length > LINES_SHOWN),
    livemode: false,
    metadata: {},
    payment_settings: {
      default_mandate: null,
      payment_method_options: null,
      payment_method_types: null,
    },
    ...amounts(invoice),
    ...times(invoice),
    ...(modern ? modernPart(invoice) : classicPart(invoice)),
  }
}

/** What is due: the total, less credit carried over, less what was credited while open. */
function amounts(invoice: Invoice) {
  const { subtotal, total, startingBalance, endingBalance, finalizedAt, settled } = invoice
  const before = invoice.lines.reduce((sum, line) => sum + listed(line), 0)
  const due = Math.max(0, total - (endingBalance - startingBalance) - invoice.creditedOpen)
  const paid = settled?.how === 'paid' ? due : 0
  return {
    amount_due: due,
    amount_paid: paid,
    amount_remaining: due - paid,
    amount_shipping: 0,
    attempt_count: 0,
    attempted: finalizedAt !== null,
    ending_balance: finalizedAt === null ? null : endingBalance,
    number: finalizedAt === null ? null : invoice.number,
    post_payment_credit_notes_amount: invoice.creditedPaid,
    pre_payment_credit_notes_amount: invoice.creditedOpen,
    starting_balance: startingBalance,
    subtotal: before,
    subtotal_excluding_tax: before,
    total,
    total_discount_amounts: discountAmounts(invoice.lines),
    total_excluding_tax: subtotal,
  }
}

function times({ createdAt, finalizedAt, dueAt, settled, lines }: Invoice) {
  const settledAs = (how: string) => (settled?.how === how ? seconds(settled.at) : null)
  const open = finalizedAt === null ? 'draft' : 'open'
  return {
    due_date: secondsOrNull(dueAt),
    effective_at: secondsOrNull(finalizedAt),
    next_payment_attempt: null,
    period_end: seconds(createdAt),
    period_start: seconds(Math.min(createdAt, ...lines.map(line => line.from))),
    status: settled?.how ?? open,
    status_transitions: {
      finalized_at: secondsOrNull(finalizedAt),
      marked_uncollectible_at: settledAs('uncollectible'),
      paid_at: settledAs('paid'),
      voided_at: settledAs('void'),
    },
  }
}

function classicPart(invoice: Invoice) {
  const { subscription, settled, tax, subtotal, customer } = invoice
  const discount = discountOf(invoice)
  return {
    charge: null,
    discount: discount && discountShape(discount, subscription),
    paid: settled?.how === 'paid',
    paid_out_of_band: settled?.how === 'paid',
    payment_intent: null,
    quote: null,
    subscription: subscription?.id ?? null,
    tax: customer.taxPercent > 0 ? tax : null,
    total_tax_amounts: classicTaxes(tax, subtotal, customer.taxPercent > 0),
  }
}

function modernPart({ subscription, tax, subtotal, customer }: Invoice) {
  return {
    amount_overpaid: 0,
    issuer: { type: 'self' },
    parent: subscription && {
      quote_details: null,
      subscription_details: { metadata: {}, subscription: subscription.id },
      type: 'subscription_details',
    },
    total_pretax_credit_amounts: [],
    total_taxes: modernTaxes(tax, subtotal, customer.taxPercent > 0),
  }
}
