// What an editor does to a report, as functions from a template to the next: nothing is ever changed in
// place, so that every step can be taken back.

import { FILTERS } from '../../../../templates/build'
import { isOver } from '../../../../templates/problems'
import type { Page, Place, Template, Tile } from '../../../../templates/template'

/** The report with a page of it changed. */
export function withPage(template: Template, page: Page): Template {
  const pages = template.pages.map(one => (one.id === page.id ? page : one))
  return { ...template, pages }
}

/** The page with a tile changed; the id stays. */
export function withTile(page: Page, tile: Tile): Page {
  return arranged(
    page,
    page.tiles.map(one => (one.id === tile.id ? tile : one)),
    tile.id,
  )
}

/** The page with a tile more, below all others. */
export function withNewTile(page: Page, tile: Tile): Page {
  const bottom = Math.max(0, ...page.tiles.map(({ at }) => at.y + at.h))
  const id = freeId(
    tile.id,
    page.tiles.map(one => one.id),
  )
  return arranged(page, [...page.tiles, { ...tile, id, at: { ...tile.at, y: bottom } }], id)
}

/** The page without a tile. */
export function withoutTile(page: Page, id: string): Page {
  return arranged(
    page,
    page.tiles.filter(tile => tile.id !== id),
  )
}

/** The page with a tile at another place or of another size, as far as the page reaches. */
export function placed(page: Page, id: string, change: Partial<Place>): Page {
  const tile = page.tiles.find(one => one.id === id)
  return tile ? withTile(page, { ...tile, at: within({ ...tile.at, ...change }) }) : page
}

/** The report with an empty page more. */
export function withNewPage(template: Template): Template {
  const id = freeId(
    'page',
    template.pages.map(page => page.id),
  )
  const number = template.pages.length + 1
  const page: Page = {
    id,
    title: { en: `Page ${number}`, es: `Página ${number}` },
    question: { en: 'What does this page answer?', es: '¿A qué responde esta página?' },
    filters: FILTERS,
    tiles: [],
    narrow: [],
  }
  return { ...template, pages: [...template.pages, page] }
}

/** The report without a page; the last one stays. */
export function withoutPage(template: Template, id: string): Template {
  if (template.pages.length === 1) return template
  return { ...template, pages: template.pages.filter(page => page.id !== id) }
}

/** A place inside the twelve columns. */
function within({ x, y, w, h }: Place): Place {
  const width = Math.min(12, Math.max(1, w))
  const left = Math.min(12 - width, Math.max(0, x))
  return { x: left, y: Math.max(0, y), w: width, h: Math.min(40, Math.max(1, h)) }
}

/**
 * The page with these tiles: `held` stays where it is, what it covers goes down, and the order on a phone
 * is that of reading.
 */
function arranged(page: Page, tiles: readonly Tile[], held?: string): Page {
  const first = tiles.filter(({ id }) => id === held)
  const others = tiles.filter(({ id }) => id !== held)
  const done: Tile[] = [...first]
  for (const tile of [...others].sort(inReadingOrder)) {
    let { at } = tile
    while (done.some(other => isOver(at, other.at))) at = { ...at, y: at.y + 1 }
    done.push({ ...tile, at })
  }
  const settled = new Map(done.map(tile => [tile.id, tile]))
  return {
    ...page,
    tiles: tiles.map(tile => settled.get(tile.id) ?? tile),
    narrow: [...done].sort(inReadingOrder).map(({ id }) => id),
  }
}

function inReadingOrder(one: Tile, other: Tile): number {
  return one.at.y - other.at.y || one.at.x - other.at.x
}

function freeId(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.includes(id)) return id
  }
}
