// The desk: what the connections page needs of the place it runs in, and of the person at it.

import type { Language } from '../model/text'
import type { Source } from '../sources/source'
import type { Ports } from '../transport/ports'

/** One visit of one person. */
export interface Desk {
  readonly sources: readonly Source[]
  readonly ports: Ports
  readonly language: Language
  /** The Google account everything is stored for. */
  readonly email: string
  /** Address of the page itself. */
  readonly page: string
  /** Where vendors send the person back to. */
  readonly callback: string
  /** A token with which only this person can come back, for an hour. */
  stateToken(facts: Readonly<Record<string, string>>): string
}

/** What came with a request: text by name, as the web sends it. Nothing of it is to be trusted. */
export type Parameters = Readonly<Record<string, string | undefined>>

/** The texts among the parameters of a web request; those that are too long for a form are left out. */
export function parametersOf(request: unknown): Parameters {
  const given = (request as { parameter?: unknown } | null | undefined)?.parameter
  if (typeof given !== 'object' || given === null) return {}
  const texts = Object.entries(given).filter(
    ([, value]) => typeof value === 'string' && value.length <= LONGEST,
  )
  return Object.fromEntries(texts)
}

/** The source a request names; undefined unless it is one that can be connected. */
export function sourceNamed({ sources }: Desk, id: string | undefined): Source | undefined {
  return sources.find(source => source.id === id && source.connect)
}

/** Codes of some vendors are long. */
const LONGEST = 4_000
