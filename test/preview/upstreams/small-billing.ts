// The billing of the small world: subscriptions with their changes, invoices and a credit note.

import type { WorldAccount } from '../../../preview/upstreams'
import type {
  CreditNote,
  Customer,
  Invoice,
  Price,
  Segment,
  Subscription,
} from '../../../preview/upstreams/world/billing'
import { ana, at, blau, casa, eco } from './small-crm'

let count = 0
export const product = { id: 'prod_1', name: 'Retainer', createdAt: at('2025-01-01T00:00:00Z') }

const customer = (of: WorldAccount, currency: string): Customer => ({
  id: `cus_${of.key}_${currency}`,
  account: of,
  name: of.key,
  email: null,
  companyId: of.id,
  country: 'ES',
  currency,
  taxId: null,
  taxPercent: 21,
  dueDays: 14,
  createdAt: at('2026-01-01T00:00:00Z'),
})
const anaEuro = customer(ana, 'EUR')
const blauDollar = customer(blau, 'USD')
const blauEuro = customer(blau, 'EUR')
const casaYen = customer(casa, 'JPY')
const ecoEuro = customer(eco, 'EUR')

const price = (
  currency: string,
  unitAmount: number,
  interval: Price['interval'] = 'month',
  intervalCount = 1,
): Price => ({
  id: `price_${++count}`,
  product,
  currency,
  unitAmount,
  interval,
  intervalCount,
  createdAt: product.createdAt,
})

type Terms = readonly [from: string, price: Price, quantity?: number]

/** A subscription of one item, whose terms change at the instants given. */
const subscription = (of: Customer, terms: readonly Terms[], until: string | null) => {
  const starts = terms.map(([from]) => at(from))
  const endedAt = until === null ? null : at(until)
  const segments = terms.map(([, its, quantity = 1], index): Segment => ({
    price: its,
    quantity,
    from: starts[index] ?? 0,
    until: starts[index + 1] ?? endedAt,
  }))
  const start = starts[0] ?? 0
  const dates = { createdAt: start, anchor: start, periodStart: start, periodEnd: start }
  const made: Subscription = {
    id: `sub_${++count}`,
    customer: of,
    items: [{ id: `si_${count}`, segments }],
    ...dates,
    endedAt,
    cancelRequestedAt: endedAt,
    trialEnd: null,
    discount: null,
    status: endedAt === null ? 'active' : 'canceled',
  }
  return made
}

const yen = price('JPY', 16_000)

/** Every subscription of the small world. */
export const subscriptions = [
  subscription(
    anaEuro,
    [
      ['2026-01-10T09:00:00Z', price('EUR', 10_000)],
      ['2026-03-15T23:30:00Z', price('EUR', 15_000)], // half past midnight of the 16th in Madrid
      ['2026-10-01T09:00:00Z', price('EUR', 18_000)],
    ],
    null,
  ),
  subscription(blauDollar, [['2026-01-05T09:00:00Z', price('USD', 240_000, 'year')]], '2026-03-20T12:00:00Z'), // prettier-ignore
  subscription(blauEuro, [['2026-05-02T09:00:00Z', price('EUR', 24_000, 'month', 3)]], '2027-03-01T12:00:00Z'), // prettier-ignore
  subscription(
    casaYen,
    [
      ['2026-03-05T09:00:00Z', yen, 2],
      ['2026-03-25T09:00:00Z', yen, 1],
    ],
    '2026-12-01T09:00:00Z',
  ),
  subscription(ecoEuro, [['2026-03-10T08:00:00Z', price('EUR', 3_000)]], '2026-03-10T20:00:00Z'),
]

const invoice = (
  of: Customer,
  amount: number,
  [from, until]: readonly [string, string],
  finalizedAt: string | null,
  more: Partial<Invoice> = {},
): Invoice => ({
  id: `in_${++count}`,
  number: String(count),
  customer: of,
  subscription: null,
  reason: 'manual',
  lines: [
    {
      id: `il_${count}`,
      item: null,
      price: null,
      quantity: 1,
      amount,
      off: null,
      tax: 0,
      proration: false,
      from: at(from),
      until: at(until),
      description: '',
    },
  ],
  createdAt: at(finalizedAt ?? from),
  finalizedAt: finalizedAt === null ? null : at(finalizedAt),
  dueAt: finalizedAt === null ? null : at(finalizedAt) + 14 * 86_400_000,
  settled: null,
  subtotal: amount,
  tax: 0,
  total: amount,
  startingBalance: 0,
  endingBalance: 0,
  creditedOpen: 0,
  creditedPaid: 0,
  replaces: null,
  ...more,
})

const LONG_AGO = ['2025-12-01T09:00:00Z', '2026-01-01T09:00:00Z'] as const
const MARCH = ['2026-03-01T09:00:00Z', '2026-04-01T09:00:00Z'] as const
const anaMarch = invoice(
  anaEuro,
  10_000,
  ['2026-03-10T09:00:00Z', '2026-04-10T09:00:00Z'],
  '2026-03-10T09:00:00Z',
  { total: 12_100, tax: 2_100, settled: { how: 'paid', at: at('2026-04-02T09:00:00Z') } },
)

/** See the tests for what each adds to March. */
export const invoices = [
  anaMarch,
  invoice(blauDollar, 240_000, ['2026-01-05T09:00:00Z', '2027-01-05T09:00:00Z'], '2026-01-05T09:00:00Z', {
    settled: { how: 'paid', at: at('2026-01-08T09:00:00Z') },
  }), // prettier-ignore
  invoice(casaYen, 8_000, ['2026-03-30T23:00:00Z', '2026-03-30T23:00:00Z'], '2026-03-30T23:00:00Z'),
  invoice(anaEuro, 70_000, MARCH, '2026-03-06T09:00:00Z', {
    settled: { how: 'void', at: at('2026-03-25T09:00:00Z') },
  }),
  invoice(anaEuro, 4_000, MARCH, '2026-01-18T09:00:00Z', {
    settled: { how: 'uncollectible', at: at('2026-04-15T09:00:00Z') },
  }),
  invoice(anaEuro, 80_000, MARCH, null),
  invoice(blauDollar, 30_000, LONG_AGO, '2026-02-15T09:00:00Z', {
    creditedOpen: 10_000,
    startingBalance: -5_000,
  }),
  invoice(blauEuro, 90_000, LONG_AGO, '2026-03-17T09:00:00Z'), // due on the 31st: not yet overdue
]

export const creditNotes: CreditNote[] = [
  {
    id: 'cn_1',
    number: 'CN-1',
    invoice: anaMarch,
    createdAt: at('2026-03-15T10:00:00Z'),
    net: 1_000,
    tax: 210,
    reason: 'order_change',
    kind: 'post_payment',
  },
]

/** Everybody who is billed. */
export const customers = [anaEuro, blauDollar, blauEuro, casaYen, ecoEuro]
