// The ledger's monthly amounts by the terms of a subscription, worked out on paper.

import { createLedger } from '../../../preview/upstreams'
import type { Segment, Subscription } from '../../../preview/upstreams/world/billing'
import type { Coupon, Discount } from '../../../preview/upstreams/world/discount'
import { at } from './small-crm'
import { smallWorld } from './small-world'

const [ana] = smallWorld.subscriptions
if (!ana) throw new Error('the small world has no subscription')

/** A metric of a month in a world of one subscription: Ana's, with other terms and one segment. */
function stated(metric: string, month: string, of: Partial<Subscription>, its: object = {}) {
  const first = ana?.items[0]?.segments[0] as Segment
  const segment = { ...first, until: null, ...its, price: { ...first.price, ...its } }
  const subscription = { ...(ana as Subscription), items: [{ id: 'si_1', segments: [segment] }] }
  const ledger = createLedger(
    { ...smallWorld, subscriptions: [{ ...subscription, ...of }], invoices: [], creditNotes: [] },
    { currency: 'EUR', timeZone: 'Europe/Madrid' },
  )
  return ledger.value(metric, { from: `2026-${month}-01`, to: `2026-${month}-28` })
}

const discount = (coupon: Partial<Coupon>, until: number | null): Discount => ({
  id: 'di_1',
  coupon: { id: 'C', percentOff: null, amountOff: null, currency: 'EUR', months: null, ...coupon },
  from: at('2026-01-10T09:00:00Z'),
  until,
})

describe('what the ledger counts a month', () => {
  it('is 52 weeks in twelve months', () => {
    expect(stated('mrr', '02', {}, { unitAmount: 1_200, interval: 'week' })).toBe(52)
    expect(stated('mrr', '02', {}, { unitAmount: 1_000, interval: 'week' })).toBe(43.33)
  })

  it('begins when a trial ends, and is nothing while it lasts', () => {
    const trialEnd = at('2026-02-09T23:30:00Z')
    expect(stated('mrr', '01', { trialEnd })).toBe(0)
    expect([stated('mrr', '02', { trialEnd }), stated('mrr_new', '02', { trialEnd })]).toEqual([100, 100]) // prettier-ignore
    expect(stated('mrr', '02', { trialEnd, status: 'trialing' })).toBe(0)
    const givenUp = { trialEnd, endedAt: trialEnd, status: 'canceled' } as const
    expect(stated('accounts_new', '02', givenUp, { until: trialEnd })).toBe(0)
  })

  it('is less what a discount takes off, until the renewal without it', () => {
    const until = at('2026-04-10T09:00:00Z') // three periods from Ana's 10 January
    const quarterOff = { discount: discount({ percentOff: 25, months: 3 }, until) }
    const renewed = { ...quarterOff, periodStart: until }
    expect([stated('mrr', '02', renewed), stated('mrr', '03', renewed)]).toEqual([75, 75])
    expect([stated('mrr', '04', renewed), stated('mrr_expansion', '04', renewed)]).toEqual([100, 25]) // prettier-ignore
    expect(stated('mrr', '04', quarterOff)).toBe(75)
  })

  it('is less an amount of every invoice, forever', () => {
    const forever = { discount: discount({ amountOff: 1_500 }, null) }
    expect([stated('mrr', '02', forever), stated('mrr', '09', forever)]).toEqual([85, 85])
    // 72.00 less 15.00 are 57.00 a week: 247.00 a month.
    expect(stated('mrr', '02', forever, { unitAmount: 7_200, interval: 'week' })).toBe(247)
  })
})
