// Which subscriptions get a coupon, and which one.

import { addMonths } from '../calendar'
import { round } from '../money'
import type { Coupon, Discount } from './discount'
import type { Run } from './run'
import { isDraftOf } from './run'
import type { Term } from './terms'

const DISCOUNTED = 0.12
const REDUCTIONS = [
  ['percent', 3],
  ['amount', 1],
] as const
const PERCENTS = [10, 15, 25] as const
/** Of the cheapest price, so that it never takes off everything. */
const SHARE_OFF = 0.2
/** Whole periods, so that a coupon ends with a renewal; weeks make up no months. */
const MONTHS: Readonly<Record<Term, readonly number[]>> = {
  weekly: [],
  monthly: [3, 6, 12],
  quarterly: [3, 6],
  yearly: [12],
}

/** Draws the discount a subscription starts with; most have none. */
export function drawDiscount(run: Run, items: number): Discount | null {
  const { chance, ids, createdAt } = run
  if (!chance.happens(DISCOUNTED)) return null
  const lengths = [null, ...MONTHS[run.term]]
  const months = chance.happens(0.4) ? null : chance.pick(lengths)
  const kind = chance.weighted(REDUCTIONS)
  const coupon = kind === 'amount' && items === 1 ? amount(run, months) : percent(run, months)
  const until = months === null ? null : addMonths(createdAt, months)
  if (until !== null && isDraftOf(run, until)) return null
  return { id: ids.text('di'), coupon, from: createdAt, until }
}

function percent({ chance, customer: { currency } }: Run, months: number | null): Coupon {
  const percentOff = chance.pick(PERCENTS)
  return { id: named(`P${percentOff}`, months), percentOff, amountOff: null, currency, months }
}

function amount({ list, term, customer: { currency } }: Run, months: number | null): Coupon {
  const cheapest = Math.min(...list.of(currency, term).map(({ unitAmount }) => unitAmount))
  const amountOff = round(cheapest * SHARE_OFF)
  const id = named(`${currency}${amountOff}`, months)
  return { id, percentOff: null, amountOff, currency, months }
}

function named(reduction: string, months: number | null): string {
  return `${reduction}-${months === null ? 'FOREVER' : `${months}M`}`
}
