// What each source is asked of one ask for all.

import type { Ask, Source } from '../sources/source'

/** The ask of a source: its usual properties stand where the settings name no others. */
export function asking({ mapping }: Source, ask: Ask): Ask {
  return { ...ask, fields: { ...mapping?.defaults, ...ask.fields } }
}
