// What is wrong with a template: each problem names the page and the tile, and says what to do.

import { betterOf, dimensionsOf, goesWith, metricsOf } from './fields'
import type { Page, Place, Template, Tile } from './template'
import type { Text } from './text'

/** Something to put right, and where: a page and a tile of it. */
export interface Problem {
  readonly page: string
  readonly tile?: string
  readonly says: Text
}

/** Charts on a page: more are slow to load, and nobody reads them. */
export const MOST_CHARTS = 12
const COLUMNS = 12
const WORDS: readonly Tile['type'][] = ['finding', 'statement', 'text', 'notes']

/** Everything wrong with a template whose shape is right. */
export function problemsOf({ pages }: Template): Problem[] {
  return [
    ...repeated(pages.map(({ id }) => id)).map(id => samePage(id)),
    ...pages.flatMap(problemsOfPage),
  ]
}

/** Everything wrong with a page. */
export function problemsOfPage(page: Page): Problem[] {
  const { id, tiles, narrow } = page
  const at = (tile: Tile | null, says: Text): Problem =>
    tile ? { page: id, tile: tile.id, says } : { page: id, says }
  const charts = tiles.filter(({ type }) => !WORDS.includes(type))
  return [
    ...repeated(tiles.map(tile => tile.id)).map(one => at(null, sameTile(one))),
    ...(charts.length > MOST_CHARTS ? [at(null, tooMany(charts.length))] : []),
    ...(isSameSet(narrow, tiles.map(tile => tile.id)) ? [] : [at(null, NARROW)]), // prettier-ignore
    ...tiles.flatMap((tile, index) => [
      ...(tile.at.x + tile.at.w > COLUMNS ? [at(tile, OUTSIDE)] : []),
      ...tiles.slice(index + 1).filter(other => isOver(tile.at, other.at)).map(other => at(tile, over(other.id))), // prettier-ignore
      ...foreign(tile, page).map(field => at(tile, unfit(field))),
      ...misjudged(tile).map(metric => at(tile, wrongWay(metric))),
      ...wordless(tile).map(() => at(tile, SILENT)),
      ...unasked(tile).map(metric => at(tile, notAsked(metric))),
    ]),
    ...wordless({ title: page.title, question: page.question }).map(() => at(null, SILENT)),
  ]
}

/** Whether two places share some of the page. */
export function isOver(a: Place, b: Place): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** Dimensions by which some metric of a tile cannot be split or filtered. */
function foreign(tile: Tile, { filters, controls = [] }: Page): string[] {
  const asked = [...dimensionsOf(tile), ...Object.keys(tile.where ?? {})]
  const filtering = [...filters, ...controls.map(({ field }) => field)]
  return [...new Set([...asked, ...filtering])].filter(field => !goesWith(field, metricsOf(tile)))
}

/** Metrics a tile calls better the other way than the catalogue does. */
function misjudged(tile: Tile): string[] {
  const told =
    tile.type === 'scorecard'
      ? [[tile.metric, tile.better] as const]
      : tile.type === 'table'
        ? Object.entries(tile.better)
        : []
  return told.flatMap(([id, better]) => (betterOf(id) === better ? [] : [id]))
}

/** Numbers that a sentence names and the tile does not ask for, or that one language only names. */
function unasked(tile: Tile): string[] {
  if (tile.type !== 'statement') return []
  const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, id = '']) => id)
  return tile.sentences.flatMap(({ en, es }) => [
    ...named(en + es).filter(id => !(tile.metrics as readonly string[]).includes(id)),
    ...named(en).filter(id => !named(es).includes(id)),
    ...named(es).filter(id => !named(en).includes(id)),
  ])
}

/** Texts that say nothing in one of the languages. */
function wordless(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'es' in value) {
    const { en, es } = value as Text
    return (en.trim() === '') === (es.trim() === '') && en.trim() !== '' ? [] : [value as Text]
  }
  return Object.values(value).flatMap(wordless)
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
}

const OUTSIDE = { en: 'It reaches beyond the twelfth column.', es: 'Se sale de la duodécima columna.' } // prettier-ignore
const NARROW = {
  en: '“narrow” has to name every tile of the page once: it is their order on a phone.',
  es: '«narrow» tiene que nombrar una vez cada elemento de la página: es su orden en un teléfono.',
}
const SILENT = {
  en: 'A text is empty in one of the languages.',
  es: 'Un texto está vacío en uno de los idiomas.',
}
const over = (id: string): Text => ({ en: `It covers “${id}”.`, es: `Tapa «${id}».` })
const unfit = (field: string): Text => ({
  en: `Not all of its metrics can be split or filtered by “${field}”.`,
  es: `No todas sus métricas se pueden dividir o filtrar por «${field}».`,
})
const wrongWay = (metric: string): Text => ({
  en: `“better” of “${metric}” has to be what the catalogue says.`,
  es: `«better» de «${metric}» tiene que ser lo que dice el catálogo.`,
})
const notAsked = (metric: string): Text => ({
  en: `“{${metric}}” has to be in its metrics and in both languages.`,
  es: `«{${metric}}» tiene que estar en sus métricas y en los dos idiomas.`,
})
const tooMany = (count: number): Text => ({
  en: `It has ${count} charts; at most ${MOST_CHARTS} are read, and load in time.`,
  es: `Tiene ${count} gráficos; como mucho ${MOST_CHARTS} se leen y cargan a tiempo.`,
})
const sameTile = (id: string): Text => ({
  en: `Two tiles have the id “${id}”.`,
  es: `Dos elementos tienen el id «${id}».`,
})
const samePage = (id: string): Problem => ({
  page: id,
  says: { en: `Two pages have the id “${id}”.`, es: `Dos páginas tienen el id «${id}».` },
})
