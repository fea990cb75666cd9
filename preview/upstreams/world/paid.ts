// What is paid for, and from when until when: the log of subscriptions without their trials, and with
// their discounts.

import type { Item, Segment, Subscription } from './billing'
import type { Discount } from './discount'
import { holdingAt } from './discount'

/** A segment that is paid for, the item it is of, and the discount it has all the time. */
export interface PaidSegment extends Segment {
  readonly item: Item
  readonly discount: Discount | null
}

/** What is paid for a subscription; nothing while it is tried. Discounts end once renewed without. */
export function paidSegments(subscription: Subscription): PaidSegment[] {
  const { items, trialEnd, status, discount, periodStart } = subscription
  if (status === 'trialing') return []
  const start = trialEnd ?? -Infinity
  const hasEnded = discount?.until != null && discount.until <= periodStart
  const dearerFrom = hasEnded ? Number(discount.until) : Infinity
  return items.flatMap(item =>
    item.segments
      .filter(({ until }) => until === null || until > start)
      .map(segment => ({ ...segment, item, from: Math.max(segment.from, start) }))
      .flatMap(segment => cut(segment, dearerFrom))
      .map(segment => ({ ...segment, discount: holdingAt(discount, segment.from) })),
  )
}

/** A segment as one before an instant and one after it. */
function cut<T extends Segment>(segment: T, at: number): T[] {
  if (at <= segment.from || at >= (segment.until ?? Infinity)) return [segment]
  return [
    { ...segment, until: at },
    { ...segment, from: at },
  ]
}
