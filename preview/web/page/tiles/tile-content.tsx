// What fills a tile, by its type.

import type { Tile } from '../../../../templates/template'
import { barPlan } from '../charts/bar'
import { comboPlan } from '../charts/combo'
import { bulletPlan } from '../charts/bullet'
import { scatterPlan } from '../charts/scatter'
import type { Plan } from '../charts/engine'
import { timeSeriesPlan } from '../charts/time-series'
import { waterfallPlan } from '../charts/waterfall'
import { word } from '../strings'
import type { Drawing, DrawnTile } from '../drawing'
import type { Parts } from '../charts/parts'
import { byParts } from '../charts/parts'
import { ChartTile } from './chart-tile'
import { FindingTile } from './finding-tile'
import { HeatmapTile } from './heatmap-tile'
import { NotesTile } from './notes'
import { ScorecardTile } from './scorecard-tile'
import { StatementTile } from './statement-tile'
import { TableTile } from './table-tile'

/** The content of a tile that has its answers. */
export function TileContent(drawing: Drawing<Tile>) {
  const { tile, answers } = drawing
  const answer = answers.main
  if (tile.type === 'text') return <p class="words">{tile.text[drawing.language]}</p>
  if (!answer || answer.rows.length === 0) return <Empty {...drawing} />
  switch (tile.type) {
    case 'scorecard':
      return <ScorecardTile {...drawing} tile={tile} />
    case 'finding':
      return <FindingTile {...drawing} tile={tile} />
    case 'statement':
      return <StatementTile {...drawing} tile={tile} />
    case 'notes':
      return <NotesTile {...drawing} tile={tile} answer={answer} />
    case 'heatmap':
      return <HeatmapTile {...drawing} tile={tile} answer={answer} />
    case 'table':
      return <TableTile {...drawing} tile={tile} answer={answer} />
    default: {
      const parts = byParts(tile, answer, answers, drawing.language)
      const plan = planOf({ ...drawing, ...parts })
      return <ChartTile {...drawing} tile={tile} answer={answer} plan={plan} />
    }
  }
}

function planOf({ tile, answer, ...drawing }: Drawing<DrawnTile> & Parts): Plan {
  switch (tile.type) {
    case 'waterfall':
      return waterfallPlan({ ...drawing, tile }, answer)
    case 'timeSeries':
      return timeSeriesPlan({ ...drawing, tile }, answer)
    case 'combo':
      return comboPlan({ ...drawing, tile }, answer)
    case 'bar':
      return barPlan({ ...drawing, tile }, answer)
    case 'scatter':
      return scatterPlan({ ...drawing, tile }, answer)
    case 'bullet':
      return bulletPlan({ ...drawing, tile }, answer)
  }
}

function Empty({ tile, language }: Drawing<Tile>) {
  return (
    <div class="empty">
      {'title' in tile && <h2>{tile.title?.[language]}</h2>}
      <p>{word('empty', language)}</p>
    </div>
  )
}
