// The world: the same seed gives the same one, it has what real books have, and billing's papers
// tell the whole log of its subscriptions.

import { createHash } from 'node:crypto'
import { createWorld, startUpstreams } from '../../../preview/upstreams'
import { isBusinessDay } from '../../../preview/upstreams/calendar'
import type { InvoiceLine, Item } from '../../../preview/upstreams/world/billing'
import { paidSegments } from '../../../preview/upstreams/world/paid'

const TODAY = '2026-11-23'
const world = createWorld({ today: TODAY, accounts: 400, seed: 7 })

async function bytes(seed: number): Promise<string> {
  const upstreams = await startUpstreams(createWorld({ today: TODAY, accounts: 60, seed }))
  const hash = createHash('sha256')
  const ask = async (origin: string, path: string) => {
    const { hubspot = '', stripe = '' } = upstreams.credentials
    const token = origin.includes('stripe') ? stripe : hubspot
    const url = `${upstreams.routes[origin] ?? ''}${path}`
    const reply = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
    hash.update(`${reply.status} ${await reply.text()}`)
  }
  await ask('https://api.hubapi.com', '/crm/v3/objects/deals?limit=100&associations=companies')
  await ask('https://api.hubapi.com', '/crm/v3/objects/companies?limit=100&properties=region')
  for (const list of ['customers', 'subscriptions', 'invoices', 'prices', 'credit_notes']) {
    await ask('https://api.stripe.com', `/v1/${list}?limit=100`)
  }
  const rates = '/service/data/EXR/D.USD+JPY.EUR.SP00.A?format=csvdata'
  await ask('https://data-api.ecb.europa.eu', rates)
  await upstreams.close()
  return hash.digest('hex')
}

/** Share of a list that passes. */
const share = <T>(list: readonly T[], passes: (each: T) => boolean) =>
  list.filter(passes).length / list.length

describe('a world', () => {
  it('is the same to the byte for the same seed, and another for another', async () => {
    const [one, again, other] = [await bytes(3), await bytes(3), await bytes(4)]
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  it('has as many accounts as asked for, each with a key and a name of its own', () => {
    const { accounts } = world
    expect(accounts).toHaveLength(400)
    expect(new Set(accounts.map(({ key }) => key)).size).toBe(400)
    expect(new Set(accounts.map(({ name }) => name)).size).toBe(400)
    expect(accounts.some(({ name }) => /[áéíóúñü]/.test(name ?? ''))).toBe(true)
  })

  it('keeps an account the same when the book grows', () => {
    const larger = createWorld({ today: TODAY, accounts: 450, seed: 7 })
    const stripped = (list: readonly { name: string | null }[]) =>
      list.slice(0, 400).map(a => a.name)
    expect(stripped(larger.accounts)).toEqual(stripped(world.accounts))
    expect(larger.subscriptions.slice(0, world.subscriptions.length).map(s => s.createdAt)).toEqual(
      world.subscriptions.map(s => s.createdAt),
    )
  })

  it('lets three quarters of the matched customers tell their company, and the rest by domain', () => {
    const domains = new Map(world.companies.map(({ domain, account }) => [domain, account]))
    const matched = world.customers.filter(({ account }) => account.matched)
    const told = share(matched, ({ companyId }) => companyId !== null)
    expect(told).toBeGreaterThan(0.68)
    expect(told).toBeLessThan(0.82)
    for (const { account, companyId, email } of matched) {
      if (companyId !== null) expect(companyId).toBe(account.id)
      else expect(domains.get(email?.split('@')[1] ?? '')).toBe(account)
    }
  })

  it('gives about one customer in twenty nobody in the CRM, and no key that leads there', () => {
    const domains = new Set(world.companies.map(({ domain }) => domain))
    const ids = new Set(world.companies.map(({ id }) => id))
    const unmatched = world.customers.filter(({ account }) => !account.matched)
    expect(unmatched.length / world.customers.length).toBeGreaterThan(0.02)
    expect(unmatched.length / world.customers.length).toBeLessThan(0.09)
    for (const { email, companyId } of unmatched) {
      expect(domains.has(email?.split('@')[1] ?? '')).toBe(false)
      expect(ids.has(companyId ?? '')).toBe(false)
    }
    expect(new Set(unmatched.map(({ account }) => account)).size).toBe(unmatched.length)
  })

  it('gives every domain to one company, and some companies two customers', () => {
    expect(new Set(world.companies.map(({ domain }) => domain)).size).toBe(world.companies.length)
    expect(new Set(world.customers.map(({ account }) => account)).size).toBeLessThan(
      world.customers.length,
    )
  })

  it('has every way a subscription, an invoice and a deal can end', () => {
    const ends = new Set(world.invoices.map(({ settled, finalizedAt }) => settled?.how ?? finalizedAt === null)) // prettier-ignore
    expect(ends).toEqual(new Set(['paid', 'void', 'uncollectible', false, true]))
    expect(new Set(world.subscriptions.map(({ status }) => status))).toEqual(
      new Set(['trialing', 'active', 'past_due', 'canceled']),
    )
    const deals = new Set(world.deals.map(({ type, stage }) => `${type ?? ''} ${stage.outcome}`))
    for (const type of ['newbusiness', 'upsell', 'crosssell', 'renewal']) {
      for (const outcome of ['won', 'lost', 'open']) {
        if (type !== 'crosssell' || outcome !== 'open')
          expect(deals).toContain(`${type} ${outcome}`)
      }
    }
    expect(share(world.deals, ({ company }) => company === null)).toBeGreaterThan(0.01)
    expect(new Set(world.customers.map(({ currency }) => currency))).toEqual(
      new Set(['EUR', 'USD', 'GBP', 'MXN', 'JPY']),
    )
    const segments = world.subscriptions.flatMap(({ items }) =>
      items.flatMap(each => each.segments),
    )
    expect(new Set(segments.map(({ price }) => price.interval))).toEqual(
      new Set(['week', 'month', 'year']),
    )
    const coupons = world.subscriptions.flatMap(({ discount }) => discount?.coupon ?? [])
    expect(
      new Set(coupons.map(({ percentOff, months }) => `${percentOff !== null} ${months !== null}`)),
    ).toEqual(new Set(['true true', 'true false', 'false true', 'false false']))
    expect(world.invoices.some(({ lines }) => lines.length > 10)).toBe(true)
    expect(world.invoices.some(({ total }) => total < 0)).toBe(true)
    expect(world.creditNotes.length).toBeGreaterThan(0)
  })

  it('lets nothing happen after its last instant', () => {
    const instants = [
      ...world.invoices.flatMap(({ createdAt, settled }) => [createdAt, settled?.at ?? 0]),
      ...world.subscriptions.flatMap(({ createdAt, endedAt }) => [createdAt, endedAt ?? 0]),
      ...world.creditNotes.map(({ createdAt }) => createdAt),
      ...world.deals.map(({ createdAt, updatedAt }) => Math.max(createdAt, updatedAt)),
      ...world.deals.filter(({ stage }) => stage.outcome !== 'open').map(deal => deal.closesAt),
    ]
    expect(Math.max(...instants)).toBeLessThanOrEqual(world.now)
    expect(instants.every(instant => instant % 1000 === 0)).toBe(true)
  })

  it('closes no deal before it was created', () => {
    expect(world.deals.filter(({ createdAt, closesAt }) => closesAt < createdAt)).toEqual([])
  })
})

describe('the papers of billing', () => {
  const lines = new Map<Item, InvoiceLine[]>()
  for (const invoice of world.invoices) {
    if (invoice.settled?.how === 'void') continue
    for (const line of invoice.lines) {
      if (line.item) lines.set(line.item, [...(lines.get(line.item) ?? []), line])
    }
  }

  it('charge every price and quantity from the instant it began, without a gap', () => {
    for (const subscription of world.subscriptions) {
      const paid = paidSegments(subscription)
      for (const item of subscription.items) {
        const charges = (lines.get(item) ?? []).filter(({ amount }) => amount > 0)
        for (const { price, quantity, from, until } of paid.filter(each => each.item === item)) {
          const own = charges
            .filter(line => line.price === price && line.quantity === quantity)
            .filter(line => line.from >= from && line.from < (until ?? world.now))
            .sort((a, b) => a.from - b.from)
          expect(own[0]?.from).toBe(from)
          own.forEach((line, index) => expect(line.from).toBe(own[index - 1]?.until ?? from))
          expect(own.at(-1)?.until).toBeGreaterThanOrEqual(
            until ?? subscription.endedAt ?? world.now,
          )
        }
      }
    }
  })

  it('add up: subtotal, tax, total, and the credit a customer carries over', () => {
    const balances = new Map<string, number>()
    const finalised = world.invoices
      .filter(({ finalizedAt }) => finalizedAt !== null)
      .sort((a, b) => (a.finalizedAt ?? 0) - (b.finalizedAt ?? 0))
    for (const invoice of finalised) {
      const { customer, subtotal, tax, total, startingBalance, endingBalance } = invoice
      expect(invoice.lines.reduce((sum, line) => sum + line.amount, 0)).toBe(subtotal)
      expect(subtotal + tax).toBe(total)
      expect(startingBalance).toBe(balances.get(customer.id) ?? 0)
      // A negative total becomes credit; credit pays for what it can.
      const used = total < 0 ? total : Math.min(total, -startingBalance)
      expect(endingBalance).toBe(startingBalance + used)
      balances.set(customer.id, endingBalance)
    }
  })

  it('end subscriptions the instant their debt is written off', () => {
    const written = world.invoices.filter(({ settled }) => settled?.how === 'uncollectible')
    expect(written.length).toBeGreaterThan(0)
    for (const { settled, subscription } of written) {
      expect(subscription?.endedAt).toBe(settled?.at)
    }
  })
})

describe('published rates', () => {
  it('come on business days only', () => {
    // Easter Sunday of 2026 is 5 April.
    const closed = ['2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2026-12-26', '2026-11-22'] // prettier-ignore
    expect(closed.map(isBusinessDay)).toEqual(closed.map(() => false))
    expect(['2026-04-02', '2026-04-07', '2026-11-23'].map(isBusinessDay)).toEqual([
      true,
      true,
      true,
    ])
    expect(world.rates.every(({ day }) => isBusinessDay(day))).toBe(true)
  })
})
