// A subscription while it runs: its items, its billing period and the bills it has caused so far.

import { HOUR } from '../calendar'
import type { BillingReason, Customer, InvoiceLine, Item, Price, Segment } from './billing'
import type { Discount } from './discount'
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
  trialEnd: number | null
  discount: Discount | null
  writtenOffAt: number | null
}

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

/** Starts with a time that is not charged; periods are counted from its end. */
export function startTrial(run: Run, trialEnd: number): void {
  run.trialEnd = run.anchor = run.periodEnd = trialEnd
  run.cycle = -1
}

/** Whether the current period is a trial. */
export function isInTrial({ cycle }: Run): boolean {
  return cycle < 0
}

/** Whether the invoice of a renewal at an instant would still be a draft in the end. */
export function isDraftOf({ now }: Run, renewal: number): boolean {
  return renewal <= now && now <= renewal + 2 * HOUR
}

/** Moves on to the next period. */
export function nextPeriod(run: Run): void {
  run.cycle += 1
  run.periodStart = run.periodEnd
  run.periodEnd = afterIntervals(run.anchor, TERMS[run.term], run.cycle + 1)
}
