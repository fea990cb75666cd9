// Turns a customer's bills into invoices: tax, credit carried over, due date and settlement.

import { DAY, HOUR } from '../calendar'
import { round } from '../money'
import type { Chance } from '../random'
import type { Customer, Invoice, InvoiceLine, Settlement, Subscription } from './billing'
import type { Numbering } from './ids'
import type { Bill, Writable } from './run'

/** A bill of a subscription, or of none. */
export interface Due extends Bill {
  readonly subscription: Subscription | null
  readonly replaces?: Invoice
}

const VOIDED = 0.006
const PAID_IN_TIME = 0.83
const PAID_LATE = 0.164

/** Where invoices take what they need. */
export interface Desk {
  readonly ids: Numbering
  readonly chance: Chance
  readonly now: number
}

/** Invoices of a customer, in the order they were finalised; drafts come last. */
export function issue(customer: Customer, bills: readonly Due[], desk: Desk): Writable<Invoice>[] {
  const queue = [...bills].sort(byFinalisation)
  const invoices: Writable<Invoice>[] = []
  let balance = 0
  for (let due = queue.shift(); due !== undefined; due = queue.shift()) {
    const invoice = write(customer, due, balance, invoices.length + 1, desk)
    balance = invoice.endingBalance
    invoices.push(invoice)
    const replacement = perhapsVoid(invoice, due, desk)
    if (replacement) {
      queue.push(replacement)
      queue.sort(byFinalisation)
    }
  }
  return invoices
}

function byFinalisation(a: Due, b: Due): number {
  return a.finalizedAt - b.finalizedAt
}

function write(
  customer: Customer,
  due: Due,
  startingBalance: number,
  count: number,
  desk: Desk,
): Writable<Invoice> {
  const lines = due.lines.map((line): InvoiceLine => ({
    ...line,
    id: desk.ids.text('il'),
    tax: round((line.amount * customer.taxPercent) / 100),
  }))
  const subtotal = sum(lines.map(line => line.amount))
  const tax = sum(lines.map(line => line.tax))
  const total = subtotal + tax
  const isFinal = due.finalizedAt <= desk.now
  const used = isFinal ? Math.max(total < 0 ? total : 0, Math.min(total, -startingBalance)) : 0
  return {
    id: desk.ids.text('in'),
    number: `${customer.id.slice(-8).toUpperCase()}-${String(count).padStart(4, '0')}`,
    customer,
    subscription: due.subscription,
    reason: due.reason,
    lines,
    createdAt: due.createdAt,
    finalizedAt: isFinal ? due.finalizedAt : null,
    dueAt: isFinal ? due.finalizedAt + customer.dueDays * DAY : null,
    settled: isFinal ? settlement(customer, due, total - used, desk) : null,
    subtotal,
    tax,
    total,
    startingBalance,
    endingBalance: startingBalance + used,
    creditedOpen: 0,
    creditedPaid: 0,
    replaces: due.replaces ?? null,
  }
}

function settlement(
  { dueDays }: Customer,
  { finalizedAt, writtenOffAt }: Due,
  amountDue: number,
  { chance, now }: Desk,
): Settlement | null {
  const draw = chance.next()
  const wait = chance.next()
  if (amountDue <= 0) return { how: 'paid', at: finalizedAt }
  if (writtenOffAt !== null) {
    return writtenOffAt <= now ? { how: 'uncollectible', at: writtenOffAt } : null
  }
  if (draw > PAID_IN_TIME + PAID_LATE) return null
  const days = draw < PAID_IN_TIME ? wait * dueDays : dueDays + wait * 40
  const at = finalizedAt + HOUR + Math.floor(days * 86_400) * 1_000
  return at <= now ? { how: 'paid', at } : null
}

/** Sometimes an invoice had a mistake: it is voided and a corrected one takes its lines. */
function perhapsVoid(invoice: Writable<Invoice>, due: Due, { chance, now }: Desk): Due | null {
  const days = chance.whole(1, 5)
  const isMistaken = chance.happens(VOIDED)
  const usedCredit = invoice.endingBalance !== invoice.startingBalance
  const { finalizedAt, total } = invoice
  if (!isMistaken || finalizedAt === null || usedCredit || total <= 0 || due.replaces) return null
  const at = finalizedAt + days * DAY + 3 * HOUR
  const settledBefore = invoice.settled !== null && invoice.settled.at <= at
  if (at > now || settledBefore || due.writtenOffAt !== null) return null
  invoice.settled = { how: 'void', at }
  return { ...due, reason: 'manual', createdAt: at, finalizedAt: at, replaces: invoice }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
