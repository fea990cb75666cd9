// Records as rows: what operational reports list, with where each comes from and can be seen.

import type { Stack } from '../preview/stack'
import { startStack } from '../preview/stack'

const SOURCES = ['salesforce', 'stripe', 'zendesk', 'typeform', 'clockify', 'google-sheets']

let stack: Stack
beforeAll(async () => {
  stack = await startStack({
    today: '2026-11-20',
    accounts: 40,
    months: 12,
    seed: 3,
    waits: false,
    connected: SOURCES,
  })
})
afterAll(() => stack?.close())

/** Rows of a question without metrics, by column. */
async function listed(...dimensions: string[]) {
  const source = await stack.connect('en')
  const { rows } = await source.query({ dimensions, metrics: [] })
  return rows.map(row => Object.fromEntries(dimensions.map((id, index) => [id, row[index]])))
}

describe('records as rows', () => {
  it('list every deal once, with its dates, outcome and address', async () => {
    const rows = await listed('deal_id', 'deal_name', 'deal_outcome', 'deal_created', 'deal_closed', 'source', 'record_link', 'account_name') // prettier-ignore
    expect(rows).toHaveLength(stack.world.deals.length)
    expect(new Set(rows.map(row => row.deal_id)).size).toBe(rows.length)
    const won = stack.world.deals.filter(({ stage }) => stage.outcome === 'won')
    expect(rows.filter(row => row.deal_outcome === 'Won')).toHaveLength(won.length)
    for (const row of rows) {
      expect(row.source).toBe('Salesforce')
      expect(row.record_link).toBe(
        `https://${String(stack.upstreams.places.salesforce?.host)}/${String(row.deal_id)}`,
      )
      expect(row.deal_created).toMatch(/^\d{8}$/)
      expect(row.deal_closed === null).toBe(row.deal_outcome === 'Open')
    }
  })

  it('list invoices, tickets, tasks, touches, answers, contracts, people and notes', async () => {
    const { invoices, contacts } = stack.world
    const issued = invoices.filter(({ finalizedAt }) => finalizedAt !== null)
    expect(await listed('invoice_id', 'invoice_status', 'invoice_due', 'record_link')).toHaveLength(
      issued.length,
    )
    expect(await listed('contact_id', 'contact_name', 'contact_email')).toHaveLength(
      contacts.length,
    )
    for (const fields of [
      ['ticket_id', 'ticket_subject', 'ticket_created', 'ticket_solved', 'source'],
      ['task_id', 'task_name', 'task_due', 'task_completed'],
      ['interaction_id', 'interaction_type', 'interaction_date', 'team_member'],
      ['survey_id', 'survey_kind', 'survey_date', 'survey_comment'],
      ['annotation', 'annotation_date'],
    ]) {
      expect((await listed(...fields)).length).toBeGreaterThan(0)
    }
  })

  it('list contract lines with their id, status and address', async () => {
    const rows = await listed('contract_id', 'product', 'contract_start', 'contract_end', 'contract_status', 'record_link') // prettier-ignore
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row.record_link).toBe(
        `https://dashboard.stripe.com/subscriptions/${String(row.contract_id)}`,
      )
      expect(row.contract_status).toBe(row.contract_end === null ? 'Running' : 'Ended')
    }
  })

  it('list every flag of an account with the address of the account', async () => {
    const rows = await listed('account_id', 'risk_flag', 'record_link', 'source')
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(row => JSON.stringify(row))).size).toBe(rows.length)
    const source = await stack.connect('en')
    const open = await source.query({ dimensions: [], metrics: ['risk_flags_open'] })
    expect(rows).toHaveLength(Number(open.rows[0]?.[0]))
    const known = rows.filter(row => row.account_id !== '(unassigned)')
    expect(known.length).toBeGreaterThan(0)
    for (const row of known) {
      expect(row.source).toBe('Salesforce')
      expect(row.record_link).toBe(
        `https://${String(stack.upstreams.places.salesforce?.host)}/${String(row.account_id)}`,
      )
    }
  })

  it('list handovers, and tell revenue by whose an account was then, where a setting says so', async () => {
    const rows = await listed('account_id', 'former_owner', 'handover_date')
    expect(rows.length).toBeGreaterThan(0)
    const byOwner = async (owner_attribution: string, month: string) => {
      const source = await stack.connect('en', { choose_policies: 'true', owner_attribution })
      const window = { startDate: `${month}-01`, endDate: `${month}-28` }
      const ask = { dimensions: ['account_id', 'owner'], metrics: ['mrr'], dateRange: window }
      const { rows: told } = await source.query(ask)
      return new Map(told.map(([account, owner]) => [account, owner]))
    }
    const today = await byOwner('today', '2026-06')
    const then = await byOwner('opening', '2026-06')
    expect([...then.keys()]).toEqual([...today.keys()])
    const changed = rows.filter(
      row => row.account_id !== '(unassigned)' && then.has(row.account_id ?? null),
    )
    expect(changed.length).toBeGreaterThan(0)
    for (const row of changed) {
      const name = row.account_id ?? null
      expect(then.get(name)).toBe(row.former_owner)
      expect(today.get(name)).not.toBe(row.former_owner)
    }
    const isOther = ([name, owner]: [unknown, unknown]) => today.get(name as string) !== owner
    expect([...then].filter(isOther)).toHaveLength(changed.length)
  })

  it('tell two systems’ tickets apart', async () => {
    const sources = await listed('source', 'ticket_status')
    expect(new Set(sources.map(row => row.source))).toEqual(new Set(['Salesforce', 'Zendesk']))
  })
})
