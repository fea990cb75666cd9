// Faults and limits: each kind as a client meets it, at the calls the plan names and at no other.

import type { FaultKind, FaultPlan, Upstreams } from '../../../preview/upstreams'
import { createWorld, startUpstreams } from '../../../preview/upstreams'

const world = createWorld({ today: '2026-11-23', accounts: 20, seed: 1 })
const HUBSPOT = 'https://api.hubapi.com'
const STRIPE = 'https://api.stripe.com'
const ECB = 'https://data-api.ecb.europa.eu'
let now = Date.parse('2026-11-23T12:00:00Z')
let upstreams: Upstreams

beforeAll(async () => {
  upstreams = await startUpstreams(world, { now: () => now })
})
beforeEach(() => {
  now += 60_000
  upstreams.setFaults([])
  upstreams.resetCalls()
})
afterAll(() => upstreams.close())

async function ask(origin: string, path: string) {
  const vendor = origin === STRIPE ? 'stripe' : 'hubspot'
  const reply = await fetch((upstreams.routes[origin] ?? '') + path, {
    headers: { authorization: `Bearer ${upstreams.credentials[vendor] ?? ''}` },
  })
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}

async function statuses(plan: FaultPlan, paths: readonly string[]): Promise<number[]> {
  upstreams.setFaults(plan)
  const found: number[] = []
  for (const path of paths) found.push((await ask(STRIPE, path)).status)
  return found
}

const one = async (kind: FaultKind, more: object = {}, origin = STRIPE, path = '/v1/products') => {
  upstreams.setFaults([{ kind, ...more }])
  return ask(origin, path)
}

describe('a fault', () => {
  it('429 says how long to wait, or nothing', async () => {
    const told = await one('429', { retryAfter: 7 })
    expect([told.status, told.headers.get('retry-after')]).toEqual([429, '7'])
    expect((await one('429')).headers.get('retry-after')).toBeNull()
  })

  it('429-date says until when, by the server’s clock', async () => {
    const { headers } = await one('429-date', { retryAfter: 30 })
    expect(Date.parse(headers.get('retry-after') ?? '')).toBe(now + 30_000)
  })

  it.each([
    ['500', 500],
    ['503', 503],
    ['401', 401],
    ['403', 403],
  ] as const)('%s is worded by each vendor', async (kind, status) => {
    const stripe = await one(kind)
    expect(stripe.status).toBe(status)
    expect(JSON.parse(stripe.text)).toHaveProperty('error.message')
    const hubspot = await one(kind, {}, HUBSPOT, '/crm/v3/owners')
    expect(hubspot.status).toBe(status)
    expect(JSON.parse(hubspot.text)).toMatchObject({ status: 'error' })
    expect((await one(kind, {}, ECB, '/')).status).toBe(status)
  })

  it('html is a web page with a good conscience', async () => {
    const { status, headers, text } = await one('html')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html'])
    expect(text).toMatch(/^<!DOCTYPE html>/)
  })

  it('truncated is the right answer without its end', async () => {
    const whole = await ask(STRIPE, '/v1/products')
    const { status, text } = await one('truncated')
    expect(status).toBe(200)
    expect(whole.text.startsWith(text)).toBe(true)
    expect(() => JSON.parse(text) as unknown).toThrow()
  })

  it('empty is nothing at all', async () => {
    expect(await one('empty')).toMatchObject({ status: 200, text: '' })
  })

  it('drop closes the connection', async () => {
    await expect(one('drop')).rejects.toThrow('fetch failed')
    expect(upstreams.calls()).toMatchObject([{ status: 0, fault: 'drop' }])
  })

  it('slow answers late, and rightly', async () => {
    const started = performance.now()
    expect((await one('slow', { delayMs: 120 })).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(110)
  })
})

describe('a plan', () => {
  const four = ['/v1/products', '/v1/prices', '/v1/products', '/v1/products']

  it('meets the nth call only', async () => {
    expect(await statuses([{ kind: '500', nth: 2 }], four)).toEqual([200, 500, 200, 200])
  })

  it('meets every nth call, so many times', async () => {
    expect(await statuses([{ kind: '500', every: 2 }], four)).toEqual([200, 500, 200, 500])
    expect(await statuses([{ kind: '500', times: 1 }], four)).toEqual([500, 200, 200, 200])
  })

  it('counts only calls of its vendor under its path', async () => {
    const plan: FaultPlan = [
      { kind: '503', vendor: 'stripe', path: '/v1/products', nth: 2 },
      { kind: '401', vendor: 'hubspot' },
      { kind: '403', path: '*ices' },
    ]
    expect(await statuses(plan, four)).toEqual([200, 403, 503, 200])
    expect((await ask(HUBSPOT, '/crm/v3/owners')).status).toBe(401)
  })

  it('leaves a record of every call', async () => {
    await statuses([{ kind: '500', nth: 1 }], ['/v1/products?limit=2', '/v1/prices'])
    expect(upstreams.calls()).toEqual([
      { vendor: 'stripe', method: 'GET', path: '/v1/products', query: 'limit=2', status: 500, fault: '500' },
      { vendor: 'stripe', method: 'GET', path: '/v1/prices', query: '', status: 200, fault: null },
    ]) // prettier-ignore
    upstreams.resetCalls()
    expect(upstreams.calls()).toEqual([])
  })
})

describe('the vendors’ limits', () => {
  const burst = (origin: string, path: string, count: number) =>
    Promise.all(Array.from({ length: count }, () => ask(origin, path)))

  it('let Stripe answer 25 times a second at each endpoint', async () => {
    const replies = await burst(STRIPE, '/v1/products', 27)
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(2)
    const over = replies.find(({ status }) => status === 429)
    expect(over?.headers.get('stripe-rate-limited-reason')).toBe('endpoint-rate')
    expect((await ask(STRIPE, '/v1/prices')).status).toBe(200)
    now += 1_000
    expect((await ask(STRIPE, '/v1/products')).status).toBe(200)
  })

  it('let HubSpot answer 190 times in ten seconds, and say what is left', async () => {
    now = Math.ceil(now / 10_000) * 10_000
    const replies = await burst(HUBSPOT, '/crm/v3/owners', 192)
    const over = replies.filter(({ status }) => status === 429)
    expect(over).toHaveLength(2)
    expect(JSON.parse(over[0]?.text ?? '')).toMatchObject({ policyName: 'TEN_SECONDLY_ROLLING' })
    now += 10_000
    const next = await ask(HUBSPOT, '/crm/v3/owners')
    expect(next.headers.get('x-hubspot-ratelimit-remaining')).toBe('189')
  })

  it('let nobody through unlimited who does not ask for it', async () => {
    const free = await startUpstreams(world, { limited: false, now: () => now })
    const url = `${free.routes[STRIPE] ?? ''}/v1/products`
    const headers = { authorization: `Bearer ${free.credentials.stripe ?? ''}` }
    const replies = await Promise.all(Array.from({ length: 40 }, () => fetch(url, { headers })))
    expect(replies.every(({ status }) => status === 200)).toBe(true)
    await free.close()
  })
})
