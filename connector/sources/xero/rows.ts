// What is kept of Xero's records. Sales only: bills, and what suppliers credit, become no rows.
// Money comes in major units and is kept in minor ones; days are plain.

import { minorFromMajor } from '../../model/money'
import type { PlainDay } from '../../model/period'
import { at, flagAt, idAt, listAt, numberAt, textAt, unexpectedShape } from '../reading'
import type { StreamRow } from '../source'
import { dayAt, periodIn, plain, timeAt, withoutPeriod } from './days'

/** A contact that is sold to; `sameAs` holds its references in CRMs, between commas. */
export interface ContactRow extends StreamRow {
  readonly name: string | null
  readonly email: string | null
  readonly website: string | null
  readonly taxId: string | null
  readonly country: string | null
  readonly sameAs: string
}
/** A sales invoice or, with negative lines, a sales credit note. Times in epoch ms. */
export interface DocumentRow extends StreamRow {
  readonly kind: 'document'
  readonly contactId: string | null
  /** The repeating invoice that made it. */
  readonly templateId: string | null
  readonly status: string | null
  readonly currency: string
  readonly total: number
  readonly due: number
  readonly day: PlainDay | null
  readonly dueDay: PlainDay | null
  readonly paidDay: PlainDay | null
  readonly changedAt: number | null
}
/** A repeating invoice. `endDay` is the last day it holds. */
export interface TemplateRow extends StreamRow {
  readonly kind: 'template'
  readonly contactId: string | null
  readonly status: string | null
  readonly currency: string
  readonly unit: string | null
  readonly period: number
  readonly startDay: PlainDay | null
  readonly endDay: PlainDay | null
}
/** A line of either; net of tax, negative on credit notes. The period is told in its description. */
export interface LineRow extends StreamRow {
  readonly kind: 'line'
  readonly ownerId: string
  /** The item that is sold. */
  readonly item: string | null
  /** Its description without the period. */
  readonly label: string | null
  readonly net: number
  readonly from: PlainDay | null
  /** The day after the period. */
  readonly until: PlainDay | null
}

/** Money that came in for an invoice, or went back for a credit note. */
export interface PaymentRow extends StreamRow {
  readonly contactId: string | null
  readonly kind: 'payment' | 'refund'
  readonly amount: number
  readonly currency: string
  readonly day: PlainDay
}

/** Reads a contact; suppliers and contacts that were merged into another are none. */
export function contactRows(record: unknown): ContactRow[] {
  const id = idAt(record, 'ContactID')
  if (!flagAt(record, 'IsCustomer') || textAt(record, 'MergedToContactID') !== null) return []
  const name = textAt(record, 'Name')
  const email = textAt(record, 'EmailAddress')
  const website = textAt(record, 'Website')
  const taxId = textAt(record, 'TaxNumber')
  const country = textAt(record, 'Addresses', '0', 'Country')
  return [{ id, name, email, website, taxId, country, sameAs: crmRefs(record).join(',') }]
}

/** Reads an invoice with its lines; drafts and deleted ones are none. */
export function invoiceRows(record: unknown): (DocumentRow | LineRow)[] {
  const id = idAt(record, 'InvoiceID')
  return documentRows(record, id, 'ACCREC', 1)
}

/** Reads a credit note with its lines; void ones are none. */
export function creditNoteRows(record: unknown): (DocumentRow | LineRow)[] {
  const id = idAt(record, 'CreditNoteID')
  return textAt(record, 'Status') === 'VOIDED' ? [] : documentRows(record, id, 'ACCRECCREDIT', -1)
}

/** Reads a repeating invoice with its lines, deleted or not. */
export function templateRows(record: unknown): (TemplateRow | LineRow)[] {
  const id = idAt(record, 'RepeatingInvoiceID')
  if (textAt(record, 'Type') !== 'ACCREC') return []
  const schedule = at(record, 'Schedule')
  const currency = currencyOf(record)
  const template: TemplateRow = {
    id,
    kind: 'template',
    contactId: textAt(record, 'Contact', 'ContactID'),
    status: textAt(record, 'Status'),
    currency,
    unit: textAt(schedule, 'Unit'),
    period: numberAt(schedule, 'Period') ?? 1,
    startDay: dayAt(schedule, 'StartDate'),
    endDay: dayAt(schedule, 'EndDate'),
  }
  return [template, ...lineRows(record, id, currency, 1)]
}

/** Reads a payment of a sale; what was paid to suppliers, and what was deleted, are none. */
export function paymentRows(record: unknown): PaymentRow[] {
  const id = idAt(record, 'PaymentID')
  const type = textAt(record, 'PaymentType')
  const isIn = type === 'ACCRECPAYMENT'
  if (textAt(record, 'Status') === 'DELETED' || (!isIn && type !== 'ARCREDITPAYMENT')) return []
  const of = at(record, isIn ? 'Invoice' : 'CreditNote')
  const currency = currencyOf(of)
  const amount = moneyAt(record, 'Amount', currency)
  const day = dayAt(record, 'Date')
  if (day === null) throw unexpectedShape('Date')
  const contactId = textAt(of, 'Contact', 'ContactID')
  return [{ id, contactId, kind: isIn ? 'payment' : 'refund', amount, currency, day }]
}

/** Approved, paid, or void after it was approved. */
const ISSUED = ['AUTHORISED', 'PAID', 'VOIDED']

function documentRows(
  record: unknown,
  id: string,
  type: string,
  sign: 1 | -1,
): (DocumentRow | LineRow)[] {
  const status = textAt(record, 'Status')
  if (textAt(record, 'Type') !== type || !ISSUED.includes(status ?? '')) return []
  const currency = currencyOf(record)
  const document: DocumentRow = {
    id,
    kind: 'document',
    contactId: textAt(record, 'Contact', 'ContactID'),
    templateId: textAt(record, 'RepeatingInvoiceID'),
    status,
    currency,
    total: moneyAt(record, 'Total', currency),
    due: moneyAt(record, sign === 1 ? 'AmountDue' : 'RemainingCredit', currency),
    day: dayAt(record, 'Date'),
    dueDay: dayAt(record, 'DueDate'),
    paidDay: dayAt(record, 'FullyPaidOnDate'),
    changedAt: timeAt(record, 'UpdatedDateUTC'),
  }
  return [document, ...lineRows(record, id, currency, sign)]
}

/** Lines with an amount; those of mere text have none. */
function lineRows(record: unknown, ownerId: string, currency: string, sign: 1 | -1): LineRow[] {
  const isInclusive = textAt(record, 'LineAmountTypes') === 'Inclusive'
  return listAt(record, 'LineItems').flatMap((line, index): LineRow[] => {
    const amount = minorAt(line, 'LineAmount', currency)
    if (amount === null) return []
    const tax = isInclusive ? (minorAt(line, 'TaxAmount', currency) ?? 0) : 0
    const description = textAt(line, 'Description')
    const period = periodIn(description)
    return [
      {
        id: `${ownerId}/${index}`,
        kind: 'line',
        ownerId,
        item: textAt(line, 'Item', 'Name') ?? textAt(line, 'ItemCode'),
        label: withoutPeriod(description),
        net: sign * (amount - tax),
        from: period && plain(period.from),
        until: period && plain(period.until),
      },
    ]
  })
}

/**
 * The contact number is written by other systems only: a number there is a CRM's, whichever it is.
 * The account number is the user's own, so that only an id of Salesforce's form says something.
 */
function crmRefs(record: unknown): string[] {
  const number = textAt(record, 'ContactNumber') ?? ''
  const salesforce = [number, textAt(record, 'AccountNumber') ?? ''].filter(isSalesforceId)
  return [
    ...(/^\d+$/.test(number) ? [`hubspot:${number}`, `pipedrive:${number}`] : []),
    ...salesforce.map(id => `salesforce:${id}`),
  ]
}

function isSalesforceId(text: string): boolean {
  return /^001[A-Za-z0-9]{15}$/.test(text)
}

function currencyOf(record: unknown): string {
  return (textAt(record, 'CurrencyCode') ?? '').toUpperCase()
}

/** An amount that Xero always tells. */
function moneyAt(record: unknown, field: string, currency: string): number {
  const amount = minorAt(record, field, currency)
  if (amount === null) throw unexpectedShape(field)
  return amount
}

function minorAt(record: unknown, field: string, currency: string): number | null {
  return minorFromMajor(textAt(record, field), currency)
}
