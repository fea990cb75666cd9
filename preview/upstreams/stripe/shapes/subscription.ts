// A subscription as Stripe writes it: only what it is now, or was when it ended.

import type { Item, Subscription } from '../../world/billing'
import { holdingAt } from '../../world/discount'
import { listOf, seconds, secondsOrNull } from '../version'
import { discountShape } from './discount'
import { priceShape } from './price'
import { taxRate } from './tax'

/** A subscription. Since 2025-03-31 its items tell the period, before it did itself. */
export function subscriptionShape(subscription: Subscription, modern: boolean) {
  const { id, customer, items, createdAt, anchor, endedAt, trialEnd } = subscription
  const current = items.filter(item => item.segments.at(-1)?.until === endedAt)
  const data = current.map(item => itemShape(item, subscription, modern))
  return {
    id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: {
      enabled: false,
      ...(modern ? { disabled_reason: null, liability: null } : {}),
    },
    billing_cycle_anchor: seconds(anchor),
    billing_thresholds: null,
    ...ending(subscription),
    collection_method: 'send_invoice',
    created: seconds(createdAt),
    currency: customer.currency.toLowerCase(),
    ...(modern ? {} : period(subscription)),
    customer: customer.id,
    days_until_due: customer.dueDays,
    default_payment_method: null,
    default_source: null,
    default_tax_rates: customer.taxPercent > 0 ? [taxRate] : [],
    description: null,
    ...discounts(subscription, modern),
    items: listOf(`/v1/subscription_items?subscription=${id}`, data),
    livemode: false,
    metadata: {},
    next_pending_invoice_item_invoice: null,
    pause_collection: null,
    schedule: null,
    start_date: seconds(createdAt),
    status: subscription.status,
    trial_end: secondsOrNull(trialEnd),
    trial_start: trialEnd === null ? null : seconds(createdAt),
  }
}

function discounts(subscription: Subscription, modern: boolean) {
  const discount = holdingAt(subscription.discount, subscription.periodStart)
  if (modern) return { discounts: discount ? [discount.id] : [] }
  return { discount: discount && discountShape(discount, subscription) }
}

function ending({ endedAt, cancelRequestedAt, periodEnd }: Subscription) {
  const endsWithPeriod = cancelRequestedAt !== null && (endedAt ?? periodEnd) === periodEnd
  return {
    cancel_at: endsWithPeriod ? seconds(periodEnd) : null,
    cancel_at_period_end: endsWithPeriod,
    canceled_at: secondsOrNull(cancelRequestedAt),
    cancellation_details: { comment: null, feedback: null, reason: cancelRequestedAt && REASON },
    ended_at: secondsOrNull(endedAt),
  }
}

const REASON = 'cancellation_requested'

/** A current item, with the price and quantity it has now. */
export function itemShape({ id, segments }: Item, subscription: Subscription, modern: boolean) {
  const now = segments.at(-1)
  return {
    id,
    object: 'subscription_item',
    billing_thresholds: null,
    created: seconds(segments[0]?.from ?? 0),
    ...(modern ? { ...period(subscription), discounts: [] } : {}),
    metadata: {},
    price: now && priceShape(now.price),
    quantity: now?.quantity,
    subscription: subscription.id,
    tax_rates: [],
  }
}

function period({ periodEnd, periodStart }: Subscription) {
  return {
    current_period_end: seconds(periodEnd),
    current_period_start: seconds(periodStart),
  }
}
