// What bites with Stripe: currencies without hundredths, and pages whose last record is deleted.

import { stripe } from '../../../connector/sources/stripe/index'
import { ok, status } from '../transport/platform'
import { ASK } from '../ask'
import { answered } from './pulled'
import { madeBy } from './made-by'

const rows = (stream: string, ...data: object[]) =>
  stripe.streams[stream]?.read({ data, has_more: false }, { url: '' }, ASK).rows ?? []
const MARCH = { start: 1_772_323_200, end: 1_775_001_600 }

/** One amount as everything Stripe bills tells it: a month of a plan, paid, refunded and credited. */
function told(currency: string, amount: number) {
  const id = 'x_1'
  const line = {
    id, amount, period: MARCH,
    parent: { subscription_item_details: { subscription: 'sub_1', subscription_item: 'si_1' } },
    pricing: { price_details: { price: 'price_1' } },
  } // prettier-ignore
  const invoice = {
    id, currency, status: 'open', total: amount, amount_remaining: amount, created: MARCH.start,
    lines: { data: [line], has_more: false },
  } // prettier-ignore
  const given = {
    prices: rows('prices', { id: 'price_1', recurring: { interval: 'month' } }),
    subscriptions: rows('subscriptions', { id: 'sub_1', status: 'active', items: { data: [] } }),
    invoices: rows('invoices', invoice),
    creditNotes: rows('creditNotes', { id, currency, status: 'issued', total_excluding_tax: amount, created: 0 }), // prettier-ignore
    charges: rows('charges', {
      id,
      currency,
      amount,
      status: 'succeeded',
      captured: true,
      created: 0,
    }),
    refunds: rows('refunds', { id, currency, amount, status: 'succeeded', created: 0 }),
    disputes: rows('disputes', { id, currency, amount, status: 'lost', created: 0 }),
  }
  return {
    recurring: madeBy(stripe, 'recurringLines', given).map(each => each.amountPerMonth),
    owed: madeBy(stripe, 'invoices', given).map(each => each.outstanding),
    revenue: madeBy(stripe, 'revenueLines', given).map(each => each.net),
    moved: madeBy(stripe, 'payments', given).map(each => each.amount),
  }
}

describe('money of Stripe in minor units of ISO 4217', () => {
  it.each([
    ['two decimals', 'eur', 1_999, 1_999], // 19.99 €
    ['no decimals', 'jpy', 500, 500], // ¥500
    ['three decimals', 'kwd', 5_120, 5_120], // 5.120 KWD
    ['none, in hundredths at Stripe', 'isk', 500, 5], // 5 kr
    ['none, in hundredths at Stripe', 'ugx', 500, 5], // 5 USh
    ['none, a fraction left by a proration', 'isk', 550, 6], // 5.50 kr
    ['two, whole at Stripe', 'mga', 500, 50_000], // 500 Ar
  ])('of a currency with %s: %s %d is %d', (_, currency, amount, minor) => {
    expect(told(currency, amount)).toEqual({
      recurring: [minor],
      owed: [minor],
      revenue: [minor, -minor],
      moved: [minor, minor, minor],
    })
  })
})

describe('a page of Stripe whose last record is deleted before the next is asked for', () => {
  /** Customers c0 (newest) to c249, made `step` seconds apart; c99 ends the first page and then is gone. */
  const customers = (step: number) => {
    const all = Array.from({ length: 250 }, (_, index) => ({
      id: `c${index}`,
      created: 1_700_000_000 - index * step,
    }))
    return answered(stripe, ['customers'], ({ url }, nth) => {
      const { searchParams: asked } = new URL(url)
      const left = nth === 0 ? all : all.filter(({ id }) => id !== 'c99')
      const after = asked.get('starting_after')
      const place = left.findIndex(({ id }) => id === after)
      if (after !== null && place < 0) return status(400, {}, `No such customer: '${after}'`)
      const bound = (name: string, open: number) => Number(asked.get(`created[${name}]`) ?? open)
      const found = left.slice(place + 1).filter(({ created }) => {
        const isBelow = created < bound('lt', Infinity) && created <= bound('lte', Infinity)
        return isBelow && created >= bound('gte', -Infinity)
      })
      return ok({ data: found.slice(0, 100), has_more: found.length > 100 })
    })
  }

  it.each([10, 0])('is read anew, never a shorter list, with %i seconds between records', step => {
    expect(customers(step).rows().customers).toHaveLength(249)
  })
})
