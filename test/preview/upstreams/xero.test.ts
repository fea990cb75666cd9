// Xero's API here, read to the end, against the world: what it makes of a world is what Stripe makes
// of it, to the cent.

import type { Extract } from '../../../connector/model/extract'
import { EMPTY } from '../../../connector/model/extract'
import { formatDay } from '../../../connector/model/period'
import type { Portfolio } from '../../../connector/model/portfolio'
import { assemble } from '../../../connector/model/portfolio'
import { timeZone } from '../../../connector/model/zone'
import type { Source, StreamRow } from '../../../connector/sources/source'
import { stripe } from '../../../connector/sources/stripe/index'
import { xero as source } from '../../../connector/sources/xero/index'
import type { Served } from '../../../preview/upstreams/http/server'
import { idOf } from '../../../preview/upstreams/salesforce/ids'
import { STRIPE_KEY, stripe as stripeVendor } from '../../../preview/upstreams/stripe/vendor'
import { XERO_TOKEN, xero } from '../../../preview/upstreams/xero/vendor'
import { API, everything, raw, start, world } from './xero-reading'
import { madeBy } from '../../connector/sources/made-by'

let served: Served

beforeAll(async () => {
  served = await start(xero(world))
})
afterAll(() => served.close())

/** The CRM's accounts, so that both billings are joined as a report joins them. */
const accounts = world.companies.map(({ id, domain, account }) => ({
  ref: `hubspot:${id}`,
  name: account.name,
  domain,
  sameAs: [],
  profile: { industry: null, region: null, country: null, segment: null, serviceLevel: null, lifecycleStage: null, renewalDate: null, ownerRef: null }, // prettier-ignore
}))

function portfolio(of: Source, rows: Record<string, StreamRow[]>): Portfolio {
  const extract: Extract = {
    ...EMPTY,
    accounts: [...accounts, ...madeBy(of, 'accounts', rows)],
    recurringLines: madeBy(of, 'recurringLines', rows),
    invoices: madeBy(of, 'invoices', rows),
    revenueLines: madeBy(of, 'revenueLines', rows),
  }
  return assemble(extract, timeZone('Europe/Madrid'))
}

/** What a portfolio knows, in words that do not tell which system said it. */
function told({ accounts: known, facts }: Portfolio) {
  const name = (account: number) => {
    const { matched = false, id = null, name: called = null } = known[account] ?? {}
    return matched ? `#${id ?? ''}` : (called ?? '')
  }
  const day = (one: Parameters<typeof formatDay>[0] | null) => (one === null ? '…' : formatDay(one))
  return {
    recurring: joined(
      facts.recurringLines.map(line => ({
        key: `${name(line.account)} ${line.product ?? ''} ${line.amountPerMonth} ${line.currency}`,
        from: day(line.from),
        // What is known to end in the future ends; Stripe's list only tells that it will.
        until: line.until === null || day(line.until) > world.today ? '…' : day(line.until),
      })),
    ),
    revenue: facts.revenueLines
      .filter(({ net }) => net !== 0) // a trial's, which Xero has none of
      .map(
        line =>
          `${name(line.account)} ${line.product ?? ''} ${line.net} ${line.currency} ${day(line.invoicedDay)} ${day(line.serviceFrom)} ${day(line.serviceUntil)}`,
      )
      .sort(),
    overdue: facts.invoices
      .filter(
        ({ overdueFrom, settledDay }) =>
          overdueFrom !== null && (settledDay === null || overdueFrom < settledDay),
      )
      .map(
        one =>
          `${name(one.account)} ${one.outstanding} ${one.currency} ${day(one.overdueFrom)} ${day(one.settledDay)}`,
      )
      .sort(),
  }
}

/** Lines with the same key that follow each other are one. */
function joined(
  lines: readonly { readonly key: string; readonly from: string; readonly until: string }[],
): string[] {
  const events = new Map<string, Map<string, number>>()
  for (const { key, from, until } of lines) {
    const days = events.get(key) ?? new Map<string, number>()
    events.set(key, days.set(from, (days.get(from) ?? 0) + 1))
    days.set(until, (days.get(until) ?? 0) - 1)
  }
  return [...events]
    .flatMap(([key, days]) =>
      [...days].filter(([, count]) => count !== 0).map(([day, count]) => `${key} ${day} ${count}`),
    )
    .sort()
}

describe('the reader of Xero, to the end of every list', () => {
  it('knows of a world what the reader of Stripe knows, to the cent and the day', async () => {
    const other = await start(stripeVendor(world))
    const fromStripe = await everything(stripe, other, STRIPE_KEY)
    await other.close()
    const fromXero = await everything(source, served, XERO_TOKEN)
    const one = told(portfolio(source, fromXero.rows))
    const two = told(portfolio(stripe, fromStripe.rows))
    for (const part of ['recurring', 'revenue', 'overdue'] as const) {
      expect(two[part].length).toBeGreaterThan(part === 'overdue' ? 50 : 300)
      expect(one[part]).toEqual(two[part])
    }
  })

  it('makes every customer an account, known in the CRMs its number is of; nobody else is one', async () => {
    const { rows } = await everything(source, served, XERO_TOKEN)
    const made = madeBy(source, 'accounts', rows)
    const known = world.customers.map(({ name, email, companyId }) =>
      [name, email, companyId && `hubspot:${companyId}`].join('|'),
    )
    expect(made.map(({ name, emails, sameAs }) => [name, emails?.[0], sameAs[0]].join('|')).sort()).toEqual(known.sort()) // prettier-ignore
    const told = made.find(({ sameAs }) => sameAs.length > 0)?.sameAs ?? []
    const number = told[0]?.split(':')[1] ?? ''
    expect(told).toEqual([`hubspot:${number}`, `pipedrive:${number}`, `salesforce:${idOf('Account', number)}`]) // prettier-ignore
  })

  it('adds up what was invoiced and credited in each currency, net of tax', async () => {
    const { rows } = await everything(source, served, XERO_TOKEN)
    const sums: Record<string, number> = {}
    for (const { currency, net } of madeBy(source, 'revenueLines', rows)) {
      sums[currency] = (sums[currency] ?? 0) + net
    }
    const known: Record<string, number> = {}
    const count = (currency: string, net: number) => {
      known[currency] = (known[currency] ?? 0) + net
    }
    for (const { customer, subtotal, finalizedAt, settled } of world.invoices) {
      const stands = finalizedAt !== null && (settled === null || settled.how === 'paid')
      if (stands) count(customer.currency, subtotal)
    }
    for (const { invoice, net } of world.creditNotes) count(invoice.customer.currency, -net)
    expect(sums).toEqual(known)
    expect(Object.keys(known).length).toBeGreaterThan(3)
  })

  it('adds up the money that came in and went back', async () => {
    const { rows } = await everything(source, served, XERO_TOKEN)
    const made = madeBy(source, 'payments', rows)
    const sum = (kind: string) =>
      made.filter(each => each.kind === kind).reduce((total, { amount }) => total + amount, 0)
    const paid = world.invoices
      .filter(({ settled }) => settled?.how === 'paid')
      .map(
        ({ total, startingBalance: before, endingBalance: after, creditedOpen }) =>
          total - (after - before) - creditedOpen,
      ) // prettier-ignore
      .filter(amount => amount > 0)
    const back = world.creditNotes.filter(({ kind }) => kind === 'post_payment')
    expect(sum('payment')).toBe(paid.reduce((total, amount) => total + amount, 0))
    expect(sum('refund')).toBe(back.reduce((total, { net, tax }) => total + net + tax, 0))
    expect(made).toHaveLength(paid.length + back.length)
    expect(back.length).toBeGreaterThan(5)
  })

  it('takes a request for each thousand records', async () => {
    const { requests } = await everything(source, served, XERO_TOKEN)
    const positive = world.invoices.filter(({ total }) => total >= 0).length
    expect(positive).toBeGreaterThan(1000)
    const pages = requests.filter(({ url }) => url.includes('/Invoices?')).length
    expect(pages).toBeGreaterThanOrEqual(Math.ceil(positive / 1000))
    const other = requests.filter(({ url }) => url.includes('/Payments?')).length
    expect(requests).toHaveLength(3 + pages + other)
  })

  it('meets every oddity there is', async () => {
    const { body } = await raw(served, `${API}/RepeatingInvoices`)
    const templates = body.RepeatingInvoices as Record<string, unknown>[]
    const ids = new Set(templates.map(({ RepeatingInvoiceID }) => RepeatingInvoiceID))
    const invoices: Record<string, unknown>[] = []
    for (let page = 1, pages = 1; page <= pages; page++) {
      const { body: answer } = await raw(served, `${API}/Invoices?page=${page}&pageSize=1000`)
      invoices.push(...(answer.Invoices as Record<string, unknown>[]))
      pages = (answer.pagination as { pageCount: number }).pageCount
    }
    const counted = (list: readonly unknown[]) => list.length > 0
    expect({
      gone: counted(invoices.filter(({ RepeatingInvoiceID: by }) => by !== undefined && !ids.has(by))), // prettier-ignore
      types: [...new Set(invoices.map(({ Type }) => Type))].sort(),
      statuses: [...new Set(invoices.map(({ Status }) => Status))].sort(),
      amounts: [...new Set(invoices.map(({ LineAmountTypes }) => LineAmountTypes))].sort(),
      templates: [...new Set(templates.map(({ Type, Status }) => `${String(Type)} ${String(Status)}`))].sort(), // prettier-ignore
    }).toEqual({
      gone: true,
      types: ['ACCPAY', 'ACCREC'],
      statuses: ['AUTHORISED', 'DELETED', 'DRAFT', 'PAID', 'VOIDED'],
      amounts: ['Exclusive', 'Inclusive', 'NoTax'],
      templates: ['ACCPAY AUTHORISED', 'ACCREC AUTHORISED', 'ACCREC DELETED'],
    })
  })
})
