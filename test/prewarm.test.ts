// Reading ahead: what charts ask is learnt, read every hour in office hours, and over with the connections.

import { readFileSync } from 'node:fs'
import type { AppsScript } from '../preview/apps-script'
import { startAppsScript } from '../preview/apps-script'
import { storeConnection } from '../preview/connected'
import type { Upstreams } from '../preview/upstreams'
import { createWorld, startUpstreams } from '../preview/upstreams'

const USER = 'owner@agency.example'
const HOUR = 3_600_000
const read = (file: string) => readFileSync(file, 'utf8')

let script: AppsScript
let narrow: AppsScript
let upstreams: Upstreams
let now = Date.parse('2026-11-20T09:00:00Z') // a Friday
beforeAll(async () => {
  const world = createWorld({ today: '2026-11-20', accounts: 8, months: 3 })
  upstreams = await startUpstreams(world, { now: () => now })
  const common = { routes: upstreams.routes, now: () => now, skip: (ms: number) => void (now += ms), executors: 1 } // prettier-ignore
  const wide = JSON.parse(read('dist-prewarm/appsscript.json')) as object
  const code = read('dist-prewarm/Code.js') + read('dist-prewarm/Prewarm.js')
  script = await startAppsScript({ ...common, code, manifest: wide })
  narrow = await startAppsScript({ ...common, code, manifest: JSON.parse(read('dist/appsscript.json')) as object }) // prettier-ignore
  for (const one of [script, narrow]) {
    for (const source of ['hubspot', 'stripe']) {
      storeConnection(one, source, { token: upstreams.credentials[source] ?? '' })
    }
  }
})
afterAll(async () => {
  await script?.close()
  await narrow?.close()
  await upstreams?.close()
})

const call = async (name: string, argument?: unknown) =>
  (await script.call(USER, name, argument)).value
const chart = () =>
  call('getData', {
    configParams: { time_zone: 'Europe/Madrid' },
    scriptParams: { lastRefresh: '' },
    dateRange: { startDate: '2026-10-01', endDate: '2026-11-19' },
    fields: [{ name: 'mrr' }],
  })
/** Calls of the vendors while something is done. */
async function asked(act: () => Promise<unknown>): Promise<number> {
  upstreams.resetCalls()
  await act()
  return upstreams.calls().filter(({ vendor }) => vendor !== 'ecb').length // rates are read when needed
}

describe('reading ahead', () => {
  it('is nothing until somebody starts it', async () => {
    await chart()
    expect(script.triggers(USER)).toEqual([])
    expect(script.userProperties(USER).has('warm')).toBe(false)
  })

  it('has one trigger however often it is started, and learns what charts ask', async () => {
    await call('startPrewarm')
    await call('startPrewarm')
    expect(script.triggers(USER)).toEqual(['prewarm'])
    await chart()
    const kept = script.userProperties(USER).get('warm') ?? ''
    expect(kept).toContain('recurringLines')
    for (const secret of Object.values(upstreams.credentials).filter(Boolean)) {
      expect(kept).not.toContain(secret)
    }
  })

  it('reads before anybody looks, so that the next chart asks nobody', async () => {
    now += 2 * HOUR
    expect(await asked(() => call('prewarm'))).toBeGreaterThan(0)
    now += HOUR / 2
    expect(await asked(chart)).toBe(0)
    expect(await asked(() => call('prewarm'))).toBe(0) // still warm
  })

  it('rests outside office hours', async () => {
    now = Date.parse('2026-11-20T20:00:00Z')
    expect(await call('prewarm')).toBe('out of hours')
    now = Date.parse('2026-11-21T10:00:00Z') // a Saturday
    expect(await call('prewarm')).toBe('out of hours')
  })

  it('says which source fails, and goes on the next hour', async () => {
    now = Date.parse('2026-11-23T08:00:00Z')
    upstreams.setFaults([{ kind: '503', vendor: 'stripe' }])
    expect(await call('prewarm')).toMatch(/^unavailable: HTTP 503/)
    upstreams.setFaults([])
    now += HOUR
    expect(await call('prewarm')).toMatch(/^warm: /)
  })

  it('ends with the connections: the next call takes the trigger away', async () => {
    await call('resetAuth')
    expect(script.userProperties(USER).has('warm')).toBe(false)
    await call('prewarm')
    expect(script.triggers(USER)).toEqual([])
  })

  it('cannot be started by a deployment, which lacks the permission', async () => {
    await expect(narrow.call(USER, 'startPrewarm')).rejects.toThrow('You do not have permission')
    expect(read('dist/Code.js')).not.toContain('newTrigger')
  })
})
