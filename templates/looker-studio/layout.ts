// Where the tiles of a page are on the canvas of a freeform report, in pixels.

import type { Page, Place } from '../template'

/** A rectangle on the canvas. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Width of the canvas; the height follows from the tiles. */
export const CANVAS_WIDTH = 1248

const MARGIN = 24
const GUTTER = 16
const COLUMN = (CANVAS_WIDTH - 2 * MARGIN - 11 * GUTTER) / 12
const ROW = 76
/** Title, pages and controls stand above the tiles. */
export const HEAD = 136

/** Where a tile is. */
export function boxOf({ x, y, w, h }: Place): Box {
  return {
    x: Math.round(MARGIN + x * (COLUMN + GUTTER)),
    y: HEAD + y * (ROW + GUTTER),
    w: Math.round(w * COLUMN + (w - 1) * GUTTER),
    h: h * ROW + (h - 1) * GUTTER,
  }
}

/** Where the control of a filter is: side by side under the title, the date range first. */
export function controlBox(index: number): Box {
  return { x: MARGIN + index * (184 + GUTTER), y: 72, w: 184, h: 48 }
}

/** Height of the canvas of a page. */
export function canvasHeight({ tiles }: Page): number {
  const lowest = Math.max(...tiles.map(({ at }) => boxOf(at).y + boxOf(at).h))
  return lowest + MARGIN
}
