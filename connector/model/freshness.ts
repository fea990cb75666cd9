// Freshness: how good the data of an answer is: since when it holds, whose is older, and whose is left out.

import type { Extract } from './extract'
import type { Language, Text } from './text'
import type { Zone } from './zone'
import { formatDay } from './period'

/** What is known of the data a question is asked of. */
export interface Freshness {
  /** When reading the oldest of it began, epoch ms. */
  readonly asOf: number
  /** Names of sources that do not answer now, told as they last did. */
  readonly late: readonly string[]
  /** Names of sources that are left out. */
  readonly missing: readonly string[]
  /** What they would have told: numbers of it are not known. */
  readonly gaps: ReadonlySet<keyof Extract>
}

/** Everything is there, as of an instant. */
export const completeAsOf = (asOf: number): Freshness => ({
  asOf,
  late: [],
  missing: [],
  gaps: new Set(),
})

/** Of two, the worse in everything. */
export function worse(one: Freshness, other: Freshness): Freshness {
  return {
    asOf: Math.min(one.asOf, other.asOf),
    late: [...new Set([...one.late, ...other.late])],
    missing: [...new Set([...one.missing, ...other.missing])],
    gaps: new Set([...one.gaps, ...other.gaps]),
  }
}

/** The instant as readers see it: `2026-11-20 09:05` in the report's time zone. */
export function asOfIn({ asOf }: Freshness, zone: Zone): string {
  const two = (count: number) => String(count).padStart(2, '0')
  const minutes = Math.floor(zone.minuteOf(asOf))
  return `${formatDay(zone.dayOf(asOf))} ${two(zone.hourOf(asOf))}:${two(minutes % 60)}`
}

/** In words whether all is there; what is not comes first. */
export function statusIn({ late, missing }: Freshness, language: Language): string {
  const named = (names: readonly string[], what: Text) =>
    names.length > 0 ? [`${names.join(', ')}: ${what[language]}`] : []
  const parts = [...named(missing, MISSING), ...named(late, LATE)]
  return parts.length > 0 ? parts.join('; ') : COMPLETE[language]
}

const COMPLETE: Text = { en: 'Complete', es: 'Completos' }
const LATE: Text = { en: 'last known', es: 'últimos conocidos' }
const MISSING: Text = { en: 'missing', es: 'faltan' }
