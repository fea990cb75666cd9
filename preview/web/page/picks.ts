// What a reader pressed in charts: values that filter the other charts of the page, and the way down in
// a chart that has further levels.

import { goesWith, metricsOf } from '../../../templates/fields'
import type { Tile } from '../../../templates/template'
import type { Range } from './dates'
import { daysOf } from './dates'

/** A value of a dimension; null is the missing one. */
export interface Pick {
  readonly field: string
  readonly value: string | null
}

/** A level left behind on the way down, with the value that was pressed there, if any was. */
export interface Step {
  readonly field: string
  readonly value?: string | null
}

/** What is pressed in one tile. */
export interface Picked {
  readonly path: readonly Step[]
  /** What is pressed on the level shown: one value, or two where there are rows and columns. */
  readonly chosen: readonly Pick[]
}

/** What is pressed, by tile. */
export type Picks = Readonly<Record<string, Picked>>

/** Nothing pressed. */
export const UNPICKED: Picked = { path: [], chosen: [] }

/** The dimensions a tile goes down by, the first level included; none where there is nowhere to go. */
export function levelsOf(tile: Tile): readonly string[] {
  if (tile.type !== 'bar' && tile.type !== 'table') return []
  const [first = ''] = tile.type === 'bar' ? [tile.dimension] : tile.dimensions
  return tile.drill && tile.drill.length > 0 ? [first, ...tile.drill] : []
}

/** The tile on the level the reader went down to. */
export function drilled(tile: Tile, picks: Picks = {}): Tile {
  if (tile.type !== 'bar' && tile.type !== 'table') return tile
  const depth = picks[tile.id]?.path.length ?? 0
  const dimension = depth === 0 ? undefined : tile.drill?.[depth - 1]
  if (dimension === undefined) return tile
  return tile.type === 'bar' ? { ...tile, dimension } : { ...tile, dimensions: [dimension] }
}

/**
 * What filters a tile: the way down in it, and whatever is pressed in the others, as far as its metrics
 * can be filtered by it.
 */
export function pickedFor(tile: Tile, picks: Picks): Pick[] {
  return pressedAround(tile, picks).filter(
    pick => daysOfPick(pick) === null && goesWith(pick.field, metricsOf(tile)),
  )
}

/**
 * The days a tile is about: those of the month, quarter or year that was pressed last in another tile, up
 * to the end of the reader's range, else the reader's range. So its comparisons are with the period before.
 */
export function pickedDays(tile: Tile, picks: Picks, range: Range): Range {
  const pressed = pressedAround(tile, picks).map(daysOfPick)
  const last = pressed.filter(days => days !== null).pop()
  return last ? upTo(last, range) : range
}

/** The days a pressed value means; null for one that is no month, quarter or year. */
export function daysOfPick({ field, value }: Pick): Range | null {
  return value === null ? null : daysOf(value, field)
}

/** A period up to the end of a range that has begun before it ends. */
export function upTo({ startDate, endDate }: Range, range: Range): Range {
  const end = endDate < range.endDate ? endDate : range.endDate
  return startDate <= end ? { startDate, endDate: end } : { startDate, endDate }
}

/** Whether something is pressed elsewhere that cannot filter this tile. */
export function isUntouched(tile: Tile, picks: Picks): boolean {
  const metrics = metricsOf(tile)
  const isForeign = (pick: Pick) => daysOfPick(pick) === null && !goesWith(pick.field, metrics)
  return metrics.length > 0 && pressedAround(tile, picks).some(isForeign)
}

/** All that is pressed, but for what is pressed on the level that a tile shows. */
function pressedAround({ id: own }: Tile, picks: Picks): Pick[] {
  return Object.entries(picks).flatMap(([id, { path, chosen }]) => [
    ...path.flatMap(({ field, value }) => (value === undefined ? [] : [{ field, value }])),
    ...(id === own ? [] : chosen),
  ])
}

/** Presses values in a tile, or lets go of them where they are pressed already. */
export function pressed(picks: Picks, id: string, chosen: readonly Pick[]): Picks {
  const known = picks[id] ?? UNPICKED
  const isPressed = JSON.stringify(known.chosen) === JSON.stringify(chosen)
  return withPicked(picks, id, { ...known, chosen: isPressed ? [] : chosen })
}

/** Goes to a level of a tile; what is pressed on the level that is left stays pressed on the way down. */
export function wentTo(picks: Picks, tile: Tile, level: number): Picks {
  const { path, chosen } = picks[tile.id] ?? UNPICKED
  if (level <= path.length) return withPicked(picks, tile.id, { path: path.slice(0, level), chosen: [] }) // prettier-ignore
  const levels = levelsOf(tile)
  const further = levels.slice(path.length, level).map((field): Step => {
    const value = chosen.find(pick => pick.field === field)?.value
    return value === undefined ? { field } : { field, value }
  })
  return withPicked(picks, tile.id, { path: [...path, ...further], chosen: [] })
}

/** How much is left of the colour of what is not pressed, while something else is. */
export const FADED = 0.3

/** Whether something else of a tile is pressed. */
export function isFaded(pick: Pick | null | undefined, chosen: readonly Pick[]): boolean {
  const sameField = chosen.find(({ field }) => field === pick?.field)
  return sameField !== undefined && sameField.value !== pick?.value
}

/** A dimension's value as filters name it. */
export function textOf(value: string | number | boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function withPicked(picks: Picks, id: string, picked: Picked): Picks {
  const others = Object.entries(picks).filter(([known]) => known !== id)
  const isEmpty = picked.path.length + picked.chosen.length === 0
  return Object.fromEntries(isEmpty ? others : [...others, [id, picked]])
}

/** What is pressed with other names for its values. */
export function renamedPicks(
  picks: Picks,
  into: (field: string, value: string | null) => string | null,
): Picks {
  const pick = ({ field, value }: Pick): Pick => ({ field, value: into(field, value) })
  const step = (one: Step): Step =>
    one.value === undefined ? one : pick({ field: one.field, value: one.value })
  const renamed = Object.entries(picks).map(
    ([id, { path, chosen }]) => [id, { path: path.map(step), chosen: chosen.map(pick) }] as const,
  )
  return Object.fromEntries(renamed)
}

/** Stands for the missing value in an address. */
export const MISSING = '~'

/** What an address says is pressed: `d.tile=field:value` on the way down, `x.tile=field:value` at its end. */
export function readPicks(query: URLSearchParams): Picks {
  let picks: Picks = {}
  for (const [name, text] of query) {
    const [, way, id = ''] = /^([dx])\.([a-z][\w-]*)$/i.exec(name) ?? []
    const [, field = '', value] = /^([a-z_]+)(?::([\s\S]*))?$/.exec(text) ?? []
    if (way === undefined || field === '') continue
    const { path, chosen } = picks[id] ?? UNPICKED
    const told = value === MISSING ? null : value
    const step: Step = told === undefined ? { field } : { field, value: told }
    const picked =
      way === 'd'
        ? { path: [...path, step], chosen }
        : { path, chosen: told === undefined ? chosen : [...chosen, { field, value: told }] }
    picks = withPicked(picks, id, picked)
  }
  return picks
}

/** Writes into an address what is pressed. */
export function writePicks(picks: Picks, query: URLSearchParams): void {
  for (const [id, { path, chosen }] of Object.entries(picks)) {
    const text = ({ field, value }: Step) =>
      value === undefined ? field : `${field}:${value ?? MISSING}`
    for (const step of path) query.append(`d.${id}`, text(step))
    for (const pick of chosen) query.append(`x.${id}`, text(pick))
  }
}
