// Stripe Billing: customers, what recurs, what was invoiced, what was credited and what is owed.
// https://docs.stripe.com/api (lists of customers, subscriptions, prices, invoices, credit notes)

import type { AccountRecord } from '../../model/account'
import type { Invoice, InvoiceState, RevenueLine } from '../../model/invoice'
import { words } from '../../model/words'
import { listAt, flagAt, at, textAt } from '../reading'
import type { Source, StreamRow, StreamRows } from '../source'
import { rowsOf } from '../source'
import { connect } from './connect'
import { UNTOLD, discountsOf } from './discounts'
import { list, page } from './lists'
import { minorOf } from './money'
import type { Billed } from './recurring'
import { recurringLines } from './recurring'
import { chargeRow, disputeRow, payments, refundRow } from './payments'
import type { CreditNoteRow, CustomerRow, InvoiceRow, LineRow, PriceRow } from './rows'
import type { SubscriptionRow } from './rows'
import { creditNoteRow, customerRow, invoiceRow, lineRow, priceRow, subscriptionRow } from './rows'

const single = (read: (record: unknown) => StreamRow | null) => (record: unknown) => {
  const row = read(record)
  return { rows: row === null ? [] : [row] }
}

const customers = list('customers', { 'expand[]': 'data.tax_ids' }, single(customerRow))
const subscriptions = list('subscriptions', { status: 'all' }, single(subscriptionRow))
const prices = list('prices', { 'expand[]': 'data.product' }, single(priceRow))
const creditNotes = list('credit_notes', {}, single(creditNoteRow))
const charges = list('charges', {}, single(chargeRow), 'at')
const refunds = list('refunds', { 'expand[]': 'data.charge' }, single(refundRow), 'at')
const disputes = list('disputes', { 'expand[]': 'data.charge' }, single(disputeRow), 'at')

/** Invoices and their lines; an invoice shows ten of them, the rest are pages of their own. */
const invoices = list('invoices', { 'expand[]': 'data.discounts' }, (record, request) => {
  const owner = /\/invoices\/([^/]+)\/lines\?/.exec(request.url)?.[1]
  if (owner !== undefined) return { rows: [lineRow(record, decodeURIComponent(owner), UNTOLD)] }
  const invoice = invoiceRow(record)
  const lines = listAt(record, 'lines', 'data')
  const discounts = discountsOf(record)
  const last = textAt(lines[lines.length - 1], 'id')
  const path = `invoices/${encodeURIComponent(invoice.id)}/lines`
  return {
    rows: [invoice, ...lines.map(line => lineRow(line, invoice.id, discounts))],
    more:
      flagAt(at(record, 'lines'), 'has_more') && last !== null
        ? [page(path, { starting_after: last })]
        : [],
  }
})

/** Stripe, read with a restricted read-only key. */
export const stripe: Source = {
  id: 'stripe',
  label: 'Stripe',
  purpose: {
    en: 'Recurring revenue, invoices, credit notes, payments, refunds, disputes',
    es: 'Ingresos recurrentes, facturas, abonos, cobros, reembolsos, disputas',
  },
  role: 'billing',
  hosts: ['api.stripe.com'],
  auth: 'bearer',
  connect,
  limit: { requests: 20, perMs: 1_000, parallel: 20, each: 'stream' }, // 25 a second per endpoint
  streams: {
    customers,
    subscriptions,
    prices,
    invoices,
    creditNotes,
    charges,
    refunds,
    disputes,
  },
  links: {
    accounts: 'https://dashboard.stripe.com/customers/{id}',
    recurringLines: 'https://dashboard.stripe.com/subscriptions/{id}',
    invoices: 'https://dashboard.stripe.com/invoices/{id}',
    payments: 'https://dashboard.stripe.com/payments/{id}',
  },
  fills: {
    accounts: {
      from: ['customers'],
      make: rows => rowsOf<CustomerRow>(rows, 'customers').map(accountRecord),
    },
    recurringLines: {
      from: ['subscriptions', 'prices', 'invoices'],
      make: rows => recurringLines(billed(rows)),
    },
    invoices: {
      from: ['invoices'],
      make: rows => invoiceRows(rows).filter(isIssued).map(receivable),
    },
    payments: { from: ['charges', 'refunds', 'disputes'], make: payments },
    revenueLines: {
      from: ['prices', 'invoices', 'creditNotes'],
      make: rows => [...revenue(billed(rows)), ...credits(rows)],
    },
  },
}

function invoiceRows(rows: StreamRows): readonly InvoiceRow[] {
  const isInvoice = (row: InvoiceRow | LineRow): row is InvoiceRow => row.kind === 'invoice'
  return rowsOf<InvoiceRow | LineRow>(rows, 'invoices').filter(isInvoice)
}

function billed(rows: StreamRows): Billed {
  const isLine = (row: InvoiceRow | LineRow): row is LineRow => row.kind === 'line'
  return {
    subscriptions: rowsOf<SubscriptionRow>(rows, 'subscriptions'),
    prices: new Map(rowsOf<PriceRow>(rows, 'prices').map(row => [row.id, row])),
    invoices: new Map(invoiceRows(rows).map(row => [row.id, row])),
    lines: rowsOf<InvoiceRow | LineRow>(rows, 'invoices').filter(isLine),
  }
}

function accountRecord({ id, name, email, country, taxId, sameAs }: CustomerRow): AccountRecord {
  return {
    ref: `stripe:${id}`,
    name,
    domain: null,
    emails: email === null ? [] : [email],
    country,
    taxId,
    sameAs: sameAs === '' ? [] : sameAs.split(','),
    profile: null,
  }
}

function isIssued({ status }: InvoiceRow): boolean {
  return status !== 'draft' && status !== null
}

const STATES = words<InvoiceState>({
  paid: 'paid',
  void: 'void',
  uncollectible: 'written_off',
})

function receivable(row: InvoiceRow): Invoice {
  return {
    id: row.id,
    accountRef: refOf(row.customerId),
    state: STATES[row.status ?? ''] ?? 'open',
    currency: row.currency,
    total: minorOf(row.total, row.currency),
    issuedAt: row.finalizedAt,
    outstanding: minorOf(row.status === 'open' ? row.remaining : row.total, row.currency),
    dueAt: row.dueAt,
    settledAt: row.settledAt,
  }
}

/** Lines of invoices that stand; drafts, void and uncollectible ones are no revenue. */
function revenue({ lines, invoices, prices }: Billed): RevenueLine[] {
  return lines.flatMap((line): RevenueLine[] => {
    const invoice = invoices.get(line.invoiceId)
    if (!invoice || (invoice.status !== 'open' && invoice.status !== 'paid')) return []
    return [
      {
        accountRef: refOf(invoice.customerId),
        product: prices.get(line.priceId ?? '')?.product ?? null,
        currency: invoice.currency,
        net: minorOf(line.net, invoice.currency),
        invoicedAt: invoice.finalizedAt ?? line.from,
        serviceFrom: line.from,
        serviceUntil: line.until,
      },
    ]
  })
}

function credits(rows: StreamRows): RevenueLine[] {
  const issued = rowsOf<CreditNoteRow>(rows, 'creditNotes').filter(row => row.issued)
  return issued.map(({ customerId, currency, net, createdAt }) => ({
    accountRef: refOf(customerId),
    product: null,
    currency,
    net: minorOf(-net, currency),
    invoicedAt: createdAt,
    serviceFrom: createdAt,
    serviceUntil: createdAt,
  }))
}

function refOf(customerId: string | null): string | null {
  return customerId === null ? null : `stripe:${customerId}`
}
