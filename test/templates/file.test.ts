// Template files that are wrong: every problem names the page and the tile, and says what to do.

import fc from 'fast-check'
import { readTemplate, writeTemplate, written } from '../../templates/file'
import { executive } from '../../templates/executive/index'
import { manager } from '../../templates/manager/index'

interface Json {
  [key: string]: unknown
  pages: Json[]
  tiles: Json[]
}
const changed = (change: (copy: Json) => void) => {
  const copy = JSON.parse(writeTemplate(manager)) as Json
  change(copy)
  return readTemplate(JSON.stringify(copy))
}
const pageOf = (copy: Json, page: number): Json => {
  const found = copy.pages[page]
  if (!found) throw new Error(`no page ${page}`)
  return found
}
const tileOf = (copy: Json, page: number, id: string): Json => {
  const found = pageOf(copy, page).tiles.find(tile => tile.id === id)
  if (!found) throw new Error(`no tile ${id}`)
  return found
}
const says = (change: (copy: Json) => void, language: 'en' | 'es' = 'en') =>
  changed(change).problems.map(problem => written(problem, language))

describe('a template file', () => {
  it('that is no JSON says so', () => {
    const { template, problems } = readTemplate('<html>')
    expect(template).toBeNull()
    expect(problems.map(one => written(one, 'es'))).toEqual([
      'El archivo no es una plantilla: no contiene JSON.',
    ])
  })

  it.each([
    ['a metric that does not exist', (c: Json): unknown => (tileOf(c, 0, 'arr').metric = 'arrr'), /^portfolio \/ arr: “metric” is "arrr"; wanted is "arr"/],
    ['a field that does not exist', (c: Json): unknown => (tileOf(c, 0, 'arr').colour = 'red'), /^portfolio \/ arr: “colour” is "colour"; wanted is never\.$/],
    ['a type that does not exist', (c: Json): unknown => (tileOf(c, 0, 'arr').type = 'pie'), /^portfolio \/ arr: “type” is "pie"; wanted is "scorecard" \|/],
    ['a tile off the page', (c: Json): unknown => (tileOf(c, 0, 'health').at = { x: 9, y: 8, w: 5, h: 5 }), /^portfolio \/ health: It reaches beyond the twelfth column\.$/],
    ['a tile over another', (c: Json): unknown => (tileOf(c, 0, 'health').at = { x: 6, y: 8, w: 5, h: 5 }), /^portfolio \/ segments: It covers “health”\.$/],
    ['a dimension that does not belong', (c: Json): unknown => (tileOf(c, 0, 'health').dimension = 'deal_stage'), /^portfolio \/ health: Not all of its metrics can be split or filtered by “deal_stage”\.$/],
    ['a filter that does not belong', (c: Json): unknown => (tileOf(c, 0, 'arr').where = { deal_stage: ['Demo'] }), /^portfolio \/ arr: Not all of its metrics/],
    ['a text in one language only', (c: Json): unknown => (tileOf(c, 0, 'health').title = { en: 'Health', es: ' ' }), /^portfolio \/ health: A text is empty/],
    ['a tile that a phone leaves out', (c: Json): unknown => (pageOf(c, 0).narrow = ['arr']), /^portfolio: “narrow” has to name every tile/],
    ['the wrong way round', (c: Json): unknown => (tileOf(c, 0, 'arr').better = 'lower'), /^portfolio \/ arr: “better” of “arr”/],
    ['a number nobody asks for', (c: Json): unknown => (tileOf(c, 0, 'finding').sentences = [{ en: '{mrr}', es: '{mrr}' }]), /^portfolio \/ finding: “{mrr}” has to be in its metrics/],
    ['two pages of one name', (c: Json): unknown => (pageOf(c, 1).id = 'portfolio'), /^portfolio: Two pages have the id/],
    ['no pages', (c: Json): unknown => (c.pages = []), /^“pages” is 0; wanted is >=1\.$/],
  ] as const)('with %s names it', (_, change, line) => {
    const [first = ''] = says(copy => void change(copy))
    expect(first).toMatch(line)
    expect(says(copy => void change(copy), 'es')[0]).not.toBe(first)
  }) // prettier-ignore

  it('with too many charts says how many', () => {
    const lines = says(copy => {
      const page = pageOf(copy, 0)
      for (let number = 0; number < 9; number++) {
        const more: Json = { ...tileOf(copy, 0, 'arr'), id: `more-${number}`, at: { x: 0, y: 20 + number * 2, w: 2, h: 2 } }
        page.tiles.push(more)
        ;(page.narrow as string[]).push(String(more.id))
      }
    }) // prettier-ignore
    expect(lines).toEqual(['portfolio: It has 18 charts; at most 12 are read, and load in time.'])
  })

  it('is refused or read, whatever stands in it', () => {
    const text = writeTemplate(executive)
    const keys = [...new Set([...text.matchAll(/"(\w+)":/g)].map(([, key = '']) => key))]
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), fc.nat(200), (key, value, skip) => {
        let count = 0
        const harmed = JSON.parse(text, (name, old: unknown) =>
          name === key && count++ === skip % 12 ? value : old,
        ) as unknown
        const { template, problems } = readTemplate(JSON.stringify(harmed))
        expect(template === null).toBe(problems.length > 0)
      }),
      { numRuns: 300, seed: 3 },
    )
  })
})
