// What is pressed in charts: which tiles it filters, the way down, and its address.

import fc from 'fast-check'
import type { Picks } from '../../../preview/web/page/picks'
import {
  drilled,
  isUntouched,
  levelsOf,
  pickedDays,
  pickedFor,
  pressed,
  readPicks,
  wentTo,
  writePicks,
} from '../../../preview/web/page/picks'
import { questionsOf } from '../../../preview/web/page/queries'
import { readState } from '../../../preview/web/page/state'
import { portfolio } from '../../../templates/manager/portfolio'
import { sales } from '../../../templates/manager/sales'
import type { Page, Tile } from '../../../templates/template'

const tileOf = (page: Page, id: string): Tile => {
  const found = page.tiles.find(tile => tile.id === id)
  if (!found) throw new Error(`no tile ${id}`)
  return found
}
const team = tileOf(portfolio, 'team')
const arr = tileOf(portfolio, 'arr')
const days = (startDate: string, endDate: string) => ({ startDate, endDate })
const EMEA = [{ field: 'region', value: 'EMEA' }]

describe('a value pressed in a chart', () => {
  it('filters the others and not the chart itself, until it is let go of', () => {
    const picks = pressed({}, 'team', EMEA)
    expect([pickedFor(arr, picks), pickedFor(team, picks)]).toEqual([EMEA, []])
    expect(pressed(picks, 'team', EMEA)).toEqual({})
  })

  it('becomes a part of what the others ask', () => {
    const state = { ...readState('', '2026-11-20'), picks: pressed({}, 'team', EMEA) }
    expect(questionsOf(arr, state).main?.filters).toEqual([
      [{ field: 'region', type: 'INCLUDE', operator: 'IN_LIST', values: ['EMEA'] }],
    ])
    const nobody = { ...state, picks: pressed({}, 'team', [{ field: 'region', value: null }]) }
    expect(questionsOf(arr, nobody).main?.filters).toEqual([
      [{ field: 'region', type: 'INCLUDE', operator: 'IS_NULL', values: [] }],
    ])
  })

  it('does not filter what has no such field, which says so', () => {
    const picks = pressed({}, 'stages', [{ field: 'deal_stage', value: 'Demo' }])
    const quota = tileOf(sales, 'quota_attainment')
    expect([pickedFor(quota, picks), isUntouched(quota, picks)]).toEqual([[], true])
    expect(isUntouched(tileOf(sales, 'pipeline_open'), picks)).toBe(false)
  })
})

describe('a month pressed in a chart', () => {
  const MAY = [{ field: 'month', value: '202605' }]
  const state = readState('?from=2026-01-01&to=2026-11-20', '2026-11-20')
  const asked = (tile: Tile, value: string) =>
    questionsOf(tile, { ...state, picks: pressed({}, 'trend', [{ field: 'month', value }]) })

  it('is the period of the others, compared with the one before, not a filter', () => {
    const { main, months } = asked(arr, '202605')
    expect(main).toMatchObject({ dateRange: days('2026-05-01', '2026-05-31'), filters: [] })
    expect(main?.compare).toBe('previousPeriod')
    expect(months?.dateRange).toEqual(days('2025-05-01', '2026-05-31'))
    expect(asked(arr, '202611').main?.dateRange).toEqual(days('2026-11-01', '2026-11-20'))
  })

  it('leaves the chart it was pressed in as it was, and touches every other', () => {
    const picks = pressed({}, 'trend', MAY)
    expect(pickedDays({ ...arr, id: 'trend' }, picks, state.range)).toBe(state.range)
    expect([pickedFor(arr, picks), isUntouched(arr, picks)]).toEqual([[], false])
  })

  it('of two is the one pressed last', () => {
    const picks = pressed(pressed({}, 'a', MAY), 'b', [{ field: 'quarter', value: '20253' }])
    expect(pickedDays(arr, picks, state.range)).toEqual(days('2025-07-01', '2025-09-30'))
  })
})

describe('the way down in a chart', () => {
  it('takes along what is pressed, and filters the chart itself by it', () => {
    const picks = wentTo(pressed({}, 'team', EMEA), team, 1)
    expect(picks).toEqual({ team: { path: EMEA, chosen: [] } })
    expect(drilled(team, picks)).toMatchObject({ dimensions: ['team'] })
    expect([pickedFor(team, picks), pickedFor(arr, picks)]).toEqual([EMEA, EMEA])
  })

  it('skips levels without a value, and comes back', () => {
    const down = wentTo({}, team, 3)
    expect(down.team?.path).toEqual([{ field: 'region' }, { field: 'team' }, { field: 'owner' }])
    expect(drilled(team, down)).toMatchObject({ dimensions: ['account_name'] })
    expect(pickedFor(arr, down)).toEqual([])
    expect(wentTo(down, team, 0)).toEqual({})
  })

  it('is only there where there are levels', () => {
    expect(levelsOf(team)).toEqual(['region', 'team', 'owner', 'account_name'])
    expect(levelsOf(arr)).toEqual([])
  })
})

describe('an address', () => {
  it('tells again what is pressed, whatever the values', () => {
    const field = fc.constantFrom('region', 'owner', 'account_name')
    const value = fc.option(fc.string({ unit: 'grapheme' }).filter(text => text !== '~'))
    const pick = fc.record({ field, value })
    const step = fc.oneof(pick, fc.record({ field }))
    const picked = fc
      .record({ path: fc.array(step, { maxLength: 3 }), chosen: fc.array(pick, { maxLength: 2 }) })
      .filter(({ path, chosen }) => path.length + chosen.length > 0)
    const picks = fc.dictionary(fc.constantFrom('team', 'health', 'at-risk'), picked)
    fc.assert(
      fc.property(picks, (told: Picks) => {
        const query = new URLSearchParams()
        writePicks(told, query)
        expect(readPicks(new URLSearchParams(query.toString()))).toEqual({ ...told })
      }),
      { seed: 11 },
    )
  })

  it('leaves out what is no pick', () => {
    const query = new URLSearchParams(
      'x.team=region&x.__proto__=a:b&d.team=&x.=region:EMEA&x.9=a:b',
    )
    expect(readPicks(query)).toEqual({})
  })
})
