// Discounts as Stripe and Xero tell them: what is listed, less what they say is taken off, is charged.

import type { Upstreams } from '../../../preview/upstreams'
import { createWorld, startUpstreams } from '../../../preview/upstreams'
import { invoicesOf } from '../../../preview/upstreams/xero/documents'
import { repeatingOf, templateShape } from '../../../preview/upstreams/xero/templates'
import { rawStripe } from './raw-stripe'

const world = createWorld({ today: '2026-11-23', accounts: 130, months: 24, seed: 7 })
let upstreams: Upstreams
beforeAll(async () => {
  upstreams = await startUpstreams(world, { limited: false })
})
afterAll(() => upstreams.close())

interface Off {
  readonly amount: number
  readonly discount: string
}
interface Invoice {
  readonly subtotal: number
  readonly total_excluding_tax: number
  readonly total_discount_amounts: readonly Off[]
  readonly discounts: readonly {
    readonly id: string
    readonly coupon: { readonly percent_off: number | null; readonly amount_off: number | null }
  }[]
  readonly lines: {
    readonly data: readonly { readonly amount: number; readonly discount_amounts: readonly Off[] }[]
  }
}

describe.each(['2023-08-16', '2025-03-31.basil'])('Stripe at version %s', version => {
  it('takes off every line and invoice what its coupon says', async () => {
    const path = '/v1/invoices?limit=100&expand[]=data.discounts'
    const { body } = await rawStripe(upstreams, path, version)
    const invoices = body.data as unknown as Invoice[]
    let taken = 0
    for (const { lines, discounts, ...invoice } of invoices) {
      const [discount] = discounts
      const less = invoice.total_discount_amounts.reduce((sum, { amount }) => sum + amount, 0)
      expect(invoice.subtotal - less).toBe(invoice.total_excluding_tax)
      for (const { amount, discount_amounts: offs } of lines.data) {
        for (const off of offs) {
          const { percent_off: percent, amount_off: whole } = discount?.coupon ?? {}
          expect(off.discount).toBe(discount?.id)
          if (percent == null) expect(off.amount).toBe(whole)
          else expect(Math.abs(off.amount - (amount * percent) / 100)).toBeLessThanOrEqual(0.5)
          taken++
        }
      }
    }
    expect(taken).toBeGreaterThan(5)
  })
})

describe('Xero', () => {
  it('takes the discount of a line off its quantity of units', () => {
    const repeating = repeatingOf(world)
    const documents = [...invoicesOf(world, repeating), ...repeating.listed.map(templateShape)]
    const lines = documents.flatMap(({ LineItems }) => LineItems as Record<string, number>[])
    const share = lines.filter(({ DiscountRate }) => DiscountRate !== undefined)
    const whole = lines.filter(({ DiscountAmount }) => DiscountAmount !== undefined)
    expect([share.length > 50, whole.length > 5]).toEqual([true, true])
    for (const { Quantity = 0, UnitAmount = 0, LineAmount = 0, ...line } of [...share, ...whole]) {
      const { DiscountRate = 0, DiscountAmount = 0 } = line
      const expected = Quantity * UnitAmount * (1 - DiscountRate / 100) - DiscountAmount
      expect(Math.abs(LineAmount - expected)).toBeLessThan(LineAmount > 10_000 ? 1 : 0.02) // JPY
    }
  })
})
