// A value that can be pressed: the other charts of the page then show only what is of it.

import type { Drawing } from '../drawing'
import type { Pick } from '../picks'
import { isFaded } from '../picks'
import type { Tile } from '../../../../templates/template'

interface Props extends Pressable {
  readonly pick: Pick
  /** As readers see it. */
  readonly text: string
}

/** What of a drawing pressing needs. */
export interface Pressable {
  readonly chosen: Drawing<Tile>['chosen']
  readonly press: Drawing<Tile>['press']
}

/** A value as a button. */
export function PickButton({ pick, text, chosen, press }: Props) {
  return (
    <button
      class="value"
      aria-pressed={chosen.length > 0 && !isFaded(pick, chosen)}
      onClick={() => press([pick])}
    >
      {text}
    </button>
  )
}
