// Lint of every template: fields exist and fit, nothing overlaps, both languages speak, colours can be read.

import { dimensions, metrics } from '../../connector/catalogue/index'
import { dimensionsOf, goesWith, metricsOf } from '../../templates/fields'
import { templates } from '../../templates/index'
import type { Page, Tile } from '../../templates/template'
import { theme } from '../../templates/theme'

const pages = templates.flatMap(template =>
  template.pages.map(page => [`${template.id}/${page.id}`, page] as const),
)
const metric = (id: string) => metrics.find(one => one.id === id)
const dimension = (id: string) => dimensions.find(one => one.id === id)

const filtersIn = ({ filters, controls = [] }: Page) => [
  ...filters,
  ...controls.map(({ field }) => field),
]

const texts = (value: unknown): { en: string; es: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value || 'es' in value) return [value as { en: string; es: string }]
  return Object.values(value).flatMap(texts)
}

const overlaps = (a: Tile, b: Tile) =>
  a.at.x < b.at.x + b.at.w &&
  b.at.x < a.at.x + a.at.w &&
  a.at.y < b.at.y + b.at.h &&
  b.at.y < a.at.y + a.at.h

describe.each(pages)('page %s', (_, page: Page) => {
  it('asks only for fields of the catalogue', () => {
    for (const tile of page.tiles) {
      for (const id of metricsOf(tile)) expect(metric(id)?.id).toBe(id)
      for (const id of [...dimensionsOf(tile), ...filtersIn(page)])
        expect(dimension(id)?.id).toBe(id)
    }
  })

  it('asks every metric only by dimensions that belong to it, filters included', () => {
    for (const tile of page.tiles) {
      for (const id of [...dimensionsOf(tile), ...filtersIn(page)]) {
        expect([tile.id, id, goesWith(id, metricsOf(tile))]).toEqual([tile.id, id, true])
      }
    }
  })

  it('calls better what the catalogue calls better', () => {
    for (const tile of page.tiles) {
      if (tile.type === 'scorecard') expect(tile.better).toBe(metric(tile.metric)?.better)
      if (tile.type === 'table') {
        for (const [id, better] of Object.entries(tile.better))
          expect(better).toBe(metric(id)?.better)
      }
    }
  })

  it('keeps its tiles inside twelve columns and apart from each other', () => {
    for (const tile of page.tiles) {
      expect(tile.at.x).toBeGreaterThanOrEqual(0)
      expect(tile.at.x + tile.at.w).toBeLessThanOrEqual(12)
      const others = page.tiles.filter(other => other !== tile && overlaps(tile, other))
      expect(others.map(other => `${tile.id} on ${other.id}`)).toEqual([])
    }
  })

  it('has at most twelve charts, and places each once on a phone', () => {
    expect(page.tiles.filter(tile => tile.type !== 'finding').length).toBeLessThanOrEqual(12)
    expect([...page.narrow].sort()).toEqual(page.tiles.map(tile => tile.id).sort())
  })

  it('says only numbers that it asks for', () => {
    for (const tile of page.tiles) {
      if (tile.type !== 'statement') continue
      for (const { en, es } of tile.sentences) {
        const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, id]) => id).sort()
        expect(named(en)).toEqual(named(es))
        expect(tile.metrics).toEqual(expect.arrayContaining(named(en)))
      }
    }
  })

  it('says everything in both languages', () => {
    const all = texts(page)
    expect(all.length).toBeGreaterThanOrEqual(8)
    for (const { en, es } of all) {
      expect(en.trim()).not.toBe('')
      expect(es.trim()).not.toBe('')
    }
  })
})

/** WCAG 2.2 relative luminance and contrast ratio. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', theme.light],
  ['dark', theme.dark],
])('the %s palette', (_, palette) => {
  it.each(['text', 'muted', 'accent', 'good', 'bad'] as const)(
    'lets %s be read on both grounds',
    name => {
      expect(contrast(palette[name], palette.surface)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(palette[name], palette.background)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('lets every series be told from the ground', () => {
    for (const colour of palette.series) {
      expect(contrast(colour, palette.surface)).toBeGreaterThanOrEqual(3)
    }
  })
})
