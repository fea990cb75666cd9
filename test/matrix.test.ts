// One world through every CRM and every billing system: the same figures to the cent, whoever tells
// them, and the ledger's.

import { sources } from '../connector/sources/index'
import type { Value } from '../preview/data-studio'
import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'
import type { Ledger, WorldAccount } from '../preview/upstreams'
import { NO_ACCOUNT, createLedger } from '../preview/upstreams'
import { buckets } from './random-questions'

const READER = { currency: 'EUR', timeZone: 'Europe/Madrid' }
const WINDOW = { startDate: '2025-11-15', endDate: '2026-11-15' }
/** What every CRM and every billing system tells. */
const METRICS = [
  'accounts_open', 'accounts_close', 'accounts_new', 'accounts_lost', 'accounts_reactivated',
  'logo_retention', 'mrr_open', 'mrr', 'mrr_new', 'mrr_expansion', 'mrr_contraction', 'mrr_churn',
  'mrr_reactivation', 'mrr_fx', 'gross_revenue_retention', 'net_revenue_retention',
  'net_revenue_retention_t12m', 'saas_quick_ratio', 'arpa', 'deals_won', 'won_amount',
  'win_rate_count', 'win_rate_value', 'sales_cycle_length_avg', 'pipeline_open', 'weighted_pipeline',
  'upsell_rate', 'revenue_recognised', 'ar_overdue',
] // prettier-ignore

const idsOf = (role: string) => sources.filter(source => source.role === role).map(({ id }) => id)
const pairs = idsOf('crm').flatMap(crm => idsOf('billing').map(billing => [crm, billing] as const))

let stack: Stack
let ledger: Ledger
beforeAll(async () => {
  const connected = sources.map(({ id }) => id)
  stack = await startStack({
    today: '2026-11-20',
    accounts: 90,
    months: 30,
    seed: 21,
    connected,
    waits: false,
  })
  ledger = createLedger(stack.world, READER)
})
afterAll(() => stack?.close())

/** Values of a question by label, rounded to what a report can show. */
async function figures(crm: string, billing: string, dimension: string) {
  const source = await stack.connect('en', { sources: `${crm},${billing},ecb` })
  const question = { dimensions: [dimension], metrics: METRICS, dateRange: WINDOW }
  const { rows } = await source.query(question)
  return new Map(rows.map(([label, ...values]) => [String(label), values.map(shown)]))
}

const shown = (value: Value | undefined) =>
  typeof value === 'number' ? Number(value.toFixed(6)) : (value ?? null)
const stated = (where: (account: WorldAccount) => boolean, from: string, to: string) =>
  METRICS.map(metric => shown(ledger.value(metric, { from, to, where })))

describe.each(pairs)('%s with %s', (crm, billing) => {
  it('gives the ledger’s figures of every month', async () => {
    const months = buckets(WINDOW.startDate, WINDOW.endDate, 'month')
    const known = new Map(
      months.map(({ label, from, to }) => [label, stated(() => true, from, to)]),
    )
    expect(await figures(crm, billing, 'month')).toEqual(known)
  })

  it('gives the ledger’s figures of every account manager', async () => {
    const everybody = [...stack.world.accounts, NO_ACCOUNT]
    const ownerOf = (account: WorldAccount) => account.ownerName ?? '(unassigned)'
    const owners = [...new Set(everybody.map(ownerOf))]
    const found = await figures(crm, billing, 'owner')
    expect(found.size).toBeGreaterThan(6)
    expect(owners).toEqual(expect.arrayContaining([...found.keys()]))
    for (const owner of owners) {
      const known = stated(account => ownerOf(account) === owner, WINDOW.startDate, WINDOW.endDate)
      const row = found.get(owner)
      if (row) expect([owner, row]).toEqual([owner, known])
      else expect([owner, known.filter(Boolean)]).toEqual([owner, []]) // nothing to show, so no row
    }
  })
})
