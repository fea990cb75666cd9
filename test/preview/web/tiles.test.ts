// What tiles make of answers: the steps of a bridge, and the rows of a table.

import type { ChartAnswer, Column } from '../../../preview/data-studio'
import { groundOf, stepsOf } from '../../../preview/web/page/charts/steps'
import { shownRows } from '../../../preview/web/page/tiles/shown-rows'
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
