// Pipedrive's stages and goals by hand, from the examples of its own documentation.

import { pipedrive } from '../../../connector/sources/pipedrive/index'
import { askOf } from '../ask'
import { madeBy } from './made-by'

const ASK = askOf(pipedrive, { now: Date.UTC(2026, 10, 20) })
const BASE = 'https://example.pipedrive.com'
const read = (stream: string, data: unknown, url = '', more: object = {}) =>
  pipedrive.streams[stream]?.read({ success: true, data, ...more }, { url }, ASK) ?? {
    rows: [],
    next: [],
  }
const DEALS = `${BASE}/api/v2/deals?limit=500`
const deal = {
  id: 5, title: 'Launch', org_id: 101, pipeline_id: 1, stage_id: 3, status: 'open', value: 10, currency: 'EUR',
  add_time: '2026-01-02T03:04:05Z',
} // prettier-ignore
const step = (field: string, from: string | null, to: string, time: string) => ({
  field_key: field, old_value: from, new_value: to, time,
}) // prettier-ignore
const LOG = `${BASE}/v1/deals/5/changelog?limit=500`

describe('the stages of a Pipedrive deal', () => {
  const stays = (log: readonly object[]) =>
    madeBy(pipedrive, 'stageChanges', {
      deals: read('deals', [deal], DEALS).rows,
      dealStages: [...read('dealStages', [deal], DEALS).rows, ...read('dealStages', log, LOG).rows],
      stages: read('stages', [
        { id: 1, name: 'Lead' },
        { id: 3, name: 'Proposal' },
      ]).rows,
      pipelines: read('pipelines', [{ id: 1, name: 'Sales' }]).rows,
      dealFields: [],
    })

  it('begin with the one its first step left', () => {
    const log = [
      step('stage_id', '1', '3', '2026-02-12 09:10:12'),
      step('title', 'Lunch', 'Launch', '2026-02-12 09:14:35'),
    ]
    expect(stays(log)).toMatchObject([
      { dealId: '5', stage: 'Lead', enteredAt: Date.UTC(2026, 0, 2, 3, 4, 5), leftAt: Date.UTC(2026, 1, 12, 9, 10, 12) },
      { stage: 'Proposal', pipeline: 'Sales', accountRef: 'pipedrive:101', leftAt: null },
    ]) // prettier-ignore
  })

  it('are the present one of a deal that never moved', () => {
    expect(stays([])).toMatchObject([{ stage: 'Proposal', leftAt: null }])
  })

  it('are asked deal by deal, page after page', () => {
    expect(read('dealStages', [deal], DEALS).next).toEqual([{ url: LOG, once: true }])
    const more = { additional_data: { next_cursor: 'aWQ6NTQ0' } }
    expect(read('dealStages', [], LOG, more).next).toEqual([
      { url: `${LOG}&cursor=aWQ6NTQ0`, once: true },
    ])
  })
})

describe('goals of Pipedrive', () => {
  const goal = (more: object) => ({
    id: 'g1', type: { name: 'deals_won' }, assignee: { type: 'person', id: 7 }, interval: 'monthly',
    duration: { start: '2026-01-31', end: '2026-03-30' },
    expected_outcome: { target: 1000, tracking_metric: 'sum', currency_id: 2 }, ...more,
  }) // prettier-ignore
  const made = (more: object = {}) =>
    madeBy(pipedrive, 'goals', {
      goals: read('goals', { goals: [goal(more)] }).rows,
      currencies: read('currencies', [{ id: 2, code: 'JPY' }]).rows,
      users: read('users', [{ id: 7, name: 'Rosa' }]).rows,
    })

  it('are one for each interval, the last cut where the goal ends', () => {
    expect(made()).toMatchObject([
      { metric: 'won_amount', owner: 'Rosa', amount: 1000, currency: 'JPY', from: '2026-01-31', until: '2026-02-28' },
      { from: '2026-02-28', until: '2026-03-31' },
    ]) // prettier-ignore
  })

  it('go on to the end of the year where they have no end', () => {
    const duration = { start: '2026-01-01', end: null }
    const last = made({ duration, interval: 'quarterly' }).at(-1)
    expect([last?.from, last?.until]).toEqual(['2026-10-01', '2027-01-01'])
    expect(made({ duration, interval: 'weekly' })).toHaveLength(53)
  })

  it('count deals, or are for teams and companies', () => {
    const expected_outcome = { target: 4, tracking_metric: 'quantity' }
    const assignee = { type: 'team', id: 3 }
    expect(made({ expected_outcome, assignee })[0]).toMatchObject({
      metric: 'deals_won', owner: null, team: 'Team 3', amount: null, value: 4,
    }) // prettier-ignore
    expect(made({ type: { name: 'activities_added' } })).toEqual([])
  })
})
