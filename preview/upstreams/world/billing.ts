// What billing holds: products and prices, customers, subscriptions with the log of their changes,
// invoices and credit notes. Amounts are integer minor units, instants epoch ms in whole seconds.

import type { WorldAccount } from './account'
import type { Discount, TakenOff } from './discount'

/** Something sold. */
export interface Product {
  readonly id: string
  readonly name: string
  readonly createdAt: number
}

/** A recurring price of a product. */
export interface Price {
  readonly id: string
  readonly product: Product
  readonly currency: string
  readonly unitAmount: number
  readonly interval: 'week' | 'month' | 'year'
  readonly intervalCount: number
  readonly createdAt: number
}

/** Who is billed. Its account may have several. */
export interface Customer {
  readonly id: string
  readonly account: WorldAccount
  readonly name: string
  readonly email: string | null
  /** The company id written in its metadata; may name a company that is gone. */
  readonly companyId: string | null
  readonly country: string | null
  readonly currency: string
  readonly taxId: string | null
  readonly taxPercent: number
  readonly dueDays: number
  readonly createdAt: number
}

/** What an item costs from one instant until another; `until` is null while it runs. */
export interface Segment {
  readonly price: Price
  readonly quantity: number
  readonly from: number
  readonly until: number | null
}

/** An item of a subscription, with every price and quantity it ever had: the change log. */
export interface Item {
  readonly id: string
  readonly segments: readonly Segment[]
}

/** A subscription; the truth about recurring revenue is in its items. */
export interface Subscription {
  readonly id: string
  readonly customer: Customer
  readonly items: readonly Item[]
  readonly createdAt: number
  readonly anchor: number
  readonly periodStart: number
  readonly periodEnd: number
  readonly endedAt: number | null
  /** When its end was asked for; it ends later if it runs until the end of its period. */
  readonly cancelRequestedAt: number | null
  /** Until when it was tried, from its creation on; null without a trial. */
  readonly trialEnd: number | null
  readonly discount: Discount | null
  readonly status: 'trialing' | 'active' | 'past_due' | 'canceled'
}

/** A line of an invoice: an item's period, a proration, or a single service. */
export interface InvoiceLine {
  readonly id: string
  readonly item: Item | null
  readonly price: Price | null
  readonly quantity: number
  /** Net of tax and discount. */
  readonly amount: number
  /** Null for prorations, which are parts of what was already less. */
  readonly off: TakenOff | null
  readonly tax: number
  readonly proration: boolean
  readonly from: number
  readonly until: number
  readonly description: string
}

/** How an invoice was settled. */
export interface Settlement {
  readonly how: 'paid' | 'void' | 'uncollectible'
  readonly at: number
}

/** Why an invoice was made. */
export type BillingReason =
  'subscription_create' | 'subscription_cycle' | 'subscription_update' | 'manual'

/** An invoice; a draft has not been finalised. */
export interface Invoice {
  readonly id: string
  readonly number: string
  readonly customer: Customer
  readonly subscription: Subscription | null
  readonly reason: BillingReason
  readonly lines: readonly InvoiceLine[]
  readonly createdAt: number
  readonly finalizedAt: number | null
  readonly dueAt: number | null
  readonly settled: Settlement | null
  readonly subtotal: number
  readonly tax: number
  readonly total: number
  /** Customer's balance before and after; negative is credit. */
  readonly startingBalance: number
  readonly endingBalance: number
  /** Taken off what is due by credit notes while it was open, and given back once it was paid. */
  readonly creditedOpen: number
  readonly creditedPaid: number
  /** The void invoice this one replaces. */
  readonly replaces: Invoice | null
}

/** A credit note; amounts are positive. */
export interface CreditNote {
  readonly id: string
  readonly number: string
  readonly invoice: Invoice
  readonly createdAt: number
  readonly net: number
  readonly tax: number
  readonly reason: 'duplicate' | 'order_change' | 'product_unsatisfactory'
  readonly kind: 'pre_payment' | 'post_payment'
}
