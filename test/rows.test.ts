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
      ['product', 'contract_start', 'contract_end', 'account_name'],
      ['annotation', 'annotation_date'],
    ]) {
      expect((await listed(...fields)).length).toBeGreaterThan(0)
    }
  })

  it('tell two systems’ tickets apart', async () => {
    const sources = await listed('source', 'ticket_status')
    expect(new Set(sources.map(row => row.source))).toEqual(new Set(['Salesforce', 'Zendesk']))
  })
})
