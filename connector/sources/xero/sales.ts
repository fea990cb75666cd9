// What was sold: invoices with what is owed on them, and the lines that are revenue.

import type { Invoice, RevenueLine } from '../../model/invoice'
import type { Minor } from '../../model/money'
import type { Payment } from '../../model/payment'
import type { Moment, PlainDay } from '../../model/period'
import { parseDay } from '../../model/period'
import type { StreamRows } from '../source'
import { rowsOf } from '../source'
import { plain } from './days'
import type { Billed } from './recurring'
import type { DocumentRow, LineRow, PaymentRow, TemplateRow } from './rows'
import { after, intervalOf } from './schedule'

type AnyRow = DocumentRow | TemplateRow | LineRow

/** Invoices or credit notes that were issued. */
export function documents(rows: StreamRows, stream: string): DocumentRow[] {
  return rowsOf<AnyRow>(rows, stream).filter(row => row.kind === 'document')
}

function linesOf(rows: StreamRows, ...streams: readonly string[]): LineRow[] {
  return streams
    .flatMap(stream => rowsOf<AnyRow>(rows, stream))
    .filter((row): row is LineRow => row.kind === 'line')
}

function templatesOf(rows: StreamRows): Map<string, TemplateRow> {
  const all = rowsOf<AnyRow>(rows, 'templates').filter(row => row.kind === 'template')
  return new Map(all.map(row => [row.id, row]))
}

/** Repeating invoices and what they made, with their lines. */
export function billed(rows: StreamRows): Billed {
  const lines = new Map<string, LineRow[]>()
  for (const line of linesOf(rows, 'templates', 'invoices')) {
    const known = lines.get(line.ownerId)
    if (known) known.push(line)
    else lines.set(line.ownerId, [line])
  }
  return { templates: templatesOf(rows), invoices: documents(rows, 'invoices'), lines }
}

/** What is owed. A void invoice was owed until it was voided, which is the last that can happen to it. */
export function receivable(row: DocumentRow): Invoice {
  const { id, status, currency, day, changedAt } = row
  const isOpen = status === 'AUTHORISED'
  const settled = status === 'VOIDED' ? changedAt : (row.paidDay ?? changedAt)
  return {
    id,
    accountRef: refOf(row),
    state: isOpen ? 'open' : status === 'VOIDED' ? 'void' : 'paid',
    currency,
    total: row.total as Minor,
    issuedAt: day,
    outstanding: (isOpen ? row.due : row.total) as Minor,
    dueAt: row.dueDay ?? day,
    settledAt: isOpen ? null : (settled ?? day),
  }
}

/** Money that moved. */
export function received(row: PaymentRow): Payment {
  const { id, kind, amount, currency, day } = row
  return { id, accountRef: refOf(row), kind, amount: amount as Minor, currency, at: day }
}

/** Lines of what stands; what is void is no revenue. */
export function revenue(rows: StreamRows, stream: 'invoices' | 'creditNotes'): RevenueLine[] {
  const standing = documents(rows, stream).filter(({ status }) => status !== 'VOIDED')
  const byId = new Map(standing.map(row => [row.id, row]))
  const templates = templatesOf(rows)
  return linesOf(rows, stream).flatMap((line): RevenueLine[] => {
    const document = byId.get(line.ownerId)
    if (!document || document.day === null) return []
    const template = templates.get(document.templateId ?? '')
    return [
      {
        accountRef: refOf(document),
        product: line.item ?? (document.templateId === null ? null : line.label),
        currency: document.currency,
        net: line.net as Minor,
        invoicedAt: document.day,
        ...service(line, document.day, template),
      },
    ]
  })
}

/** The period a line tells; else the schedule's, from the day of the invoice; else that day. */
function service(
  { from, until }: LineRow,
  day: PlainDay,
  template: TemplateRow | undefined,
): { serviceFrom: Moment; serviceUntil: Moment } {
  if (from !== null && until !== null) return { serviceFrom: from, serviceUntil: until }
  const interval = template ? intervalOf(template) : null
  const start = parseDay(day)
  const end = interval && start !== null ? plain(after(start, interval)) : day
  return { serviceFrom: day, serviceUntil: end }
}

function refOf({ contactId }: Pick<DocumentRow, 'contactId'>): string | null {
  return contactId === null ? null : `xero:${contactId}`
}
