// What charts and tiles are drawn from.

import type { Tile } from '../../../templates/template'
import type { Language } from '../../../templates/text'
import type { Look } from '../../../templates/brand'
import type { ChartAnswer } from '../../data-studio/chart'
import type { Pick } from './picks'

/** Answers of a tile by part. */
export type Answers = Readonly<Record<string, ChartAnswer>>

/** What a tile is drawn from. */
export interface Drawing<T extends Tile> {
  readonly tile: T
  readonly answers: Answers
  readonly palette: Look
  readonly language: Language
  /** Whether the screen is a phone's. */
  readonly narrow: boolean
  /** What a reader pressed in this tile. */
  readonly chosen: readonly Pick[]
  /** Presses values, or lets go of them. */
  readonly press: (values: readonly Pick[]) => void
}

/** A tile the engine draws. */
export type DrawnTile = Exclude<
  Tile,
  { type: 'finding' | 'statement' | 'text' | 'notes' | 'scorecard' | 'heatmap' | 'table' }
>

/** A note about a day, and the sign that stands for it. */
export interface Note {
  readonly sign: string
  readonly day: string
  readonly text: string
}
