// Recurring lines from Stripe. Subscriptions only show today, so the past is read from what was
// invoiced: each line of a subscription item says what it cost from when until when. A later line of
// the item replaces it, a proration credit ends it, and the item's current line runs on.

import type { RecurringLine } from '../../model/recurring-line'
import { roundHalfAway } from '../../model/money'
import { minorOf } from './money'
import type { InvoiceRow, LineRow, PriceRow, SubscriptionRow } from './rows'

/** Everything the lines are read from. */
export interface Billed {
  readonly subscriptions: readonly SubscriptionRow[]
  readonly prices: ReadonlyMap<string, PriceRow>
  readonly invoices: ReadonlyMap<string, InvoiceRow>
  readonly lines: readonly LineRow[]
}

interface Segment extends RecurringLine {
  readonly from: number
  readonly until: number | null
}

/** Subscriptions in these states still run; past due counts until it is written off. */
const RUNNING = ['active', 'past_due', 'trialing']
const DAYS_A_MONTH = 365 / 12
const MS_A_DAY = 86_400_000

/** Recurring lines of every subscription item, merged where nothing changed between two invoices. */
export function recurringLines(billed: Billed): RecurringLine[] {
  const byItem = new Map<string, LineRow[]>()
  for (const line of billed.lines) {
    if (line.subscriptionId === null || !isBilled(billed, line)) continue
    const key = `${line.subscriptionId}/${line.itemId ?? ''}`
    const known = byItem.get(key)
    if (known) known.push(line)
    else byItem.set(key, [line])
  }
  const subscriptions = new Map(billed.subscriptions.map(row => [row.id, row]))
  return [...byItem.values()].flatMap(lines =>
    itemLines(lines, subscriptions.get(lines[0]?.subscriptionId ?? ''), billed),
  )
}

function isBilled({ invoices }: Billed, { invoiceId }: LineRow): boolean {
  const status = invoices.get(invoiceId)?.status
  return status === 'open' || status === 'paid' || status === 'uncollectible'
}

function itemLines(
  lines: readonly LineRow[],
  subscription: SubscriptionRow | undefined,
  billed: Billed,
): RecurringLine[] {
  const invoiced = (line: LineRow) => billed.invoices.get(line.invoiceId)?.finalizedAt ?? 0
  const ordered = [...lines].sort((a, b) => a.from - b.from || invoiced(a) - invoiced(b))
  const charges = ordered.filter(line => line.net + line.takenOnce > 0)
  const credits = ordered.filter(line => line.net < 0 && line.proration).map(line => line.from)
  const isCurrent =
    subscription !== undefined &&
    RUNNING.includes(subscription.status ?? '') &&
    !subscription.paused &&
    subscription.items.includes(`,${lines[0]?.itemId ?? ''},`)
  const segments = charges.map((line, index): Segment => {
    const next = charges[index + 1]
    const ends = [line.until, next?.from, credits.find(credit => credit > line.from)]
    if (subscription?.endedAt != null) ends.push(subscription.endedAt)
    const until = Math.max(line.from, Math.min(...ends.filter(end => end !== undefined)))
    const runsOn = isCurrent && !next && until === line.until
    const noticeAt = subscription?.canceledAt ?? null
    return { ...segmentOf(line, billed), from: line.from, until: runsOn ? null : until, noticeAt }
  })
  return merge(segments)
}

function segmentOf(line: LineRow, { prices, invoices }: Billed): Omit<Segment, 'from' | 'until'> {
  const price = prices.get(line.priceId ?? '')
  const invoice = invoices.get(line.invoiceId)
  const currency = invoice?.currency ?? ''
  return {
    id: line.subscriptionId ?? '',
    accountRef: invoice?.customerId == null ? null : `stripe:${invoice.customerId}`,
    product: price?.product ?? null,
    currency,
    amountPerMonth: minorOf(monthly(line, price, RECURRING), currency),
    otherwise: {
      permanent: minorOf(monthly(line, price, PERMANENT), currency),
      all: minorOf(monthly(line, price, ALL), currency),
    },
    unpaidSince: invoice?.status === 'open' ? invoice.dueAt : null,
  }
}

/** What discounts leave of a line, and the percent that is taken off a price. */
interface Less {
  readonly net: (line: LineRow) => number
  readonly percent: (line: LineRow) => number
}

const RECURRING: Less = {
  net: line => line.net + line.takenOnce,
  percent: line => line.percentOff,
}
const PERMANENT: Less = {
  net: line => line.net + line.takenOnce + line.takenForMonths,
  percent: line => line.percentOffForEver,
}
const ALL: Less = { net: line => line.net, percent: line => line.percentOff }

/** What the line costs a month; a proration charges part of a period, so its price tells instead, less discounts. */
function monthly(line: LineRow, price: PriceRow | undefined, less: Less): number {
  const net = less.net(line)
  if (price?.months == null) return (net * DAYS_A_MONTH * MS_A_DAY) / (line.until - line.from)
  if (!line.proration || price.unitAmount === null) return net / price.months
  const whole = price.unitAmount * line.quantity
  return (whole - roundHalfAway((whole * less.percent(line)) / 100)) / price.months
}

function merge(segments: readonly Segment[]): RecurringLine[] {
  const merged: Segment[] = []
  for (const segment of segments) {
    const last = merged[merged.length - 1]
    const goesOn = last !== undefined && isGoneOnWith(last, segment)
    if (goesOn) {
      const { until, unpaidSince } = segment
      merged[merged.length - 1] = { ...last, until, unpaidSince: unpaidSince ?? null }
    } else merged.push(segment)
  }
  return merged
}

/** Whether a segment goes on with what went before, and nothing is owed for that. */
function isGoneOnWith(last: Segment, next: Segment): boolean {
  const alike = (segment: Segment) =>
    [
      segment.amountPerMonth,
      segment.otherwise?.permanent,
      segment.otherwise?.all,
      segment.product,
      segment.currency,
    ].join('|')
  const isOwed = last.unpaidSince != null
  return !isOwed && last.until !== null && next.from <= last.until && alike(last) === alike(next)
}
