// Recurring lines from Xero. A repeating invoice only shows today, so the past is read from the
// invoices it made: each says what was charged until the next. The last runs on until the end date.

import type { Minor } from '../../model/money'
import { roundHalfAway } from '../../model/money'
import type { Day } from '../../model/period'
import type { RecurringLine } from '../../model/recurring-line'
import type { Bill } from './bills'
import { billsOf } from './bills'
import { plain } from './days'
import type { DocumentRow, LineRow, TemplateRow } from './rows'
import { monthsOf } from './schedule'

/** Everything the lines are read from; invoices are those that were issued, void ones included. */
export interface Billed {
  readonly templates: ReadonlyMap<string, TemplateRow>
  readonly invoices: readonly DocumentRow[]
  /** Lines by what they are on. */
  readonly lines: ReadonlyMap<string, readonly LineRow[]>
}

interface Charge {
  readonly product: string | null
  readonly amountPerMonth: number
  readonly from: Day
  readonly until: Day | null
}

/** Recurring lines of every repeating invoice, those included that are only known by what they made. */
export function recurringLines({ templates, invoices, lines }: Billed): RecurringLine[] {
  const made = new Map<string, DocumentRow[]>([...templates.keys()].map(id => [id, []]))
  for (const invoice of invoices) {
    if (invoice.templateId === null) continue
    const known = made.get(invoice.templateId)
    if (known) known.push(invoice)
    else made.set(invoice.templateId, [invoice])
  }
  return [...made].flatMap(([id, own]) => {
    const template = templates.get(id)
    const { contactId = null, currency = '' } = template ?? own[0] ?? {}
    const { bills, interval } = billsOf(template, own, at => lines.get(at) ?? [])
    const charges = bills.flatMap(bill => chargesOf(bill, monthsOf(interval)))
    return merged(charges).map(({ product, amountPerMonth, from, until }) => ({
      id,
      accountRef: contactId === null ? null : `xero:${contactId}`,
      product,
      currency,
      amountPerMonth: amountPerMonth as Minor, // rounded in chargesOf
      from: plain(from),
      until: until === null ? null : plain(until),
    }))
  })
}

/** What a bill charges a month. A line that takes something off lowers the dearest ones first. */
function chargesOf({ from, until, lines }: Bill, months: number): Charge[] {
  let discount = -lines.reduce((sum, { net }) => sum + Math.min(0, net), 0)
  const dearestFirst = lines.filter(({ net }) => net > 0).sort((a, b) => b.net - a.net)
  return dearestFirst.flatMap(({ item, label, net }): Charge[] => {
    const off = Math.min(net, discount)
    discount -= off
    const amountPerMonth = roundHalfAway((net - off) / months)
    return amountPerMonth > 0 ? [{ product: item ?? label, amountPerMonth, from, until }] : []
  })
}

/** Charges in order of time, joined where nothing changed between two bills. */
function merged(charges: readonly Charge[]): Charge[] {
  const joined: Charge[] = []
  const open = new Map<string, number[]>()
  for (const charge of charges) {
    const key = `${charge.from}|${charge.amountPerMonth}|${charge.product ?? ''}`
    const place = open.get(key)?.shift()
    const before = place === undefined ? undefined : joined[place]
    const whole = before ? { ...charge, from: before.from } : charge
    const at = place ?? joined.length
    joined[at] = whole
    if (charge.until === null) continue
    const next = `${charge.until}|${charge.amountPerMonth}|${charge.product ?? ''}`
    open.set(next, [...(open.get(next) ?? []), at])
  }
  return joined
}
