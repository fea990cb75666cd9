// Segments that are worked out: hours, ageing bands, and scores that are weighed otherwise.

import { metrics } from '../../../connector/catalogue/index'
import { reweighed } from '../../../connector/catalogue/metric'
import { timeZone } from '../../../connector/model/zone'
import { fieldsOf } from '../../../connector/studio/schema'
import { readSettings } from '../../../connector/studio/settings'
import { ask, day, euros, is, portfolio, table } from '../book'
import { answer } from '../../../connector/query/answer'
import { USUAL } from '../../../connector/model/settings'

const MARCH = ['2026-03-01', '2026-03-31'] as const
const known = { sources: [], language: 'en' } as const

describe('hours', () => {
  it('are those of the report’s time zone', () => {
    const created = (zone: string) =>
      table(ask(['tickets_created'], ...MARCH, { by: ['hour'], of: { ...portfolio, zone: timeZone(zone) } }))
    // Tickets of 2 March 09:00, 10 March 22:00 and 31 March 12:00 UTC
    expect(created('UTC')).toEqual([['2026030209', 1], ['2026031022', 1], ['2026033112', 1]])
    // India is 5 h 30 min ahead: half past two in the afternoon, and after midnight
    expect(created('Asia/Kolkata')).toEqual([['2026030214', 1], ['2026031103', 1], ['2026033117', 1]])
  }) // prettier-ignore
})

describe('ageing bands', () => {
  it('say how long an open invoice has been overdue today', () => {
    const rows = table(ask(['accounts_receivable'], ...MARCH, { by: ['invoice_ageing'] }))
    // On 15 April; what has been settled since was owed at the closing and is in no band.
    const bands = new Set(rows.map(([band]) => band))
    for (const band of bands) {
      expect(['Not due', '1–30 days', '31–60 days', '61–90 days', 'Over 90 days', null]).toContain(band)
    }
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(22000)
  }) // prettier-ignore
})

describe('the health score', () => {
  const ana = (weights: Record<string, number>) => {
    const health = metrics.find(({ id }) => id === 'health_score')
    if (!health) throw new Error('no health score')
    const weighed = reweighed(health.is, weights)
    const question = {
      window: { from: day(MARCH[0]), to: day(MARCH[1]) },
      dimensions: [],
      metrics: [{ label: health.label, is: weighed }],
      filters: [],
    }
    const setting = {
      fiscalYearStartMonth: 1,
      language: 'en',
      money: euros,
      policies: USUAL,
    } as const
    return answer(question, portfolio, setting)[0]?.metrics[0]
  }

  it('is as its weights have it', () => {
    // Ana 150: contact 1, tasks 0, SLA 0, NPS 0.625, overdue 1 − 121 ÷ 300; Casa 30: contact 1, SLA 0, overdue 1
    const usual = ((100 * 48.325 * 150) / 90 + (100 * 45 * 30) / 60) / 180
    expect(ana({})).toBeCloseTo(usual, 9)
    expect(ana({ tasks: 0, sla: 0, opinion: 0, overdue: 0 })).toBeCloseTo(100, 9)
    const onlyMoney = { contact: 0, tasks: 0, sla: 0, opinion: 0, overdue: 10 }
    expect(ana(onlyMoney)).toBeCloseTo((100 * (1 - 121 / 300) * 150 + 100 * 30) / 180, 9)
  })

  it('takes its weights from the settings, and refuses what weighs nothing', () => {
    const weights = (health_weights: string) =>
      readSettings({ health_weights }, known).healthWeights
    expect(weights('contact: 40, sla:0')).toEqual({ contact: 40, sla: 0 })
    expect(() => weights('usage:10')).toThrow('contact')
    expect(() => weights('contact:0,tasks:0,sla:0,opinion:0,overdue:0')).toThrow('health')
    const field = fieldsOf(readSettings({ health_weights: 'contact:77' }, known)).get(
      'health_score',
    )
    expect(JSON.stringify(field)).toContain('"weight":77')
  })
})

describe('how accounts stand', () => {
  const by = (dimension: string, metric: string, from: string, to: string) =>
    table(ask([metric], from, to, { by: ['account_name', dimension] }))

  it('is told by their health, where they pay and have a score', () => {
    expect(by('health_band', 'accounts_close', ...MARCH)).toEqual([
      ['Ana', 'Yellow', 1],
      ['Casa', 'Green', 1],
    ])
    const bands = table(ask(['mrr', 'tickets_created'], ...MARCH, { by: ['health_band'] }))
    // Blau pays nothing any more, and so has no band.
    expect(bands).toEqual([
      ['Yellow', 15000, 2],
      [null, 0, 1],
      ['Green', 3000, 0],
    ])
  })

  it('is told by the first reason that puts them in danger', () => {
    expect(by('risk_reason', 'accounts_close', ...MARCH)).toEqual([
      ['Ana', 'Overdue invoices', 1],
      ['Casa', 'Renewing in 90 days', 1],
    ])
  })

  it('is told by every risk as a row of its own', () => {
    const flags = (dimensions: string[], where = {}) =>
      ask([], ...MARCH, { by: dimensions, ...where }).map(({ dimensions: told }) => told)
    // Ana owes 121 since before the closing, broke an SLA on the 10th; Casa renews on 1 May.
    expect(flags(['account_name', 'risk_flag'])).toEqual([
      ['Ana', 'Overdue invoices'],
      ['Ana', 'Broken SLA'],
      ['Casa', 'Renewing in 90 days'],
    ])
    const casa = { where: [[is('account_name', 'Casa')]] }
    expect(flags(['risk_flag', 'owner'], casa)).toEqual([['Renewing in 90 days', 'Tom']])
  })

  it('is told by what their recurring revenue did', () => {
    const moved = (from: string, to: string) =>
      by('movement_type', 'mrr_open', from, to).map(
        ([name, what]) => `${String(name)} ${String(what)}`,
      )
    expect(moved(...MARCH).sort()).toEqual(['Ana Expansion', 'Blau Lost'])
    const may = table(ask(['mrr'], '2026-05-01', '2026-05-31', { by: ['movement_type'] }))
    expect(may.map(([what, mrr]) => [what, mrr])).toEqual([
      ['Unchanged', 18000],
      ['Returned', 8000],
    ])
  })

  it('can be filtered by', () => {
    const where = [[is('health_band', 'Yellow', 'Red')]]
    expect(ask(['mrr'], ...MARCH, { where })[0]?.metrics).toEqual([15000])
  })
})
