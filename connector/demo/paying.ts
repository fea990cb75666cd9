// What the clients of the made-up book pay: recurring lines, and for each of their months an invoice, its
// revenue and the money for it.

import type { Extract } from '../model/extract'
import type { Minor } from '../model/money'
import { minorFromMajor } from '../model/money'
import type { Day } from '../model/period'
import { addDays, addMonths, formatDay } from '../model/period'
import type { Listed } from '../model/rows'
import type { Client } from './clients'

type Paid = Listed<Pick<Extract, 'recurringLines' | 'invoices' | 'revenueLines' | 'payments'>>

interface Stretch {
  readonly from: Day
  readonly until: Day | null
  readonly fee: number
}

const PRODUCTS = ['Basic', 'Plus', 'Premium'] as const

/** What a client pays, in the report's own currency, so that nothing has to be converted. */
export function paymentsOf(client: Client, today: Day, currency: string): Paid {
  const stretches = stretchesOf(client, today)
  const product = PRODUCTS[client.number % PRODUCTS.length] ?? null
  const money = (major: number) => minorFromMajor(major, currency) ?? (0 as Minor)
  const bills = stretches.flatMap(stretch => billsOf(stretch, client, today))
  const common = { accountRef: `billing:${100 + client.number}`, currency }
  return {
    recurringLines: stretches.map(({ from, until, fee }) => ({
      ...common,
      id: `${client.ref}-${from}`,
      product,
      amountPerMonth: money(fee),
      from: formatDay(from),
      until: until === null ? null : formatDay(until),
    })),
    invoices: bills.map(({ id, fee, day, paidOn }) => ({
      ...common,
      id,
      state: paidOn === null ? 'open' : 'paid',
      total: money(fee),
      outstanding: money(fee),
      issuedAt: formatDay(day),
      dueAt: formatDay(addDays(day, 30)),
      settledAt: paidOn === null ? null : formatDay(paidOn),
    })),
    revenueLines: bills.map(({ fee, day }) => ({
      ...common,
      product,
      net: money(fee),
      invoicedAt: formatDay(day),
      serviceFrom: formatDay(day),
      serviceUntil: formatDay(addMonths(day, 1)),
    })),
    payments: bills.flatMap(({ id, fee, paidOn }) =>
      paidOn === null
        ? []
        : [{ ...common, id, kind: 'payment', amount: money(fee), at: formatDay(paidOn) }],
    ),
  }
}

/** Some pay more after a while, a few less; some come back after they left. */
function stretchesOf({ draws, from, until, fee }: Client, today: Day): Stretch[] {
  const draw = draws('terms')
  const changed = addMonths(from, draw.whole(4, 14))
  const end = until ?? today
  const next = Math.round(fee * (draw.happens(0.75) ? 1.35 : 0.8))
  const stays = changed >= end || !draw.happens(0.8)
  const first: Stretch[] = stays
    ? [{ from, until, fee }]
    : [{ from, until: changed, fee }, { from: changed, until, fee: next }] // prettier-ignore
  const returns = until === null ? today : addMonths(until, draw.whole(2, 10))
  return returns < today && draw.happens(0.8)
    ? [...first, { from: returns, until: null, fee }]
    : first
}

function billsOf({ from, until, fee }: Stretch, { ref, draws }: Client, today: Day) {
  const draw = draws(`bills from ${from}`)
  const end = until ?? addDays(today, 1)
  const bills: { id: string; fee: number; day: Day; paidOn: Day | null }[] = []
  for (let month = 0; addMonths(from, month) < end; month++) {
    const day = addMonths(from, month)
    const paidOn = addDays(day, draw.whole(5, draw.happens(0.3) ? 90 : 30))
    bills.push({ id: `${ref}-${day}`, fee, day, paidOn: paidOn > today ? null : paidOn })
  }
  return bills
}
