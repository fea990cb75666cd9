// Every metric once, with a number worked out by hand from the book and the source of its definition.

import { metrics } from '../../../connector/catalogue/index'
import { measuresOf } from '../../../connector/catalogue/metric'
import { ask, portfolio, table, value } from '../book'

/** March 2026 of the book; money in cents. */
const MARCH: Record<string, number | null> = {
  accounts_open: 2, // Ana, Blau
  accounts_close: 2, // Ana, Casa
  accounts_new: 1, // Casa
  accounts_lost: 1, // Blau
  accounts_reactivated: 0,
  logo_retention: 1 / 2, // of Ana and Blau, Ana stayed
  logo_retention_t12m: null, // nobody paid on 31 March 2025
  logo_churn: 1 / 2,
  mrr_open: 30000,
  mrr: 18000,
  arr: 216000,
  arpa: 9000,
  gross_revenue_retention: 100 / 300, // Ana min(150, 100), Blau 0
  gross_revenue_retention_t12m: null,
  net_revenue_retention: 150 / 300,
  net_revenue_retention_t12m: null,
  mrr_new: 5000,
  mrr_expansion: 5000,
  mrr_contraction: 2000,
  mrr_churn: 20000,
  mrr_reactivation: 0,
  net_new_mrr: -12000,
  mrr_fx: 0,
  gross_mrr_churn_rate: 200 / 300, // Casa was not there at opening
  net_mrr_churn_rate: (200 - 50) / 300,
  saas_quick_ratio: (50 + 50) / (200 + 20),
  deals_won: 2,
  won_amount: 150000,
  win_rate_count: 2 / 3,
  win_rate_value: 1500 / 4500,
  avg_deal_size: 75000,
  sales_cycle_length_avg: (10 + 40) / 2,
  pipeline_open: 240000, // deals 4 and 5, which closed in April
  weighted_pipeline: 90000,
  upsell_rate: 1 / 2,
  stage_entries: 3, // two of deal 1, one of deal 2
  stage_days_avg: (10 + 9) / 2, // 20 Feb to 2 March, 2 to 11 March
  revenue_recognised: 35900, // 310 + 64 − 15
  ar_overdue: 12100, // due on the closing day is not yet overdue
  cash_collected: 50000,
  refunds: 4000,
  disputes: 3000,
  labour_cost: 8500,
  direct_cost: 2000,
  cost_to_serve: 10500,
  client_profit: 25400, // 359 − 105
  client_margin: 254 / 359,
  cost_to_serve_ratio: 105 / 359,
  effective_hourly_rate: 35900 / 3,
  hours_logged: 3,
  billable_hours: 2,
  billable_share: 2 / 3,
  hours_per_account: 3 / 2, // two accounts at opening and at closing
  interactions: 4, // the note is none
  interactions_per_account: 4 / 2,
  meetings_held: 1,
  accounts_touched: 2, // Ana and Casa; Blau was only written to
  contacts: 3, // the one nobody dates is there, April’s is not
  nps: 25, // Ana’s last word is 6: two promoters, one passive, one detractor
  nps_responses: 4,
  csat: 3 / 5,
  ces: 16 / 3,
  survey_responses: 13,
  tickets_created: 3,
  tickets_solved: 3,
  ticket_backlog: 1,
  first_response_time_avg: (1.5 + 4) / 2,
  resolution_time_avg: (48 + 240 + 216) / 3,
  sla_attainment: 2 / 4, // the one broken in April is not yet, February’s no more
  sla_breaches: 2,
  reopen_rate: 1 / 3,
  tasks_overdue: 1,
  tasks_completed: 2,
  quota: 103333, // 3,000 over 90 days, of which 31 fall in March
  quota_attainment: 150000 / 103333,
  goal_amount: 103333 + 172222,
  goal_value: 50,
  custom_metric_value: 7,
  custom_metric_amount: 1250,
  annotations: 2,
}

describe('every metric of the catalogue', () => {
  it.each(metrics.map(metric => [metric.id, metric] as const))(
    '%s is what the book gives by hand for March',
    id => {
      expect(Object.keys(MARCH)).toContain(id)
      const expected = MARCH[id] ?? null
      const actual = value(id, '2026-03-01', '2026-03-31')
      if (expected === null) expect(actual).toBeNull()
      else expect(actual).toBeCloseTo(expected, 12)
    },
  )

  it('does not know a cost of which a part is not known', () => {
    const [first, ...rest] = portfolio.facts.timeEntries
    const without = first ? [{ ...first, cost: null }, ...rest] : []
    const of = { ...portfolio, facts: { ...portfolio.facts, timeEntries: without } }
    for (const id of ['labour_cost', 'cost_to_serve', 'client_profit', 'client_margin']) {
      expect(value(id, '2026-03-01', '2026-03-31', { of })).toBeNull()
    }
    const byAccount = table(
      ask(['labour_cost'], '2026-03-01', '2026-03-31', { of, by: ['account_name'] }),
    )
    expect(byAccount).toEqual([
      ['Ana', null],
      ['Blau', 2500],
    ])
  })

  it('counts of everybody the last answer in each cell', () => {
    const halves = ask(['nps', 'nps_responses'], '2026-03-01', '2026-03-31', { by: ['week'] })
    expect(table(halves).slice(1, 4)).toEqual([
      ['202610', 300 / 4, 4], // three promoters and a passive one in the first full week
      ['202611', null, 0],
      ['202612', -100, 1],
    ])
  })

  it('splits goals by whom they are for, whoever owns an account', () => {
    const rows = ask(['quota', 'goal_amount'], '2026-03-01', '2026-03-31', {
      by: ['owner', 'team'],
    })
    expect(table(rows)).toEqual([
      ['Rosa', '(unassigned)', 103333, 103333],
      ['(unassigned)', 'North', 0, 172222],
    ])
  })

  it('counts a returning account as reactivated, with all its revenue', () => {
    expect(value('accounts_reactivated', '2026-05-01', '2026-05-31')).toBe(1)
    expect(value('mrr_reactivation', '2026-05-01', '2026-05-31')).toBe(8000)
    expect(value('accounts_new', '2026-05-01', '2026-05-31')).toBe(0)
  })

  it('compares with twelve months before the closing in its trailing forms', () => {
    // 20 March 2026: Ana 150, Casa 50; 20 March 2027: Ana 150, Blau 80, Casa 30
    expect(value('net_revenue_retention_t12m', '2027-03-01', '2027-03-20')).toBeCloseTo(180 / 200)
    expect(value('gross_revenue_retention_t12m', '2027-03-01', '2027-03-20')).toBeCloseTo(180 / 200)
    expect(value('logo_retention_t12m', '2027-03-01', '2027-03-20')).toBe(1)
  })

  it('is a record without functions that says whose definition it follows', () => {
    for (const metric of metrics) {
      expect(JSON.parse(JSON.stringify(metric))).toEqual(metric)
      expect(metric.reference).not.toBe('')
      expect(measuresOf(metric.is).length).toBeGreaterThan(0)
    }
  })
})

describe('an empty denominator', () => {
  it.each(metrics.filter(({ is }) => is.kind === 'ratio').map(({ id }) => id))(
    'gives null for %s, never 0',
    id => {
      expect(value(id, '2020-01-01', '2020-01-31')).toBeNull()
    },
  )
})
