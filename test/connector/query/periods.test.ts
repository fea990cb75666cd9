// Labels of periods at the edges where they go wrong.

import { periodLabel } from '../../../connector/query/periods'
import { ask, day, table } from '../book'

const label = (text: string, grain: Parameters<typeof periodLabel>[1], fiscalStart = 1) =>
  periodLabel(day(text), grain, { fiscalYearStartMonth: fiscalStart, weekStart: 'monday' })

describe('a period’s label', () => {
  it('has no dashes', () => {
    expect(label('2026-03-09', 'day')).toBe('20260309')
    expect(label('2026-03-09', 'month')).toBe('202603')
    expect(label('2026-03-09', 'quarter')).toBe('20261')
    expect(label('2026-03-09', 'year')).toBe('2026')
  })

  // ISO 8601: week 1 holds the year's first Thursday
  it.each([
    ['2025-12-29', '202601'],
    ['2026-01-04', '202601'],
    ['2026-12-31', '202653'],
    ['2027-01-03', '202653'],
    ['2027-01-04', '202701'],
    ['2021-01-01', '202053'],
  ])('puts %s into ISO week %s', (text, week) => {
    expect(label(text, 'week')).toBe(week)
  })

  it.each([
    ['2026-03-31', 4, 'FY2026', 'FY2026-Q4'],
    ['2026-04-01', 4, 'FY2027', 'FY2027-Q1'],
    ['2026-12-31', 4, 'FY2027', 'FY2027-Q3'],
    ['2026-12-31', 1, 'FY2026', 'FY2026-Q4'],
  ])('puts %s into the fiscal year that starts in month %i', (text, start, year, quarter) => {
    expect(label(text, 'fiscal_year', start)).toBe(year)
    expect(label(text, 'fiscal_quarter', start)).toBe(quarter)
  })
})

describe('periods of a window', () => {
  it('begin and end with the window where it cuts a month', () => {
    const rows = ask(['mrr'], '2026-03-16', '2026-04-10', { by: ['month'] })
    expect(table(rows)).toEqual([
      ['202603', 18000],
      ['202604', 18000],
    ])
  })
})
