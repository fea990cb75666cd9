// Stripe by hand: recurring lines out of invoices in both shapes of the API.

import { stripe } from '../../../connector/sources/stripe/index'
import type { StreamRow } from '../../../connector/sources/source'
import { ASK } from '../ask'
import { madeBy } from './made-by'

const at = (text: string) => Date.parse(`${text}T00:00:00Z`) / 1000

interface Line {
  amount: number
  from: string
  until: string
  price?: string
  quantity?: number
  proration?: boolean
  item?: string
}

/** A line as the API told it before 2025-03-31. */
const before = (line: Line, index: number) => ({
  id: `il_${index}`,
  amount: line.amount,
  quantity: line.quantity ?? 1,
  proration: line.proration ?? false,
  subscription: 'sub_1',
  subscription_item: line.item ?? 'si_1',
  type: 'subscription',
  price: { id: line.price ?? 'p_month' },
  period: { start: at(line.from), end: at(line.until) },
  tax_amounts: [{ amount: 21, inclusive: false }],
})

/** The same line since 2025-03-31. */
const since = (line: Line, index: number) => ({
  id: `il_${index}`,
  amount: line.amount,
  quantity: line.quantity ?? 1,
  parent: {
    type: 'subscription_item_details',
    subscription_item_details: {
      subscription: 'sub_1',
      subscription_item: line.item ?? 'si_1',
      proration: line.proration ?? false,
    },
  },
  pricing: { price_details: { price: line.price ?? 'p_month', product: 'prod_1' } },
  period: { start: at(line.from), end: at(line.until) },
  taxes: [{ amount: 21, tax_behavior: 'exclusive' }],
})

const price = (id: string, unit: number, interval: string, count = 1) => ({
  id,
  unit_amount: unit,
  product: { id: 'prod_1', name: 'Plan' },
  recurring: { interval, interval_count: count },
})

function read(stream: string, data: readonly unknown[]): readonly StreamRow[] {
  const { read: readPage, first } = stripe.streams[stream] ?? { read: null, first: null }
  if (!readPage || !first) throw new Error(`no stream ${stream}`)
  return readPage({ object: 'list', data, has_more: false }, first(ASK)[0] ?? { url: '' }, ASK).rows
}

function recurring(
  lines: readonly Line[],
  shape: typeof before | typeof since,
  subscription: Record<string, unknown> = {},
  invoiceStatus = 'paid',
) {
  const invoices = lines.map((line, index) => ({
    id: `in_${index}`,
    customer: 'cus_1',
    currency: 'eur',
    status: invoiceStatus,
    total: line.amount,
    amount_remaining: 0,
    created: at(line.from),
    status_transitions: { finalized_at: at(line.from) },
    lines: { data: [shape(line, index)], has_more: false },
  }))
  const made = madeBy(stripe, 'recurringLines', {
    invoices: read('invoices', invoices),
    prices: read('prices', [
      price('p_month', 10000, 'month'),
      price('p_plus', 15000, 'month'),
      price('p_quarter', 30000, 'month', 3),
      price('p_year', 100000, 'year'),
      price('p_week', 1200, 'week'),
    ]),
    subscriptions: read('subscriptions', [
      {
        id: 'sub_1',
        customer: 'cus_1',
        status: 'active',
        ended_at: null,
        items: { data: [{ id: 'si_1' }] },
        ...subscription,
      },
    ]),
  })
  return made?.map(({ amountPerMonth, from, until }) => [
    amountPerMonth,
    new Date(from).toISOString().slice(0, 10),
    until === null ? null : new Date(until).toISOString().slice(0, 10),
  ])
}

const month = (from: string, until: string, amount = 10000): Line => ({ amount, from, until })

describe.each([
  ['before 2025-03-31', before],
  ['since 2025-03-31', since],
])('recurring lines read from invoices of the shape %s', (_, shape) => {
  it('go on where nothing changed and stay open while the subscription runs', () => {
    const lines = [month('2026-01-15', '2026-02-15'), month('2026-02-15', '2026-03-15')]
    expect(recurring(lines, shape)).toEqual([[10000, '2026-01-15', null]])
  })

  it('end when the subscription ended, even before the period did', () => {
    const lines = [month('2026-01-15', '2026-02-15'), month('2026-02-15', '2026-03-15')]
    const ended = { status: 'canceled', ended_at: at('2026-03-01') }
    expect(recurring(lines, shape, ended)).toEqual([[10000, '2026-01-15', '2026-03-01']])
  })

  it('change in the middle of a period by its prorations', () => {
    const lines: Line[] = [
      month('2026-01-01', '2026-02-01'),
      { amount: -5161, from: '2026-01-16', until: '2026-02-01', proration: true },
      { amount: 7742, from: '2026-01-16', until: '2026-02-01', proration: true, price: 'p_plus' },
      { amount: 15000, from: '2026-02-01', until: '2026-03-01', price: 'p_plus' },
    ]
    expect(recurring(lines, shape)).toEqual([
      [10000, '2026-01-01', '2026-01-16'],
      [15000, '2026-01-16', null],
    ])
  })

  it('count the quantity', () => {
    const lines: Line[] = [
      { amount: 20000, quantity: 2, from: '2026-01-01', until: '2026-02-01' },
      { amount: 9677, quantity: 3, from: '2026-01-22', until: '2026-02-01', proration: true },
    ]
    expect(recurring(lines, shape)).toEqual([
      [20000, '2026-01-01', '2026-01-22'],
      [30000, '2026-01-22', null],
    ])
  })

  it.each([
    ['a year', 'p_year', 100000, 8333], // 83.33
    ['a quarter', 'p_quarter', 30000, 10000],
    ['a week', 'p_week', 1200, 5200], // 12 × 52 ÷ 12
  ])('bring %s to a month', (_name, id, amount, monthly) => {
    const lines: Line[] = [{ amount, price: id, from: '2026-01-01', until: '2026-12-31' }]
    expect(recurring(lines, shape)).toEqual([[monthly, '2026-01-01', null]])
  })

  it('leave a gap where the account was away', () => {
    const lines = [month('2026-01-01', '2026-02-01'), month('2026-04-01', '2026-05-01')]
    expect(recurring(lines, shape)).toEqual([
      [10000, '2026-01-01', '2026-02-01'],
      [10000, '2026-04-01', null],
    ])
  })

  it('do not run on for an item the subscription no longer has', () => {
    const lines = [{ ...month('2026-01-01', '2026-02-01'), item: 'si_old' }]
    expect(recurring(lines, shape)).toEqual([[10000, '2026-01-01', '2026-02-01']])
  })

  it('ignore free periods, drafts and void invoices', () => {
    expect(recurring([month('2026-01-01', '2026-02-01', 0)], shape)).toEqual([])
    const lines = [month('2026-01-01', '2026-02-01')]
    expect(recurring(lines, shape, {}, 'draft')).toEqual([])
    expect(recurring(lines, shape, {}, 'void')).toEqual([])
  })
})
