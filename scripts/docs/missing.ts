// Metrics that teams know and this catalogue does not tell yet, with what each would need.

/** What is needed, and by which metrics. */
export const MISSING: readonly (readonly [need: string, ids: readonly string[]])[] = [
  [
    'A source of product usage',
    ['active_users', 'licence_utilisation', 'adoption_breadth', 'stickiness', 'usage_trend'],
  ],
  [
    'A record of reports sent and opened',
    [
      'portal_logins',
      'reports_automated_share',
      'report_delivery_on_time',
      'email_open_rate_client',
    ],
  ],
  [
    'The history of an account’s life-cycle stage or main contact, which no source’s list tells',
    [
      'onboarding_completion',
      'onboarding_to_active',
      'active_to_expansion',
      'time_to_value',
      'champion_change',
    ],
  ],
  [
    'Scores and forecasts kept from earlier days (a store that outlives the cache)',
    [
      'health_change',
      'health_churn_lift',
      'risk_save_rate',
      'saved_arr',
      'forecast_accuracy',
      'forecast_commit',
    ],
  ],
  [
    'The people who took part in an interaction',
    ['multithreading', 'single_thread_accounts', 'exec_sponsor_coverage', 'event_participation'],
  ],
  [
    'Threads of messages, with who wrote and when it was answered',
    ['response_time_client', 'unanswered_messages', 'response_rate_contacts'],
  ],
  [
    'A mark on meetings, notes, tickets or deals that says what they are (review, plan, complaint, escalation, referral, change request, playbook, proposal)',
    [
      'qbr_coverage',
      'qbr_to_opportunity',
      'notes_quality_coverage',
      'complaints',
      'escalations',
      'escalation_rate',
      'advocacy_actions',
      'new_business_from_referrals',
      'referral_rate',
      'scope_changes',
      'playbook_success',
      'proposal_acceptance',
    ],
  ],
  [
    'Links from an answer or a meeting to what followed it',
    ['detractor_followup', 'meeting_to_opportunity', 'survey_response_rate'],
  ],
  [
    'Contracts with signature and expiry days and amounts of their own',
    [
      'renewal_on_time_rate',
      'renewal_lead_time',
      'renewal_rate_revenue',
      'due_to_renewed',
      'overservicing_rate',
    ],
  ],
  [
    'Hours that people have available, and rates they are billed at',
    ['utilisation_billable', 'capacity_gap', 'realisation_rate'],
  ],
  [
    'Costs of teams told apart (support, account managers, overhead)',
    ['cost_per_ticket', 'am_cost_ratio', 'gross_margin_account'],
  ],
  ['List prices', ['discount_rate_avg', 'whitespace_amount']],
  ['Reasons for churn as a field of the CRM', ['churn_reason_mix']],
  ['Ratings by account managers as a field of the CRM', ['sentiment_am']],
  ['Projects with milestones and their first dates', ['milestone_slippage']],
  [
    'The order of the stages of a pipeline, and when a deal was last worked on',
    ['stage_conversion', 'stalled_deals'],
  ],
  [
    'The number of replies and the time in each status of a ticket',
    ['first_contact_resolution', 'requester_wait_time'],
  ],
  ['The norms of the workbook put to use for each service level', ['meeting_cadence']],
  ['A goal compared with any metric of the catalogue', ['goal_attainment', 'goal_pace']],
  [
    'A product of the months’ values, or sums over a cohort’s life',
    ['nrr_monthly_compounded', 'ltv_cohort_observed'],
  ],
  ['Bands as a dimension; the accounts and ARR of each band are metrics', ['health_band_mix']],
  ['The time of the last reading of each source as a row', ['data_freshness']],
]
