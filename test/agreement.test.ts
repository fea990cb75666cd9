// The bundle against the world's own ledger: random questions, asked of the whole stack over HTTP as
// Data Studio asks them, must give what the world's events say, to the cent.

import type { ChartQuery, DataSource, Value } from '../preview/data-studio'
import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'
import type { Ledger, WorldAccount } from '../preview/upstreams'
import { NO_ACCOUNT, createLedger } from '../preview/upstreams'
import { buckets, randomly } from './random-questions'

const TODAY = '2026-11-20'
/** What is still running today ends while the vendors' limits are waited for; the ledger stands still. */
const SETTLED = '2026-11-17'
const METRICS = [
  'accounts_open', 'accounts_close', 'accounts_new', 'accounts_lost', 'accounts_reactivated',
  'logo_retention', 'logo_churn', 'mrr_open', 'mrr', 'arr', 'mrr_new', 'mrr_expansion',
  'mrr_contraction', 'mrr_churn', 'mrr_reactivation', 'mrr_fx', 'net_new_mrr',
  'gross_mrr_churn_rate', 'net_mrr_churn_rate', 'gross_revenue_retention',
  'net_revenue_retention', 'gross_revenue_retention_t12m', 'net_revenue_retention_t12m',
  'logo_retention_t12m', 'saas_quick_ratio', 'arpa', 'deals_won', 'won_amount', 'win_rate_count',
  'win_rate_value', 'avg_deal_size', 'sales_cycle_length_avg', 'pipeline_open',
  'weighted_pipeline', 'upsell_rate', 'revenue_recognised', 'ar_overdue', 'renewals_due',
  'renewals_due_arr', 'renewal_pipeline_90d',
] // prettier-ignore
/** What services, surveys, hours and the workbook add; fewer questions of each. */
const SERVICE_METRICS = [
  'stage_entries', 'stage_days_avg', 'cash_collected', 'refunds', 'disputes', 'interactions',
  'meetings_held', 'accounts_touched', 'contacts', 'tasks_completed', 'tickets_created',
  'tickets_solved', 'ticket_backlog', 'first_response_time_avg', 'resolution_time_avg',
  'sla_attainment', 'sla_breaches', 'reopen_rate', 'nps', 'csat', 'ces', 'survey_responses',
  'hours_logged', 'billable_hours', 'billable_share', 'hours_per_account', 'labour_cost',
  'direct_cost', 'cost_to_serve', 'client_profit', 'client_margin', 'quota', 'quota_attainment',
  'custom_metric_value',
] // prettier-ignore

/** What a report shows of an account: everything of an unmatched one is "(unassigned)". */
const shown =
  (attribute: keyof WorldAccount, unassigned = false) =>
  (account: WorldAccount) =>
    account.matched
      ? ((account[attribute] as string | null) ?? (unassigned ? '(unassigned)' : null))
      : '(unassigned)'
const DIMENSIONS: Record<string, (account: WorldAccount) => string | null> = {
  account_name: shown('name'),
  industry: shown('industry'),
  region: shown('region'),
  country: shown('country'),
  segment: shown('segment'),
  service_level: shown('serviceLevel'),
  owner: shown('ownerName', true),
  team: shown('teamName', true),
}

/** Readers of the same world: another currency, another day line, another CRM and billing must agree as well. */
const SERVICES = 'zendesk,typeform,clockify,google-sheets,ecb'
const READERS = [
  { currency: 'EUR', timeZone: 'Europe/Madrid', sources: `hubspot,stripe,${SERVICES}` },
  { currency: 'MXN', timeZone: 'America/Mexico_City', sources: `hubspot,stripe,${SERVICES}` },
  { currency: 'EUR', timeZone: 'Europe/Madrid', sources: `salesforce,stripe,${SERVICES}` },
  { currency: 'EUR', timeZone: 'Europe/Madrid', sources: `salesforce,xero,${SERVICES}` },
]
/**
 * What a system does not tell: first replies without a promise, what banks take back. The workbook
 * names some accounts by their id in HubSpot.
 */
const UNTOLD: Readonly<Record<string, string>> = {
  first_response_time_avg: 'salesforce',
  disputes: 'xero',
  direct_cost: 'salesforce',
  cost_to_serve: 'salesforce',
  client_profit: 'salesforce',
  client_margin: 'salesforce',
  custom_metric_value: 'salesforce',
}
/** Goals are of people, not of accounts, so they are asked for as a whole. */
const WHOLE = ['quota', 'quota_attainment']

interface Reader {
  readonly sources: string
  readonly source: DataSource
  readonly ledger: Ledger
}

let stack: Stack
let readers: readonly Reader[]
let everybody: readonly WorldAccount[]

beforeAll(async () => {
  stack = await startStack({
    today: TODAY,
    accounts: 80,
    months: 36,
    seed: 11,
    waits: false,
    connected: ['hubspot', 'salesforce', 'stripe', 'xero', ...SERVICES.split(',')],
  })
  readers = await Promise.all(
    READERS.map(async reader => ({
      source: await stack.connect('en', {
        report_currency: reader.currency,
        time_zone: reader.timeZone,
        sources: reader.sources,
      }),
      sources: reader.sources,
      ledger: createLedger(stack.world, {
        ...reader,
        desks: [
          'crm',
          'zendesk',
          'typeform',
          reader.sources.startsWith('hubspot') ? 'hubspot' : 'crm',
        ],
      }),
    })),
  )
  everybody = [...stack.world.accounts, NO_ACCOUNT]
})
afterAll(() => stack?.close())

/** Of a question with more cells, every so many are compared: the ledger works each out by itself. */
const MOST_CELLS = 40

interface Cell {
  readonly period: string | null
  readonly group: string | null
  readonly expected: number | null
}

/** What the ledger says for every cell of a question. */
function expectedCells(
  ledger: Ledger,
  metric: string,
  query: ChartQuery,
  { grain, dimension }: { readonly grain: string | null; readonly dimension: string | null },
): Cell[] {
  const { startDate, endDate } = query.dateRange ?? { startDate: TODAY, endDate: TODAY }
  const clause = query.filters?.[0]?.[0]
  const passes = (account: WorldAccount) =>
    !clause ||
    clause.values.includes(DIMENSIONS[clause.field]?.(account) ?? '\u0000') ===
      (clause.type === 'INCLUDE')
  const groupOf = (account: WorldAccount) =>
    dimension ? (DIMENSIONS[dimension]?.(account) ?? null) : null
  const spans = buckets(startDate, endDate, grain)
  const groups = [...new Set(everybody.map(groupOf))]
  const step = Math.ceil((groups.length * spans.length) / MOST_CELLS)
  return spans.flatMap(({ label, from, to }, span) =>
    groups
      .filter((_, index) => (index + span) % step === 0)
      .map(group => ({
        period: label,
        group,
        expected: ledger.value(metric, {
          from,
          to,
          where: account => groupOf(account) === group && passes(account),
        }),
      })),
  )
}

function compare(
  rows: readonly (readonly Value[])[],
  cells: readonly Cell[],
  dimensions: number,
  place: number,
): string[] {
  const found = new Map(
    rows.map(row => [JSON.stringify(row.slice(0, dimensions)), row[dimensions + place] ?? null]),
  )
  return cells.flatMap(({ period, group, expected }) => {
    const key = JSON.stringify([
      ...(period === null ? [] : [period]),
      ...(dimensions > (period === null ? 0 : 1) ? [group] : []),
    ])
    const actual = found.get(key)
    const same =
      actual === undefined
        ? expected === null || expected === 0
        : actual === null || expected === null
          ? actual === expected
          : Math.abs(Number(actual) - expected) < 1e-6
    return same ? [] : [`${key}: bundle ${String(actual)}, ledger ${String(expected)}`]
  })
}

/** A second metric of the kind comes with the first, as in a table, where the reader's systems tell it. */
function together(metric: string, beside: string, { sources }: Reader): string[] {
  const isTold = !sources.includes(UNTOLD[beside] ?? 'nobody')
  return isTold && beside !== metric && !WHOLE.includes(beside) ? [metric, beside] : [metric]
}

function filterBy(field: string, random: ReturnType<typeof randomly>) {
  const wanted = DIMENSIONS[field]?.(random.pick(everybody))
  if (wanted == null) return []
  const type = random.pick(['INCLUDE', 'EXCLUDE'] as const)
  return [[{ field, type, operator: 'EQUALS' as const, values: [wanted] }]]
}

/** Cells of each kind that were compared, so that agreeing on nothing does not pass for agreeing. */
const seen = { questions: 0, cells: 0, withValue: 0 }

describe('the bundle and the ledger', () => {
  it.each([
    ...METRICS.map(metric => [metric, 4, METRICS] as const),
    ...SERVICE_METRICS.map(metric => [metric, 4, SERVICE_METRICS] as const),
  ])(
    'agree on %s for random windows, dimensions and filters (%i questions)',
    async (metric, questions, family) => {
      const random = randomly(metric)
      for (let question = 0; question < questions; question++) {
        const reader = readers[question % readers.length]
        if (!reader) throw new Error('no reader')
        if (reader.sources.includes(UNTOLD[metric] ?? 'nobody')) continue
        const { startDate, endDate } = random.window('2024-02-01', SETTLED)
        const grain = random.pick([null, null, 'month', 'quarter'])
        const splits = WHOLE.includes(metric) ? [null] : [null, null, ...Object.keys(DIMENSIONS)]
        const dimension = random.pick(splits)
        const filtered = random.pick(splits)
        const metrics = together(metric, random.pick(family), reader)
        const query: ChartQuery = {
          dimensions: [grain, dimension].filter(one => one !== null),
          metrics,
          dateRange: { startDate, endDate },
          filters: filtered ? filterBy(filtered, random) : [],
        }
        const answer = await reader.source.query(query)
        for (const [place, one] of metrics.entries()) {
          const cells = expectedCells(reader.ledger, one, query, { grain, dimension })
          seen.questions++
          seen.cells += cells.length
          seen.withValue += cells.filter(
            ({ expected }) => expected !== null && expected !== 0,
          ).length
          const wrong = compare(answer.rows, cells, query.dimensions.length, place)
          expect({ one, query, wrong }).toEqual({ one, query, wrong: [] })
        }
      }
    },
  )

  it('have compared thousands of cells, many of them with a value', () => {
    expect(seen.questions).toBeGreaterThan(500)
    expect(seen.cells).toBeGreaterThan(5_000)
    expect(seen.withValue).toBeGreaterThan(1_000)
  })
})
