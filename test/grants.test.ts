// Grants that end, rotate and are taken back, through the bundle: executions that find an old token all
// at once, a token endpoint that is down, a way back that comes too late, two organisations of a
// vendor, and leaving while nobody answers.

import type { ScriptFailure } from '../preview/apps-script'
import type { Stack } from '../preview/stack'
import { USER, startStack } from '../preview/stack'

const HOUR = 3_600_000
const AT_ONCE = 30

let stack: Stack
beforeAll(async () => {
  stack = await startStack({
    today: '2026-11-20',
    accounts: 8,
    months: 3,
    connected: [],
    executors: 10,
  })
  stack.webApp.openAt('http://localhost:8080')
})
afterAll(() => stack?.close())

const isValid = async () => (await stack.script.call(USER, 'isAuthValid')).value
/** The list of connections, or the page on which one is made; without its style, which says nothing. */
const overview = async (): Promise<string> =>
  (await stack.webApp.visit({ lang: 'en' })).replace(/<style>[\s\S]*<\/style>/, '')
const visit = (source: string) => stack.webApp.visit({ source, lang: 'en' })
const plain = (html: string) => html.replace(/&amp;/g, '&').replace(/&#38;/g, '&')

/** Goes to a vendor and allows; where it sends the person back to. */
async function allowed(source: string): Promise<Record<string, string>> {
  const [, address = ''] = /href="([^"]*authorize[^"]*)"/.exec(plain(await visit(source))) ?? []
  const { headers } = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ decision: 'allow' }),
  })
  return Object.fromEntries(new URL(headers.get('location') ?? '').searchParams)
}
const consent = async (source: string) => stack.webApp.comeBack(await allowed(source))

/** The fields of a form of a page, by what it does. */
function formIn(page: string, does: string): Record<string, string> {
  const forms = [...page.matchAll(/<form[^>]*>([\s\S]*?)<\/form>/g)].map(([, inner = '']) =>
    Object.fromEntries(
      [...inner.matchAll(/<input[^>]*name="(\w+)"[^>]*value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      ),
    ),
  )
  const form = forms.find(fields => fields.do === does)
  if (!form) throw new Error(`no form that does ${does}`)
  return form
}
const submit = async (page: string, does: string, more: Record<string, string> = {}) =>
  stack.webApp.submit({ ...formIn(page, does), ...more })

const ask = (metric: string, lastRefresh = '') =>
  stack.script.call(USER, 'getData', {
    configParams: { time_zone: 'Europe/Madrid' },
    scriptParams: { lastRefresh },
    dateRange: { startDate: '2026-08-01', endDate: '2026-11-20' },
    fields: [{ name: metric }],
  })
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => Promise.reject(new Error('answered')),
    (failure: ScriptFailure) => failure.text,
  )
const tokens = (path: string) =>
  stack.upstreams.calls().filter(call => call.method === 'POST' && call.path === path).length
const leave = async () => {
  await stack.script.call(USER, 'resetAuth')
  stack.upstreams.setFaults([])
}

describe('a refresh token that is good once', () => {
  const TOKEN = '/services/oauth2/token'

  it('survives thirty executions that need it at once, and is used once', async () => {
    await consent('salesforce')
    expect(await isValid()).toBe(true)
    const page = await overview()
    stack.pass(3 * HOUR) // the access token has ended since, though Salesforce never says when
    stack.upstreams.resetCalls()
    const shown = await overview()
    expect(page).toContain('Connected')
    const pages = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) =>
        index % 3 === 0 ? ask('deals_won').then(({ value }) => value) : submit(shown, 'test'),
      ),
    )
    expect(tokens(TOKEN)).toBe(1)
    for (const told of pages) {
      if (typeof told === 'string') expect(told).toContain('Salesforce answers')
      else expect(told).toMatchObject({ rows: [{ values: [expect.any(Number)] }] })
    }
    expect(await isValid()).toBe(true)
    await leave()
  })
})

describe('a token that has ended without a word', () => {
  it('is renewed when a person tests the connection', async () => {
    await consent('salesforce')
    stack.pass(3 * HOUR)
    const page = await overview()
    stack.upstreams.resetCalls()
    expect(await submit(page, 'test')).toContain('Salesforce answers')
    expect(tokens('/services/oauth2/token')).toBe(1)
    await leave()
  })
})

describe('a token endpoint that is down', () => {
  it('changes nothing: charts say so, and nothing has to be connected again', async () => {
    await consent('salesforce')
    stack.pass(3 * HOUR)
    stack.upstreams.setFaults([{ kind: '503', path: '/services/oauth2/token' }])
    expect(await refusal(ask('deals_won'))).toBe(
      'Salesforce cannot confirm the connection right now. It stays as it is; try again later.',
    )
    expect(await isValid()).toBe(true)
    expect(await overview()).not.toContain('Ended by the vendor')
    stack.upstreams.setFaults([])
    stack.pass(60_000)
    expect((await ask('deals_won', '1')).value).toMatchObject({ rows: [{}] })
    await leave()
  })
})

describe('a grant the vendor has ended', () => {
  it('is the only thing that asks to connect again', async () => {
    await consent('salesforce')
    const stored = [...stack.script.userProperties(USER)].find(([key]) => key.startsWith('secret.'))
    const { refresh } = JSON.parse(stored?.[1] ?? '{}') as { refresh: string }
    await fetch(`${stack.upstreams.routes['https://login.salesforce.com'] ?? ''}/services/oauth2/revoke`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token: refresh, client_id: 'client-of-salesforce', client_secret: 'client-secret-of-salesforce' }),
    })
    expect(await refusal(ask('deals_won', '2'))).toBe(
      'Salesforce has ended the connection. Open the connections page and connect Salesforce again.',
    )
    expect(await isValid()).toBe(false)
    expect(await overview()).toContain('Ended by the vendor')
    await consent('salesforce')
    expect(await isValid()).toBe(true)
    await leave()
  }) // prettier-ignore
})

describe('a way back', () => {
  it('is refused after an hour, and for anybody else', async () => {
    const late = await allowed('hubspot')
    stack.pass(HOUR + 1_000)
    expect(await stack.webApp.comeBack(late)).toContain('The state token is invalid or has expired')
    const query = await allowed('hubspot')
    await expect(stack.script.callBack('mallory@evil.example', query)).rejects.toThrow(
      'The state token is invalid or has expired',
    )
    expect(await isValid()).toBe(false)
  })
})

describe('two organisations of a vendor', () => {
  const owned = () =>
    JSON.parse(stack.script.userProperties(USER).get('accounts.xero') ?? '{}') as {
      accounts: { id: string; name: string; opened: { id: string } }[]
    }

  it('are connected side by side, each for good, and one is read', async () => {
    const first = await consent('xero')
    const agencia = stack.upstreams.places.xero?.tenant ?? ''
    const [, demo = ''] = /value="([0-9a-f-]{36})"[^>]*>\s*Demo Company/.exec(first) ?? []
    await submit(first, 'choose', { opened: agencia })
    const second = await consent('xero')
    await submit(second, 'choose', { opened: demo })
    expect(owned().accounts.map(({ opened }) => opened.id)).toEqual([agencia, demo])
    const page = await overview()
    expect(page).toContain('Agencia S.L.')
    expect(page).toContain('Demo Company (Global)')
    await submit(page, 'use')
    expect(owned().accounts[0]?.opened.id).toBe(demo)
    stack.pass(HOUR) // tokens end and are renewed; what they open stays as it was chosen
    await submit(await overview(), 'test')
    expect(owned().accounts.map(({ opened }) => opened.id)).toEqual([demo, agencia])
    await submit(await overview(), 'leave')
    expect(owned().accounts.map(({ opened }) => opened.id)).toEqual([agencia])
    await leave()
  })
})

describe('leaving', () => {
  it('deletes everything here, though no vendor answers, and leaves nothing to be read', async () => {
    await consent('hubspot')
    expect((await ask('deals_won')).value).toMatchObject({ rows: [{}] })
    const cached = stack.script.cached(USER).length
    expect(cached).toBeGreaterThan(0)
    stack.upstreams.setFaults([{ kind: 'drop' }])
    await stack.script.call(USER, 'resetAuth')
    stack.upstreams.setFaults([])
    expect(await isValid()).toBe(false)
    const left = [...stack.script.userProperties(USER).keys()]
    expect(left.filter(key => /^(secret|accounts|renewing)\./.test(key))).toEqual([])
    expect(await refusal(ask('deals_won'))).toContain('No connected source tells')
    stack.upstreams.resetCalls()
    await consent('hubspot')
    expect((await ask('deals_won')).value).toMatchObject({ rows: [{}] })
    const read = stack.upstreams.calls().filter(({ path }) => path.includes('/deals'))
    expect(read.length).toBeGreaterThan(0) // what the earlier connection had cached is not used
  })
})
