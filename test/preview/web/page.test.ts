// The page's own arithmetic: dates, numbers, addresses and questions.

import {
  freeRange,
  isPartial,
  monthsAfter,
  periodsIn,
  presetRange,
  thirteenMonths,
  withHistory,
} from '../../../preview/web/page/dates'
import { formatChange, formatValue } from '../../../preview/web/page/format'
import { filtersOf, questionsOf } from '../../../preview/web/page/queries'
import { readState, writeState } from '../../../preview/web/page/state'
import { executive } from '../../../templates/executive/index'

const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ')

describe('a preset range', () => {
  it.each([
    ['last12Months', '2025-11-01', '2026-10-31'],
    ['thisMonth', '2026-11-01', '2026-11-23'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['thisQuarter', '2026-10-01', '2026-11-23'],
    ['lastQuarter', '2026-07-01', '2026-09-30'],
    ['yearToDate', '2026-01-01', '2026-11-23'],
    ['lastYear', '2025-01-01', '2025-12-31'],
  ] as const)('%s on 23 November 2026 is %s to %s', (preset, startDate, endDate) => {
    expect(presetRange(preset, '2026-11-23')).toEqual({ startDate, endDate })
  })

  it('reaches over the turn of the year', () => {
    expect(presetRange('lastQuarter', '2026-02-10')).toEqual({
      startDate: '2025-10-01',
      endDate: '2025-12-31',
    })
    expect(presetRange('lastMonth', '2024-03-31')).toEqual({
      startDate: '2024-02-01',
      endDate: '2024-02-29',
    })
  })

  it('has thirteen months before its end for sparklines', () => {
    expect(thirteenMonths({ startDate: '2026-01-01', endDate: '2026-10-31' }).startDate).toBe(
      '2025-10-01',
    )
  })

  it.each([
    ['2026-10-01', '2026-10-31', 13, 'month', '2025-10-01'],
    ['2026-07-01', '2026-09-30', 15, 'quarter', '2025-07-01'],
    ['2026-10-01', '2026-10-31', 15, 'quarter', '2025-07-01'],
    ['2026-02-01', '2026-02-28', 24, 'year', '2024-01-01'],
    ['2021-05-10', '2026-10-31', 13, 'month', '2021-05-10'],
  ])(
    '%s to %s, shown with %i months by %s, begins %s',
    (startDate, endDate, count, grain, from) => {
      expect(withHistory({ startDate, endDate }, count, grain)).toEqual({
        startDate: from,
        endDate,
      })
    },
  )

  it.each([
    ['20264', 'YEAR_QUARTER', true],
    ['20263', 'YEAR_QUARTER', false],
    ['20253', 'YEAR_QUARTER', true],
    ['202610', 'YEAR_MONTH', false],
    ['202508', 'YEAR_MONTH', true],
    ['2026', 'YEAR', true],
    ['Retail', 'TEXT', false],
  ])('2025-08-15 to 2026-10-31 holds %s (%s) in part: %s', (period, type, partial) => {
    const range = { startDate: '2025-08-15', endDate: '2026-10-31' }
    expect(isPartial(period, type, range)).toBe(partial)
  })

  it.each([
    ['2026-10-31', 12, '2026-11-01', '2027-10-31'],
    ['2026-11-20', 2, '2026-11-21', '2026-12-31'],
  ])('after %s has %i months from %s to %s', (endDate, count, from, to) => {
    const range = { startDate: '2026-01-01', endDate }
    expect(monthsAfter(range, count)).toEqual({ startDate: from, endDate: to })
  })

  it.each([
    ['month', ['202511', '202512', '202601', '202602']],
    ['YEAR_QUARTER', ['20254', '20261']],
    ['year', ['2025', '2026']],
    ['week', []],
  ])('2025-11-10 to 2026-02-03 touches these periods of %s: %j', (kind, periods) => {
    expect(periodsIn({ startDate: '2025-11-10', endDate: '2026-02-03' }, kind)).toEqual(periods)
  })

  it('is only made of days in order', () => {
    expect(freeRange('2026-03-01', '2026-02-01')).toBeNull()
    expect(freeRange('yesterday', '2026-02-01')).toBeNull()
  })
})

describe('numbers', () => {
  it.each([
    [1234567.891, 'CURRENCY_EUR', 'en', true, '€1.23M'],
    [1234567.891, 'CURRENCY_EUR', 'en', false, '€1,234,568'],
    [1234567.891, 'CURRENCY_EUR', 'es', false, '1.234.568 €'],
    [12.5, 'CURRENCY_EUR', 'es', true, '12,50 €'],
    [965.78, 'CURRENCY_EUR', 'en', true, '€966'],
    [965.78, 'CURRENCY_EUR', 'en', false, '€965.78'],
    [0, 'CURRENCY_EUR', 'en', true, '€0'],
    [0.9234, 'PERCENT', 'en', true, '92.3%'],
    [0.9234, 'PERCENT', 'es', true, '92,3 %'],
    [null, 'PERCENT', 'es', true, '–'],
    ['202603', 'YEAR_MONTH', 'en', false, 'Mar 2026'],
    ['202603', 'YEAR_MONTH', 'es', false, 'mar 2026'],
    ['20264', 'YEAR_QUARTER', 'es', false, 'T4 2026'],
    ['20260309', 'YEAR_MONTH_DAY', 'en', false, 'Mar 9, 2026'],
  ] as const)(
    '%p of %s in %s (short: %p) is written %s',
    (value, type, language, compact, text) => {
      expect(plain(formatValue(value, type, language, compact))).toBe(text)
    },
  )

  it('tell changes of rates in points and of amounts in percent', () => {
    expect(plain(formatChange(0.923, 0.95, 'PERCENT', 'en'))).toBe('-2.7 pp')
    expect(plain(formatChange(110, 100, 'CURRENCY_EUR', 'es'))).toBe('+10 %')
    expect(plain(formatChange(-50, -100, 'CURRENCY_EUR', 'en'))).toBe('+50%')
    expect(formatChange(110, 0, 'NUMBER', 'en')).toBeNull()
    // A score such as NPS goes through zero: the way says more than a share of it.
    expect(plain(formatChange(-20, 30, 'NUMBER', 'en'))).toBe('-50')
    expect(formatChange(null, 100, 'NUMBER', 'en')).toBeNull()
  })
})

describe('the address', () => {
  it('holds the state and nothing else', () => {
    const search =
      '?lang=es&from=2026-01-01&to=2026-02-15&compare=year&f.region=EMEA&f.region=%7E&look=dark'
    const state = readState(search, '2026-11-23')
    expect(state).toEqual({
      language: 'es',
      report: '',
      page: '',
      searches: {},
      brand: '',
      picks: {},
      preset: 'custom',
      range: { startDate: '2026-01-01', endDate: '2026-02-15' },
      comparison: 'year',
      filters: { region: ['EMEA', null] },
      appearance: 'dark',
    })
    expect(readState(writeState(state), '2026-11-23')).toEqual(state)
  })

  it('forgives what it does not understand', () => {
    const state = readState('?lang=fr&period=ever&from=x&compare=all&f.a b=1', '2026-11-23')
    expect(writeState(state)).toBe('?')
  })
})

describe('questions', () => {
  const state = readState('?f.region=EMEA&f.owner=Ana&f.owner=~', '2026-11-23')

  it('filter by every chosen value, the missing one included', () => {
    expect(filtersOf(state)).toEqual([
      [{ field: 'region', type: 'INCLUDE', operator: 'IN_LIST', values: ['EMEA'] }],
      [
        { field: 'owner', type: 'INCLUDE', operator: 'IN_LIST', values: ['Ana'] },
        { field: 'owner', type: 'INCLUDE', operator: 'IS_NULL', values: [] },
      ],
    ])
  })

  it('show a trend with its history, however short the range', () => {
    const short = readState('?period=lastMonth', '2026-11-23')
    const start = (id: string) => {
      const tile = executive.pages[0]?.tiles.find(one => one.id === id)
      return tile && questionsOf(tile, short).main?.dateRange?.startDate
    }
    expect([start('trend'), start('growth'), start('bridge')]).toEqual([
      '2025-10-01',
      '2025-07-01',
      '2026-10-01',
    ])
  })

  it('compare a scorecard with the period and the year before, as the reader chose', () => {
    const tile = executive.pages[0]?.tiles.find(one => one.id === 'arr')
    if (!tile) throw new Error('no tile')
    expect(
      Object.entries(questionsOf(tile, state)).map(([part, { compare }]) => [part, compare]),
    ).toEqual([
      ['main', 'previousPeriod'],
      ['year', 'previousYear'],
      ['months', undefined],
    ])
    expect(Object.keys(questionsOf(tile, { ...state, comparison: 'none' }))).toEqual([
      'main',
      'months',
    ])
  })
})
