// The way down in a chart: its levels, which one is shown, and what was pressed on the way.

import type { Tile } from '../../../templates/template'
import { UNPICKED, levelsOf, wentTo } from './picks'
import type { Shared } from './shared'
import { word } from './strings'

/** The levels of a tile, each a way there. */
export function DrillBar({ tile, state, change, fields }: Shared & { tile: Tile }) {
  const levels = levelsOf(tile)
  if (levels.length === 0) return null
  const { path } = state.picks[tile.id] ?? UNPICKED
  return (
    <nav class="drill" aria-label={word('levels', state.language)}>
      {levels.map((field, level) => (
        <button
          key={field}
          aria-current={level === path.length ? 'step' : undefined}
          onClick={() => change({ picks: wentTo(state.picks, tile, level) })}
        >
          {fields.get(field)?.label ?? field}
          {path[level]?.value !== undefined && (
            <b> {path[level].value ?? word('none', state.language)}</b>
          )}
        </button>
      ))}
    </nav>
  )
}
