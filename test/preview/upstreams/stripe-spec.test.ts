// Every list of Stripe's, page by page, against Stripe's published description of 2023-08-16.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import type { ValidateFunction } from 'ajv'
import type { Upstreams } from '../../../preview/upstreams'
import { createWorld, startUpstreams } from '../../../preview/upstreams'

const FILE = join(process.cwd(), '../shared/specs/stripe.json')
const isThere = existsSync(FILE)
if (!isThere) console.log('skipped: no description of the Stripe API at hand')

interface Description {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly parameters: readonly { readonly name: string }[] } }>
  >
}

/** OpenAPI 3.0 says `nullable` where JSON Schema wants another type. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema)
  if (typeof value !== 'object' || value === null) return value
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, asJsonSchema(each)]),
  )
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest
}

const world = createWorld({ today: '2026-11-23', accounts: 120, seed: 2 })
const description = (
  isThere ? JSON.parse(readFileSync(FILE, 'utf8')) : { paths: {} }
) as Description
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
if (isThere) ajv.addSchema(asJsonSchema(description) as object, 'stripe')
let upstreams: Upstreams

beforeAll(async () => {
  upstreams = await startUpstreams(world, { limited: false })
})
afterAll(() => upstreams.close())

function answerOf(path: string, status = '200'): ValidateFunction {
  const escaped = path.replace(/\//g, '~1').replace('{', '%7B').replace('}', '%7D')
  const place = `/paths/${escaped}/get/responses/${status}/content/application~1json/schema`
  return ajv.compile({ $ref: `stripe#${place}` })
}

interface Answer {
  readonly data: readonly { readonly id: string }[]
  readonly has_more: boolean
}

async function ask(path: string, query: string): Promise<unknown> {
  const url = `${upstreams.routes['https://api.stripe.com'] ?? ''}${path}?${query}`
  const reply = await fetch(url, {
    headers: { authorization: `Bearer ${upstreams.credentials.stripe ?? ''}` },
  })
  return reply.json()
}

/** Parameters of a query that the description does not have. */
function unknownParameters(path: string, query: string): string[] {
  const known = description.paths[path]?.get.parameters.map(({ name }) => name) ?? []
  const sent = [...new URLSearchParams(query).keys()].map(name => name.replace(/\[.*$/, ''))
  return sent.filter(name => !known.includes(name))
}

const LISTS = [
  ['/v1/customers', 'limit=100'],
  ['/v1/subscriptions', 'limit=100&status=all'],
  ['/v1/invoices', 'limit=100&created[gte]=1700000000&expand[]=data.discounts'],
  ['/v1/prices', 'limit=100&expand[]=data.product'],
  ['/v1/products', 'limit=100'],
  ['/v1/credit_notes', 'limit=100'],
  ['/v1/charges', 'limit=100'],
  ['/v1/refunds', 'limit=100&expand[]=data.charge'],
  ['/v1/disputes', 'limit=100&expand[]=data.charge'],
] as const

;(isThere ? describe : describe.skip)('the description of Stripe', () => {
  it.each(LISTS)('agrees with every page of %s?%s', async (path, query) => {
    expect(unknownParameters(path, query)).toEqual([])
    const validate = answerOf(path)
    for (let after = '', more = true; more;) {
      const answer = (await ask(path, query + after)) as Answer
      validate(answer)
      expect(validate.errors ?? []).toEqual([])
      more = answer.has_more
      after = `&starting_after=${answer.data.at(-1)?.id ?? ''}`
    }
  })

  it('agrees with the lines of a long invoice', async () => {
    const { id = '' } = world.invoices.find(({ lines }) => lines.length > 10) ?? {}
    const answer = await ask(`/v1/invoices/${id}/lines`, 'limit=5')
    const validate = answerOf('/v1/invoices/{invoice}/lines')
    validate(answer)
    expect(validate.errors ?? []).toEqual([])
  })

  it('agrees with the items of a subscription', async () => {
    const { id = '' } = world.subscriptions[0] ?? {}
    const answer = await ask('/v1/subscription_items', `subscription=${id}`)
    const validate = answerOf('/v1/subscription_items')
    validate(answer)
    expect(validate.errors ?? []).toEqual([])
  })

  it('agrees with refusals', async () => {
    const validate = answerOf('/v1/customers', 'default')
    validate(await ask('/v1/customers', 'limit=1000'))
    expect(validate.errors ?? []).toEqual([])
  })

  it('would notice a wrong answer', () => {
    const validate = answerOf('/v1/customers')
    expect(validate({ object: 'list', url: '/v1/customers', has_more: false, data: [{ id: 1 }] })).toBe(false) // prettier-ignore
  })
})
