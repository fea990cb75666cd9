// Secrets: vendors that repeat the proof they were sent, in every refusal, and still no proof is found
// in a sentence, a detail, a log, an address, the cache or the bundle. Every other test that runs the
// whole product is guarded by `preview/secrecy.ts` as well.

import { readFileSync } from 'node:fs'
import { gunzipSync, constants } from 'node:zlib'
import type { ScriptFailure } from '../preview/apps-script'
import { Leak, guarded } from '../preview/secrecy'
import type { Stack } from '../preview/stack'
import { USER, startStack } from '../preview/stack'
import type { VendorId } from '../preview/upstreams'

const CHARTS: readonly (readonly [VendorId, string])[] = [
  ['hubspot', 'deals_won'],
  ['salesforce', 'deals_won'],
  ['pipedrive', 'deals_won'],
  ['stripe', 'mrr'],
  ['xero', 'mrr'],
  ['zendesk', 'tickets_created'],
  ['intercom', 'tickets_created'],
  ['typeform', 'nps'],
  ['clockify', 'hours_logged'],
  ['google-sheets', 'goal_value'],
]

let stack: Stack
beforeAll(async () => {
  stack = await startStack({
    today: '2026-11-20',
    accounts: 12,
    months: 4,
    waits: false,
    connected: CHARTS.map(([vendor]) => vendor),
  })
})
afterAll(() => stack?.close())

const ask = (vendor: string, metric: string) =>
  stack.script.call(USER, 'getData', {
    configParams: { time_zone: 'Europe/Madrid', sources: `${vendor},ecb` },
    scriptParams: { lastRefresh: '' },
    dateRange: { startDate: '2026-08-01', endDate: '2026-11-20' },
    fields: [{ name: metric }],
  })
const secrets = () => Object.values(stack.upstreams.credentials).filter(Boolean)
const holds = (text: string) => secrets().filter(secret => text.includes(secret))

describe('a proof', () => {
  it.each(CHARTS)('that %s repeats is told to nobody', async (vendor, metric) => {
    stack.script.clearCache(USER)
    stack.upstreams.setFaults([{ kind: 'echo', vendor }])
    const failure = await ask(vendor, metric).then(
      () => Promise.reject(new Error('answered')),
      (error: ScriptFailure) => error,
    )
    stack.upstreams.setFaults([])
    expect(failure.kind).toBe('user-error')
    expect(failure.debug).toContain('Bad request: Bearer …'.slice(0, 12))
    expect(failure.debug).toContain('…')
    expect(holds(`${failure.text} ${failure.debug}`)).toEqual([])
  })

  it('is in no address that was asked, and in nothing that was cached', async () => {
    stack.script.clearCache(USER)
    for (const [vendor, metric] of CHARTS) await ask(vendor, metric).catch(() => null)
    const asked = stack.upstreams.calls().map(({ path, query }) => `${path}?${query}`)
    expect(asked.length).toBeGreaterThan(CHARTS.length)
    expect(holds(asked.join('\n'))).toEqual([])
    const cached = stack.script.cached(USER)
    expect(cached.length).toBeGreaterThan(CHARTS.length)
    const unpacked = cached.map(value => value + plain(value))
    expect(unpacked.some(text => text.includes('"names":'))).toBe(true)
    expect(holds(unpacked.join('\n'))).toEqual([])
  })

  it('is in no file that is delivered', () => {
    const files = ['dist/Code.js', 'dist/appsscript.json', 'README.md', '.clasp.json']
    expect(holds(files.map(file => readFileSync(file, 'utf8')).join('\n'))).toEqual([])
  })

  it('ends any call that would tell it', async () => {
    const [secret = ''] = secrets()
    const call = () =>
      Promise.resolve({ value: { rows: [secret] }, wallMs: 1, fetches: 0, log: [] })
    const careless = guarded({ ...stack.script, call }, USER, [])
    await expect(careless.call(USER, 'getData')).rejects.toThrow(Leak)
    const failing = () => Promise.reject(new Error(`HTTP 401 ${secret}`))
    await expect(
      guarded({ ...stack.script, call: failing }, USER, []).call(USER, 'getData'),
    ).rejects.toThrow(Leak)
  })
})

/** What a packed value holds, as far as it goes: longer ones are cut into several. */
function plain(value: string): string {
  const packed = Buffer.from(value.slice(value.indexOf('\n') + 1), 'base64')
  try {
    return gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8')
  } catch {
    return ''
  }
}
