// Typeform's API here: the vendor's own client reads it to the end, and the reader agrees with the world.

import { createClient } from '@typeform/api-client'
import { typeform as source } from '../../../connector/sources/typeform/index'
import { createWorld } from '../../../preview/upstreams'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { TYPEFORM_TOKEN, typeform } from '../../../preview/upstreams/typeform/vendor'
import { readAll } from './reading-all'

const world = createWorld({ today: '2026-11-23', accounts: 120, months: 30, seed: 4 })
const answers = world.surveyAnswers.filter(({ desk }) => desk === 'typeform')
let served: Served
beforeAll(async () => {
  served = await serve(typeform(world), {
    port: 0,
    latencyMs: 0,
    limited: false,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })
})
afterAll(() => served.close())

const client = () => createClient({ token: TYPEFORM_TOKEN, apiBaseUrl: served.url })

describe('Typeform’s own client', () => {
  it('reads every response of every form, page by page', async () => {
    const { items } = await client().forms.list({ page: 1, pageSize: 200 })
    let scored = 0
    for (const { id = '' } of items) {
      let before: string | undefined
      for (;;) {
        const page = await client().responses.list({ uid: id, pageSize: 200, ...(before && { before }) })
        scored += page.items.filter(({ answers: list }) => list?.some(({ type }) => type === 'number')).length
        // The client's types leave the token out, which its pages go on from.
        before = (page.items[page.items.length - 1] as { token?: string } | undefined)?.token
        if (page.items.length < 200) break
      }
    }
    expect(items.length).toBe(4)
    expect(scored).toBe(answers.length)
  }) // prettier-ignore

  it('reads the scale of a form', async () => {
    const form = await client().forms.get({ uid: 'cS4t8Lw1' })
    expect(form.fields?.[0]).toMatchObject({ type: 'rating', properties: { steps: 5 } })
  })

  it('is refused without a token', async () => {
    const stranger = createClient({ token: 'x', apiBaseUrl: served.url })
    await expect(stranger.forms.list()).rejects.toThrow('Authentication credentials not found')
  })
})

describe('the reader of Typeform', () => {
  const { made, calls } = readAll(source, typeform(world), world)

  it('makes every answer one, with its scale and who gave it', () => {
    const told = made('surveys').map(a => [a.kind, a.score, a.highest, a.respondent, a.answeredAt, a.comment].join('|'))
    const highest = { nps: 10, csat: 5, ces: 7 }
    const known = answers.map(a => [a.kind, a.score, highest[a.kind], a.contact.email, a.answeredAt, a.comment].join('|'))
    expect(told.sort()).toEqual(known.sort())
    expect(told.length).toBeGreaterThan(300)
  }) // prettier-ignore

  it('leads every answer to its company, by key or by address', () => {
    const links = new Map(made('accounts').map(account => [account.ref, account]))
    for (const { accountRef, respondent } of made('surveys')) {
      const { company } = answers.find(({ contact }) => contact.email === respondent) ?? {}
      const account = links.get(accountRef ?? '')
      const isLinked = account?.sameAs.includes(`hubspot:${company?.id}`)
      expect(isLinked || account?.emails?.[0]?.endsWith(company?.domain ?? '?')).toBe(true)
    }
  })

  it('takes two calls a form and one for the list', () => {
    expect(calls).toHaveLength(1 + 2 * 4)
  })
})
