// Stripe by hand: money that moved, discounts that hold once, pauses.

import { stripe } from '../../../connector/sources/stripe/index'
import { askOf } from '../ask'
import { madeBy } from './made-by'

const ASK = askOf(stripe)
const rows = (stream: string, ...data: object[]) =>
  stripe.streams[stream]?.read(
    { data, has_more: false },
    { url: `https://api.stripe.com/v1/${stream}?limit=100` },
    ASK,
  ).rows ?? []
const charge = {
  id: 'ch_1',
  customer: 'cus_1',
  amount: 5000,
  amount_captured: 4500,
  currency: 'kwd',
  created: 1_772_359_200,
  status: 'succeeded',
  captured: true,
}
const payments = (given: Record<string, object[]>) =>
  madeBy(stripe, 'payments', {
    charges: [],
    refunds: [],
    disputes: [],
    ...Object.fromEntries(Object.entries(given).map(([id, list]) => [id, rows(id, ...list)])),
  })

describe('money of Stripe', () => {
  it('is what was captured of charges, in minor units of any currency', () => {
    expect(payments({ charges: [charge] })).toEqual([
      { id: 'ch_1', kind: 'payment', accountRef: 'stripe:cus_1', amount: 4500, currency: 'KWD', at: 1_772_359_200_000 },
    ])
  })

  it('did not move with charges that failed or were only authorised', () => {
    expect(payments({ charges: [{ ...charge, status: 'failed' }, { ...charge, captured: false }] })).toEqual([])
  })

  it('went back with refunds that did not fail', () => {
    const refund = { id: 're_1', amount: 700, currency: 'jpy', created: 1_772_359_200, status: 'succeeded', charge }
    expect(payments({ refunds: [refund, { ...refund, id: 're_2', status: 'failed' }] })).toMatchObject([
      { id: 're_1', kind: 'refund', accountRef: 'stripe:cus_1', amount: 700, currency: 'JPY' },
    ])
  })

  it('was taken with disputes that were lost, and with no others', () => {
    const dispute = { id: 'dp_1', amount: 700, currency: 'eur', created: 1_772_359_200, status: 'lost', charge }
    const others = ['won', 'needs_response', 'under_review', 'warning_closed'].map(status => ({ ...dispute, id: status, status }))
    expect(payments({ disputes: [dispute, ...others] })).toMatchObject([{ id: 'dp_1', kind: 'dispute', amount: 700 }])
  })
}) // prettier-ignore

describe('recurring revenue of Stripe', () => {
  const price = { id: 'price_1', unit_amount: 10_000, recurring: { interval: 'month', interval_count: 1 }, product: { name: 'Plus' } }
  const subscription = (more: object) => ({ id: 'sub_1', customer: 'cus_1', status: 'active', items: { data: [{ id: 'si_1' }] }, ...more })
  const line = (more: object) => ({
    id: 'il_1', amount: 10_000, quantity: 1, period: { start: 1_772_323_200, end: 1_775_001_600 },
    parent: { subscription_item_details: { subscription: 'sub_1', subscription_item: 'si_1' } },
    pricing: { price_details: { price: 'price_1' } }, ...more,
  })
  const invoice = (lines: object[], more: object) => ({
    id: 'in_1', customer: 'cus_1', status: 'paid', currency: 'eur', total: 0, amount_remaining: 0,
    status_transitions: { finalized_at: 1_772_323_200 }, lines: { data: lines, has_more: false }, ...more,
  })
  const lines = (of: object, discounts: object[], more: object = {}) =>
    madeBy(stripe, 'recurringLines', {
      prices: rows('prices', price),
      subscriptions: rows('subscriptions', subscription(more)),
      invoices: rows('invoices', invoice([line(of)], { discounts })),
    })
  const taken = { discount_amounts: [{ amount: 2_500, discount: 'di_1' }] }
  const coupon = (duration: string) => [{ id: 'di_1', coupon: { duration } }]

  it('is less what a discount takes off as long as it holds', () => {
    expect(lines(taken, coupon('forever'))[0]?.amountPerMonth).toBe(7_500)
    expect(lines(taken, coupon('repeating'))[0]?.amountPerMonth).toBe(7_500)
  })

  it('is not less for a discount of one invoice alone, in either shape of coupons', () => {
    expect(lines(taken, coupon('once'))[0]?.amountPerMonth).toBe(10_000)
    expect(lines(taken, [{ id: 'di_1', source: { coupon: { duration: 'once' } } }])[0]?.amountPerMonth).toBe(10_000)
    const all = { discount_amounts: [{ amount: 10_000, discount: { id: 'di_1' } }] }
    expect(lines(all, coupon('once'))[0]?.amountPerMonth).toBe(10_000)
  })

  it('is less what a lasting percentage takes off where the period is charged in part', () => {
    // 20 of 31 days of 100 € less 25 %: 48.39; what is paid a month from then on is 75 €.
    const part = { amount: 4_839, period: { start: 1_773_273_600, end: 1_775_001_600 } }
    const old = { ...part, proration: true }
    const quarter = { duration: 'repeating', percent_off: 25 }
    expect(lines(old, [{ id: 'di_1', coupon: quarter }])[0]?.amountPerMonth).toBe(7_500)
    expect(lines(old, [{ id: 'di_1', source: { coupon: quarter } }])[0]?.amountPerMonth).toBe(7_500)
    const both = [{ id: 'di_1', coupon: quarter }, { id: 'di_2', coupon: { duration: 'forever', percent_off: 10 } }]
    expect(lines(old, both)[0]?.amountPerMonth).toBe(6_750)
    expect(lines(old, [{ id: 'di_1', coupon: { ...quarter, duration: 'once' } }])[0]?.amountPerMonth).toBe(10_000)
  })

  it('runs on while the subscription does, and ends with the paid period while it is paused', () => {
    expect(lines({}, [])[0]?.until).toBeNull()
    expect(lines({}, [], { pause_collection: { behavior: 'void', resumes_at: null } })[0]?.until).toBe(1_775_001_600_000)
    expect(lines({}, [], { pause_collection: null })[0]?.until).toBeNull()
  })

  it('is none during a trial, whose invoice is of nothing', () => {
    expect(lines({ amount: 0 }, [], { status: 'trialing' })).toEqual([])
  })

  it('is none of subscriptions that were never paid', () => {
    const open = madeBy(stripe, 'recurringLines', {
      prices: rows('prices', price),
      subscriptions: rows('subscriptions', subscription({ status: 'incomplete_expired' })),
      invoices: rows('invoices', invoice([line({})], { status: 'void' })),
    })
    expect(open).toEqual([])
  })
}) // prettier-ignore
