// Clockify's API here: the reader agrees with the world, and a free workspace’s few requests are enough for it.

import { clockify as source } from '../../../connector/sources/clockify/index'
import { pull } from '../../../connector/transport/pull'
import type { World } from '../../../preview/upstreams'
import { createWorld } from '../../../preview/upstreams'
import { inProcess } from '../../../preview/upstreams/http/in-process'
import { WITHOUT_COST } from '../../../preview/upstreams/clockify/records'
import {
  CLOCKIFY_KEY,
  CLOCKIFY_WORKSPACE,
  clockify,
} from '../../../preview/upstreams/clockify/vendor'
import { platform } from '../../connector/transport/platform'
import { ok } from '../../connector/transport/platform'
import { fixedLogin } from '../../../connector/transport/login'
import { askOf } from '../../connector/ask'
import { readAll } from './reading-all'

const world = createWorld({ today: '2026-11-23', accounts: 150, months: 36, seed: 9 })
const { made } = readAll(source, clockify(world), world)

describe('the reader of Clockify', () => {
  it('makes every entry one, with its cost where there is a rate', () => {
    const told = made('timeEntries').map(e => [e.email, e.minutes, e.billable, e.startedAt, e.cost].join('|'))
    const known = world.timeEntries.map(e => {
      const cost = e.person === WITHOUT_COST ? null : Math.round((e.costPerHour * e.minutes) / 60)
      return [e.person.email, e.minutes, e.billable, e.startedAt, cost].join('|')
    })
    expect(told.sort()).toEqual(known.sort())
    expect(told.length).toBeGreaterThan(4000)
  }) // prettier-ignore

  it('leads every entry to its company', () => {
    const accounts = new Map(made('accounts').map(account => [account.ref, account]))
    expect(accounts.size).toBe(world.companies.length)
    for (const { accountRef } of made('timeEntries'))
      expect(accounts.has(accountRef ?? '')).toBe(true)
    const linked = [...accounts.values()].filter(
      ({ sameAs, emails = [] }) => sameAs.length > 0 || emails.length > 0,
    )
    expect(linked).toHaveLength(world.companies.length)
  })

  it('reads a history of years within the thirty requests a free workspace has an hour', () => {
    const { results, network } = pulled(world)
    expect(results.map(([, result]) => 'rows' in result)).toEqual([true, true])
    const calls = network.calls().get('clockify')
    expect(calls?.refused).toBe(0)
    expect(calls?.all).toBeLessThanOrEqual(15)
    expect(network.now() - world.now).toBeLessThan(2_000)
  })

  it('says so where a free workspace has more than its requests tell, and gives nothing less', () => {
    const large = createWorld({ today: '2026-11-23', accounts: 900, months: 36, seed: 9 })
    const { results, network } = pulled(large)
    const [, entries] = results.find(([{ stream }]) => stream === source.streams.entries) ?? []
    expect(entries).toMatchObject({ fault: { kind: 'rate-limited' } })
    expect(network.now() - large.now).toBeLessThan(60_000)
  })

  /** A free workspace, read to the end. */
  function pulled(of: World) {
    const network = inProcess(clockify(of, { isFree: true }), of.now, 100)
    const machine = { ...platform(() => ok({})).machine, now: network.now, sleep: network.sleep }
    const login = fixedLogin({ token: CLOCKIFY_KEY, tenant: CLOCKIFY_WORKSPACE })
    const jobs = Object.values(source.streams).map(stream => ({ source, stream, login }))
    const ask = askOf(source, { now: of.now })
    const results = [...pull(jobs, ask, of.now + 330_000, { http: network, machine })]
    return { results, network }
  }
})

describe('Clockify', () => {
  const [, reports] = clockify(world)
  const ask = (body: object) =>
    reports?.answer({
      method: 'POST',
      path: `/v1/workspaces/${CLOCKIFY_WORKSPACE}/reports/detailed`,
      query: new URLSearchParams(),
      headers: { 'x-api-key': CLOCKIFY_KEY },
      body: JSON.stringify(body),
    })

  it('refuses spans of more than a year and pages of more than a thousand', () => {
    const year = { dateRangeStart: '2025-01-01T00:00:00Z', dateRangeEnd: '2026-06-01T00:00:00Z' }
    expect(ask(year)).toMatchObject({ status: 400 })
    const page = {
      ...year,
      dateRangeEnd: '2025-06-01T00:00:00Z',
      detailedFilter: { pageSize: 1001 },
    }
    expect(ask(page)).toMatchObject({ status: 400 })
  })
})
