// What is wrong with rows and entities that were read.

import type { StreamRow } from '../../../connector/sources/source'

const MOMENTS = [
  'createdAt', 'closedAt', 'dueAt', 'settledAt', 'invoicedAt', 'from', 'until', 'at', 'solvedAt',
  'answeredAt', 'startedAt', 'completedAt', 'serviceFrom', 'serviceUntil',
] // prettier-ignore
const AMOUNTS = ['amount', 'amountPerMonth', 'net', 'outstanding', 'cost', 'perHour']

/** Moments, amounts, currencies and ids of an entity that are none. */
export function problems(entity: string, one: Record<string, unknown>): string[] {
  const wrong = (field: string) => `${entity}.${field} is ${JSON.stringify(one[field])}`
  const isInstant = (value: unknown) =>
    value === null ||
    Number.isFinite(value) ||
    (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
  return [
    ...MOMENTS.filter(field => field in one && !isInstant(one[field])).map(wrong),
    ...AMOUNTS.filter(
      field => field in one && one[field] !== null && !Number.isInteger(one[field]),
    ).map(wrong),
    ...('currency' in one && one.amount !== null && !/^[A-Z]{3}$/.test(String(one.currency))
      ? [wrong('currency')]
      : []),
    ...['id', 'ref', 'accountRef'].filter(field => field in one && one[field] !== null && typeof one[field] !== 'string').map(wrong), // prettier-ignore
  ]
}

/** A coupon of an amount takes no share; HubSpot’s smaller scale of CSAT begins with 0. */
const MAY_BE_ZERO = ['percentOff', 'percentOffForEver', 'lowest']

/** Cells that are zero only since something is missing. */
export function invented(before: readonly StreamRow[], after: readonly StreamRow[]): string[] {
  const was = new Map(before.map(row => [row.id, row]))
  return after.flatMap(row =>
    Object.entries(row).flatMap(([cell, value]) => {
      const told = was.get(row.id)?.[cell]
      return told !== undefined &&
        told !== value &&
        (value === 0 || Number.isNaN(value)) &&
        !MAY_BE_ZERO.includes(cell)
        ? [`${cell}: ${told} is ${JSON.stringify(value)}`]
        : []
    }),
  )
}
