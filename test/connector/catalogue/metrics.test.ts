// Every metric once, with a number worked out by hand from the book and the source of its definition.

import { metrics } from '../../../connector/catalogue/index'
import { measuresOf } from '../../../connector/catalogue/metric'
import { ask, portfolio, table, value } from '../book'
import { writtenOut } from '../written-out'

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
  reopen_rate: 1 / 2, // of ticket 4 nobody tells
  tasks_overdue: 1,
  tasks_completed: 2,
  quota: 103333, // 3,000 over 90 days, of which 31 fall in March
  quota_attainment: 150000 / 103333,
  goal_amount: 103333 + 172222 + 40000,
  pipeline_coverage: null, // the quota is met
  budget_variance: 359 / 400 - 1,
  cac: 60000, // Casa is new
  ltv_cac_ratio: null,
  cac_payback_months: 60000 / (5000 * (254 / 359)),
  crc: 9000 / 2,
  expansion_cac: 30 / (50 * 12),
  accounts_overdue: 1, // Ana
  accounts_unhappy: 0,
  accounts_let_down: 1, // Ana; Casa’s was in February
  accounts_renewing_90d: 1, // Casa; Ana’s day is the closing itself
  risk_flags_open: 3,
  goal_value: 50,
  custom_metric_value: 7,
  custom_metric_amount: 1250,
  annotations: 2,
  renewals_due: 2, // Ana and Blau
  renewals_due_arr: 180000, // Blau pays nothing any more
  renewal_rate_logo: 1 / 2, // deal 3 of deals 2 and 3
  renewal_pipeline_90d: 36000, // Casa, 15 May
  customer_tenure_avg: ((80 + 26) * 12) / 365 / 2, // Ana since 10 January, Casa since 5 March
  pipeline_created: 340000, // deals 1, 4, 5
  sales_velocity: (2 * 75000 * (2 / 3)) / 25, // deals 4 and 5 are open
  sales_cycle_length_median: 25,
  stage_time: 9.5,
  upsell_amount: 100000,
  cross_sell_amount: 0,
  cross_sell_rate: 0,
  expansion_win_rate: 1,
  products_per_account: 1,
  revenue_growth_pop: null, // February earned nothing
  revenue_growth_yoy: null,
  revenue_concentration: 1, // two accounts only
  accounts_receivable: 22000,
  invoices_overdue: 1,
  dso: (220 / (121 + 99 + 77)) * 90,
  on_time_payment_rate: 0, // one late, one not paid
  collection_rate: 121 / 220,
  revenue_per_account: 35900 / 2,
  unprofitable_accounts: 0,
  ltv_simple: null, // nobody paid six months before
  ltv_gross_margin: null,
  revenue_per_am: 35900 / 2, // Rosa and Tom
  accounts_per_am: 1,
  arr_per_am: 108000,
  cost_per_interaction: 8500 / 4,
  time_on_admin_share: 0,
  accounts_touched_share: 1,
  handover_rate: 1 / 2, // Ana on the 16th; Casa did not pay at opening
  days_since_last_touch: (29 + 26) / 2, // Ana’s call of 2 March, Casa’s meeting of the 5th
  accounts_no_touch: 0,
  nps_account_weighted: 0, // all of Ana, whose mean is 8.4
  survey_coverage: 1 / 2,
  first_response_time_median: (1.5 + 4) / 2,
  first_response_time_p90: 1.5 + 0.9 * 2.5,
  resolution_time_median: 216,
  resolution_time_p90: 216 + 0.8 * 24,
  backlog_age_avg: 0, // created on the closing day
  tickets_per_account: 3 / 2,
  task_completion: 1 / 3,
  on_time_delivery: 1 / 3,
  // Ana: contact 30 of 30, tasks and SLA 0 of 15, NPS 0.25 → 9.375, 121 of 150 overdue → 8.95.
  // Casa: contact 30, SLA 0, nothing overdue 15, the rest not known.
  health_score: ((100 * 48.325 * 150) / 90 + (100 * 45 * 30) / 60) / 180,
  health_coverage: (1 + 60 / 90) / 2,
  accounts_red: 0,
  accounts_yellow: 1,
  accounts_green: 1,
  arr_at_risk: 0,
  arr_at_risk_share: 0,
  arr_yellow: 180000, // Ana’s score is 53.7
  arr_green: 36000, // Casa’s is 75
  source_records: 5,
  data_match_rate: 3 / 5,
  revenue_match_rate: 310 / 359, // the CRM does not know Blau
  ticket_match_rate: 2 / 3,
  records_unmatched: 2,
  identity_conflicts: 1,
  manual_links: 1, // Blau’s ends before the closing
  relinks: 1,
  cohort_accounts: 3,
  cohort_logo_retention: 2 / 3, // Blau had left
  cohort_revenue_retention: (150 + 50) / (100 + 200 + 50),
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
    const [first, ...rest] = writtenOut(portfolio.facts.timeEntries)
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
      ['(unassigned)', '(unassigned)', 0, 40000], // the revenue’s
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
