// Interaction: one touch between the team and an account that has taken place.

import { lazily } from './lazily'
import type { Sourced, Told } from './origin'
import { SOURCED } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** Ways of being in touch; `other` is one the source names and we do not know. */
export type InteractionKind = 'call' | 'email' | 'meeting' | 'note' | 'message' | 'other'

/** Who began it; a meeting or note has no direction. */
export type Direction = 'inbound' | 'outbound'

/** A touch as a source tells it; planned ones are left out. */
export interface Interaction extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly kind: InteractionKind
  readonly direction: Direction | null
  /** Team member, by name; null when the source does not say. */
  readonly person: string | null
  readonly subject: string | null
  readonly at: Moment
  /** Null when the source keeps no length, never 0 for that. */
  readonly minutes: number | null
}

/** A touch on its day. */
export interface InteractionFact extends Sourced, Omit<Interaction, keyof Told | 'accountRef'> {
  readonly account: number
  readonly day: Day
  /** Whether the account took part: a call, a meeting, or something it wrote. */
  readonly twoWay: boolean
}

/** The fact of an interaction. */
export const interactionFact = lazily<Interaction, Place, InteractionFact>({
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  direction: ({ direction }) => direction,
  person: ({ person }) => person,
  subject: ({ subject }) => subject,
  at: ({ at }) => at,
  minutes: ({ minutes }) => minutes,
  ...SOURCED,
  account: ({ accountRef, at }, place) => place.account(accountRef, at),
  day: ({ at }, place) => place.day(at),
  twoWay: ({ kind, direction }) => kind === 'call' || kind === 'meeting' || direction === 'inbound',
})
