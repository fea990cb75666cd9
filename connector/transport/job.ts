// Jobs: what a pull is to read, how far it is, and what it came to.

import type { Fault } from '../model/faults'
import type { Rows } from '../model/rows'
import type { Source, SourceRequest, Span, Stream, StreamRow } from '../sources/source'
import type { Login } from './login'

/** One stream to pull. */
export interface Job {
  readonly source: Source
  readonly stream: Stream
  readonly login: Login
  /** The stretch of a timeline to read; all of it without one. */
  readonly span?: Span
  /** What an earlier pull was told of a list of changes. */
  readonly before?: Before
}

/** What was told so far; of a list of changes also what goes on from there. */
export interface SoFar {
  readonly rows: Rows<StreamRow>
  readonly onwards?: SourceRequest | undefined
}

/** What an earlier pull was told, and when reading it from the start began (epoch ms). */
export interface Before extends SoFar {
  readonly since: number
}

/** What a pull of a job came to. */
export type Pulled = SoFar | { readonly fault: Fault }

/** Where a job stands that is not over. */
export interface Standing {
  /** The instant up to which a timeline has been told, where that is known. */
  readonly reached: number
  /** What goes on from here in a list of changes; undefined before anything was told. */
  readonly onwards: SourceRequest | undefined
  readonly rowsSoFar: () => readonly StreamRow[]
}
