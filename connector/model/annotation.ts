// Annotation: a remark about a day that explains what the numbers show.

import type { Day, Moment } from './period'
import type { Place } from './place'
import type { Told } from './told'

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
export interface AnnotationFact extends Omit<Annotation, 'accountRef' | 'at'> {
  readonly account: number
  readonly day: Day
}

/** The fact of an annotation. */
export function annotationFact(
  { accountRef, at, ...rest }: Annotation,
  place: Place,
): AnnotationFact {
  return { ...rest, account: place.account(accountRef, at), day: place.day(at) }
}
