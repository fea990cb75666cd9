// What an editor takes hold of on a chart: the whole of it to move, its corner to resize, or the keys.

import { useState } from 'preact/hooks'
import type { Page, Place, Tile } from '../../../../templates/template'
import type { Language } from '../../../../templates/text'
import { placed, withoutTile } from './changes'
import { labelOf } from '../../../../templates/fields'
import { edit } from './words'

interface Props {
  readonly page: Page
  readonly tile: Tile
  readonly language: Language
  readonly isSelected: boolean
  readonly select: () => void
  readonly change: (page: Page) => void
}

/** Pixels of a row with its gap, as in the style sheet. */
const ROW = 92
const COLUMNS = 12

/** The handles of a tile. */
export function Handles({ page, tile, language, isSelected, select, change }: Props) {
  const [by, setBy] = useState<Place | null>(null)
  const grip = (isSize: boolean) => (event: PointerEvent) => {
    event.preventDefault()
    event.stopPropagation()
    select()
    follow(event, (across, down) => setBy(isSize ? { x: 0, y: 0, w: across, h: down } : { x: across, y: down, w: 0, h: 0 }), (across, down) => {
      setBy(null)
      if (across !== 0 || down !== 0) change(placed(page, tile.id, movedBy(tile.at, isSize, across, down)))
    }) // prettier-ignore
  }
  const press = (event: KeyboardEvent) => {
    const [across = 0, down = 0] = ARROWS[event.key] ?? []
    if (event.key === 'Delete') change(withoutTile(page, tile.id))
    else if (across !== 0 || down !== 0) {
      change(placed(page, tile.id, movedBy(tile.at, event.shiftKey, across, down)))
    } else return
    event.preventDefault()
  }
  return (
    <>
      <button
        class={`grip ${isSelected ? 'selected' : ''}`}
        title={edit('move', language)}
        aria-label={`${edit('select', language)} ${nameOf(tile, language)}`}
        aria-pressed={isSelected}
        onPointerDown={grip(false)}
        onClick={select}
        onKeyDown={press}
      />
      <span class="corner" title={edit('resize', language)} onPointerDown={grip(true)} />
      {by && <span class="ghost" style={ghost(by)} />}
    </>
  )
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function movedBy(at: Place, isSize: boolean, across: number, down: number): Partial<Place> {
  return isSize ? { w: at.w + across, h: at.h + down } : { x: at.x + across, y: at.y + down }
}

/** Follows a pointer in whole columns and rows until it is let go of. */
function follow(
  { currentTarget, clientX, clientY, pointerId }: PointerEvent,
  moved: (across: number, down: number) => void,
  done: (across: number, down: number) => void,
): void {
  const grip = currentTarget as HTMLElement
  const column = (grip.closest('.grid')?.getBoundingClientRect().width ?? 0) / COLUMNS || ROW
  const steps = (event: PointerEvent) =>
    [
      Math.round((event.clientX - clientX) / column),
      Math.round((event.clientY - clientY) / ROW),
    ] as const
  const move = (event: PointerEvent) => moved(...steps(event))
  const end = (event: PointerEvent) => {
    grip.removeEventListener('pointermove', move)
    grip.removeEventListener('pointerup', end)
    grip.removeEventListener('pointercancel', end)
    done(...steps(event))
  }
  grip.setPointerCapture(pointerId)
  grip.addEventListener('pointermove', move)
  grip.addEventListener('pointerup', end)
  grip.addEventListener('pointercancel', end)
}

/** Where the tile would be, drawn over where it is. */
function ghost({ x, y, w, h }: Place): Record<string, string> {
  const column = `(100% + 14px) / var(--w)`
  return {
    left: `calc(${column} * ${x})`,
    top: `${y * ROW}px`,
    right: `calc(${column} * ${-x - w})`,
    bottom: `${(-y - h) * ROW}px`,
  }
}

function nameOf(tile: Tile, language: Language): string {
  if ('title' in tile && tile.title) return tile.title[language]
  return tile.type === 'scorecard' ? labelOf(tile.metric)[language] : tile.id
}
