// A subscription while it runs: its items, its billing period and the bills it has caused so far.

import { HOUR } from '../calendar'
import { round } from '../money'
import type { BillingReason, Customer, InvoiceLine, Item, Price, Segment } from './billing'
import type { Numbering } from './ids'
import type { PriceList } from './price-list'
import type { Term } from './terms'
import { TERMS, afterIntervals } from './terms'
import type { Chance } from '../random'

/** A price and how many of it. */
export interface Terms {
  readonly price: Price
  readonly quantity: number
}

/** An item whose log is still being written. */
export interface OpenItem extends Item {
  readonly segments: Writable<Segment>[]
}

/** The same record, to be filled in. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A line before it is on an invoice. */
export type BillLine = Omit<InvoiceLine, 'id' | 'tax'>

/** What will be invoiced, and whether it is known never to be paid. */
export interface Bill {
  readonly reason: BillingReason
  readonly createdAt: number
  readonly finalizedAt: number
  readonly lines: readonly BillLine[]
  readonly writtenOffAt: number | null
}

/** Where subscriptions take what they need. */
export interface Surroundings {
  readonly ids: Numbering
  readonly list: PriceList
  readonly chance: Chance
  readonly now: number
}

/** A running subscription. */
export interface Run extends Surroundings {
  readonly customer: Customer
  readonly createdAt: number
  readonly items: OpenItem[]
  readonly pending: Map<OpenItem, Terms | 'remove'>
  readonly bills: Bill[]
  term: Term
  anchor: number
  cycle: number
  periodStart: number
  periodEnd: number
  cancelRequestedAt: number | null
  endsWithPeriod: boolean
  endedAt: number | null
  writtenOffAt: number | null
}

/** A renewal stays a draft for an hour before it is finalised. */
const DRAFT_FOR = HOUR

/** Items that have not been removed. */
export function liveItems(run: Run): OpenItem[] {
  return run.items.filter(item => item.segments.at(-1)?.until === null)
}

/** What a live item costs now. */
export function termsOf(item: Item): Terms {
  const last = item.segments.at(-1)
  if (!last) throw new Error(`item ${item.id} never had a price`)
  return last
}

/** Adds an item from an instant on. */
export function addItem(run: Run, { price, quantity }: Terms, from: number): OpenItem {
  const item: OpenItem = {
    id: run.ids.text('si'),
    segments: [{ price, quantity, from, until: null }],
  }
  run.items.push(item)
  return item
}

/** Ends what an item costs, and starts its new terms unless there are none. */
export function changeItem(item: OpenItem, terms: Terms | null, at: number): void {
  const last = item.segments.at(-1)
  if (last) last.until = at
  if (terms) item.segments.push({ ...terms, from: at, until: null })
}

/** Starts counting periods from an instant. */
export function startPeriods(run: Run, anchor: number, term: Term): void {
  run.term = term
  run.anchor = run.periodStart = anchor
  run.cycle = 0
  run.periodEnd = afterIntervals(anchor, TERMS[term])
}

/** Moves on to the next period. */
export function nextPeriod(run: Run): void {
  run.cycle += 1
  run.periodStart = run.periodEnd
  run.periodEnd = afterIntervals(run.anchor, TERMS[run.term], run.cycle + 1)
}

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
  const description = `${quantity} × ${price.product.name}`
  const amount = price.unitAmount * quantity
  return { item, price, quantity, amount, proration: false, from, until, description }
}

/** What is left of the current period, charged (1) or given back (-1). */
export function prorated(run: Run, item: OpenItem, at: number, sign: 1 | -1): BillLine {
  const line = periodLine(run, item)
  const share = (run.periodEnd - at) / (run.periodEnd - run.periodStart)
  const words = sign > 0 ? 'Remaining time on' : 'Unused time on'
  return {
    ...line,
    amount: sign * round(line.amount * share),
    proration: true,
    from: at,
    description: `${words} ${line.description}`,
  }
}
