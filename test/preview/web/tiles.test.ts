// What tiles make of answers: the steps of a bridge, and the rows of a table.

import type { ChartAnswer, Column } from '../../../preview/data-studio'
import { marks, notesIn, periodOf } from '../../../preview/web/page/charts/notes'
import { byParts } from '../../../preview/web/page/charts/parts'
import { everyPeriod, picksOverTime } from '../../../preview/web/page/charts/reading'
import { groundOf, stepsOf } from '../../../preview/web/page/charts/steps'
import { shownRows } from '../../../preview/web/page/tiles/shown-rows'
import { house } from '../../../templates/brands/house'
import type { Table, Waterfall } from '../../../templates/template'

const text = { en: 'x', es: 'x' }
const metric = (id: string): Column => ({ id, label: id, concept: 'METRIC', type: 'NUMBER' })
const answer = (columns: Column[], rows: ChartAnswer['rows']): ChartAnswer => ({
  columns,
  rows,
  dateRange: { startDate: '2026-01-01', endDate: '2026-01-31' },
  wallMs: 0,
  calls: 1,
})

const bridge: Waterfall = {
  id: 'bridge',
  type: 'waterfall',
  title: text,
  note: text,
  at: { x: 0, y: 0, w: 12, h: 4 },
  steps: [
    { metric: 'mrr_open', as: 'total', label: text },
    { metric: 'mrr_new', as: 'rise', label: text },
    { metric: 'mrr_churn', as: 'fall', label: text },
    { metric: 'mrr_fx', as: 'either', label: text },
    { metric: 'mrr', as: 'total', label: text },
  ],
}
const places = (values: (number | null)[]) =>
  stepsOf(bridge, answer(bridge.steps.map(step => metric(step.metric)), [values])).map(
    ({ from, height, amount }) => [from, height, amount],
  ) // prettier-ignore

describe('the steps of a bridge', () => {
  it('hang rises and falls where the one before ended', () => {
    expect(places([100, 30, 50, -5, 75])).toEqual([
      [0, 100, 100],
      [100, 30, 30],
      [80, 50, -50],
      [75, 5, -5],
      [0, 75, 75],
    ])
  })

  it('do not move for what is not known', () => {
    expect(places([100, null, 0, 0, 100])[1]).toEqual([100, 0, 0])
  })

  it('stand on zero unless the movements would be too flat to be seen', () => {
    const ground = (values: number[]) =>
      groundOf(
        stepsOf(bridge, answer(bridge.steps.map(step => metric(step.metric)), [values])),
      ) // prettier-ignore
    expect(ground([100, 60, 50, 0, 110])).toBe(0)
    expect(ground([1000, 40, 50, 0, 990])).toBe(900)
    expect(ground([0, 0, 0, 0, 0])).toBe(0)
    expect(ground([500, 0, 0, 0, 500])).toBe(0)
  })
})

describe('the rows of a table of movements', () => {
  const columns: Column[] = [
    { id: 'account_name', label: 'Account', concept: 'DIMENSION', type: 'TEXT' },
    metric('net_new_mrr'),
    metric('mrr'),
  ]
  const rows: ChartAnswer['rows'] = [
    ['Ana', 5, 900],
    ['Bea', -40, 10],
    ['Carl', 0, 800],
    ['Dora', 20, null],
    ['Eva', null, 700],
    ['Fred', -6, 20],
  ]
  const movers = {
    sort: { by: 'net_new_mrr', order: 'absolute' },
    limit: 3,
  } satisfies Pick<Table, 'sort' | 'limit'>
  const order = (sort: { by: string; order: 'asc' | 'desc' | 'absolute' }) =>
    shownRows({ columns, rows }, movers, sort).map(([name]) => name)

  it('are the largest up or down, and none that did not move', () => {
    expect(order(movers.sort)).toEqual(['Bea', 'Dora', 'Fred'])
    expect(shownRows({ columns, rows }, { ...movers, limit: 9 }, movers.sort)).toHaveLength(4)
  })

  it('stay the same rows however a reader orders them, with what is not known last', () => {
    expect(order({ by: 'mrr', order: 'desc' })).toEqual(['Fred', 'Bea', 'Dora'])
    expect(order({ by: 'mrr', order: 'asc' })).toEqual(['Bea', 'Fred', 'Dora'])
    expect(order({ by: 'account_name', order: 'desc' })).toEqual(['Fred', 'Dora', 'Bea'])
  })

  it('leave the answer as it came', () => {
    const before = JSON.stringify(rows)
    order({ by: 'mrr', order: 'asc' })
    expect(JSON.stringify(rows)).toBe(before)
  })
})

describe('a breakdown', () => {
  const tile = { type: 'bar', dimension: 'region', breakdown: 'level', metrics: ['arr'] } as never
  const dimension = (id: string): Column => ({ id, label: id, concept: 'DIMENSION', type: 'TEXT' })
  const columns = [dimension('region'), dimension('level'), metric('arr')]

  it('shows the values of its dimension side by side, the largest first', () => {
    const rows = [['EMEA', 'Gold', 5], ['EMEA', 'Silver', 9], ['APAC', 'Gold', 1], ['APAC', null, 2]] // prettier-ignore
    const { answer: parts } = byParts(tile, answer(columns, rows), {}, 'en')
    expect(parts.columns.map(({ label }) => label)).toEqual(['region', 'Silver', 'Gold', '(empty)'])
    expect(parts.rows).toEqual([['EMEA', 9, 5, null], ['APAC', null, 1, 2]]) // prettier-ignore
  })

  const many = answer(columns, Array.from({ length: 9 }, (_, index) => ['EMEA', `Level ${index}`, index])) // prettier-ignore

  it('shows six parts at most, the last of which is the rest, so that a stack is whole', () => {
    const { answer: parts } = byParts(tile, many, {}, 'es')
    expect(parts.columns.map(({ label }) => label).slice(5)).toEqual(['Level 4', 'Otros'])
    expect(parts.rows).toEqual([['EMEA', 8, 7, 6, 5, 4, 3 + 2 + 1 + 0]])
  })

  it('leaves the rest out where parts are lines', () => {
    const lines = { type: 'timeSeries', breakdown: 'level', metrics: ['arr'] } as never
    expect(byParts(lines, many, {}, 'en').answer.rows).toEqual([['EMEA', 8, 7, 6, 5, 4, 3]])
  })

  it('of columns has the lines beside it, period by period', () => {
    const combo = { type: 'combo', breakdown: 'level', columns: ['arr'], lines: ['n'] } as never
    const lines = answer([dimension('region'), metric('n')], [['APAC', 7]])
    const main = answer(columns, [['EMEA', 'Gold', 5], ['APAC', 'Gold', 1]]) // prettier-ignore
    const { tile: drawn, answer: parts } = byParts(combo, main, { lines }, 'en')
    expect(drawn).toMatchObject({ columns: ['part 0'], lines: ['n'] })
    expect(parts.rows).toEqual([['EMEA', 5, null], ['APAC', 1, 7]]) // prettier-ignore
  })
})

describe('a chart over time', () => {
  const month: Column = { id: 'month', label: 'Month', concept: 'DIMENSION', type: 'YEAR_MONTH' }
  const range = { startDate: '2025-11-10', endDate: '2026-02-03' }
  const months = { ...answer([month, metric('arr')], [['202512', 4], ['202602', 1]]), dateRange: range } // prettier-ignore

  it('shows the periods that have no numbers, too', () => {
    expect(everyPeriod(months).rows).toEqual([['202511', null], ['202512', 4], ['202601', null], ['202602', 1]]) // prettier-ignore
    const regions = answer([metric('region')], [['EMEA']])
    expect(everyPeriod(regions)).toBe(regions)
  })

  it('can be pressed where a period is there from its beginning, and has begun', () => {
    const picks = picksOverTime(everyPeriod(months), { dimension: 'month' })
    expect(picks.map(pick => pick?.value)).toEqual([undefined, '202512', '202601', '202602'])
    expect(picksOverTime(everyPeriod(months), { dimension: 'month', ahead: true })).toEqual([])
  })
})

describe('notes on a chart', () => {
  const columns = [metric('day'), metric('text')]
  const told = answer(columns, [['20260822', 'Later', 1], ['20260504', 'Earlier', 1]]) // prettier-ignore

  it('are signed in the order of their days, the latest four', () => {
    expect(notesIn(told)).toEqual([
      { sign: '①', day: '20260504', text: 'Earlier' },
      { sign: '②', day: '20260822', text: 'Later' },
    ])
    expect(notesIn(undefined)).toEqual([])
  })

  it.each([
    ['20260504', 'YEAR_MONTH', '202605'],
    ['20260331', 'YEAR_QUARTER', '20261'],
    ['20261001', 'YEAR_QUARTER', '20264'],
    ['20261231', 'YEAR', '2026'],
    ['20260504', 'YEAR_MONTH_DAY', '20260504'],
  ])('%s is in the %s %s', (day, type, period) => {
    expect(periodOf(day, type)).toBe(period)
  })

  it('are lines at their periods; those outside have none', () => {
    const months = answer([{ ...metric('month'), type: 'YEAR_MONTH' }], [['202604'], ['202605']])
    const drawn = marks(notesIn(told), months, house.light)
    expect(drawn).toMatchObject([{ xAxis: 1, label: { formatter: '①' } }])
  })
})
