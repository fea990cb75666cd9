// What is pressed in charts: which tiles it filters, the way down, and its address.

import fc from 'fast-check'
import type { Picks } from '../../../preview/web/page/picks'
import {
  drilled,
  isUntouched,
  levelsOf,
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
