// Stripe's API here, read by Stripe's own client in both shapes, against the world it tells of.

import Stripe from 'stripe'
import type { Upstreams } from '../../../preview/upstreams'
import { createWorld, startUpstreams } from '../../../preview/upstreams'
import { rawStripe } from './raw-stripe'

const world = createWorld({ today: '2026-11-23', accounts: 130, seed: 7 })
const OLD = '2023-08-16'
const NEW = '2025-03-31.basil'
let upstreams: Upstreams
let base: string

beforeAll(async () => {
  upstreams = await startUpstreams(world, { limited: false })
  base = upstreams.routes['https://api.stripe.com'] ?? ''
})
afterAll(() => upstreams.close())

function client(version: string): Stripe {
  const { port } = new URL(base)
  const apiVersion = version as '2026-10-28.endive' // the client speaks any version it is told
  return new Stripe(upstreams.credentials.stripe ?? '', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    apiVersion,
    maxNetworkRetries: 0,
    telemetry: false,
  })
}

async function everything<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of list) all.push(each)
  return all
}

const raw = (path: string, version = OLD) => rawStripe(upstreams, path, version)

/** An invoice line, whichever shape tells of it. */
interface AnyLine {
  readonly price?: { readonly id: string } | null
  readonly subscription_item?: string
  readonly proration?: boolean
  readonly pricing?: { readonly price_details?: { readonly price: string } } | null
  readonly parent?: {
    readonly subscription_item_details: {
      readonly subscription_item: string
      readonly proration: boolean
    } | null
  }
}

describe.each([OLD, NEW])('the official client at version %s', version => {
  it('lists every customer, the newest first', async () => {
    const list = await everything(client(version).customers.list({ limit: 100 }))
    expect(list.map(({ id }) => id).sort()).toEqual(world.customers.map(({ id }) => id).sort())
    const times = list.map(({ created }) => created)
    expect(times).toEqual([...times].sort((a, b) => b - a))
    const told = list.find(({ id }) => id === world.customers[0]?.id)
    expect(told).toMatchObject({
      email: world.customers[0]?.email,
      name: world.customers[0]?.name,
      created: (world.customers[0]?.createdAt ?? 0) / 1000,
    })
  })

  it('lists every subscription only with status all', async () => {
    const { subscriptions } = client(version)
    const all = await everything(subscriptions.list({ limit: 100, status: 'all' }))
    const running = await everything(subscriptions.list({ limit: 100 }))
    expect(all).toHaveLength(world.subscriptions.length)
    expect(running).toHaveLength(
      world.subscriptions.filter(({ status }) => status !== 'canceled').length,
    )
    for (const { id, endedAt, periodEnd, items } of world.subscriptions) {
      const told = all.find(each => each.id === id)
      const item = told?.items.data[0] as { current_period_end?: number } | undefined
      const shape = told as unknown as { current_period_end?: number }
      expect(told?.ended_at ?? null).toBe(endedAt === null ? null : endedAt / 1000)
      expect(version === OLD ? shape.current_period_end : item?.current_period_end).toBe(
        periodEnd / 1000,
      )
      const current = items.filter(each => each.segments.at(-1)?.until === endedAt)
      expect(told?.items.data.map(each => [each.price.id, each.quantity])).toEqual(
        current.map(({ segments }) => [segments.at(-1)?.price.id, segments.at(-1)?.quantity]),
      )
    }
  })

  it('lists every invoice with all of its lines, beyond the ten shown', async () => {
    const { invoices } = client(version)
    const all = await everything(invoices.list({ limit: 100 }))
    expect(all).toHaveLength(world.invoices.length)
    const told = new Map(all.map(each => [each.id, each]))
    let long = 0
    for (const invoice of world.invoices) {
      const shown = told.get(invoice.id)
      expect(shown?.total).toBe(invoice.total)
      expect(shown?.status).toBe(
        invoice.settled?.how ?? (invoice.finalizedAt === null ? 'draft' : 'open'),
      )
      if (shown?.lines.has_more && ++long > 3) continue
      const lines = shown?.lines.has_more
        ? await everything(invoices.listLineItems(invoice.id, { limit: 5 }))
        : shown?.lines.data
      const read = (lines as unknown as AnyLine[]).map(line =>
        version === OLD
          ? [line.price?.id, line.subscription_item, line.proration]
          : [
              line.pricing?.price_details?.price,
              line.parent?.subscription_item_details?.subscription_item,
              line.parent?.subscription_item_details?.proration ?? false,
            ],
      )
      expect(read).toEqual(
        invoice.lines.map(line => [line.price?.id, line.item?.id, line.proration]),
      )
    }
    expect(long).toBeGreaterThan(0)
  })

  it('lists every price with its product put in place', async () => {
    const list = await everything(
      client(version).prices.list({ limit: 100, expand: ['data.product'] }),
    )
    expect(list).toHaveLength(300)
    const told = list.find(({ id }) => id === world.prices[9]?.id)
    expect(told?.unit_amount).toBe(world.prices[9]?.unitAmount)
    expect((told?.product as Stripe.Product | undefined)?.name).toBe(world.prices[9]?.product.name)
  })

  it('lists every product and credit note', async () => {
    const products = await everything(client(version).products.list({ limit: 100 }))
    expect(products.map(({ name }) => name).sort()).toEqual(
      ['Design hours', 'Paid media', 'SEO', 'Social media retainer', 'Web hosting & care'],
    ) // prettier-ignore
    const notes = await everything(client(version).creditNotes.list({ limit: 100 }))
    expect(notes.map(({ id, subtotal }) => `${id} ${subtotal}`).sort()).toEqual(
      world.creditNotes.map(({ id, net }) => `${id} ${net}`).sort(),
    )
  })
})

describe('the break of 2025-03-31', () => {
  it('moves what it moved, and leaves nothing behind', async () => {
    const [old, modern] = [
      await raw('/v1/invoices?limit=1&status=paid', OLD),
      await raw('/v1/invoices?limit=1&status=paid', NEW),
    ].map(({ body }) => body.data[0] ?? {})
    expect(old).toHaveProperty('paid', true)
    expect(old).toHaveProperty('total_tax_amounts')
    expect(old).not.toHaveProperty('parent')
    for (const gone of ['paid', 'subscription', 'tax', 'total_tax_amounts', 'charge']) {
      expect(modern).not.toHaveProperty(gone)
    }
    expect(modern).toHaveProperty('total_taxes')
    const [line] = (modern?.lines as { data: object[] }).data
    for (const gone of ['price', 'proration', 'subscription_item', 'tax_amounts', 'type']) {
      expect(line).not.toHaveProperty(gone)
    }
  })

  it('is taken from the server’s own version when a request names none', async () => {
    const other = await startUpstreams(world, { stripeVersion: NEW })
    const reply = await fetch(`${other.routes['https://api.stripe.com'] ?? ''}/v1/invoices`, {
      headers: { authorization: `Bearer ${other.credentials.stripe ?? ''}` },
    })
    expect(reply.headers.get('stripe-version')).toBe(NEW)
    await other.close()
    expect((await raw('/v1/invoices', 'yesterday')).status).toBe(400)
  })
})
