// What fills a tile, by its type.

import type { Language } from '../../../../templates/text'
import type { Tile } from '../../../../templates/template'
import type { Palette } from '../../../../templates/theme'
import { barOption } from '../charts/bar'
import { comboOption } from '../charts/combo'
import { timeSeriesOption } from '../charts/time-series'
import { waterfallOption } from '../charts/waterfall'
import { word } from '../strings'
import type { Answers } from '../tile-frame'
import { ChartTile } from './chart-tile'
import { FindingTile } from './finding-tile'
import { ScorecardTile } from './scorecard-tile'
import { TableTile } from './table-tile'

/** What a tile is drawn from. */
export interface Drawing<T extends Tile> {
  readonly tile: T
  readonly answers: Answers
  readonly palette: Palette
  readonly language: Language
}

/** The content of a tile that has its answers. */
export function TileContent(drawing: Drawing<Tile>) {
  const { tile, answers, language } = drawing
  if (answers.main?.rows.length === 0) return <Empty {...drawing} />
  switch (tile.type) {
    case 'scorecard':
      return <ScorecardTile {...drawing} tile={tile} />
    case 'finding':
      return <FindingTile {...drawing} tile={tile} />
    case 'table':
      return <TableTile {...drawing} tile={tile} />
    case 'waterfall':
      return <ChartTile {...drawing} tile={tile} option={waterfallOption({ ...drawing, tile })} />
    case 'timeSeries':
      return <ChartTile {...drawing} tile={tile} option={timeSeriesOption({ ...drawing, tile })} />
    case 'combo':
      return <ChartTile {...drawing} tile={tile} option={comboOption({ ...drawing, tile })} />
    case 'bar':
      return <ChartTile {...drawing} tile={tile} option={barOption({ ...drawing, tile })} />
    default:
      return <p>{word('empty', language)}</p>
  }
}

function Empty({ tile, language }: Drawing<Tile>) {
  return (
    <div class="empty">
      {'title' in tile && <h2>{tile.title[language]}</h2>}
      <p>{word('empty', language)}</p>
    </div>
  )
}
