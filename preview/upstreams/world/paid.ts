// What is paid for, and from when until when: the log of subscriptions without their trials.

import type { Item, Segment, Subscription } from './billing'

/** A segment that is paid for, and the item it is of. */
export interface PaidSegment extends Segment {
  readonly item: Item
}

/** What is paid for a subscription; nothing while it is tried. */
export function paidSegments({ items, trialEnd, status }: Subscription): PaidSegment[] {
  if (status === 'trialing') return []
  const start = trialEnd ?? -Infinity
  return items.flatMap(item =>
    item.segments
      .filter(({ until }) => until === null || until > start)
      .map(segment => ({ ...segment, item, from: Math.max(segment.from, start) })),
  )
}
