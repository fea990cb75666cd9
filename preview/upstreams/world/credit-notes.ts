// A few invoices are corrected: partly credited while open, or given back after they were paid.

import { DAY, HOUR } from '../calendar'
import { round } from '../money'
import type { CreditNote, Invoice } from './billing'
import type { Desk } from './issuing'
import type { Writable } from './run'

const CREDITED = 0.012
const REASONS = ['duplicate', 'order_change', 'product_unsatisfactory'] as const

/** Credit notes of invoices; what they take off is written on the invoices. */
export function creditNotes(invoices: readonly Writable<Invoice>[], desk: Desk): CreditNote[] {
  return invoices.flatMap(invoice => {
    const note = desk.chance.happens(CREDITED) ? creditNote(invoice, desk) : null
    if (note?.kind === 'pre_payment') invoice.creditedOpen = note.net + note.tax
    if (note?.kind === 'post_payment') invoice.creditedPaid = note.net + note.tax
    return note ? [note] : []
  })
}

function creditNote(invoice: Invoice, { ids, chance, now }: Desk): CreditNote | null {
  const { settled, finalizedAt, subtotal, total, startingBalance, endingBalance } = invoice
  if (finalizedAt === null || total <= 0 || (settled && settled.how !== 'paid')) return null
  const share = chance.pick(settled ? [0.1, 0.25, 1] : [0.1, 0.3])
  const createdAt = (settled?.at ?? finalizedAt) + chance.whole(1, 15) * DAY + HOUR
  const net = round(subtotal * share)
  const tax = round((net * invoice.customer.taxPercent) / 100)
  if (createdAt > now || net === 0 || net + tax > total - (endingBalance - startingBalance)) {
    return null
  }
  return {
    id: ids.text('cn'),
    number: `${invoice.number}-CN-01`,
    invoice,
    createdAt,
    net,
    tax,
    reason: chance.pick(REASONS),
    kind: settled ? 'post_payment' : 'pre_payment',
  }
}
