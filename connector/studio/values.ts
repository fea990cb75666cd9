// Values in the host's wire formats: money in major units, rates as fractions, the rest as it is.

import type { Unit } from '../catalogue/metric'
import { majorFromMinor } from '../model/money'
import { words } from '../model/words'

/** Anything a cell can hold. */
export type HostValue = string | number | null

/** A number as the host wants it; whatever is not finite is not known. */
export function hostValue(value: number | null, unit: Unit, currency: string): HostValue {
  if (value === null || !Number.isFinite(value)) return null
  return unit === 'money' ? majorFromMinor(value, currency) : value
}

const SAMPLES = words<HostValue>({
  YEAR_MONTH_DAY: '20260101',
  YEAR_WEEK: '202601',
  YEAR_MONTH: '202601',
  YEAR_QUARTER: '20261',
  YEAR: '2026',
  COUNTRY: 'Spain',
  TEXT: 'text',
})

/** A value that looks like the real ones of a type. */
export function sampleValue(semanticType: string): HostValue {
  return SAMPLES[semanticType] ?? 1
}
