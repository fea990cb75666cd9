// Records as Xero writes them, for tests of the reader by hand.

import { xero } from '../../../connector/sources/xero/index'
import { ASK } from '../ask'

/** A record as Xero writes it. */
export type Json = Record<string, unknown>

/** The first request of a stream. */
export const first = (stream: string) => xero.streams[stream]?.first(ASK)[0] ?? { url: '' }
/** An answer in one page of so many. */
export const page = (list: string, records: readonly unknown[], pageCount = 1) => ({
  pagination: { page: 1, pageSize: 1000, pageCount, itemCount: records.length },
  [list]: records,
})
/** Rows of records. */
export const read = (stream: string, list: string, records: readonly unknown[]) =>
  xero.streams[stream]?.read(page(list, records), first(stream), ASK).rows ?? []

/** A line of an amount. */
export const line = (LineAmount: number, more: Json = {}) => ({
  Description: 'SEO',
  Quantity: 1,
  UnitAmount: LineAmount,
  ItemCode: 'SEO',
  TaxAmount: 0,
  LineAmount,
  ...more,
})
/** A sales invoice of 100 € and tax. */
export const invoice = (more: Json = {}) => ({
  Type: 'ACCREC',
  InvoiceID: 'inv-1',
  Contact: { ContactID: 'con-1', Name: 'Ana' },
  DateString: '2026-03-10T00:00:00',
  Date: '/Date(1773100800000+0000)/',
  DueDateString: '2026-03-24T00:00:00',
  Status: 'AUTHORISED',
  LineAmountTypes: 'Exclusive',
  LineItems: [line(100)],
  Total: 121,
  AmountDue: 121,
  CurrencyCode: 'EUR',
  UpdatedDateUTC: '/Date(1774915200000+0000)/', // 2026-03-31
  ...more,
})
/** A repeating invoice of 100 € a month. */
export const template = (more: Json = {}, schedule: Json = {}) => ({
  RepeatingInvoiceID: 'rep-1',
  Type: 'ACCREC',
  Contact: { ContactID: 'con-1' },
  Schedule: { Period: 1, Unit: 'MONTHLY', StartDate: '/Date(1768003200000+0000)/', ...schedule }, // 2026-01-10
  Status: 'AUTHORISED',
  LineAmountTypes: 'Exclusive',
  LineItems: [line(100)],
  CurrencyCode: 'EUR',
  ...more,
})
/** An invoice the repeating invoice made. */
export const made = (id: string, day: string, lines: readonly unknown[], more: Json = {}) =>
  invoice({
    InvoiceID: id,
    RepeatingInvoiceID: 'rep-1',
    DateString: `${day}T00:00:00`,
    LineItems: lines,
    ...more,
  })

/** Rows of invoices and repeating invoices. */
export const rowsOf = (invoices: readonly unknown[], templates: readonly unknown[] = []) => ({
  invoices: read('invoices', 'Invoices', invoices),
  templates: read('templates', 'RepeatingInvoices', templates),
  creditNotes: [],
})
