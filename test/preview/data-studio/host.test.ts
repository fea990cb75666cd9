// How the host behaves towards the connector: order of calls, shape of requests, and its memory.

import { ask, functions, hostOf, requests, WINDOW } from './fake-connector'

const query = {
  dimensions: ['month'],
  metrics: ['deals', 'avg_deal', 'avg_percent'],
  dateRange: WINDOW,
}

describe('the order of calls', () => {
  it('is that of the real host', async () => {
    const { host, calls } = hostOf({
      getAuthType: () => ({ type: 'OAUTH2' }),
      isAuthValid: () => true,
    })
    await (await host.connect({}, { language: 'es' })).query(query)
    expect(calls.map(({ name }) => name)).toEqual([
      'getAuthType',
      'isAuthValid',
      'getConfig',
      'getSchema',
      'isAdminUser',
      'getData',
    ])
    expect(calls[2]?.argument).toEqual({ languageCode: 'es' })
  })

  it('stops at the authorisation page of who is not signed in', async () => {
    const { host, calls } = hostOf({
      getAuthType: () => ({ type: 'OAUTH2' }),
      isAuthValid: () => false,
      get3PAuthorizationUrls: () => 'https://connect.example/start',
    })
    await expect(host.connect({})).rejects.toMatchObject({
      kind: 'request',
      shown: 'This connector has to be authorised first.',
      details: 'It opens https://connect.example/start',
    })
    expect(calls).toHaveLength(3)
  })

  it('includes a request without configParams when asked to shake hands', async () => {
    const { host } = hostOf({}, { handshake: true })
    await expect(host.connect({})).rejects.toMatchObject({
      kind: 'contract',
      details: expect.stringContaining('without configParams it broke') as string,
    })
  })
})

describe('a request', () => {
  it('names base fields once, and nothing the connector has no use for', async () => {
    const { host, calls } = hostOf()
    await (
      await host.connect({ zone: 'UTC' })
    ).query({
      ...query,
      sort: [{ field: 'month', direction: 'desc' }],
      limit: 1,
    })
    const [request] = requests(calls)
    expect(request && [...request.fields].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'amount' },
      { name: 'deals' },
      { name: 'month' },
    ])
    expect({ ...request, fields: [] }).toEqual({
      configParams: { zone: 'UTC' },
      scriptParams: { lastRefresh: '1772355600000' },
      dateRange: WINDOW,
      fields: [],
    })
  })

  it('marks fields that are only filtered by', async () => {
    const { host, calls } = hostOf()
    const filters = [[{ field: 'region', type: 'INCLUDE', operator: 'EQUALS', values: ['EMEA'] }]]
    await (await host.connect({})).query({ ...query, filters: filters as never })
    const [request] = requests(calls)
    expect(request?.fields).toContainEqual({ name: 'region', forFilterOnly: true })
    expect(request?.dimensionsFilters).toEqual([
      [{ fieldName: 'region', type: 'INCLUDE', operator: 'EQUALS', values: ['EMEA'] }],
    ])
  })

  it('carries lastRefresh and filter values as text and as what they are, in turn', async () => {
    const { host, calls } = hostOf({}, { cache: false })
    const source = await host.connect({})
    const filters = [
      [{ field: 'size', type: 'INCLUDE', operator: 'EQUALS', values: ['10'] }],
      [{ field: 'vip', type: 'INCLUDE', operator: 'EQUALS', values: ['true'] }],
    ]
    const first = await source.query({ ...query, filters: filters as never })
    const second = await source.query({ ...query, filters: filters as never })
    const sent = requests(calls).map(({ scriptParams, dimensionsFilters }) => [
      scriptParams.lastRefresh,
      ...(dimensionsFilters ?? []).flat().flatMap(({ values }) => values),
    ])
    expect(sent).toEqual([
      ['1772355600000', '10', 'true'],
      [1772355600000, 10, true],
    ])
    expect(first.rows).toEqual(second.rows)
  })

  it('lists its fields in changing order, the same for the same seed', async () => {
    const orders = async (seed: number) => {
      const { host, calls } = hostOf({}, { cache: false, seed })
      const source = await host.connect({})
      for (let turn = 0; turn < 8; turn++) await source.query(query)
      return requests(calls).map(({ fields }) => fields.map(({ name }) => name).join())
    }
    expect(new Set(await orders(1)).size).toBeGreaterThan(2)
    expect(await orders(1)).toEqual(await orders(1))
  })

  it('has no date range where the connector wants none', async () => {
    const { host, calls } = hostOf({
      getConfig: () => ({ configParams: [] }),
      getData: request => functions().getData?.({ ...request, dateRange: WINDOW }),
    })
    const source = await host.connect({})
    await source.query(query)
    expect(requests(calls)[0]).not.toHaveProperty('dateRange')
    await expect(source.query({ ...query, compare: 'previousYear' })).rejects.toMatchObject({
      kind: 'request',
    })
  })

  it('is the connector’s own copy', async () => {
    const { host, calls } = hostOf({
      getSchema: request => {
        Object.assign(request.configParams as object, { zone: 'spoiled' })
        return functions().getSchema?.(request)
      },
    })
    await (await host.connect({ zone: 'UTC' })).query(query)
    expect(requests(calls)[0]?.configParams).toEqual({ zone: 'UTC' })
  })

  it('carries the values of parameters, of those only', async () => {
    const { host, calls } = hostOf()
    const source = await host.connect({ zone: 'UTC', box: 'false' })
    await source.query({ ...query, parameters: { box: 'true' } })
    expect(requests(calls)[0]?.configParams).toEqual({ zone: 'UTC', box: 'true' })
    await expect(source.query({ ...query, parameters: { zone: 'CET' } })).rejects.toMatchObject({
      shown: '“zone” is no parameter of this data source.',
    })
  })
})

describe('a chart that cannot be', () => {
  it.each([
    ['a field nobody knows', { metrics: ['sold'] }, 'no field “sold”'],
    ['a hidden field', { metrics: ['hidden_part'] }, 'is hidden'],
    ['a metric for a dimension', { dimensions: ['deals'] }, 'is a metric, not a dimension'],
    ['a dimension for a metric', { metrics: ['region'] }, 'is a dimension, not a metric'],
    ['a field twice', { metrics: ['deals', 'deals'] }, 'in the chart twice'],
    ['nothing at all', {}, 'needs a dimension or a metric'],
    [
      'an order by a dimension it lacks',
      { metrics: ['deals'], sort: [{ field: 'day', direction: 'asc' as const }] },
      'cannot be sorted by “day”',
    ],
    [
      'a finer count beside what cannot be added up',
      { metrics: ['counted', 'accounts'] },
      'cannot be shown together',
    ],
  ])('is refused: %s', async (_, chart, words) => {
    await expect(ask(chart)).rejects.toMatchObject({
      kind: 'request',
      shown: expect.stringContaining(words) as string,
    })
  })
})

describe('the host’s memory', () => {
  it('answers the same question once per refresh', async () => {
    const { host, calls } = hostOf()
    const source = await host.connect({})
    const [first, second] = await Promise.all([source.query(query), source.query(query)])
    expect([first.calls, second.calls]).toEqual([1, 0])
    expect((await source.query(query)).calls).toBe(0)
    source.refresh()
    expect((await source.query(query)).calls).toBe(1)
    const refreshes = requests(calls).map(({ scriptParams }) => String(scriptParams.lastRefresh))
    expect(refreshes).toEqual(['1772355600000', '1772355600001'])
  })

  it('does not keep failures', async () => {
    let broken = true
    const { host } = hostOf({
      getData: request => {
        if (broken) throw new Error('once')
        return functions().getData?.(request)
      },
    })
    const source = await host.connect({})
    await expect(source.query(query)).rejects.toThrow()
    broken = false
    expect((await source.query(query)).calls).toBe(1)
  })
})
