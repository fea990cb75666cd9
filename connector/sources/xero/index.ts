// Xero: contacts that are sold to, sales invoices and credit notes, and the repeating invoices that
// say what recurs. https://developer.xero.com/documentation/api/accounting/overview

import type { AccountRecord } from '../../model/account'
import type { Source } from '../source'
import { rowsOf } from '../source'
import { connect } from './connect'
import { TENANT, paged, whole } from './lists'
import { recurringLines } from './recurring'
import type { ContactRow, PaymentRow } from './rows'
import { contactRows, creditNoteRows, invoiceRows, paymentRows, templateRows } from './rows'
import { billed, documents, received, receivable, revenue } from './sales'

/** Archived contacts still have a past. */
const contacts = paged('Contacts', { includeArchived: true, order: 'ContactID ASC' }, contactRows)
const invoices = paged(
  'Invoices',
  { where: 'Type=="ACCREC"', includeArchived: true, order: 'InvoiceID ASC' },
  invoiceRows,
)
const creditNotes = paged(
  'CreditNotes',
  { where: 'Type=="ACCRECCREDIT"', order: 'CreditNoteID ASC' },
  creditNoteRows,
)
const payments = paged('Payments', { order: 'PaymentID ASC' }, paymentRows, 'day')
const templates = whole('RepeatingInvoices', templateRows)

/** Xero, read with the access token of a connection to one organisation. */
export const xero: Source = {
  id: 'xero',
  label: 'Xero',
  purpose: {
    en: 'Recurring revenue, invoices, credit notes, payments',
    es: 'Ingresos recurrentes, facturas, abonos, cobros',
  },
  role: 'billing',
  hosts: ['api.xero.com'],
  auth: 'bearer',
  connect,
  tenant: { placeholder: TENANT, form: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
  limit: { requests: 60, perMs: 60_000, parallel: 5, each: 'source' }, // and 5,000 a day
  streams: { contacts, invoices, creditNotes, payments, templates },
  links: { invoices: 'https://go.xero.com/AccountsReceivable/View.aspx?InvoiceID={id}' },
  fills: {
    accounts: {
      from: ['contacts'],
      make: rows => rowsOf<ContactRow>(rows, 'contacts').map(accountRecord),
    },
    recurringLines: {
      from: ['templates', 'invoices'],
      make: rows => recurringLines(billed(rows)),
    },
    invoices: {
      from: ['invoices'],
      make: rows => documents(rows, 'invoices').map(receivable),
    },
    payments: {
      from: ['payments'],
      make: rows => rowsOf<PaymentRow>(rows, 'payments').map(received),
    },
    revenueLines: {
      from: ['templates', 'invoices', 'creditNotes'],
      make: rows => [...revenue(rows, 'invoices'), ...revenue(rows, 'creditNotes')],
    },
  },
}

function accountRecord(row: ContactRow): AccountRecord {
  const { id, name, email, website, taxId, country, sameAs } = row
  return {
    ref: `xero:${id}`,
    name,
    domain: website,
    emails: email === null ? [] : [email],
    taxId,
    country,
    sameAs: sameAs === '' ? [] : sameAs.split(','),
    profile: null,
  }
}
