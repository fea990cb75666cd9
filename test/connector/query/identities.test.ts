// The identities every book obeys, on random books: several lines an account, gaps, two currencies.

import { completeAsOf } from '../../../connector/model/freshness'
import fc from 'fast-check'
import type { RecurringLineFact } from '../../../connector/model/recurring-line'
import type { DealFact } from '../../../connector/model/deal'
import type { RevenueLineFact } from '../../../connector/model/invoice'
import type { Minor } from '../../../connector/model/money'
import { conversion } from '../../../connector/model/money'
import type { Day } from '../../../connector/model/period'
import { formatDay } from '../../../connector/model/period'
import type { Portfolio } from '../../../connector/model/portfolio'
import { accounts, ask, day, deals, invoices, itself, portfolio, rate, value } from '../book'
import { NO_FACTS } from '../no-facts'

const { zone } = portfolio
const START = day('2025-06-01')
const SPAN = 600
const at = (offset: number) => (START + offset) as Day

const lineOf = fc
  .record({
    account: fc.integer({ min: 1, max: 3 }),
    amount: fc.integer({ min: 1, max: 500_00 }),
    from: fc.integer({ min: 0, max: SPAN }),
    days: fc.option(fc.integer({ min: 1, max: 300 })),
    isDollar: fc.boolean(),
    isPlus: fc.boolean(),
  })
  .map(({ account, amount, from, days, isDollar, isPlus }): RecurringLineFact => ({
    account,
    id: 'sub_1',
    state: 'running',
    amountPerMonth: amount as Minor,
    from: at(from),
    until: days === null ? null : at(from + days),
    currency: isDollar ? 'USD' : 'EUR',
    product: isPlus ? 'Plus' : 'Basic',
  }))
const dealOf = fc
  .record({
    account: fc.integer({ min: 0, max: 3 }),
    amount: fc.option(fc.integer({ min: 0, max: 10_000_00 })),
    created: fc.integer({ min: 0, max: SPAN }),
    days: fc.option(fc.integer({ min: 0, max: 200 })),
    isWon: fc.boolean(),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ account, amount, created, days, isWon, probability }, ): DealFact => ({
    ...(deals[0] as DealFact),
    account,
    amount: amount as Minor | null,
    weightedAmount: amount === null ? null : (Math.round(amount * probability) as Minor),
    createdDay: at(created),
    closedDay: days === null ? null : at(created + days),
    cycleDays: days,
    outcome: days === null ? 'open' : isWon ? 'won' : 'lost',
  })) // prettier-ignore
const revenueOf = fc
  .record({
    account: fc.integer({ min: 1, max: 3 }),
    net: fc.integer({ min: -500_00, max: 5_000_00 }),
    from: fc.integer({ min: 0, max: SPAN }),
    days: fc.integer({ min: 1, max: 370 }),
  })
  .map(({ account, net, from, days }): RevenueLineFact => ({
    account,
    net: net as Minor,
    currency: 'EUR',
    product: 'Basic',
    invoicedDay: at(from),
    serviceFrom: at(from),
    serviceUntil: at(from + days),
  }))
const bookOf = fc
  .record({
    lines: fc.array(lineOf, { maxLength: 14 }),
    sold: fc.array(dealOf, { maxLength: 10 }),
    revenueLines: fc.array(revenueOf, { maxLength: 8 }),
  })
  .map(({ lines, sold, revenueLines }): Portfolio => ({
    accounts,
    zone,
    freshness: completeAsOf(0),
    facts: {
      ...NO_FACTS,
      accounts: [1, 2, 3].map(itself),
      recurringLines: lines,
      deals: sold,
      revenueLines,
      invoices,
    },
  }))
const windowOf = fc
  .tuple(fc.integer({ min: 0, max: SPAN }), fc.integer({ min: 0, max: 200 }))
  .map(([from, length]) => [formatDay(at(from)), formatDay(at(from + length))] as const)
const money = conversion('EUR', () =>
  Array.from({ length: 40 }, (_, month) =>
    rate('USD', formatDay(at(month * 30 - 60)), 1 + (month % 7) / 20),
  ),
)
const numbers = (of: Portfolio, [from, to]: readonly [string, string], ...ids: string[]) =>
  ids.map(id => value(id, from, to, { of, money }) ?? null)
/** Numbers that are always known. */
const figures = (book: Portfolio, window: readonly [string, string]) => (id: string) =>
  numbers(book, window, id)[0] ?? NaN
const law = (holds: (book: Portfolio, window: readonly [string, string]) => void) =>
  fc.assert(fc.property(bookOf, windowOf, holds), { numRuns: 150, seed: 42 })

describe('in every book', () => {
  it('closing MRR is opening MRR and what moved it', () => {
    law((book, window) => {
      const of = figures(book, window)
      expect(of('mrr')).toBe(of('mrr_open') + of('net_new_mrr') + of('mrr_fx'))
      const gained = of('mrr_new') + of('mrr_expansion') + of('mrr_reactivation')
      expect(of('net_new_mrr')).toBe(gained - of('mrr_contraction') - of('mrr_churn'))
    })
  })

  it('there is no effect of rates where there is one currency', () => {
    law((book, window) => {
      const euros = book.facts.recurringLines.map(line => ({ ...line, currency: 'EUR' }))
      const of = { ...book, facts: { ...book.facts, recurringLines: euros } }
      expect(numbers(of, window, 'mrr_fx')).toEqual([0])
    })
  })

  it('closing accounts are opening accounts, new and returned ones, less those lost', () => {
    law((book, window) => {
      const of = figures(book, window)
      const gained = of('accounts_new') + of('accounts_reactivated')
      expect(of('accounts_close')).toBe(of('accounts_open') + gained - of('accounts_lost'))
    })
  })

  it('GRR lies between 0 and 1 and never above NRR; retention and churn of logos are one', () => {
    law((book, window) => {
      const [grr, nrr, kept, lost] = numbers(book, window, 'gross_revenue_retention', 'net_revenue_retention', 'logo_retention', 'logo_churn') // prettier-ignore
      if (grr == null || nrr == null || kept == null) return expect([grr, nrr, kept, lost]).toEqual([null, null, null, null]) // prettier-ignore
      expect(grr).toBeGreaterThanOrEqual(0)
      expect(grr).toBeLessThanOrEqual(1)
      expect(grr).toBeLessThanOrEqual(nrr + 1e-12)
      expect(kept + (lost ?? NaN)).toBeCloseTo(1, 12)
    })
  })

  it('what adds up over accounts and over time does, the unassigned included', () => {
    law((book, [from, to]) => {
      const how = { of: book, money }
      for (const id of ['deals_won', 'won_amount', 'revenue_recognised', 'mrr_new', 'mrr_expansion', 'mrr', 'pipeline_open']) {
        const whole = value(id, from, to, how)
        const parts = ask([id], from, to, { ...how, by: ['account_name'] })
        expect(parts.reduce((sum, row) => sum + (row.metrics[0] ?? 0), 0)).toBe(whole)
      }
      for (const id of ['deals_won', 'won_amount', 'revenue_recognised', 'net_new_mrr', 'accounts_new']) {
        const days = ask([id], from, to, { ...how, by: ['month'] })
        expect(days.reduce((sum, row) => sum + (row.metrics[0] ?? 0), 0)).toBe(value(id, from, to, how))
      }
    })
  }) // prettier-ignore

  it('a balance of the whole is that of its last part', () => {
    law((book, [from, to]) => {
      const months = ask(['mrr', 'pipeline_open', 'accounts_close'], from, to, {
        of: book,
        money,
        by: ['month'],
      })
      const whole = ask(['mrr', 'pipeline_open', 'accounts_close'], from, to, { of: book, money })
      expect(months[months.length - 1]?.metrics).toEqual(whole[0]?.metrics)
    })
  })

  it('win rates lie between 0 and 1, and the weighted pipeline under the open one', () => {
    law((book, window) => {
      for (const share of numbers(book, window, 'win_rate_count', 'win_rate_value')) {
        if (share === null) continue
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      const of = figures(book, window)
      expect(of('weighted_pipeline')).toBeLessThanOrEqual(of('pipeline_open'))
    })
  })

  it('nothing depends on the order of the rows', () => {
    law((book, window) => {
      const { facts } = book
      const backwards = { ...book, facts: { ...facts, deals: [...facts.deals].reverse(), recurringLines: [...facts.recurringLines].reverse(), revenueLines: [...facts.revenueLines].reverse() } } // prettier-ignore
      const ids = ['mrr', 'mrr_churn', 'net_revenue_retention', 'won_amount', 'revenue_recognised', 'upsell_rate'] // prettier-ignore
      expect(numbers(backwards, window, ...ids)).toEqual(numbers(book, window, ...ids))
    })
  })
})
