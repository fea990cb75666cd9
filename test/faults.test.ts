// Bad input and upstreams that break, through the bundle: a sentence that names the source or field
// and says what to do, in the user's language; never a trace, a token, or a smaller number.

import type { ScriptFailure } from '../preview/apps-script'
import type { DataSource } from '../preview/data-studio'
import type { Stack } from '../preview/stack'
import { USER, startStack } from '../preview/stack'
import { dropConnection, storeConnection } from '../preview/connected'
import type { FaultKind } from '../preview/upstreams'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ today: '2026-11-20', accounts: 25, seed: 3, waits: false })
})
afterAll(() => stack?.close())

const RANGE = { startDate: '2026-01-01', endDate: '2026-06-30' }
/** A request as the host sends it, with an empty cache, so that no snapshot answers. */
const getData = async (change: Record<string, unknown> = {}, language = 'en') => {
  const request = {
    configParams: { report_currency: 'EUR', time_zone: 'Europe/Madrid', language },
    scriptParams: { lastRefresh: '' },
    dateRange: RANGE,
    fields: [{ name: 'mrr' }],
    ...change,
  }
  stack.script.clearCache(USER)
  return (await stack.script.call(USER, 'getData', request)).value as {
    rows: { values: number[] }[]
  }
}
async function refusal(ask: Promise<unknown>): Promise<ScriptFailure> {
  const failure = await ask.then(
    value => Promise.reject(new Error(`answered ${JSON.stringify(value)}`)),
    (error: ScriptFailure) => error,
  )
  expect(failure.kind).toBe('user-error')
  const said = `${failure.text} ${failure.debug}`
  for (const token of Object.values(stack.upstreams.credentials)) expect(said).not.toContain(token)
  expect(failure.text).not.toMatch(/\bat .*:\d+|Error:|undefined|\[object/)
  return failure
}

describe('a request that makes no sense', () => {
  it.each([
    ['an unknown field', { fields: [{ name: 'mrrr' }] }, 'The field “mrrr” does not exist. Edit the data source and choose “Refresh fields”.'],
    ['no fields', { fields: [] }, 'The chart asks for no field. Add a dimension or a metric to it.'],
    ['an inverted range', { dateRange: { startDate: '2026-06-30', endDate: '2026-01-01' } }, 'The date range 2026-06-30 – 2026-01-01 is not valid. Choose a start date that is not after the end date.'],
    ['a pair that does not belong together', { fields: [{ name: 'mrr' }, { name: 'deal_stage' }] }, '“MRR” cannot be shown by “Deal stage”. Remove one of them from the chart or its filters.'],
    ['an unknown currency', { configParams: { report_currency: 'euros' } }, 'The setting “Report currency” does not accept “euros”. Edit the data source and choose one of: EUR, USD, MXN, ….'],
    ['a currency without rates', { configParams: { report_currency: 'KES', time_zone: 'Europe/Madrid' } }, 'There is no exchange rate for KES, so amounts cannot be shown in KES.'],
    ['an unknown zone', { configParams: { time_zone: 'Madrid' } }, 'The setting “Time zone” does not accept “Madrid”.'],
  ])('is refused with a sentence: %s', async (_, change, sentence) => {
    expect((await refusal(getData(change))).text).toContain(sentence)
  }) // prettier-ignore

  it('is refused in Spanish where Spanish is spoken', async () => {
    const failure = await refusal(getData({ fields: [{ name: 'mrrr' }] }, 'es'))
    expect(failure.text).toBe(
      'El campo «mrrr» no existe. Edita la fuente de datos y elige «Actualizar campos».',
    )
  })

  it.each([[undefined], [null], [{}], [{ fields: null }], ['x'], [[]]])(
    'is survived: %j',
    async request => {
      const ask = stack.script.call(USER, 'getData', request)
      expect((await refusal(ask)).text).toBe(
        'The chart asks for no field. Add a dimension or a metric to it.',
      )
    },
  )

  it('may miss its settings and its range', async () => {
    const answer = await getData({ configParams: undefined, dateRange: undefined })
    expect(answer.rows).toHaveLength(1)
  })
})

describe('credentials', () => {
  const reconnect = (source: string) =>
    storeConnection(stack.script, source, { token: stack.upstreams.credentials[source] ?? '' })
  const withToken = async (source: string, token: string | null, ask: () => Promise<unknown>) => {
    if (token === null) dropConnection(stack.script, source)
    else storeConnection(stack.script, source, { token })
    try {
      return await refusal(ask())
    } finally {
      reconnect(source)
    }
  }

  it.each([
    ['hubspot', 'HubSpot'],
    ['stripe', 'Stripe'],
  ])('of %s that are wrong are said to be refused', async (source, name) => {
    const failure = await withToken(source, 'wrong-token-123', () => getData())
    expect(failure.text).toBe(
      `${name} no longer accepts the connection. Edit the data source’s connection and connect ${name} again.`,
    )
    expect(failure.debug).not.toContain('wrong-token-123')
  })

  it('that are missing are asked for', async () => {
    const failure = await withToken('stripe', null, () => getData())
    expect(failure.text).toBe(
      'No connected source tells what this chart asks for. Connect one of: Stripe, Xero, and choose it in the data source.',
    )
  })

  it('with a line break in them never reach a header', async () => {
    const failure = await withToken('stripe', 'a\r\nX-Evil: 1', () => getData())
    expect(failure.text).toContain('Stripe is not connected.')
  })

  it('of one source are not needed by charts of another', async () => {
    dropConnection(stack.script, 'stripe')
    expect((await getData({ fields: [{ name: 'deals_won' }] })).rows).toHaveLength(1)
    reconnect('stripe')
  })
})

describe('an upstream that breaks', () => {
  afterEach(() => stack.upstreams.setFaults([]))
  const value = async () => (await getData()).rows[0]?.values[0]

  it.each<FaultKind>(['429', '429-date', '500', '503', 'html', 'truncated', 'empty', 'drop'])(
    'once with %s changes no number',
    async kind => {
      const whole = await value()
      stack.upstreams.setFaults([{ kind, vendor: 'stripe', nth: 2, times: 1, retryAfter: 1 }])
      expect(await value()).toBe(whole)
    },
  )

  it.each<[FaultKind, string]>([
    ['500', 'Stripe cannot be reached right now. Charts that do not need it go on working; try again later.'],
    ['html', 'Stripe gave an answer that cannot be read. Try again; if it stays so, tell your administrator.'],
    ['truncated', 'Stripe gave an answer that cannot be read. Try again; if it stays so, tell your administrator.'],
    ['403', 'Stripe does not let this connection read what the chart needs. Connect it with read access to these records.'],
  ])('for ever with %s is named', async (kind, sentence) => {
    stack.upstreams.setFaults([{ kind, vendor: 'stripe', path: '/v1/prices', every: 1 }])
    expect((await refusal(getData())).text).toBe(sentence)
  }) // prettier-ignore

  it('in one source leaves the charts of another alone', async () => {
    stack.upstreams.setFaults([{ kind: '503', vendor: 'stripe', every: 1 }])
    expect((await getData({ fields: [{ name: 'deals_won' }] })).rows[0]?.values[0]).toBeGreaterThan(
      0,
    )
  })
})

describe('a source that fails for a while', () => {
  const HOURS = 3_600_000
  const fields = (...names: string[]) => ({ fields: names.map(name => ({ name })) })
  const answering = (names: string[], settings: Record<string, string> = {}) => {
    const configParams = { report_currency: 'EUR', time_zone: 'Europe/Madrid', ...settings }
    const request = { ...fields(...names), configParams, scriptParams: { lastRefresh: '' }, dateRange: RANGE }
    const call = stack.script.call(USER, 'getData', request)
    return call.then(({ value }) => (value as { rows: { values: unknown[] }[] }).rows)
  } // prettier-ignore
  afterEach(() => stack.upstreams.setFaults([]))

  it('is told as it last was, with its date and its name; another one is not touched', async () => {
    stack.script.clearCache(USER)
    const names = ['mrr', 'data_status', 'data_as_of']
    const [before] = await answering(names)
    expect(before?.values[1]).toBe('Complete')
    const since = String(before?.values[2])
    expect(since).toMatch(/^2026-11-\d\d \d\d:\d\d$/)
    stack.pass(2 * HOURS)
    stack.upstreams.setFaults([{ kind: '503', vendor: 'stripe' }])
    expect((await answering(names))[0]?.values).toEqual([before?.values[0], 'Stripe: last known', since])
    const [spanish] = await answering(names, { language: 'es' })
    expect(spanish?.values[1]).toBe('Stripe: últimos conocidos')
    const [deals] = await answering(['deals_won', 'data_status', 'data_as_of'])
    expect(deals?.values[1]).toBe('Complete')
    expect(String(deals?.values[2]) > since).toBe(true)
  }) // prettier-ignore

  it('is named where that is wished, or where nothing was read before', async () => {
    stack.upstreams.setFaults([{ kind: '503', vendor: 'stripe' }])
    stack.pass(HOURS)
    expect((await refusal(answering(['mrr'], { when_failing: 'say' }))).text).toContain('Stripe')
    stack.script.clearCache(USER)
    expect((await refusal(answering(['mrr']))).text).toContain('Stripe cannot be reached')
  })

  it('may be left out: its numbers are empty, never zero, and those of others are whole', async () => {
    stack.script.clearCache(USER)
    const partial = { when_failing: 'partial' }
    const names = ['account_name', 'tickets_created', 'deals_won', 'data_status']
    const whole = await answering(['account_name', 'deals_won'])
    stack.script.clearCache(USER)
    stack.upstreams.setFaults([{ kind: '503', vendor: 'zendesk' }])
    const rows = await answering(names, partial)
    expect(new Set(rows.map(({ values }) => values[1]))).toEqual(new Set([null]))
    expect(new Set(rows.map(({ values }) => values[3]))).toEqual(new Set(['Zendesk: missing']))
    const deals = new Map(rows.map(({ values }) => [values[0], values[2]]))
    for (const { values } of whole) expect(deals.get(values[0])).toBe(values[1])
    expect((await refusal(answering(['tickets_created'], partial))).text).toContain('Zendesk')
    expect((await refusal(answering(['ticket_status', 'deals_won'], partial))).text).toBeTruthy()
  })
})

/** A field may need a source that is not connected; that is said, and nothing else is wrong. */
function notTold(error: unknown): void {
  expect(String(error)).toMatch(/No connected source tells|Ninguna fuente conectada dice/)
}

describe('the host', () => {
  it('finds nothing to complain about in any field, in either language', async () => {
    for (const language of ['en', 'es'] as const) {
      const source: DataSource = await stack.connect(language)
      const ask = (dimensions: string[], metrics: string[]) =>
        source.query({ dimensions, metrics, dateRange: RANGE })
      const idsOf = (concept: string) =>
        source.columns.filter(column => column.concept === concept).map(({ id }) => id)
      for (const id of idsOf('DIMENSION')) await ask([id], []).catch(notTold)
      const metrics = idsOf('METRIC')
      for (let from = 0; from < metrics.length; from += 10) {
        const some = metrics.slice(from, from + 10)
        // Where one of them is not told, the others are asked by themselves.
        const isTold = await ask([], some).then(() => true, notTold)
        for (const id of isTold === true ? [] : some) await ask([], [id]).catch(notTold)
      }
    }
  })

  it('is told that nobody is connected after a reset, and reads nothing that was cached', async () => {
    await getData()
    await stack.script.call(USER, 'resetAuth')
    expect((await stack.script.call(USER, 'isAuthValid')).value).toBe(false)
    const ask = stack.script.call(USER, 'getData', { fields: [{ name: 'mrr' }] })
    expect((await refusal(ask)).text).toContain('No connected source')
  })
})
