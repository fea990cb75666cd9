// Stripe's lists: pages, and windows of time that run at once.

import { idAt } from '../../../connector/sources/reading'
import type { SourceRequest } from '../../../connector/sources/source'
import { stripe } from '../../../connector/sources/stripe/index'
import { list } from '../../../connector/sources/stripe/lists'
import { ASK } from '../ask'

describe('a list of Stripe', () => {
  const stream = list('customers', {}, record => ({ rows: [{ id: idAt(record, 'id') }] }))
  const ids = (count: number, newest: number, step: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `cus_${index}`,
      created: newest - index * step,
    }))
  const following = (request: SourceRequest, data: readonly unknown[]) =>
    stream.read({ data, has_more: true }, request, ASK).next
  const next = (url: string, data: readonly unknown[]) =>
    following({ url }, data).map(one => decodeURIComponent(one.url))
  const start = stream.first(ASK)[0]?.url ?? ''

  it('asks for a hundred and pins the version it reads', () => {
    expect(stream.first(ASK)).toEqual([
      {
        url: 'https://api.stripe.com/v1/customers?limit=100',
        headers: { 'Stripe-Version': '2025-03-31.basil' },
      },
    ])
  })

  it('asks for canceled subscriptions too', () => {
    expect(stripe.streams.subscriptions?.first(ASK)[0]?.url).toContain('status=all')
  })

  it('goes on page by page for three pages, since most lists end there', () => {
    const [second] = following({ url: start }, ids(3, 1000, 10))
    expect(second).toMatchObject({ url: `${start}&starting_after=cus_2`, carried: ['1000', '1'] })
    const [third] = following(second ?? { url: '' }, ids(3, 970, 10))
    expect(third?.carried).toEqual(['1000', '2'])
  })

  it('cuts what is left then into disjoint windows that reach back for ever', () => {
    const third = { url: `${start}&starting_after=cus_2`, carried: ['1000', '2'] }
    const urls = following(third, ids(3, 920, 10)).map(({ url }) => decodeURIComponent(url))
    // From 1000 to 900 in three pages: a window of six pages is 200 seconds.
    expect(urls.map(url => url.replace(/.*limit=100&/, ''))).toEqual([
      'created[lte]=900&created[gte]=700',
      'created[lt]=700',
    ])
  })

  it('cuts the past that is still too long into longer windows', () => {
    const urls = next(`${start}&created%5Blt%5D=900`, ids(3, 890, 10)) // windows of 320
    expect(urls.map(url => url.replace(/.*limit=100&/, ''))).toEqual([
      'created[lte]=870&created[gte]=550',
      'created[lt]=550&created[gte]=230',
      'created[lt]=230',
    ])
  })

  it('goes on page by page inside a window', () => {
    const url = `${start}&created%5Blt%5D=820&created%5Bgte%5D=660`
    expect(next(url, ids(3, 800, 10))).toEqual([`${decodeURIComponent(url)}&starting_after=cus_2`])
  })

  it('goes on page by page where all were created at once', () => {
    expect(next(start, ids(3, 1000, 0))).toEqual([`${start}&starting_after=cus_2`])
  })

  it('asks for the lines of an invoice beyond the first ten', () => {
    const invoice = {
      id: 'in_1',
      customer: 'cus_1',
      currency: 'eur',
      total: 1,
      amount_remaining: 1,
      lines: {
        data: [{ id: 'il_9', amount: 1, period: { start: 0, end: 1 } }],
        has_more: true,
      },
    }
    const [page] = stripe.streams.invoices?.first(ASK) ?? []
    const read1 = stripe.streams.invoices?.read(
      { data: [invoice], has_more: false },
      page ?? { url: '' },
      ASK,
    )
    const url = 'https://api.stripe.com/v1/invoices/in_1/lines?limit=100&starting_after=il_9'
    // Two windows that share a second both show the invoice: its lines are asked for once.
    expect(read1?.next).toMatchObject([{ url, once: true }])
    const more = stripe.streams.invoices?.read(
      {
        data: [{ id: 'il_10', amount: 2, period: { start: 0, end: 1 } }],
        has_more: false,
      },
      { url },
      ASK,
    )
    expect(more?.rows[0]).toMatchObject({ id: 'in_1/il_10', invoiceId: 'in_1', net: 2 })
  })
})
