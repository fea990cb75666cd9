// Everything of a world that Stripe lists.

import type { Invoice, InvoiceLine, Item, Subscription } from '../world/billing'
import type { World } from '../world/world'
import type { Collection, Test } from './collection'
import { collection, ordered } from './collection'
import { moneyOf } from './money'
import { creditNoteShape } from './shapes/credit-note'
import { customerShape, taxIdsShape } from './shapes/customer'
import { discountShape } from './shapes/discount'
import { invoiceShape } from './shapes/invoice'
import { lineShape } from './shapes/line'
import { priceShape, productShape } from './shapes/price'
import { itemShape, subscriptionShape } from './shapes/subscription'

/** Stripe's collections by the word in their path. */
export type Collections = ReturnType<typeof collections>

/** The collections of a world. */
export function collections(world: World) {
  const customers = customersOf(world)
  const known = { customer: byId(customers), discounts: discountsOf(world) }
  const products = collection(world.products, {
    kind: 'product',
    url: '/v1/products',
    shape: productShape,
    tests: { active: (_, value) => value === 'true' },
  })
  return {
    customers,
    products,
    prices: collection(world.prices, {
      kind: 'price',
      url: '/v1/prices',
      shape: priceShape,
      expands: { product: byId(products) },
      tests: {
        active: (_, value) => value === 'true',
        currency: (price, value) => price.currency.toLowerCase() === value,
        product: (price, value) => price.product.id === value,
        type: (_, value) => value === 'recurring',
      },
    }),
    subscriptions: subscriptionsOf(world, known),
    ...moneyOf(world),
    invoices: invoicesOf(world, known),
    credit_notes: collection(world.creditNotes, {
      kind: 'credit note',
      url: '/v1/credit_notes',
      shape: creditNoteShape,
      expands: { customer: known.customer },
      byCreated: 'modern',
      tests: {
        customer: ({ invoice }, value) => invoice.customer.id === value,
        invoice: ({ invoice }, value) => invoice.id === value,
      },
    }),
  }
}

/** The lines of an invoice. */
export function linesOf(invoice: Invoice): Collection<InvoiceLine> {
  return ordered(invoice.lines, () => 0, {
    kind: 'line item',
    url: `/v1/invoices/${invoice.id}/lines`,
    shape: (line, modern) => lineShape(line, invoice, modern),
    byCreated: false,
  })
}

/** The current items of a subscription. */
export function itemsOf(subscription: Subscription): Collection<Item> {
  const current = subscription.items.filter(
    item => item.segments.at(-1)?.until === subscription.endedAt,
  )
  return ordered(current, () => 0, {
    kind: 'subscription item',
    url: '/v1/subscription_items',
    shape: (item, modern) => itemShape(item, subscription, modern),
    byCreated: false,
    tests: { subscription: () => true },
  })
}

type Expand = (id: string) => object | null
type Expands = Readonly<Record<string, Expand>>

function discountsOf({ subscriptions }: World): Expand {
  const having = new Map(subscriptions.map(each => [each.discount?.id, each]))
  return id => {
    const subscription = having.get(id)
    return subscription?.discount ? discountShape(subscription.discount, subscription) : null
  }
}

function customersOf({ customers, invoices, now }: World) {
  const balances = new Map<string, number>()
  const late = new Set<string>()
  for (const { customer, finalizedAt, endingBalance, settled, dueAt } of invoices) {
    if (finalizedAt !== null) balances.set(customer.id, endingBalance)
    if (settled === null && dueAt !== null && dueAt < now) late.add(customer.id)
  }
  return collection(customers, {
    kind: 'customer',
    url: '/v1/customers',
    shape: each => customerShape(each, balances.get(each.id) ?? 0, late.has(each.id)),
    tests: { email: ({ email }, value) => email === value },
    includes: { tax_ids: taxIdsShape },
  })
}

function subscriptionsOf({ subscriptions }: World, expands: Expands) {
  const status: Test<Subscription> = (each, value) =>
    value === 'all' ||
    each.status === (value === 'ended' ? 'canceled' : value) ||
    (value === 'not canceled' && each.status !== 'canceled')
  return collection(subscriptions, {
    kind: 'subscription',
    url: '/v1/subscriptions',
    shape: subscriptionShape,
    expands,
    tests: { status, customer: (each, value) => each.customer.id === value },
    // Stripe leaves canceled ones out unless a status is asked for.
    defaults: { status: 'not canceled' },
  })
}

function invoicesOf({ invoices }: World, expands: Expands) {
  const revisions = new Map(invoices.map(each => [each.replaces, each]))
  const status = ({ settled, finalizedAt }: Invoice) =>
    settled?.how ?? (finalizedAt === null ? 'draft' : 'open')
  return collection(invoices, {
    kind: 'invoice',
    url: '/v1/invoices',
    shape: (each, modern) => invoiceShape(each, revisions.get(each) ?? null, modern),
    expands,
    tests: {
      customer: (each, value) => each.customer.id === value,
      subscription: (each, value) => each.subscription?.id === value,
      status: (each, value) => status(each) === value,
      collection_method: (_, value) => value === 'send_invoice',
    },
  })
}

function byId<T>({ records, places, shape }: Collection<T>): Expand {
  return id => {
    const record = records[places.get(id) ?? -1]
    return record === undefined ? null : shape(record, false)
  }
}
