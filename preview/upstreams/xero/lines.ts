// Lines of documents as Xero writes them; what they are for, and from when to when, is in words.

import { addDays } from '../calendar'
import { round } from '../money'
import type { Customer, Price } from '../world/billing'
import type { TakenOff } from '../world/discount'
import type { Json } from './contacts'
import { dayOf, major, oneIn, uuid } from './wire'

/** What a line says, before it is signed. */
export interface LineText {
  readonly id: string
  readonly price: Price | null
  readonly quantity: number
  readonly amount: number
  readonly off: TakenOff | null
  readonly tax: number
  readonly description: string
  /** Instants of its period; null when it says none. */
  readonly period: readonly [from: number, until: number] | null
}

/** How a customer's amounts are written: a third of those who pay tax see it included. */
export function amountTypes({ id, taxPercent }: Customer): 'Exclusive' | 'Inclusive' | 'NoTax' {
  if (taxPercent === 0) return 'NoTax'
  return oneIn(3, id) ? 'Inclusive' : 'Exclusive'
}

/** A line for a customer. */
export function lineItem(line: LineText, customer: Customer): Json {
  const { id, price, quantity, amount, tax, off } = line
  const { currency, taxPercent } = customer
  const factor = amountTypes(customer) === 'Inclusive' ? 1 + taxPercent / 100 : 1
  const shown = factor === 1 ? amount : amount + tax
  const less = round((off?.amount ?? 0) * factor)
  return {
    LineItemID: uuid(`line ${id}`),
    Description: described(line),
    Quantity: quantity,
    UnitAmount: Number((major(shown + less, currency) / quantity).toFixed(4)),
    ...(off ? reduction(off, major(less, currency)) : {}),
    ...(price ? { ItemCode: codeOf(price), Item: item(price) } : {}),
    TaxType: taxPercent > 0 ? 'OUTPUT' : 'NONE',
    TaxAmount: major(tax, currency),
    LineAmount: major(shown, currency),
    AccountCode: '200',
    Tracking: [],
  }
}

/** A discount as a share where it is one, else as the amount it is. */
function reduction({ discount: { coupon } }: TakenOff, amount: number): Json {
  const { percentOff } = coupon
  return percentOff === null ? { DiscountAmount: amount } : { DiscountRate: percentOff }
}

/** A line of mere words, which has no amount. */
export function remark(text: string): Json {
  return { LineItemID: uuid(`remark ${text}`), Description: text, Tracking: [] }
}

function described({ description, period }: LineText): string {
  if (!period) return description
  const from = dayOf(period[0])
  const until = dayOf(period[1])
  return `${description} ${from} – ${until > from ? addDays(until, -1) : from}`
}

function codeOf({ product }: Price): string {
  return product.name.toUpperCase().replace(/[^A-Z]+/g, '-').slice(0, 30) // prettier-ignore
}

function item(price: Price): Json {
  const { product } = price
  return { ItemID: uuid(`item ${product.id}`), Name: product.name, Code: codeOf(price) }
}
