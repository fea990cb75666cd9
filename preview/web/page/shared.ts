// What the parts of a page share.

import type { Context } from './api'
import type { State } from './state'

/** What parts of the page share. */
export interface Shared {
  readonly state: State
  readonly change: (part: Partial<State>) => void
  readonly context: Context
  readonly dark: boolean
}
