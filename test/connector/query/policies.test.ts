// How things are counted where companies differ: each policy by hand on the book, and the identities
// under every combination of them.

import fc from 'fast-check'
import type { Place } from '../../../connector/model/place'
import type { Minor } from '../../../connector/model/money'
import type { RecurringLine, RecurringLineFact } from '../../../connector/model/recurring-line'
import { businessTime } from '../../../connector/model/business-time'
import { timeZone } from '../../../connector/model/zone'
import { recurringLineFacts } from '../../../connector/model/recurring-line'
import { ticketFact } from '../../../connector/model/ticket'
import type { Policies } from '../../../connector/model/settings'
import { USUAL } from '../../../connector/model/settings'
import { formatDay, parseDay } from '../../../connector/model/period'
import type { Day } from '../../../connector/model/period'
import { periodLabel } from '../../../connector/query/periods'
import { day, portfolio, rate, value } from '../book'
import { conversion } from '../../../connector/model/money'
import { NO_FACTS } from '../no-facts'

const place: Place = {
  account: () => 1,
  turns: () => [],
  day: moment => (typeof moment === 'string' ? parseDay(moment) : Math.floor(moment / 86_400_000)) as Day,
  dayOrNull: moment => (moment === null ? null : place.day(moment)),
} // prettier-ignore

describe('a recurring line', () => {
  const line: RecurringLine = {
    id: 'sub_1', accountRef: 'stripe:1', product: null, currency: 'EUR', amountPerMonth: 9000 as Minor,
    otherwise: { permanent: 10000 as Minor, all: 7000 as Minor },
    from: '2026-01-01', until: '2026-04-01', noticeAt: '2026-03-10', unpaidSince: '2026-03-15',
  } // prettier-ignore
  const told = (policies: Partial<Policies>) => {
    const [fact] = recurringLineFacts(line, place, { ...USUAL, ...policies })
    return [fact?.amountPerMonth, fact?.until == null ? null : formatDay(fact.until)]
  }

  it('ends with what was paid for, on notice, or when it is not paid', () => {
    expect(told({})).toEqual([9000, '2026-04-01'])
    expect(told({ churnDate: 'notice' })).toEqual([9000, '2026-03-10'])
    expect(told({ pastDue: 'leaves' })).toEqual([9000, '2026-03-15'])
    expect(told({ churnDate: 'notice', pastDue: 'leaves' })).toEqual([9000, '2026-03-10'])
  })

  it('is to begin, runs or has ended today', () => {
    const on = (today: string) =>
      recurringLineFacts(line, place, USUAL, day(today)).map(({ state }) => state)
    expect(['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'].map(on).flat()).toEqual([
      'upcoming', 'running', 'running', 'ended',
    ]) // prettier-ignore
  })

  it('costs what the discounts that count leave', () => {
    expect(told({ discounts: 'permanent' })[0]).toBe(10000)
    expect(told({ discounts: 'all' })[0]).toBe(7000)
  })

  it('is the same under every policy where nothing of that is told', () => {
    const { otherwise, noticeAt, unpaidSince, ...plain } = line
    const all = { churnDate: 'notice', pastDue: 'leaves', discounts: 'all' } as const
    expect([otherwise, noticeAt, unpaidSince]).not.toContain(undefined)
    expect(recurringLineFacts(plain, place, { ...USUAL, ...all })).toEqual(recurringLineFacts(plain, place))
  }) // prettier-ignore
})

describe('accounts that return', () => {
  const may = (id: string, policies: Partial<Policies> = {}) =>
    value(id, '2026-05-01', '2026-05-31', { policies })

  it('are told apart and set against churn, only told apart, or told as new', () => {
    // Blau came back with 80 on 2 May; Ana and Casa opened with 180.
    expect([may('mrr_reactivation'), may('mrr_new'), may('accounts_new')]).toEqual([8000, 0, 0])
    expect(may('net_mrr_churn_rate')).toBeCloseTo(-80 / 180)
    const apart = { reactivation: 'apart' } as const
    expect([may('mrr_reactivation', apart), may('net_mrr_churn_rate', apart)]).toEqual([8000, 0])
    const asNew = { reactivation: 'new' } as const
    expect(
      ['mrr_reactivation', 'mrr_new', 'accounts_new', 'accounts_reactivated'].map(id =>
        may(id, asNew),
      ),
    ).toEqual([0, 8000, 1, 0])
  })
})

describe('changes within a period', () => {
  it('are set against each other within a day, or within the period', () => {
    const march = (id: string, netting: Policies['netting']) =>
      value(id, '2026-03-01', '2026-03-31', { policies: { netting } })
    // Casa began with 50 on the 5th and went down to 30 on the 25th.
    expect([march('mrr_new', 'day'), march('mrr_contraction', 'day')]).toEqual([5000, 2000])
    expect([march('mrr_new', 'period'), march('mrr_contraction', 'period')]).toEqual([3000, 0])
  })

  it('do not tell who comes and goes inside the period', () => {
    const line = { ...(portfolio.facts.recurringLines[0] as RecurringLineFact), account: 3 }
    const lines = [{ ...line, from: day('2026-03-05'), until: day('2026-03-20') }]
    const of = { ...portfolio, facts: { ...portfolio.facts, recurringLines: lines } }
    const march = (id: string, netting: Policies['netting']) =>
      value(id, '2026-03-01', '2026-03-31', { of, policies: { netting } })
    const ids = ['accounts_new', 'accounts_lost', 'mrr_new', 'mrr_churn']
    expect(ids.map(id => march(id, 'day'))).toEqual([1, 1, 10000, 10000])
    expect(ids.map(id => march(id, 'period'))).toEqual([0, 0, 0, 0])
  })
})

describe('first replies', () => {
  it('are told in hours of the clock, or in business hours', () => {
    const ticket = { firstReplyMinutes: 900, firstReplyBusinessMinutes: 90, createdAt: 0, solvedAt: null }
    const told = (replyHours: Policies['replyHours']) =>
      ticketFact(ticket as Parameters<typeof ticketFact>[0], { place, replyHours, worked: () => null })
    expect([told('calendar').firstReplyHours, told('business').firstReplyHours]).toEqual([15, 1.5])
  }) // prettier-ignore
})

describe('business hours', () => {
  const madrid = timeZone('Europe/Madrid')
  const hours = [1, 2, 3, 4, 5].flatMap(weekday => [
    { calendar: 'Madrid', weekday, fromMinute: 9 * 60, untilMinute: 14 * 60 },
    { calendar: 'Madrid', weekday, fromMinute: 15 * 60, untilMinute: 18 * 60 },
  ])
  const holidays = [{ calendar: 'Madrid', day: '2026-03-19', name: 'San José' }]
  const worked = businessTime(hours, holidays, madrid)
  const at = (text: string) => Date.parse(`${text}+01:00`)

  it.each([
    ['2026-03-16T10:00', '2026-03-16T11:30', 90], // within one morning
    ['2026-03-16T13:00', '2026-03-16T16:00', 120], // over lunch
    ['2026-03-13T17:00', '2026-03-16T09:30', 90], // over a weekend: Friday’s last hour, Monday’s first half
    ['2026-03-18T17:30', '2026-03-20T09:15', 45], // over a holiday
    ['2026-03-14T10:00', '2026-03-15T20:00', 0], // a weekend
  ])('from %s to %s are %i minutes', (from, until, minutes) => {
    expect(worked(at(from), at(until))).toBe(minutes)
  })

  it('are those of the clock on the wall across daylight saving', () => {
    // The clocks go forward on 29 March 2026: Friday 17:00 CET to Monday 10:00 CEST.
    expect(worked(at('2026-03-27T17:00'), Date.parse('2026-03-30T10:00+02:00'))).toBe(120)
  })

  it('are the workbook’s where the help desk does not tell its own, and unknown without a calendar', () => {
    const ticket = { firstReplyMinutes: 180, firstReplyBusinessMinutes: null, createdAt: at('2026-03-16T13:00'), solvedAt: null }
    const unknown = businessTime([], [], madrid)
    const told = (clock: typeof worked) =>
      ticketFact(ticket as unknown as Parameters<typeof ticketFact>[0], { place, replyHours: 'business', worked: clock })
    expect([told(worked).firstReplyHours, told(unknown).firstReplyHours]).toEqual([2, null])
    expect(unknown(0, 1)).toBeNull()
  }) // prettier-ignore
})

describe('weeks', () => {
  it('begin on Monday, or on the Sunday before it', () => {
    const week = (text: string, weekStart: Policies['weekStart']) =>
      periodLabel(day(text), 'week', { fiscalYearStartMonth: 1, weekStart })
    // 1 March 2026 is a Sunday, the last day of ISO week 9.
    expect([week('2026-03-01', 'monday'), week('2026-03-02', 'monday')]).toEqual(['202609', '202610'])
    expect([week('2026-03-01', 'sunday'), week('2026-02-28', 'sunday')]).toEqual(['202610', '202609'])
  }) // prettier-ignore
})

describe('under every policy', () => {
  const START = day('2025-06-01')
  const lineOf = fc
    .record({
      account: fc.integer({ min: 1, max: 3 }),
      amount: fc.integer({ min: 1, max: 500_00 }),
      from: fc.integer({ min: 0, max: 400 }),
      days: fc.option(fc.integer({ min: 1, max: 200 })),
      isDollar: fc.boolean(),
    })
    .map(({ account, amount, from, days, isDollar }): RecurringLineFact => ({
      account,
      id: 'sub_1',
      state: 'running',
      amountPerMonth: amount as Minor,
      from: (START + from) as Day,
      until: days === null ? null : ((START + from + days) as Day),
      currency: isDollar ? 'USD' : 'EUR',
      product: 'Basic',
    }))
  const policiesOf = fc.record({
    reactivation: fc.constantFrom<Policies['reactivation']>('offsets', 'apart', 'new'),
    netting: fc.constantFrom<Policies['netting']>('day', 'period'),
  })
  const windowOf = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }))
    .map(([from, length]) => [START + from, START + from + length].map(at => formatDay(at as Day)))
  const money = conversion('EUR', () =>
    Array.from({ length: 30 }, (_, month) =>
      rate('USD', formatDay((START + month * 30 - 60) as Day), 1 + (month % 7) / 20),
    ),
  )

  it('closing is opening and what moved it, in revenue and in accounts, and rates keep their bounds', () => {
    fc.assert(
      fc.property(fc.array(lineOf, { maxLength: 12 }), policiesOf, windowOf, (lines, policies, window) => {
        const of = { ...portfolio, facts: { ...NO_FACTS, recurringLines: lines } }
        const [from = '', to = ''] = window
        const n = (id: string) => value(id, from, to, { of, money, policies }) ?? 0
        const gained = n('mrr_new') + n('mrr_expansion') + n('mrr_reactivation')
        expect(n('mrr')).toBe(n('mrr_open') + gained - n('mrr_contraction') - n('mrr_churn') + n('mrr_fx'))
        expect(n('accounts_close')).toBe(
          n('accounts_open') + n('accounts_new') + n('accounts_reactivated') - n('accounts_lost'),
        )
        const grr = n('gross_revenue_retention')
        expect(grr >= 0 && grr <= 1 && grr <= n('net_revenue_retention') + 1e-12).toBe(true)
        if (policies.reactivation === 'new') expect(n('mrr_reactivation')).toBe(0)
        if (lines.every(({ currency }) => currency === 'EUR')) expect(n('mrr_fx')).toBe(0)
      }),
      { numRuns: 300, seed: 7 },
    )
  }) // prettier-ignore
})
