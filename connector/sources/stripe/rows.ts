// What is kept of Stripe's records. Both shapes are read: before and since version 2025-03-31, which
// moved an invoice line's price, subscription and proration.

import { words } from '../../model/words'
import { namedRefs } from '../crm-keys'
import { at, figureAt, flagAt, idAt, numberAt, textAt, unexpectedShape } from '../reading'
import type { StreamRow } from '../source'
import type { Discounts } from './discounts'

/** A customer: what it is called, and what it can be recognised by. */
export interface CustomerRow extends StreamRow {
  readonly name: string | null
  readonly email: string | null
  readonly country: string | null
  readonly taxId: string | null
  /** References to the same organisation in CRMs, e.g. `hubspot:101`, between commas. */
  readonly sameAs: string
}
/** A subscription; `items` holds the ids of its current items, between commas. */
export interface SubscriptionRow extends StreamRow {
  readonly customerId: string | null
  readonly status: string | null
  readonly endedAt: number | null
  /** When it was said that it ends, at once or with its period. */
  readonly canceledAt: number | null
  /** Whether collecting is paused, so that nothing is paid from the last period on. */
  readonly paused: boolean
  readonly items: string
}
/** A price; `months` is its interval in months. */
export interface PriceRow extends StreamRow {
  readonly product: string | null
  readonly unitAmount: number | null
  readonly months: number | null
}
/** An invoice; amounts in minor units, times in epoch ms. */
export interface InvoiceRow extends StreamRow {
  readonly kind: 'invoice'
  readonly customerId: string | null
  readonly status: string | null
  readonly currency: string
  readonly total: number
  readonly remaining: number
  readonly finalizedAt: number | null
  readonly dueAt: number | null
  readonly settledAt: number | null
}
/** A line of an invoice; `net` is without tax and after discounts. */
export interface LineRow extends StreamRow {
  readonly kind: 'line'
  readonly invoiceId: string
  readonly subscriptionId: string | null
  readonly itemId: string | null
  readonly priceId: string | null
  readonly quantity: number
  readonly net: number
  /** What discounts for this invoice alone took off, which do not make it cheaper from now on. */
  readonly takenOnce: number
  /** What discounts for some months took off. */
  readonly takenForMonths: number
  /** Percent that discounts of the invoice that recur take off; a proration is less by it already. */
  readonly percentOff: number
  /** Of these, what those for ever take off. */
  readonly percentOffForEver: number
  readonly proration: boolean
  readonly from: number
  readonly until: number
}
/** A credit note; `net` is without tax. */
export interface CreditNoteRow extends StreamRow {
  readonly customerId: string | null
  readonly currency: string
  readonly net: number
  readonly createdAt: number
  readonly issued: boolean
}

/** Reads a customer with its tax ids expanded; the first is its own country's. */
export function customerRow(record: unknown): CustomerRow {
  return {
    id: idOf(record),
    name: textAt(record, 'name'),
    email: textAt(record, 'email'),
    country: textAt(record, 'address', 'country'),
    taxId: textAt(record, 'tax_ids', 'data', '0', 'value'),
    sameAs: namedRefs(name => textAt(record, 'metadata', name)).join(','),
  }
}

/** Reads a subscription. */
export function subscriptionRow(record: unknown): SubscriptionRow {
  const items = at(record, 'items', 'data')
  const ids = Array.isArray(items) ? items.map(idOf) : []
  return {
    id: idOf(record),
    customerId: reference(record, 'customer'),
    status: textAt(record, 'status'),
    endedAt: secondsAt(record, 'ended_at'),
    canceledAt: secondsAt(record, 'canceled_at'),
    paused: typeof at(record, 'pause_collection', 'behavior') === 'string',
    items: `,${ids.join(',')},`,
  }
}

/** Reads a price with its product expanded. */
export function priceRow(record: unknown): PriceRow {
  const count = numberAt(record, 'recurring', 'interval_count') ?? 1
  const unit = MONTHS[textAt(record, 'recurring', 'interval') ?? '']
  return {
    id: idOf(record),
    product: textAt(record, 'product', 'name') ?? textAt(record, 'product'),
    unitAmount: numberAt(record, 'unit_amount') ?? numberAt(record, 'unit_amount_decimal'),
    months: unit === undefined ? null : unit * count,
  }
}

/** Reads an invoice without its lines. */
export function invoiceRow(record: unknown): InvoiceRow {
  const transition = (name: string) => secondsAt(record, 'status_transitions', name)
  const finalizedAt = transition('finalized_at') ?? secondsAt(record, 'created')
  return {
    id: idOf(record),
    kind: 'invoice',
    customerId: reference(record, 'customer'),
    status: textAt(record, 'status'),
    currency: currencyOf(record),
    total: figureAt(record, 'total'),
    remaining: figureAt(record, 'amount_remaining'),
    finalizedAt,
    dueAt: secondsAt(record, 'due_date') ?? finalizedAt,
    settledAt:
      transition('paid_at') ?? transition('voided_at') ?? transition('marked_uncollectible_at'),
  }
}

/** Reads an invoice line of either shape. */
export function lineRow(record: unknown, invoiceId: string, discounts: Discounts): LineRow {
  const item = at(record, 'parent', 'subscription_item_details')
  const extra = at(record, 'parent', 'invoice_item_details')
  return {
    id: `${invoiceId}/${idOf(record)}`,
    kind: 'line',
    invoiceId,
    subscriptionId:
      reference(record, 'subscription') ??
      textAt(item, 'subscription') ??
      textAt(extra, 'subscription'),
    itemId: textAt(record, 'subscription_item') ?? textAt(item, 'subscription_item'),
    priceId:
      reference(record, 'price') ?? reference(at(record, 'pricing', 'price_details'), 'price'),
    quantity: numberAt(record, 'quantity') ?? 1,
    net: netOf(record),
    takenOnce: taken(record, discounts.once),
    takenForMonths: taken(record, discounts.forMonths),
    percentOff: discounts.percentOff,
    percentOffForEver: discounts.percentOffForEver,
    proration:
      flagAt(record, 'proration') || flagAt(item, 'proration') || flagAt(extra, 'proration'),
    from: figureAt(record, 'period', 'start') * 1000,
    until: figureAt(record, 'period', 'end') * 1000,
  }
}

/** Reads a credit note. */
export function creditNoteRow(record: unknown): CreditNoteRow {
  return {
    id: idOf(record),
    customerId: reference(record, 'customer'),
    currency: currencyOf(record),
    net: numberAt(record, 'total_excluding_tax') ?? figureAt(record, 'subtotal'),
    createdAt: figureAt(record, 'created') * 1000,
    issued: textAt(record, 'status') !== 'void',
  }
}

/** Months of an interval: a year has 52 weeks and 365 days. */
const MONTHS = words<number>({
  day: 12 / 365,
  week: 12 / 52,
  month: 1,
  year: 12,
})

function netOf(record: unknown): number {
  const discounts = amounts(at(record, 'discount_amounts'), () => true)
  const oldTaxes = amounts(at(record, 'tax_amounts'), tax => flagAt(tax, 'inclusive'))
  const newTaxes = amounts(at(record, 'taxes'), tax => textAt(tax, 'tax_behavior') === 'inclusive')
  return figureAt(record, 'amount') - discounts - oldTaxes - newTaxes
}

/** What some discounts took off a line; a fault where an amount does not say whose it is. */
function taken(record: unknown, discounts: readonly string[]): number {
  return amounts(at(record, 'discount_amounts'), entry => {
    const discount = reference(entry, 'discount')
    if (discount === null) throw unexpectedShape('discount_amounts.discount')
    return discounts.includes(discount)
  })
}

function amounts(list: unknown, counts: (entry: unknown) => boolean): number {
  if (!Array.isArray(list)) return 0
  return list.filter(counts).reduce((sum: number, entry) => sum + figureAt(entry, 'amount'), 0)
}

function idOf(record: unknown): string {
  return idAt(record, 'id')
}

/** An id, whether the record holds it or the expanded object. */
function reference(record: unknown, field: string): string | null {
  return textAt(record, field) ?? textAt(record, field, 'id')
}

function currencyOf(record: unknown): string {
  return (textAt(record, 'currency') ?? '').toUpperCase()
}

function secondsAt(record: unknown, ...path: readonly string[]): number | null {
  const seconds = numberAt(record, ...path)
  return seconds === null ? null : seconds * 1000
}
