// Money that moved: what was paid of invoices, given back for credit notes, and taken back by banks.
// Worked out from the world's billing, the same for every system.

import { DAY } from '../calendar'
import type { CreditNote, Customer, Invoice } from './billing'
import type { World } from './world'

/** A movement of money, in minor units of the customer's currency. */
export interface Movement {
  readonly id: string
  readonly customer: Customer
  readonly kind: 'payment' | 'refund' | 'dispute'
  readonly amount: number
  readonly createdAt: number
  /** For disputes, whether the bank decided for the customer. */
  readonly lost: boolean
}

/** What is paid of an invoice: its total, less what credit covers. */
export function paidOf({ total, startingBalance, endingBalance, creditedOpen }: Invoice): number {
  return total - (endingBalance - startingBalance) - creditedOpen
}

/** Every movement of a world. */
export function movementsOf({
  invoices,
  creditNotes,
  now,
}: Pick<World, 'invoices' | 'creditNotes' | 'now'>): Movement[] {
  const paid = invoices.filter(invoice => invoice.settled?.how === 'paid' && paidOf(invoice) > 0)
  return [
    ...paid.map(payment),
    ...creditNotes.filter(({ kind }) => kind === 'post_payment').map(refund),
    ...paid.flatMap(invoice => dispute(invoice, now)),
  ]
}

function payment(invoice: Invoice): Movement {
  const { id, customer, settled } = invoice
  const createdAt = settled?.at ?? 0
  return {
    id: id.replace('in_', 'ch_'),
    customer,
    kind: 'payment',
    amount: paidOf(invoice),
    createdAt,
    lost: false,
  }
}

function refund({ id, invoice: { customer }, net, tax, createdAt }: CreditNote): Movement {
  return {
    id: id.replace('cn_', 're_'),
    customer,
    kind: 'refund',
    amount: net + tax,
    createdAt,
    lost: false,
  }
}

/** One payment in 149 is disputed ten days later; every other dispute is lost. */
function dispute(invoice: Invoice, now: number): Movement[] {
  const { id, customer, settled } = invoice
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  const createdAt = (settled?.at ?? 0) + 10 * DAY
  if (sum % 149 !== 0 || createdAt > now) return []
  const amount = paidOf(invoice)
  return [
    {
      id: id.replace('in_', 'dp_'),
      customer,
      kind: 'dispute',
      amount,
      createdAt,
      lost: sum % 2 === 0,
    },
  ]
}
