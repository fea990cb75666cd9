// Products and prices as Stripe writes them; both shapes are the same.

import type { Price, Product } from '../../world/billing'
import { seconds } from '../version'

/** A product. */
export function productShape({ id, name, createdAt }: Product) {
  return {
    id,
    object: 'product',
    active: true,
    created: seconds(createdAt),
    default_price: null,
    description: null,
    features: [],
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: {},
    name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    type: 'service',
    unit_label: null,
    updated: seconds(createdAt),
    url: null,
  }
}

/** A price; its product is an id unless it is expanded. */
export function priceShape({ id, product, createdAt, ...price }: Price) {
  return {
    id,
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    created: seconds(createdAt),
    currency: price.currency.toLowerCase(),
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: product.id,
    recurring: {
      aggregate_usage: null,
      interval: price.interval,
      interval_count: price.intervalCount,
      trial_period_days: null,
      usage_type: 'licensed',
    },
    tax_behavior: 'exclusive',
    tiers_mode: null,
    transform_quantity: null,
    type: 'recurring',
    unit_amount: price.unitAmount,
    unit_amount_decimal: String(price.unitAmount),
  }
}
