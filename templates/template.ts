// The vocabulary of report templates: pages of tiles on a twelve-column grid, typed by the names of the
// catalogue, with every text in both languages. The same template feeds every target.

import type { DimensionId, MetricId } from '../connector/catalogue/index'
import type { Text } from './text'
import type { FindingId } from './findings/index'

export type { DimensionId, MetricId }

/** A report for one audience. */
export interface Template {
  readonly id: string
  readonly version: string
  readonly audience: 'executive' | 'manager' | 'operational'
  readonly cadence: 'daily' | 'weekly' | 'monthly' | 'quarterly'
  readonly title: Text
  readonly pages: readonly Page[]
}

/** One page, and the business question it answers. */
export interface Page {
  readonly id: string
  readonly title: Text
  readonly question: Text
  /** Dimensions a reader can filter the whole page by, each with a drop-down list. */
  readonly filters: readonly DimensionId[]
  /** Further controls of the page. */
  readonly controls?: readonly Control[]
  readonly tiles: readonly Tile[]
  /** Ids of the tiles in the order of a single column, for phones. */
  readonly narrow: readonly string[]
}

/** A control besides the drop-down lists: a box to search by, a list that is open, or a switch. */
export type Control =
  | { readonly type: 'search' | 'list'; readonly field: DimensionId }
  | {
      readonly type: 'toggle'
      readonly field: DimensionId
      /** What is left while it is on; of a dimension whose values have names, their ids. */
      readonly values: readonly string[]
      readonly label: Text
    }

/** Place on the grid: columns 0–11, rows of one unit. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

interface TileBase {
  readonly id: string
  readonly at: Place
  /** What alone it shows, by dimension; of a dimension whose values have names, their ids. */
  readonly where?: Readonly<Partial<Record<DimensionId, readonly string[]>>>
}

interface ChartBase extends TileBase {
  readonly title: Text
  /** How to read the chart, in a sentence. */
  readonly note: Text
}

/** What a number is compared with: the period before, the same days a year before, both or nothing. */
export type Comparison = 'both' | 'period' | 'year' | 'none'

/** One number with its change and, if asked, its last thirteen months. */
export interface Scorecard extends TileBase {
  readonly type: 'scorecard'
  /** Without one the metric's own name. */
  readonly title?: Text
  readonly metric: MetricId
  readonly better: 'higher' | 'lower' | 'neutral'
  /** What its number is compared with, whatever the reader chooses. */
  readonly comparison?: Comparison
  /** The metric of the sparkline; a rolling form where a month alone would say something else. */
  readonly sparkline?: MetricId
}

/** Sentences computed from data; the first states the finding. */
export interface FindingTile extends TileBase {
  readonly type: 'finding'
  readonly finding: FindingId
  readonly metrics: readonly MetricId[]
}

/**
 * Sentences with numbers in them, the first of which is the finding: `{arr}` stands for the value of a
 * metric. A sentence of which a number is not known is left out.
 */
export interface Statement extends TileBase {
  readonly type: 'statement'
  readonly metrics: readonly MetricId[]
  readonly sentences: readonly Text[]
}

/** Words of whoever made the report, as they are. */
export interface TextBox extends TileBase {
  readonly type: 'text'
  readonly text: Text
}

/** Whose notes are shown: those for executives and for everybody, or all. */
export type NotesFor = 'executive' | 'all'

/** What the team noted about days of the period, the latest first. */
export interface NotesBox extends TileBase {
  readonly type: 'notes'
  readonly title: Text
  readonly notes: NotesFor
}

/** From an opening to a closing amount by what moved it. */
export interface Waterfall extends ChartBase {
  readonly type: 'waterfall'
  readonly steps: readonly {
    readonly metric: MetricId
    readonly as: 'total' | 'rise' | 'fall' | 'either'
    readonly label: Text
  }[]
}

interface OverTime extends ChartBase {
  readonly dimension: 'day' | 'week' | 'month' | 'quarter' | 'year'
  /** Months shown at least, up to the end of the reader's range: a level needs its history. */
  readonly monthsShown: number
  /** Shows so many months after the reader's range instead: what comes. */
  readonly ahead?: boolean
}

/** Lines over time, with a level to compare with. */
export interface TimeSeries extends OverTime {
  readonly type: 'timeSeries'
  readonly metrics: readonly MetricId[]
  /** A line for each value of a dimension, of the first metric. */
  readonly breakdown?: DimensionId
  /** The team's notes on their days. */
  readonly notes?: NotesFor
  readonly reference?: { readonly value: number; readonly label: Text }
}

/** Columns with lines on a second axis. */
export interface Combo extends OverTime {
  readonly type: 'combo'
  readonly columns: readonly MetricId[]
  readonly lines: readonly MetricId[]
  /** A part of each column for each value of a dimension, of the first metric. */
  readonly breakdown?: DimensionId
}

/** Horizontal bars, stacked where there are several metrics. */
export interface Bar extends ChartBase {
  readonly type: 'bar'
  readonly dimension: DimensionId
  readonly metrics: readonly MetricId[]
  readonly limit: number
  /** A part of each bar for each value of a dimension, of the first metric. */
  readonly breakdown?: DimensionId
  /** What a reader can go down to, level by level. */
  readonly drill?: readonly DimensionId[]
  /** Colours that mean something: what is lost in that of bad news, or good, middling and bad in turn. */
  readonly tone?: 'bad' | 'health'
}

/** A point for each value of a dimension, by two metrics; a third one is its size. */
export interface Scatter extends ChartBase {
  readonly type: 'scatter'
  readonly dimension: DimensionId
  readonly x: MetricId
  readonly y: MetricId
  readonly size?: MetricId
  /** Points shown at most: those with the largest size, else the largest x. */
  readonly limit: number
}

/** What was reached beside its goal, for each value of a dimension. */
export interface Bullet extends ChartBase {
  readonly type: 'bullet'
  readonly dimension: DimensionId
  readonly metric: MetricId
  readonly target: MetricId
  readonly limit: number
}

/** A number for each pair of two dimensions, the darker the larger. */
export interface Heatmap extends ChartBase {
  readonly type: 'heatmap'
  readonly rows: DimensionId
  readonly columns: DimensionId
  readonly metric: MetricId
  /** Rows and columns shown at most: the last rows, the first columns. */
  readonly limit: { readonly rows: number; readonly columns: number }
}

/** Rows with numbers and a total of its own. */
export interface Table extends ChartBase {
  readonly type: 'table'
  readonly dimensions: readonly DimensionId[]
  readonly metrics: readonly MetricId[]
  readonly sort: { readonly by: MetricId; readonly order: 'asc' | 'desc' | 'absolute' }
  /** Only rows that have some of what the table is ordered by, or all. */
  readonly only?: 'positive' | 'all'
  readonly limit: number
  /** What a reader can go down to, level by level, each in place of all its dimensions. */
  readonly drill?: readonly DimensionId[]
  readonly better: Readonly<Partial<Record<MetricId, 'higher' | 'lower'>>>
}

/** Anything on a page. */
export type Tile =
  | Scorecard
  | FindingTile
  | Statement
  | TextBox
  | NotesBox
  | Waterfall
  | TimeSeries
  | Combo
  | Bar
  | Scatter
  | Bullet
  | Heatmap
  | Table
