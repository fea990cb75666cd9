// Measurement: one number of a metric that a team keeps by hand.

import type { Minor } from './money'
import type { Sourced, Told } from './origin'
import { sourced } from './origin'
import type { Day, Moment } from './period'
import type { Place } from './place'

/** A number as a source tells it: plain in `value`, or money in `amount`. */
export interface Measurement extends Told {
  readonly id: string
  readonly accountRef: string | null
  /** Its name as the team writes it, e.g. "Site visits". */
  readonly name: string
  readonly value: number | null
  readonly amount: Minor | null
  readonly currency: string
  readonly at: Moment
}

/** A number on its day. */
export interface MeasurementFact
  extends Sourced, Omit<Measurement, keyof Told | 'accountRef' | 'at'> {
  readonly account: number
  readonly day: Day
}

/** The fact of a measurement. */
export function measurementFact(
  { accountRef, at, ...rest }: Measurement,
  place: Place,
): MeasurementFact {
  return { ...rest, ...sourced(rest), account: place.account(accountRef, at), day: place.day(at) }
}
