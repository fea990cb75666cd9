// Four systems in one question: who looks after an account (CRM), what it pays (billing), what it asks
// for (support) and what it thinks (surveys), account by account, against the world's ledger.

import type { Value } from '../preview/data-studio'
import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'
import type { Ledger, WorldAccount } from '../preview/upstreams'
import { NO_ACCOUNT, createLedger } from '../preview/upstreams'

const WINDOW = { startDate: '2026-01-01', endDate: '2026-11-15' }
const METRICS = [
  'mrr', 'tickets_created', 'tickets_solved', 'ticket_backlog', 'first_response_time_avg',
  'resolution_time_avg', 'sla_attainment', 'reopen_rate', 'nps', 'nps_responses', 'csat', 'ces',
] // prettier-ignore
const READER = { currency: 'EUR', timeZone: 'Europe/Madrid' }

let stack: Stack
beforeAll(async () => {
  const connected = [
    'hubspot',
    'salesforce',
    'stripe',
    'xero',
    'zendesk',
    'typeform',
    'google-sheets',
  ]
  stack = await startStack({
    today: '2026-11-20',
    accounts: 120,
    months: 24,
    seed: 5,
    connected,
    waits: false,
  })
})
afterAll(() => stack?.close())

const shown = (value: Value | undefined) =>
  typeof value === 'number' ? Number(value.toFixed(6)) : (value ?? null)

/** Rows with a value, by their dimensions. */
async function answered(sources: string, dimensions: string[]) {
  const source = await stack.connect('en', { sources })
  const { rows } = await source.query({ dimensions, metrics: METRICS, dateRange: WINDOW })
  return new Map(
    rows.map(row => [
      JSON.stringify(row.slice(0, dimensions.length)),
      row.slice(dimensions.length).map(shown),
    ]),
  )
}

/** The same from the ledger; groups without anything to show are left out. */
function stated(ledger: Ledger, keyOf: (account: WorldAccount) => readonly (string | null)[]) {
  const keys = new Map<string, string>()
  for (const account of [...stack.world.accounts, NO_ACCOUNT]) {
    keys.set(JSON.stringify(keyOf(account)), '')
  }
  const days = { from: WINDOW.startDate, to: WINDOW.endDate }
  const groups = [...keys.keys()].map(key => {
    const where = (account: WorldAccount) => JSON.stringify(keyOf(account)) === key
    return [key, METRICS.map(metric => shown(ledger.value(metric, { ...days, where })))] as const
  })
  return new Map(groups.filter(([, values]) => values.some(Boolean)))
}

const unassigned = (account: WorldAccount, value: string | null) =>
  account.matched ? value : '(unassigned)'

/** Salesforce tells a first reply only where a service level promised one. */
const WITHOUT_PROMISE = METRICS.indexOf('first_response_time_avg')
const told = (sources: string, [key, values]: readonly [string, (Value | null)[]]) => [
  key,
  values.filter((_, index) => index !== WITHOUT_PROMISE || !sources.includes('salesforce')),
]

describe.each([
  ['hubspot,stripe,zendesk,typeform,ecb', ['crm', 'hubspot', 'zendesk', 'typeform']],
  ['hubspot,xero,zendesk,typeform,ecb', ['crm', 'hubspot', 'zendesk', 'typeform']],
  ['salesforce,stripe,zendesk,typeform,ecb', ['crm', 'zendesk', 'typeform']],
] as const)('the join of %s', (sources, desks) => {
  const ledger = () => createLedger(stack.world, { ...READER, desks })
  const nothing = METRICS.map(() => null)

  it('is the ledger’s, by account manager and account', async () => {
    const known = stated(ledger(), account => [
      unassigned(account, account.ownerName ?? '(unassigned)'),
      unassigned(account, account.name),
    ])
    const found = await answered(sources, ['owner', 'account_name'])
    expect(known.size).toBeGreaterThan(80)
    for (const [key, values] of known) {
      expect(told(sources, [key, found.get(key) ?? nothing])).toEqual(told(sources, [key, values]))
    }
    for (const [key, values] of found) {
      if (!known.has(key)) expect([key, values.filter(Boolean)]).toEqual([key, []])
    }
  })

  it('is the ledger’s, by service level', async () => {
    const known = stated(ledger(), account => [unassigned(account, account.serviceLevel)])
    const found = await answered(sources, ['service_level'])
    for (const [key, values] of known) {
      expect(told(sources, [key, found.get(key) ?? nothing])).toEqual(told(sources, [key, values]))
    }
  })
})

describe('what is not joined', () => {
  const by = async (dimensions: string[], metrics: string[]) => {
    const source = await stack.connect('en', { sources: 'hubspot,stripe,zendesk,ecb' })
    return source.query({ dimensions, metrics, dateRange: WINDOW })
  }

  it('is told by source, as a share of what the source holds', async () => {
    const { rows } = await by(['source'], ['source_records', 'data_match_rate'])
    const { customers } = stack.world
    const matched = customers.filter(({ account }) => account.matched).length
    const stripe = rows.find(([source]) => source === 'Stripe')
    expect(stripe?.[1]).toBe(customers.length)
    expect(stripe?.[2]).toBeCloseTo(matched / customers.length, 12)
    expect(rows.find(([source]) => source === 'Zendesk')?.[2]).toBe(1)
  })

  it('is listed record by record, with its reason', async () => {
    const { rows } = await by(
      ['source_record', 'source_record_name', 'joined_by', 'suggested_account'],
      ['records_unmatched'],
    )
    const unmatched = stack.world.customers.filter(({ account }) => !account.matched)
    const listed = rows.filter(row => row[4] === 1)
    expect(listed.map(([ref]) => ref).sort()).toEqual(
      unmatched.map(({ id }) => `stripe:${id}`).sort(),
    )
    expect(new Set(listed.map(row => row[2]))).toEqual(new Set(['Nothing fits']))
  })
})

describe('how things are counted', () => {
  it('is as the data source says: MRR by the discounts that count', async () => {
    const mrr = async (answers: Record<string, string>) => {
      const source = await stack.connect('en', {
        sources: 'hubspot,stripe,ecb',
        choose_policies: 'true',
        ...answers,
      })
      const dateRange = { startDate: '2025-02-01', endDate: '2026-11-15' }
      const { rows } = await source.query({ dimensions: ['month'], metrics: ['mrr'], dateRange })
      return rows.reduce((sum, row) => sum + Number(row[1]), 0)
    }
    const recurring = await mrr({})
    const permanent = await mrr({ policy_preset: 'stripe', churn_date: 'term_end' })
    const all = await mrr({ discounts: 'all' })
    expect(permanent).toBeGreaterThan(recurring)
    expect(all).toBeLessThanOrEqual(recurring)
    expect(await mrr({ policy_preset: 'chartmogul' })).toBe(recurring)
    expect(await mrr({ churn_date: 'notice' })).toBeLessThanOrEqual(recurring)
  })
})

describe('who sees what', () => {
  const ownersFor = async (row_security: string, sources = 'hubspot,stripe,ecb') => {
    const source = await stack.connect('en', { sources, row_security })
    const { rows } = await source.query({
      dimensions: ['owner'],
      metrics: ['mrr'],
      dateRange: WINDOW,
    })
    return rows.filter(row => row[1] !== 0).map(([owner]) => owner)
  }

  it('is nothing for a viewer whom neither the CRM nor the workbook knows', async () => {
    expect(await ownersFor('own')).toEqual([])
    expect((await ownersFor('all')).length).toBeGreaterThan(3)
  })

  it('is what the workbook gives them', async () => {
    const [first] = stack.world.owners
    const name = [first?.firstName, first?.lastName].join(' ')
    expect(await ownersFor('team', 'hubspot,stripe,google-sheets,ecb')).toEqual([name])
  })
})
