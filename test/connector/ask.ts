// What tests ask of sources: nothing special, with the source's own properties where it has some.

import type { Ask, Source } from '../../connector/sources/source'
import { asking } from '../../connector/transport/asking'

/** An ask that wants nothing in particular. */
export const ASK: Ask = { now: 0, currencies: [], since: '', fields: {}, extras: [] }

/** What a pull would ask of a source. */
export const askOf = (source: Source, more: Partial<Ask> = {}): Ask =>
  asking(source, { ...ASK, ...more })
