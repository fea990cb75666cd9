// Invoices and credit notes as Xero writes them. An invoice cannot be negative: where billing has
// one, Xero has a credit note. What is written off for good is voided.

import { addDays } from '../calendar'
import type { CreditNote, Customer, Invoice } from '../world/billing'
import type { World } from '../world/world'
import type { Json } from './contacts'
import { contactId, contactOf, SUPPLIERS } from './contacts'
import type { LineText } from './lines'
import { amountTypes, lineItem, remark } from './lines'
import type { Repeating } from './templates'
import { bothDays, changedAt, dayOf, major, msDay, oneIn, uuid } from './wire'

/** Every invoice of a world's organisation, bills and deleted drafts included. */
export function invoicesOf({ invoices, now }: World, repeating: Repeating): Json[] {
  const positive = invoices.filter(invoice => invoice.total >= 0 && !isOfTrial(invoice))
  const mistaken = positive.filter(({ id }) => oneIn(29, id))
  return [
    ...positive.map(invoice => invoiceShape(invoice, repeating)),
    ...mistaken.map(invoice => deletedDraft(invoice, repeating)),
    ...Array.from({ length: 24 }, (_, index) => bill(index, now)),
  ]
}

/** Nobody writes an invoice of nothing for a trial. */
function isOfTrial({ subscription, reason }: Invoice): boolean {
  return subscription?.trialEnd != null && reason === 'subscription_create'
}

/** Every credit note; those suppliers gave are among them. */
export function creditNotesOf({ invoices, creditNotes, now }: World): Json[] {
  const negative = invoices.filter(({ total }) => total < 0)
  return [
    ...creditNotes.map(creditNote),
    ...negative.map(asCreditNote),
    { ...creditOfSupplier(now), Type: 'ACCPAYCREDIT' },
    ...negative.slice(0, 2).map(each => ({
      ...asCreditNote(each),
      CreditNoteID: uuid(`void ${each.id}`),
      Status: 'VOIDED',
    })),
  ]
}

function invoiceShape(invoice: Invoice, repeating: Repeating): Json {
  const { id, number, customer, lines, createdAt, finalizedAt, dueAt, settled } = invoice
  const issuedAt = finalizedAt ?? createdAt
  const template = repeating.madeBy(invoice)
  const items = lines.map(line => lineItem(textOf(line, issuedAt), customer))
  return {
    Type: 'ACCREC',
    InvoiceID: uuid(`invoice ${id}`),
    InvoiceNumber: number,
    Reference: '',
    ...(template ? { RepeatingInvoiceID: template.id } : {}),
    Contact: contactOf({ id: contactId(customer), name: customer.name }),
    ...bothDays('Date', dayOf(issuedAt)),
    ...bothDays('DueDate', dayOf(dueAt ?? issuedAt)),
    Status: statusOf(invoice),
    LineAmountTypes: amountTypes(customer),
    LineItems: oneIn(11, id) ? [remark(`Gracias, ${customer.name}`), ...items] : items,
    ...amounts(invoice),
    CurrencyCode: customer.currency,
    CurrencyRate: 1,
    ...(settled?.how === 'paid' ? { FullyPaidOnDate: msDay(dayOf(settled.at)) } : {}),
    ...changedAt(settled?.at ?? issuedAt),
    ...FLAGS,
  }
}

const FLAGS = {
  Payments: [],
  CreditNotes: [],
  Prepayments: [],
  Overpayments: [],
  HasAttachments: false,
  HasErrors: false,
  IsDiscounted: false,
  SentToContact: true,
}

function statusOf({ finalizedAt, settled }: Invoice): string {
  if (finalizedAt === null) return 'DRAFT'
  if (settled === null) return 'AUTHORISED'
  return settled.how === 'paid' ? 'PAID' : 'VOIDED'
}

/** What is due: the total, less what earlier credit covers, less what was credited since. */
function amounts(invoice: Invoice): Json {
  const { subtotal, tax, total, startingBalance, endingBalance, creditedOpen, settled } = invoice
  const { currency } = invoice.customer
  const credited = endingBalance - startingBalance + creditedOpen
  const rest = total - credited
  return {
    SubTotal: major(subtotal, currency),
    TotalTax: major(tax, currency),
    Total: major(total, currency),
    AmountDue: settled ? 0 : major(rest, currency),
    AmountPaid: settled?.how === 'paid' ? major(rest, currency) : 0,
    AmountCredited: major(credited, currency),
  }
}

/** A period is told where it is not just the day of the document. */
function textOf(line: Invoice['lines'][number], issuedAt: number): LineText {
  const { from, until, item } = line
  const isThatDay = item === null && dayOf(from) === dayOf(issuedAt)
  return { ...line, period: isThatDay ? null : [from, until] }
}

/** What a schedule made and somebody threw away. */
function deletedDraft(invoice: Invoice, repeating: Repeating): Json {
  const unpaid = invoiceShape({ ...invoice, settled: null }, repeating)
  return { ...unpaid, InvoiceID: uuid(`deleted ${invoice.id}`), Status: 'DELETED', AmountDue: 0 }
}

function bill(index: number, now: number): Json {
  const supplier = SUPPLIERS[index % SUPPLIERS.length] ?? { id: '', name: '' }
  const day = addDays(dayOf(now), -7 * index)
  return {
    Type: 'ACCPAY',
    InvoiceID: uuid(`bill ${index}`),
    InvoiceNumber: `B-${index}`,
    Contact: contactOf(supplier),
    ...bothDays('Date', day),
    ...bothDays('DueDate', addDays(day, 30)),
    Status: index % 2 === 0 ? 'AUTHORISED' : 'PAID',
    LineAmountTypes: 'Exclusive',
    LineItems: [],
    SubTotal: 100,
    TotalTax: 21,
    Total: 121,
    AmountDue: index % 2 === 0 ? 121 : 0,
    AmountPaid: index % 2 === 0 ? 0 : 121,
    AmountCredited: 0,
    CurrencyCode: 'EUR',
    ...changedAt(now),
    ...FLAGS,
  }
}

function noteShape(
  id: string,
  customer: Customer,
  at: number,
  lines: readonly LineText[],
  more: Json,
): Json {
  const sum = (part: 'amount' | 'tax') => lines.reduce((total, line) => total + line[part], 0)
  const { currency } = customer
  return {
    Type: 'ACCRECCREDIT',
    CreditNoteID: uuid(`note ${id}`),
    Contact: contactOf({ id: contactId(customer), name: customer.name }),
    ...bothDays('Date', dayOf(at)),
    Status: 'PAID',
    LineAmountTypes: amountTypes(customer),
    LineItems: lines.map(line => lineItem(line, customer)),
    SubTotal: major(sum('amount'), currency),
    TotalTax: major(sum('tax'), currency),
    Total: major(sum('amount') + sum('tax'), currency),
    CurrencyCode: currency,
    CurrencyRate: 1,
    RemainingCredit: 0,
    Allocations: [],
    HasAttachments: false,
    HasErrors: false,
    ...changedAt(at),
    ...more,
  }
}

function creditNote({ id, number, invoice, createdAt, net, tax }: CreditNote): Json {
  const line = { id, price: null, quantity: 1, amount: net, off: null, tax, description: 'Credit' }
  return noteShape(id, invoice.customer, createdAt, [{ ...line, period: null }], {
    CreditNoteNumber: number,
  })
}

function asCreditNote({ id, number, customer, lines, createdAt, finalizedAt }: Invoice): Json {
  const at = finalizedAt ?? createdAt
  const turned = lines.map(line => ({
    ...textOf(line, at),
    amount: -line.amount,
    off: null, // Xero's credit notes have no discounts
    tax: -line.tax,
  }))
  return noteShape(id, customer, at, turned, { CreditNoteNumber: number })
}

function creditOfSupplier(now: number): Json {
  const { id, name } = SUPPLIERS[0] ?? { id: '', name: '' }
  return {
    CreditNoteID: uuid('supplier credit'),
    Contact: contactOf({ id, name }),
    ...bothDays('Date', dayOf(now)),
    Status: 'AUTHORISED',
    LineAmountTypes: 'NoTax',
    LineItems: [],
    SubTotal: 50,
    TotalTax: 0,
    Total: 50,
    CurrencyCode: 'EUR',
    ...changedAt(now),
  }
}
