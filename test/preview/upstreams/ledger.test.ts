// The ledger against a world worked out on paper: see small-world.ts for the sketch.

import { createLedger } from '../../../preview/upstreams'
import type { WorldAccount } from '../../../preview/upstreams'
import { smallWorld } from './small-world'

const madrid = createLedger(smallWorld, { currency: 'EUR', timeZone: 'Europe/Madrid' })
const MARCH = { from: '2026-03-01', to: '2026-03-31' }
const MAY = { from: '2026-05-01', to: '2026-05-31' }
const YEAR = { from: '2027-03-01', to: '2027-03-31' }

describe('the ledger', () => {
  it.each<[string, number]>([
    ['accounts_open', 2], // Ana, Blau
    ['accounts_close', 2], // Ana, Casa
    ['accounts_new', 1], // Casa; Eco came and went within a day
    ['accounts_lost', 1], // Blau
    ['accounts_reactivated', 0],
    ['logo_retention', 0.5], // Ana of Ana, Blau
    ['logo_churn', 0.5],
    ['mrr_open', 300], // 100 € + 200 $ at 1
    ['mrr', 250], // 150 € + 16,000 ¥ at 160
    ['arr', 3000],
    ['mrr_new', 160], // 32,000 ¥ at 200
    ['mrr_expansion', 50],
    ['mrr_contraction', 80], // 16,000 ¥ at 200
    ['mrr_churn', 200],
    ['mrr_reactivation', 0],
    ['net_new_mrr', -70], // 160 + 50 − 80 − 200
    ['mrr_fx', 20], // 250 − 300 + 70
    ['gross_mrr_churn_rate', 200 / 300], // Casa's contraction is not of the opening accounts
    ['net_mrr_churn_rate', 0.5], // (200 − 50) / 300
    ['gross_revenue_retention', 100 / 300], // min(100, 150) of Ana
    ['net_revenue_retention', 0.5], // 150 of Ana
    ['saas_quick_ratio', 0.75], // (160 + 50) / (80 + 200)
    ['arpa', 125],
  ])('states %s of March as %d', (metric, value) => {
    expect(madrid.value(metric, MARCH)).toBeCloseTo(value, 12)
  })

  it.each<[string, number]>([
    ['accounts_reactivated', 1], // Blau, a new subscription for an account that had paid before
    ['accounts_new', 0],
    ['mrr_open', 250],
    ['mrr_reactivation', 80], // a quarter's 240 € are 80 a month
    ['mrr', 330],
    ['net_mrr_churn_rate', -0.32], // (0 − 80) / 250
    ['logo_churn', 0],
  ])('states %s of May, when Blau returns, as %d', (metric, value) => {
    expect(madrid.value(metric, MAY)).toBeCloseTo(value, 12)
  })

  it.each<[string, number]>([
    ['logo_retention_t12m', 0.5], // Ana of Ana, Casa
    ['gross_revenue_retention_t12m', 0.6], // min(150, 180) / (150 + 100)
    ['net_revenue_retention_t12m', 0.72], // 180 / 250
  ])('compares March 2027 with the end of March 2026 for %s: %d', (metric, value) => {
    expect(madrid.value(metric, YEAR)).toBeCloseTo(value, 12)
  })

  it('values retention at the opening rates, so that a rising dollar is no growth', () => {
    // Ana's 100 € and Blau's 200 $ stay through February; 200 $ are 160 € before, 200 € after.
    const february = { from: '2026-02-01', to: '2026-02-28' }
    expect(madrid.value('net_revenue_retention', february)).toBe(1)
    expect(madrid.value('mrr_open', february)).toBe(260)
    expect(madrid.value('mrr_fx', february)).toBe(40)
  })

  it('opens the day after an account’s first with that account, which then is not new', () => {
    // Blau began on 5 January, Ana on the 10th.
    const january = { from: '2026-01-06', to: '2026-01-31' }
    expect(madrid.value('accounts_open', january)).toBe(1)
    expect(madrid.value('accounts_new', january)).toBe(1)
  })

  it('goes back from 29 February to 28 February', () => {
    // Ana and Blau paid on 28 February 2027; Blau ended on 1 March.
    const leap = { from: '2028-02-01', to: '2028-02-29' }
    expect(madrid.value('logo_retention_t12m', leap)).toBe(0.5)
  })

  it.each<[string, number]>([
    ['deals_won', 3],
    ['won_amount', 1500], // 1,000 € + 500 $ at 1; the third has no amount
    ['win_rate_count', 0.75],
    ['win_rate_value', 0.75], // 1,500 of 2,000
    ['avg_deal_size', 500],
    ['sales_cycle_length_avg', 59 / 3], // 10 + 49 + 0 days
    ['pipeline_open', 383.33], // 333.33 € + 8,000 ¥ at 160
    ['weighted_pipeline', 133.33], // 40 % of 333.33; the lost one weighs nothing
    ['upsell_rate', 0.5], // Blau of Ana, Blau; the upsell without account does not count
  ])('states %s of March as %d', (metric, value) => {
    expect(madrid.value(metric, MARCH)).toBeCloseTo(value, 12)
  })

  it('spreads invoice lines over their days, less credit notes', () => {
    // Ana: 22 of 31 days of 100.00 = 70.97. Blau: 2,400 $ at 1.25 = 1,920.00 €, of which through
    // day 86 of 365 452.38, through day 55 289.32: 163.06. Casa: 8,000 ¥ at 160 = 50.00 on the 31st.
    // Credit note: −10.00. Void, uncollectible and draft invoices earn nothing.
    expect(madrid.value('revenue_recognised', MARCH)).toBeCloseTo(274.03, 12)
  })

  it('adds the days of a year up to the whole line', () => {
    const blau = (account: WorldAccount) => account.name === 'Blau'
    const rest = { from: '2025-12-02', to: '2027-01-04', where: blau }
    // 1,920.00, and what was left after one of 31 days of 300 $ at 1.25 (240.00 → 232.26) and 900 €
    // (870.97).
    expect(madrid.value('revenue_recognised', rest)).toBeCloseTo(1920 + 232.26 + 870.97, 12)
  })

  it('owes what was due before the last day and not settled by it', () => {
    // Ana's 121.00 with tax, paid in April; 40.00 written off in April; Blau's 300 $ less 50 carried
    // over and 100 credited. Not the void one, nor the one due on the 31st itself, nor the draft.
    expect(madrid.value('ar_overdue', MARCH)).toBe(311)
  })

  it('tells days by its own time zone', () => {
    // Ana's change is at 23:30 UTC on the 15th: the 16th in Madrid, the 15th in London.
    const fifteenth = { from: '2026-03-15', to: '2026-03-15' }
    const london = createLedger(smallWorld, { currency: 'EUR', timeZone: 'Europe/London' })
    expect(madrid.value('mrr_expansion', fifteenth)).toBe(0)
    expect(london.value('mrr_expansion', fifteenth)).toBe(50)
  })

  it('tells amounts in a currency without decimals in whole units', () => {
    const tokyo = createLedger(smallWorld, { currency: 'JPY', timeZone: 'Europe/Madrid' })
    expect(tokyo.value('mrr', MARCH)).toBe(150 * 160 + 16_000)
    expect(tokyo.value('mrr_open', MARCH)).toBe(300 * 160)
  })

  it('rounds exact halves away from zero, which floating point would miss', () => {
    // 989.01 $ at 1.0656 are exactly 928.125 €.
    const subscriptions = smallWorld.subscriptions.slice(0, 1).map(each => ({
      ...each,
      items: each.items.map(item => ({
        ...item,
        segments: item.segments.map(segment => ({
          ...segment,
          price: { ...segment.price, currency: 'USD', unitAmount: 98_901 },
        })),
      })),
    }))
    const rates = [{ currency: 'USD', day: '2025-01-02', perEuro: '1.0656' }]
    const ledger = createLedger(
      { ...smallWorld, subscriptions, invoices: [], creditNotes: [], rates },
      { currency: 'EUR', timeZone: 'UTC' },
    )
    expect(ledger.value('mrr', { from: '2026-02-01', to: '2026-02-28' })).toBe(928.13)
  })

  it('answers for some accounts only, those without account judged by nulls', () => {
    const emea = { ...MARCH, where: (account: WorldAccount) => account.region === 'EMEA' }
    const nowhere = { ...MARCH, where: (account: WorldAccount) => account.region === null }
    expect(madrid.value('mrr', emea)).toBe(150)
    expect(madrid.value('mrr', nowhere)).toBe(100)
    expect(madrid.value('deals_won', emea)).toBe(2)
    expect(madrid.value('deals_won', nowhere)).toBe(1)
  })

  it('is null where there is nothing to divide by, and zero where there is nothing', () => {
    const nobody = { ...MARCH, where: (account: WorldAccount) => account.name === 'Dia' }
    expect(madrid.value('logo_retention', nobody)).toBeNull()
    expect(madrid.value('net_revenue_retention_t12m', nobody)).toBeNull()
    expect(madrid.value('arpa', nobody)).toBeNull()
    expect(madrid.value('win_rate_count', nobody)).toBeNull()
    expect(madrid.value('mrr', nobody)).toBe(0)
  })

  it('knows the month of the first paid day', () => {
    const cohorts = smallWorld.accounts.map(account => madrid.startCohort(account))
    expect(cohorts).toEqual(['2026-01', '2026-01', '2026-03', null, null])
  })

  it('refuses a metric it does not know', () => {
    expect(() => madrid.value('happiness', MARCH)).toThrow('happiness')
  })
})
