// What the parts of a page share.

import type { Brand } from '../../../templates/brand'
import type { Context } from './api'
import type { FieldsById } from './fields'
import type { State } from './state'

/** What parts of the page share. */
export interface Shared {
  readonly state: State
  /** Changes a part of the state, told or worked out of what it is by then. */
  readonly change: (part: Partial<State> | ((state: State) => Partial<State>)) => void
  readonly context: Context
  readonly dark: boolean
  readonly brand: Brand
  /** What the data source offers, by id. */
  readonly fields: FieldsById
}
