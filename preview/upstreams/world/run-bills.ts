// What a running subscription is billed: whole periods at renewals, and parts of one in between.

import { HOUR } from '../calendar'
import { round } from '../money'
import type { BillingReason } from './billing'
import { holdingAt, takenOff } from './discount'
import type { BillLine, OpenItem, Run } from './run'
import { isInTrial, liveItems, termsOf } from './run'

/** A renewal stays a draft for an hour before it is finalised. */
const DRAFT_FOR = HOUR

/** Bills the whole current period of every live item. */
export function billPeriod(run: Run, reason: BillingReason): void {
  const lines = liveItems(run).map(item => periodLine(run, item))
  const isRenewal = reason === 'subscription_cycle'
  bill(run, reason, run.periodStart, lines, isRenewal ? DRAFT_FOR : 0)
}

/** Bills lines at once, or as a draft for a while. */
export function bill(
  run: Run,
  reason: BillingReason,
  at: number,
  lines: readonly BillLine[],
  draftFor = 0,
): void {
  const { writtenOffAt } = run
  run.bills.push({ reason, createdAt: at, finalizedAt: at + draftFor, lines, writtenOffAt })
}

/** The current period of an item. */
export function periodLine(run: Run, item: OpenItem): BillLine {
  const { price, quantity } = termsOf(item)
  const { periodStart: from, periodEnd: until } = run
  const isFree = isInTrial(run)
  const description = `${isFree ? 'Trial period for ' : ''}${quantity} × ${price.product.name}`
  const listed = isFree ? 0 : price.unitAmount * quantity
  const discount = holdingAt(run.discount, from)
  const less = takenOff(listed, discount)
  const off = discount && { discount, amount: less }
  const amount = listed - less
  return { item, price, quantity, amount, off, proration: false, from, until, description }
}

/** What is left of the current period, charged (1) or given back (-1). */
export function prorated(run: Run, item: OpenItem, at: number, sign: 1 | -1): BillLine {
  const line = periodLine(run, item)
  const share = (run.periodEnd - at) / (run.periodEnd - run.periodStart)
  const words = sign > 0 ? 'Remaining time on' : 'Unused time on'
  return {
    ...line,
    amount: sign * round(line.amount * share),
    off: null,
    proration: true,
    from: at,
    description: `${words} ${line.description}`,
  }
}
