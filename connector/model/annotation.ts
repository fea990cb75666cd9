// Annotation: a remark about a day that explains what the numbers show.

import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** A remark as a source tells it. */
export interface Annotation extends Told {
  readonly id: string
  readonly accountRef: string | null
  readonly text: string
  /** For whom, e.g. "executive"; null for everybody. */
  readonly audience: string | null
  readonly at: Moment
}

/** A remark on its day. */
export interface AnnotationFact
  extends Sourced, Omit<Annotation, keyof Told | 'accountRef' | 'at'> {
  readonly account: number
  readonly day: Day
}

/** The fact of an annotation. */
export function annotationFact(
  { accountRef, at, ...rest }: Annotation,
  place: Place,
): AnnotationFact {
  return { ...rest, ...sourced(rest), account: place.account(accountRef, at), day: place.day(at) }
}
