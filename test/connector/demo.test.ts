// The made-up book: it is the same on the same day, adds up, and has an answer for every chart.

import { dimensions, metrics } from '../../connector/catalogue/index'
import { demoBook } from '../../connector/demo/book'
import { assemble } from '../../connector/model/portfolio'
import { USUAL } from '../../connector/model/settings'
import { timeZone } from '../../connector/model/zone'
import { answer } from '../../connector/query/answer'
import { questionsOf } from '../../preview/web/page/queries'
import { templates } from '../../templates/index'
import { day, euros, value } from './book'

const TODAY = day('2026-11-20')
const zone = timeZone('UTC')
const now = Date.UTC(2026, 10, 20, 12)
const portfolio = assemble(demoBook(TODAY, 'EUR'), zone, { now })

function told(metricIds: readonly string[], dimensionIds: readonly string[] = []) {
  const question = {
    window: { from: day('2025-11-01'), to: day('2026-10-31') },
    dimensions: dimensionIds.flatMap(id => dimensions.filter(one => one.id === id)),
    metrics: metricIds.flatMap(id => metrics.filter(one => one.id === id)),
    filters: [],
  }
  const setting = {
    fiscalYearStartMonth: 1,
    language: 'en',
    money: euros,
    policies: USUAL,
  } as const
  return answer(question, portfolio, setting)
}

const state = {
  language: 'en', report: '', page: '', preset: 'custom', comparison: 'none', filters: {}, picks: {},
  range: { startDate: '2025-11-01', endDate: '2026-10-31' },
} // prettier-ignore

describe('the made-up book', () => {
  const tiles = templates.flatMap(({ id, pages }) =>
    pages.flatMap(page => page.tiles.map(tile => [`${id} ${page.id} ${tile.id}`, tile] as const)),
  )
  it.each(tiles)('has something to show for %s', (_, tile) => {
    const question = questionsOf(tile, state as never).main
    const rows = told(question?.metrics ?? [], question?.dimensions ?? [])
    const numbers = rows.flatMap(row => row.metrics).filter(value => value !== null && value !== 0)
    expect(numbers.length).toBeGreaterThan(0)
  })

  it('never changes its past: a year later it shows the same of this year’s summer', () => {
    const later = assemble(demoBook(day('2027-11-20'), 'EUR'), zone, { now: Date.UTC(2027, 10, 20, 12) })
    const summer = (of: typeof portfolio) =>
      ['mrr', 'mrr_churn', 'won_amount', 'deals_won', 'interactions', 'tickets_created', 'nps', 'ar_overdue', 'client_profit', 'tasks_overdue', 'health_score'].map(
        id => value(id, '2026-06-01', '2026-08-31', { of }),
      )
    expect(summer(later)).toEqual(summer(portfolio))
  }) // prettier-ignore

  it('obeys the bridge of recurring revenue', () => {
    const ids = ['mrr', 'mrr_open', 'mrr_new', 'mrr_expansion', 'mrr_reactivation', 'mrr_contraction', 'mrr_churn']
    const [close = 0, open = 0, born = 0, grew = 0, back = 0, less = 0, lost = 0] = (told(ids)[0]?.metrics ?? []) as number[]
    expect(close).toBe(open + born + grew + back - less - lost)
  }) // prettier-ignore

  it('holds nobody’s address: every domain is one that nobody can have', () => {
    const told = JSON.stringify(demoBook(TODAY, 'EUR'))
    for (const [, domain] of told.matchAll(/"(?:email|domain)":"(?:[^"@]*@)?([^"]+)"/g)) {
      expect(domain).toMatch(/\.example$/)
    }
  })
})
