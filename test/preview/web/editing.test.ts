// What an editor does to a page: whatever is done, nothing covers anything, a phone shows every tile, and
// the file can be read again.

import fc from 'fast-check'
import { placed, withNewPage, withNewTile, withPage, withTile, withoutPage, withoutTile } from '../../../preview/web/page/editing/changes' // prettier-ignore
import { TYPES, retyped, tileFor, withField } from '../../../preview/web/page/editing/retype'
import { questionsOf } from '../../../preview/web/page/queries'
import { readState } from '../../../preview/web/page/state'
import { readTemplate, writeTemplate } from '../../../templates/file'
import { metricsOf } from '../../../templates/fields'
import { templates } from '../../../templates/index'
import { executive } from '../../../templates/executive/index'
import { problemsOfPage } from '../../../templates/problems'
import type { Page, Tile } from '../../../templates/template'

const pages = templates.flatMap(template => template.pages)
const [results] = executive.pages
if (!results) throw new Error('the executive report has no page')

const tilesOf = (page: Page) => page.tiles.map(({ id }) => id)
const aPlace = fc.record({ x: fc.integer({ min: -3, max: 14 }), y: fc.integer({ min: -3, max: 20 }), w: fc.integer({ min: -1, max: 15 }), h: fc.integer({ min: -1, max: 9 }) }) // prettier-ignore
const layout = (page: Page) =>
  problemsOfPage(page).filter(({ says }) => /covers|reaches|narrow|id “/.test(says.en))

describe('a page that is edited', () => {
  it('never has a tile over another, whatever is moved, sized, added and removed', () => {
    const act = fc.oneof(
      fc.record({ act: fc.constant('place' as const), at: aPlace, tile: fc.nat() }),
      fc.record({ act: fc.constant('remove' as const), tile: fc.nat() }),
      fc.record({
        act: fc.constant('add' as const),
        field: fc.constantFrom('mrr', 'nps', 'region'),
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(act, { maxLength: 12 }), (start, acts) => {
        let page = start
        for (const one of acts) {
          const ids = tilesOf(page)
          const id = 'tile' in one ? (ids[one.tile % Math.max(1, ids.length)] ?? '') : ''
          if (one.act === 'place') page = placed(page, id, one.at)
          else if (one.act === 'remove') page = withoutTile(page, id)
          else page = withNewTile(page, tileFor(one.field, one.field !== 'region'))
          expect(layout(page)).toEqual([])
        }
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  it('leaves the tile that is moved where it was put, and moves the others down', () => {
    const page = placed(results, 'movers', { y: 1 })
    const at = (id: string) => page.tiles.find(tile => tile.id === id)?.at
    expect(at('movers')).toMatchObject({ x: 0, y: 1 })
    expect(at('arr')?.y).toBe(1 + (at('movers')?.h ?? 0))
    expect(page.narrow.indexOf('movers')).toBeLessThan(page.narrow.indexOf('arr'))
  })

  it('is a page of a report, which keeps one', () => {
    const more = withNewPage(executive)
    const added = more.pages[more.pages.length - 1]
    expect(added).toMatchObject({ id: 'page', tiles: [], narrow: [] })
    expect(withoutPage(more, 'page')).toEqual(executive)
    const alone = { ...executive, pages: [results] }
    expect(withoutPage(alone, 'results')).toBe(alone)
  })
})

const everyTile = pages.flatMap(page => page.tiles.map(tile => [page, tile] as const))

describe('a tile of another type', () => {
  it.each(TYPES)('%s shows what the tile showed before, and can be saved', type => {
    for (const [page, tile] of everyTile) {
      const next = retyped(tile, type)
      expect([next.id, next.type]).toEqual([tile.id, type])
      if (type !== 'text' && type !== 'bullet')
        expect(metricsOf(tile)).toEqual(expect.arrayContaining([...metricsOf(next)]))
      const edited = withTile(page, next)
      const template = withPage({ ...executive, pages: [page] }, edited)
      const { problems } = readTemplate(writeTemplate(template))
      expect(problems.filter(({ says }) => !/split or filtered|at most 12/.test(says.en))).toEqual(
        [],
      )
    }
  })

  it('takes a field where it belongs', () => {
    const kinds: Record<string, object> = {
      scorecard: { metric: 'nps', better: 'higher', sparkline: 'nps' },
      table: { metrics: ['arr', 'nps'] },
      heatmap: { metric: 'nps' },
      combo: { columns: ['arr', 'nps'] },
    }
    for (const [type, expected] of Object.entries(kinds)) {
      const tile = retyped(tileFor('arr', true), type as 'table')
      expect(withField(tile, 'nps', true)).toMatchObject(expected)
    }
    const bars = withField(retyped(tileFor('arr', true), 'bar'), 'owner', false)
    expect(bars).toMatchObject({ dimension: 'owner' })
  })
})

describe('a chart with a filter, a comparison or a breakdown of its own', () => {
  const state = readState('?lang=es', '2026-11-20')
  const card: Tile = { ...tileFor('arr', true), where: { health_band: ['red', 'yellow'] }, comparison: 'year' } as Tile // prettier-ignore

  it('asks for its own values in the reader’s language', () => {
    expect(questionsOf(card, state).main?.filters).toEqual([
      [
        {
          field: 'health_band',
          type: 'INCLUDE',
          operator: 'IN_LIST',
          values: ['Rojo', 'Amarillo'],
        },
      ],
    ])
  })

  it('compares with what it says, whatever the reader chooses', () => {
    expect(Object.keys(questionsOf(card, { ...state, comparison: 'none' }))).toContain('year')
    expect(questionsOf(card, state).main?.compare).toBeUndefined()
  })

  it('asks for one metric by two dimensions', () => {
    const bars = { ...retyped(tileFor('arr', true), 'bar'), breakdown: 'service_level' } as Tile
    expect(questionsOf(bars, state).main).toMatchObject({
      dimensions: ['region', 'service_level'],
      metrics: ['arr'],
    })
  })
})
