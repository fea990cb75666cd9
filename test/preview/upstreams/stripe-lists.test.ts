// Stripe's lists as a client without library meets them: ranges, pages, refusals, the door.

import type { Upstreams } from '../../../preview/upstreams'
import { createWorld, startUpstreams } from '../../../preview/upstreams'
import type { StripeAnswer as Answer } from './raw-stripe'
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

const raw = (path: string, version = OLD) => rawStripe(upstreams, path, version)

describe('a list', () => {
  const ids = ({ body }: { readonly body: Answer }) => body.data.map(({ id }) => id)

  it('cut into disjoint ranges of time has every record once', async () => {
    const all = ids(await raw('/v1/customers?limit=100'))
    const { body } = await raw('/v1/customers?limit=100')
    const middle = Number(body.data[40]?.created)
    const newer = ids(await raw(`/v1/customers?limit=100&created[gte]=${middle}`))
    const older = ids(await raw(`/v1/customers?limit=100&created[lt]=${middle}`))
    expect(newer).toEqual(all.slice(0, 41))
    expect(older.slice(0, 59)).toEqual(all.slice(41))
    expect(ids(await raw(`/v1/customers?created[gt]=${middle - 1}&created[lte]=${middle}`))).toEqual([all[40]]) // prettier-ignore
  })

  it('pages forwards and backwards around a record', async () => {
    const all = ids(await raw('/v1/customers?limit=20'))
    expect(ids(await raw(`/v1/customers?limit=5&starting_after=${String(all[4])}`))).toEqual(
      all.slice(5, 10),
    )
    const back = await raw(`/v1/customers?limit=5&ending_before=${String(all[12])}`)
    expect(ids(back)).toEqual(all.slice(7, 12))
    expect(back.body.has_more).toBe(true)
  })

  it.each([
    ['/v1/customers?limit=101', 'parameter_invalid', 'limit'],
    ['/v1/customers?limit=none', 'parameter_invalid', 'limit'],
    ['/v1/customers?colour=red', 'parameter_unknown', 'colour'],
    ['/v1/customers?created[gte]=monday', 'parameter_invalid', 'created[gte]'],
    ['/v1/customers?starting_after=cus_gone', 'resource_missing', 'starting_after'],
  ])('refuses %s as Stripe does', async (path, code, param) => {
    const { status, body } = await raw(path)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({ type: 'invalid_request_error', code, param })
  })

  it('expands only what can be expanded', async () => {
    const found = await raw('/v1/subscriptions?limit=1&expand[]=data.customer')
    expect(found.body.data[0]?.customer).toHaveProperty('object', 'customer')
    expect((await raw('/v1/subscriptions?expand[]=data.colour')).status).toBe(400)
  })

  it('of credit notes has no range of time before 2025-03-31', async () => {
    expect((await raw('/v1/credit_notes?created[gte]=0', OLD)).status).toBe(400)
    expect((await raw('/v1/credit_notes?created[gte]=0', NEW)).status).toBe(200)
  })
})

describe('the door', () => {
  it('is shut without the key, open with it in either form, and never for writing', async () => {
    const basic = Buffer.from(`${upstreams.credentials.stripe ?? ''}:`).toString('base64')
    const ask = (headers: Record<string, string>, method = 'GET') =>
      fetch(`${base}/v1/products`, { method, headers }).then(reply => reply.status)
    expect(await ask({})).toBe(401)
    expect(await ask({ authorization: 'Bearer rk_test_other' })).toBe(401)
    expect(await ask({ authorization: `Basic ${basic}` })).toBe(200)
    expect(await ask({ authorization: `Basic ${basic}` }, 'POST')).toBe(403)
  })

  it('knows no other paths and no missing records', async () => {
    expect((await raw('/v1/payouts')).status).toBe(404)
    expect((await raw('/v1/invoices/in_gone')).body.error?.code).toBe('resource_missing')
    const id = world.invoices[0]?.id ?? ''
    expect((await raw(`/v1/invoices/${id}`)).body).toMatchObject({ id, object: 'invoice' })
  })
})
