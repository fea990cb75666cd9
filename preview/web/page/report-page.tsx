// A page: its tiles on the grid, and how many of them are ready.

import { useCallback, useState } from 'preact/hooks'
import type { Page } from '../../../templates/template'
import type { Palette } from '../../../templates/theme'
import type { Shared } from './shared'
import { useNarrow } from './media'
import { word } from './strings'
import { TileFrame } from './tile-frame'

interface Props extends Shared {
  readonly page: Page
  readonly palette: Palette
}

/** The tiles of a page. */
export function ReportPage({ page, ...shared }: Props) {
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
  const done = ready.size === page.tiles.length
  return (
    <main>
      <p class="progress" role="status" data-ready={done} aria-hidden={done}>
        <progress max={page.tiles.length} value={ready.size} />
        {`${ready.size}/${page.tiles.length} ${word('ready', shared.state.language)}`}
      </p>
      <div class="grid">
        {page.tiles.map(tile => (
          <section
            key={tile.id}
            id={tile.id}
            class={`tile ${tile.type} ${tile.at.h === 1 ? 'lying' : ''}`}
            style={{
              '--column': `${tile.at.x + 1} / span ${tile.at.w}`,
              '--row': `${tile.at.y + 1} / span ${tile.at.h}`,
              '--order': page.narrow.indexOf(tile.id),
            }}
          >
            <TileFrame tile={tile} {...shared} narrow={narrow} report={report} />
          </section>
        ))}
      </div>
    </main>
  )
}
