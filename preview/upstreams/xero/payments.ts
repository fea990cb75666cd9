// Payments as Xero writes them: for invoices, back for credit notes, and to suppliers.

import type { CreditNote, Customer, Invoice } from '../world/billing'
import type { World } from '../world/world'
import type { Json } from './contacts'
import { contactId, contactOf, SUPPLIERS } from './contacts'
import { changedAt, dayOf, major, msDay, oneIn, uuid } from './wire'

/** Every payment of a world's organisation. */
export function paymentsOf({ invoices, creditNotes, now }: World): Json[] {
  const paid = invoices.filter(invoice => invoice.settled?.how === 'paid' && restOf(invoice) > 0)
  const back = creditNotes.filter(({ kind }) => kind === 'post_payment')
  const deleted = paid.filter(({ id }) => oneIn(31, id)).map(payment)
  return [
    ...paid.map(payment),
    ...deleted.map((each, index) => ({ ...each, PaymentID: uuid(`gone ${index}`), Status: 'DELETED' })), // prettier-ignore
    ...back.map(refund),
    ...SUPPLIERS.map(({ id, name }) => ({
      ...shape(`supplier ${id}`, now, 121),
      PaymentType: 'ACCPAYPAYMENT',
      Invoice: { Type: 'ACCPAY', Contact: contactOf({ id, name }), CurrencyCode: 'EUR' },
    })),
  ]
}

/** What is paid of an invoice: its total, less what credit covers. */
function restOf({ total, startingBalance, endingBalance, creditedOpen }: Invoice): number {
  return total - (endingBalance - startingBalance) - creditedOpen
}

function payment(invoice: Invoice): Json {
  const { id, number, customer, settled } = invoice
  return {
    ...shape(id, settled?.at ?? 0, major(restOf(invoice), customer.currency)),
    PaymentType: 'ACCRECPAYMENT',
    Invoice: { ...paidFor('ACCREC', customer), InvoiceID: uuid(`invoice ${id}`), InvoiceNumber: number }, // prettier-ignore
  }
}

function refund({ id, number, invoice: { customer }, net, tax, createdAt }: CreditNote): Json {
  return {
    ...shape(id, createdAt, major(net + tax, customer.currency)),
    PaymentType: 'ARCREDITPAYMENT',
    CreditNote: { ...paidFor('ACCRECCREDIT', customer), CreditNoteID: uuid(`note ${id}`), CreditNoteNumber: number }, // prettier-ignore
  }
}

function paidFor(Type: string, customer: Customer): Json {
  const contact = contactOf({ id: contactId(customer), name: customer.name })
  return { Type, Contact: contact, CurrencyCode: customer.currency, HasErrors: false }
}

function shape(name: string, at: number, amount: number): Json {
  return {
    PaymentID: uuid(`payment ${name}`),
    Date: msDay(dayOf(at)),
    Amount: amount,
    CurrencyRate: 1,
    Status: 'AUTHORISED',
    IsReconciled: true,
    HasAccount: true,
    HasValidationErrors: false,
    ...changedAt(at),
  }
}
