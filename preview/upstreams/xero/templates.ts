// Repeating invoices of a world. A subscription has one until something changes in the middle of a
// period: then it ends the day before, and another starts. A change at a renewal edits it in place.

import { addDays, DAY } from '../calendar'
import { round } from '../money'
import type { Invoice, Price, Subscription } from '../world/billing'
import { takenOff } from '../world/discount'
import type { PaidSegment } from '../world/paid'
import { paidSegments } from '../world/paid'
import { afterIntervals } from '../world/terms'
import type { World } from '../world/world'
import type { Json } from './contacts'
import { contactId, contactOf, SUPPLIERS } from './contacts'
import { amountTypes, lineItem } from './lines'
import { dayOf, major, msDay, oneIn, uuid } from './wire'

/** A time in which nothing changed. */
interface Era {
  readonly from: number
  readonly until: number | null
  readonly lines: readonly PaidSegment[]
  /** Whether it starts with an invoice for a whole period. */
  readonly isBilled: boolean
}

/** A repeating invoice, with the times it has seen. */
export interface Template {
  readonly id: string
  readonly subscription: Subscription
  readonly price: Price
  readonly eras: Era[]
}

/** Which template made an invoice, and the templates that are still listed. */
export interface Repeating {
  readonly listed: readonly Template[]
  madeBy(invoice: Invoice): Template | null
}

/** An invoice that lacks less than this of its period was filled in by hand. */
const CLEARLY_PART = { week: 3 * DAY, month: 7 * DAY, year: 7 * DAY } as const

/** The repeating invoices of a world. */
export function repeatingOf({ subscriptions, invoices }: World): Repeating {
  const bills = new Map<Subscription, Invoice[]>()
  for (const invoice of invoices) {
    const { subscription } = invoice
    if (subscription) bills.set(subscription, [...(bills.get(subscription) ?? []), invoice])
  }
  const bySubscription = new Map(
    subscriptions.map(each => [each, templatesOf(each, bills.get(each) ?? [])]),
  )
  const madeBy = (invoice: Invoice) => {
    const { subscription } = invoice
    const among = subscription ? (bySubscription.get(subscription) ?? []) : []
    return among.find(template => makes(template, invoice)) ?? null
  }
  const all = [...bySubscription.values()].flat()
  const made = new Map<Template, Invoice[]>()
  for (const invoice of invoices) {
    const template = madeBy(invoice)
    if (template) made.set(template, [...(made.get(template) ?? []), invoice])
  }
  const listed = all.filter(each => !canBeForgotten(each, made.get(each) ?? []))
  return { listed, madeBy }
}

function templatesOf(subscription: Subscription, bills: readonly Invoice[]): Template[] {
  const segments = paidSegments(subscription)
  const schedules = new Set(segments.map(({ price }) => scheduleKey(price)))
  return [...schedules].flatMap(key => {
    const own = segments.filter(({ price }) => scheduleKey(price) === key)
    const templates: Template[] = []
    for (const era of erasOf(own, bills)) {
      const last = templates.at(-1)
      const before = last?.eras.at(-1)
      const [first] = era.lines
      if (!first || dayOf(era.from) === (era.until === null ? null : dayOf(era.until))) continue
      if (before?.until === era.from && before.isBilled && era.isBilled) last?.eras.push(era)
      else {
        const id = uuid(`template ${subscription.id} ${key} ${era.from}`)
        templates.push({ id, subscription, price: first.price, eras: [era] })
      }
    }
    return templates
  })
}

function erasOf(segments: readonly PaidSegment[], bills: readonly Invoice[]): Era[] {
  const times = segments.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
  const edges = [...new Set(times)].sort((a, b) => a - b)
  return edges.map((from, index): Era => {
    const lines = segments.filter(
      each => each.from <= from && (each.until === null || each.until > from),
    )
    const isBilled = bills.some(bill => isWhole(bill) && billedFrom(bill) === from)
    return { from, until: edges[index + 1] ?? null, lines, isBilled }
  })
}

function scheduleKey({ interval, intervalCount }: Price): string {
  return `${intervalCount} ${interval}`
}

/** When the period of an invoice began; credits for what was before do not count. */
function billedFrom({ lines }: Invoice): number | null {
  const starts = lines.filter(({ amount }) => amount > 0).map(({ from }) => from)
  return starts.length === 0 ? null : Math.min(...starts)
}

/** An invoice for a whole period, which the schedule made. */
function isWhole({ lines, total, replaces, finalizedAt }: Invoice): boolean {
  const charged = lines.filter(({ amount }) => amount > 0)
  const isIssued = finalizedAt !== null && replaces === null && total >= 0
  return isIssued && charged.length > 0 && charged.every(({ proration }) => !proration)
}

function makes(template: Template, invoice: Invoice): boolean {
  const { eras, price } = template
  const from = billedFrom(invoice)
  const { lines, replaces, total, finalizedAt } = invoice
  const charged = lines.filter(({ amount }) => amount > 0)
  if (from === null || replaces !== null || total < 0) return false
  if (charged.some(line => line.price && scheduleKey(line.price) !== scheduleKey(price))) return false // prettier-ignore
  const isWithin = eras.some(era => era.from <= from && (era.until === null || from < era.until))
  if (isWhole(invoice) || finalizedAt === null) return isWithin
  const end = Math.max(...charged.map(({ until }) => until))
  return from === eras[0]?.from && afterIntervals(from, price) - end >= CLEARLY_PART[price.interval]
}

/** When it ended, or is known to end; null while it runs on. */
function endOf({ eras, subscription }: Template): number | null {
  const { until = null } = eras.at(-1) ?? {}
  const { endedAt, cancelRequestedAt, periodEnd } = subscription
  const willEnd = endedAt === null && cancelRequestedAt !== null
  return until ?? (willEnd ? periodEnd : null)
}

/** Some that ended with their last period are gone; what they made tells the same. */
function canBeForgotten(template: Template, made: readonly Invoice[]): boolean {
  const end = endOf(template)
  const last = made.at(-1)
  const ends = last?.lines.every(({ until, amount }) => amount > 0 && until === end) ?? false
  const isClear = made.length > 1 && made.every(isWhole) && template.eras.every(each => each.isBilled) // prettier-ignore
  return ends && isClear && last?.settled?.how === 'paid' && oneIn(3, template.id)
}

/** A repeating invoice as Xero writes it. */
export function templateShape(template: Template): Json {
  const { id, subscription, eras } = template
  const { customer } = subscription
  const lines = eras.at(-1)?.lines ?? []
  const texts = lines.map(({ item, price, quantity, discount }) => {
    const less = takenOff(price.unitAmount * quantity, discount)
    const amount = price.unitAmount * quantity - less
    const off = discount && { discount, amount: less }
    const tax = round((amount * customer.taxPercent) / 100)
    const description = `${quantity} × ${price.product.name}`
    return { id: `${id} ${item.id}`, price, quantity, amount, off, tax, description, period: null }
  })
  const sum = (part: 'amount' | 'tax') => texts.reduce((total, text) => total + text[part], 0)
  const isOver = eras.at(-1)?.until !== null && eras[0]?.isBilled
  return {
    RepeatingInvoiceID: id,
    ID: id,
    Type: 'ACCREC',
    Contact: contactOf({ id: contactId(customer), name: customer.name }),
    Schedule: schedule(template),
    Status: isOver && oneIn(4, id) ? 'DELETED' : 'AUTHORISED',
    LineAmountTypes: amountTypes(customer),
    LineItems: texts.map(text => lineItem(text, customer)),
    CurrencyCode: customer.currency,
    SubTotal: major(sum('amount'), customer.currency),
    TotalTax: major(sum('tax'), customer.currency),
    Total: major(sum('amount') + sum('tax'), customer.currency),
    Reference: '',
    HasAttachments: false,
    ApprovedForSending: true,
  }
}

function schedule(template: Template): Json {
  const { price, eras, subscription } = template
  const { interval, intervalCount } = price
  const end = endOf(template)
  const isOver = eras.at(-1)?.until !== null
  return {
    Period: interval === 'year' ? 12 * intervalCount : intervalCount,
    Unit: interval === 'week' ? 'WEEKLY' : 'MONTHLY',
    DueDate: subscription.customer.dueDays,
    DueDateType: 'DAYSAFTERBILLDATE',
    StartDate: msDay(dayOf(eras[0]?.from ?? 0)),
    ...(isOver ? {} : { NextScheduledDate: msDay(dayOf(subscription.periodEnd)) }),
    ...(end === null ? {} : { EndDate: msDay(addDays(dayOf(end), -1)) }),
  }
}

/** What a supplier is paid every month, and what the agency began to write and did not finish. */
export function otherTemplates(): Json[] {
  return SUPPLIERS.slice(0, 2).map(({ id, name }) => ({
    RepeatingInvoiceID: uuid(`template ${id}`),
    ID: uuid(`template ${id}`),
    Type: 'ACCPAY',
    Contact: contactOf({ id, name }),
    Schedule: { Period: 1, Unit: 'MONTHLY', DueDate: 20, DueDateType: 'OFFOLLOWINGMONTH', StartDate: msDay('2025-01-01') }, // prettier-ignore
    Status: 'AUTHORISED',
    LineAmountTypes: 'Exclusive',
    LineItems: [],
    CurrencyCode: 'EUR',
    SubTotal: 90,
    TotalTax: 18.9,
    Total: 108.9,
    HasAttachments: false,
  }))
}
