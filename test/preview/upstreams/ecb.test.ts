// The ECB's API here: its columns, its days, and its way of having nothing.

import type { Upstreams } from '../../../preview/upstreams'
import { createWorld, startUpstreams } from '../../../preview/upstreams'

const world = createWorld({ today: '2026-11-23', accounts: 1 })
let upstreams: Upstreams

beforeAll(async () => {
  upstreams = await startUpstreams(world)
})
afterAll(() => upstreams.close())

async function ask(series: string, query: string) {
  const base = upstreams.routes['https://data-api.ecb.europa.eu'] ?? ''
  const reply = await fetch(`${base}/service/data/EXR/${series}?${query}`)
  const text = await reply.text()
  return { status: reply.status, text, lines: text.trim().split('\r\n') }
}

/** Cells of a CSV line; titles hold commas between quotes. */
const cells = (line = '') => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell)

describe('the ECB', () => {
  it('gives the rates of the currencies and days asked for', async () => {
    const { lines } = await ask(
      'D.USD+JPY.EUR.SP00.A',
      'startPeriod=2026-11-20&endPeriod=2026-11-23&format=csvdata',
    )
    const names = cells(lines[0])
    const column = (name: string) => lines.slice(1).map(line => cells(line)[names.indexOf(name)])
    expect(column('TIME_PERIOD')).toEqual(['2026-11-20', '2026-11-23', '2026-11-20', '2026-11-23'])
    expect(column('CURRENCY')).toEqual(['USD', 'USD', 'JPY', 'JPY'])
    const rate = (currency: string, day: string) =>
      Number(world.rates.find(each => each.currency === currency && each.day === day)?.perEuro)
    expect(column('OBS_VALUE').map(Number)).toEqual([
      rate('USD', '2026-11-20'),
      rate('USD', '2026-11-23'),
      rate('JPY', '2026-11-20'),
      rate('JPY', '2026-11-23'),
    ])
  })

  it('fills every column of its header', async () => {
    const { lines } = await ask('D.GBP.EUR.SP00.A', 'startPeriod=2026-11-20&format=csvdata')
    expect(cells(lines[0])).toHaveLength(33) // 32 and the empty match at the end
    expect(cells(lines[1])).toHaveLength(33)
    expect(cells(lines[1])[cells(lines[0]).indexOf('DECIMALS')]).toBe('5')
    const short = await ask('D.GBP.EUR.SP00.A', 'startPeriod=2026-11-20&detail=dataonly&format=csvdata') // prettier-ignore
    expect(short.lines[0]).toBe(
      'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE',
    )
  })

  it('has nothing for weekends and unknown currencies, and says so with 404', async () => {
    const weekend = 'startPeriod=2026-11-21&endPeriod=2026-11-22&format=csvdata'
    expect(await ask('D.USD.EUR.SP00.A', weekend)).toMatchObject({
      status: 404,
      text: 'No results found.',
    })
    expect((await ask('D.XYZ.EUR.SP00.A', 'format=csvdata')).status).toBe(404)
    expect((await ask('M.USD.EUR.SP00.A', 'format=csvdata')).status).toBe(404)
  })
})
