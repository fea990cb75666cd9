// A page: its tiles on the grid, and how many of them are ready.

import { useCallback, useState } from 'preact/hooks'
import type { Page, Tile } from '../../../templates/template'
import type { Look } from '../../../templates/brand'
import type { Shared } from './shared'
import { Handles } from './editing/handles'
import { useNarrow } from './media'
import { word } from './strings'
import { TileFrame } from './tile-frame'

interface Props extends Shared {
  readonly page: Page
  readonly palette: Look
  /** There while the page is edited. */
  readonly editor?: {
    readonly selected: string | null
    readonly select: (tile: string | null) => void
    readonly change: (page: Page) => void
  }
}

/** The tiles of a page. */
export function ReportPage({ page, editor, ...shared }: Props) {
  const [ready, setReady] = useState<ReadonlySet<string>>(new Set())
  const report = useCallback((id: string, isReady: boolean) => {
    setReady(old => {
      const next = new Set(old)
      if (isReady) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])
  const narrow = useNarrow()
  const done = page.tiles.every(({ id }) => ready.has(id))
  return (
    <main>
      <p class="progress" role="status" data-ready={done} aria-hidden={done}>
        <progress max={page.tiles.length} value={ready.size} />
        {`${ready.size}/${page.tiles.length} ${word('ready', shared.state.language)}`}
      </p>
      <div class="grid">
        {page.tiles.map(tile => (
          <Placed key={tile.id} {...{ ...shared, page, tile, narrow, report, editor }} />
        ))}
      </div>
    </main>
  )
}

interface PlacedProps extends Omit<Props, 'editor'> {
  readonly tile: Tile
  readonly narrow: boolean
  readonly report: (id: string, isReady: boolean) => void
  readonly editor: Props['editor'] | undefined
}

function Placed({ page, tile, editor, ...shared }: PlacedProps) {
  return (
    <section
      id={tile.id}
      class={`tile ${tile.type} ${tile.at.h === 1 ? 'lying' : ''}`}
      style={{
        '--column': `${tile.at.x + 1} / span ${tile.at.w}`,
        '--row': `${tile.at.y + 1} / span ${tile.at.h}`,
        '--w': tile.at.w,
        '--order': page.narrow.indexOf(tile.id),
      }}
    >
      <TileFrame tile={tile} {...shared} />
      {editor && (
        <Handles
          {...{ page, tile, language: shared.state.language, change: editor.change }}
          isSelected={editor.selected === tile.id}
          select={() => editor.select(tile.id)}
        />
      )}
    </section>
  )
}
