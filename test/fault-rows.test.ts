// The faults of docs/reliability.md by their ids, put in the way of the bundle: the right total or a
// sentence that names the source, never a smaller number. Those that need no vendor on the wire are
// tested where they belong, with their ids.

import type { ScriptFailure } from '../preview/apps-script'
import type { Stack } from '../preview/stack'
import { USER, startStack } from '../preview/stack'
import type { FaultPlan, PlannedFault } from '../preview/upstreams'

let stack: Stack
let whole: unknown
beforeAll(async () => {
  stack = await startStack({ today: '2026-11-20', accounts: 30, months: 12, seed: 9, waits: false })
  whole = await value('mrr')
})
afterAll(() => stack?.close())
afterEach(() => stack.upstreams.setFaults([]))

const request = (metric: string, change: object = {}) => ({
  configParams: { report_currency: 'EUR', time_zone: 'Europe/Madrid' },
  scriptParams: { lastRefresh: '' },
  dateRange: { startDate: '2026-01-01', endDate: '2026-11-15' },
  fields: [{ name: metric }],
  ...change,
})
interface Answer {
  readonly schema: { name: string }[]
  readonly rows: { values: unknown[] }[]
  readonly filtersApplied: boolean
}
const answered = async (asked: object) =>
  (await stack.script.call(USER, 'getData', asked)).value as Answer
/** One number, read anew; a minute later, since vendors count by the minute. */
async function value(metric: string): Promise<unknown> {
  stack.pass(61_000)
  stack.script.clearCache(USER)
  return (await answered(request(metric))).rows[0]?.values[0]
}
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    told => Promise.reject(new Error(`answered ${JSON.stringify(told)}`)),
    (failure: ScriptFailure) => failure,
  )
const inTheWay = (faults: FaultPlan) => stack.upstreams.setFaults(faults)
const onStripe = (fault: Omit<PlannedFault, 'vendor'>): FaultPlan => [
  { vendor: 'stripe', ...fault },
]
const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  ({ kind: 'reply', reply: { status, body, headers } }) as const
const callsOn = (path: string) => stack.upstreams.calls().filter(call => call.path === path).length

const once = { times: 1 } as const
const PASSING: readonly (readonly [string, FaultPlan])[] = [
  ['U1 429 that says how long', onStripe({ kind: '429', retryAfter: 7, nth: 2, ...once })],
  ['U2 429 until a date', onStripe({ kind: '429-date', retryAfter: 3, ...once })],
  ['U2 429 until a time long past', onStripe({ ...reply(429, {}, { 'retry-after': '-5' }), ...once })],
  ['U2 429 until soon', onStripe({ ...reply(429, {}, { 'retry-after': 'soon' }), ...once })],
  ['U3 429 twice without a word', onStripe({ kind: '429', times: 2 })],
  ...[500, 502, 503, 504].map(status => [`U5 ${status} once`, onStripe({ ...reply(status, {}), ...once })] as const),
  ...[408, 409, 425].map(status => [`U7 ${status} once`, onStripe({ ...reply(status, {}), ...once })] as const),
  ['U9 no answer once', onStripe({ kind: 'drop', ...once })],
  ['U10 one of a batch without answer', onStripe({ kind: 'drop', nth: 3, ...once })],
  ['U12 an answer cut off once', onStripe({ kind: 'truncated', nth: 2, ...once })],
  ['U13 a web page once', onStripe({ kind: 'html', ...once })],
  ['U14 an empty answer once', onStripe({ kind: 'empty', ...once })],
  ['P4 a cursor that has expired', onStripe({ ...reply(400, {}), path: '/v1/prices', nth: 3 })],
  ['U22 headers in capitals', onStripe({ ...reply(429, {}, { 'RETRY-AFTER': '2' }), ...once })],
] // prettier-ignore

describe('a fault that passes changes no number', () => {
  it.each(PASSING)('%s', async (_, plan) => {
    inTheWay(plan)
    expect(await value('mrr')).toBe(whole)
  })

  it('U17 a byte order mark before the answer', async () => {
    const prices = (body: unknown) => ({ object: 'list', data: body, has_more: false, url: '/v1/prices' })
    inTheWay(onStripe({ ...reply(200, `\ufeff${JSON.stringify(prices([]))}`), path: '/v1/prices', nth: 99 }))
    expect(await value('mrr')).toBe(whole)
  }) // prettier-ignore
})

const LASTING: readonly (readonly [string, FaultPlan, RegExp])[] = [
  ['U2 429 for years', onStripe(reply(429, {}, { 'retry-after': '1000000000' })), /^Stripe asks us to slow down/],
  ['U6 503', onStripe({ kind: '503' }), /^Stripe cannot be reached right now/],
  ...[400, 404, 405, 410, 422].map(
    status => [`U8 ${status}`, onStripe({ ...reply(status, { error: {} }), path: '/v1/prices' }), /^Stripe gave an answer that cannot be read/] as const,
  ),
  ['U12 answers cut off', onStripe({ kind: 'truncated' }), /^Stripe gave an answer that cannot be read/],
  ['U13 a web page', onStripe({ kind: 'html' }), /^Stripe gave an answer that cannot be read/],
  ['U14 empty answers', onStripe({ kind: 'empty' }), /^Stripe gave an answer that cannot be read/],
  ['U15 a list without its rows', onStripe(reply(200, { object: 'list' })), /answered in a form this connector does not know/],
  ['U15 a list of nothing', onStripe(reply(200, 'null')), /answered in a form this connector does not know/],
  ['U16 an error told with a 200', onStripe(reply(200, { error: { type: 'api_error' } })), /answered in a form this connector does not know/],
  ['U19 a redirect elsewhere', onStripe(reply(302, '', { location: 'https://evil.example/' })), /^Stripe gave an answer that cannot be read/],
  ['A7 a scope that is missing', onStripe({ kind: '403', path: '/v1/prices' }), /^Stripe does not let this connection read/],
] // prettier-ignore

describe('a fault that lasts is named', () => {
  it.each(LASTING)('%s', async (_, plan, sentence) => {
    inTheWay(plan)
    const { kind, text } = await refusal(value('mrr'))
    expect(kind).toBe('user-error')
    expect(text).toMatch(sentence)
    expect(await value('deals_won')).toEqual(expect.any(Number)) // other sources go on working
  })

  it('U6 and its siblings fail at once, without asking', async () => {
    inTheWay(onStripe({ kind: '503' }))
    await refusal(value('mrr'))
    stack.upstreams.resetCalls()
    await refusal(answered(request('arr')))
    expect(stack.upstreams.calls()).toEqual([])
  })

  it('U8 nothing is asked again that cannot succeed', async () => {
    inTheWay(onStripe({ ...reply(422, {}), path: '/v1/prices' }))
    stack.upstreams.resetCalls()
    await refusal(value('mrr'))
    expect(callsOn('/v1/prices')).toBe(1)
  })

  it('U4 a day’s requests that are used up are not asked for again', async () => {
    const body = { status: 'error', message: 'You have reached your daily limit.', policyName: 'DAILY' }
    inTheWay([{ vendor: 'hubspot', path: '/crm/v3/objects/deals', ...reply(429, body) }])
    stack.upstreams.resetCalls()
    expect((await refusal(value('deals_won'))).text).toMatch(/^HubSpot has no requests left for today/)
    expect(callsOn('/crm/v3/objects/deals')).toBe(1)
  }) // prettier-ignore

  it('P1 a cursor that leads back to itself', async () => {
    const loop = { results: [{ id: '1', properties: {} }], paging: { next: { after: 'same' } } }
    inTheWay([{ vendor: 'hubspot', path: '/crm/v3/objects/deals', ...reply(200, loop) }])
    expect((await refusal(value('deals_won'))).text).toMatch(/^HubSpot keeps sending the same page/)
  })

  it('P4 a cursor that expires again after the list was begun anew', async () => {
    const expired = { ...reply(400, { error: {} }), path: '/v1/prices' }
    inTheWay([...onStripe({ ...expired, nth: 3 }), ...onStripe({ ...expired, nth: 5 })])
    expect((await refusal(value('mrr'))).text).toMatch(/^Stripe gave an answer that cannot be read/)
  })
})

describe('a request', () => {
  beforeAll(() => stack.script.clearCache(USER))
  const FIELDS = { fields: [{ name: 'account_name' }, { name: 'mrr' }] }
  const filter = (fieldName: string, operator: string, values: unknown[], type = 'INCLUDE') => ({
    dimensionsFilters: [[{ fieldName, operator, values, type }]],
  })
  const rows = async (change: object) =>
    (await answered(request('mrr', { ...FIELDS, ...change }))).rows

  it('Q3 gives a field twice that is asked for twice', async () => {
    const fields = [{ name: 'mrr' }, { name: 'mrr' }]
    const { schema, rows: told } = await answered(request('mrr', { fields }))
    expect(schema).toHaveLength(2)
    expect(told[0]?.values[0]).toBe(told[0]?.values[1])
  })

  it('Q10 is answered in linear time whatever its pattern', async () => {
    const pattern = '^(a+)+$'
    expect(await rows(filter('account_name', 'REGEXP_EXACT_MATCH', [pattern]))).toEqual([])
  })

  it('Q11 may list ten thousand values', async () => {
    const names = (await rows({})).map(({ values }) => values[0])
    const many = [...Array.from({ length: 10_000 }, (_, index) => `x${index}`), ...names]
    expect(await rows(filter('account_name', 'IN_LIST', many))).toHaveLength(names.length)
  })

  it.each([["'; DROP TABLE accounts; --"], ['" OR 1=1'], ['null'], ['{{7*7}}'], ['__proto__']])(
    'Q13 R21 finds nothing by %j, and harms nothing',
    async text => {
      expect(await rows(filter('account_name', 'EQUALS', [text]))).toEqual([])
      expect(await rows(filter('account_name', 'CONTAINS', [text]))).toEqual([])
    },
  )

  it('Q15 reads anew once when the data source is refreshed', async () => {
    await rows({})
    const lastRefresh = String(Date.parse('2026-11-20T09:00:00Z') + 40 * 3_600_000)
    stack.pass(40 * 3_600_000)
    stack.upstreams.resetCalls()
    await rows({ scriptParams: { lastRefresh } })
    const asked = stack.upstreams.calls().length
    expect(asked).toBeGreaterThan(0)
    await rows({ scriptParams: { lastRefresh } })
    expect(stack.upstreams.calls()).toHaveLength(asked)
  })

  it('Q19 Q20 tells one total, that of its rows, and the same as its siblings', async () => {
    const [total] = await rows({ fields: [{ name: 'mrr' }] })
    const sum = (await rows({})).reduce((all, { values }) => all + Number(values[1]), 0)
    expect(sum).toBeCloseTo(Number(total?.values[0]), 6)
  })

  it.each(['sources', 'row_security', 'demo', 'report_currency'])(
    'Q17 cannot say of %s what it does not offer',
    async id => {
      const configParams = { ...request('mrr').configParams, [id]: 'evil' }
      if (id === 'demo') return expect((await rows({ configParams }))[0]).toBeDefined()
      const { text } = await refusal(answered(request('mrr', { configParams })))
      expect(text).toContain('does not accept “evil”')
    },
  )
})
