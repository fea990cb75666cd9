// The workbook's API here: Google's own client, Google's own description, and the reader against the world.

import { auth, sheets } from '@googleapis/sheets'
import { googleSheets as source } from '../../../connector/sources/google-sheets/index'
import { createWorld } from '../../../preview/upstreams'
import { tabsOf } from '../../../preview/upstreams/google-sheets/tabs'
import {
  SHEETS_TOKEN,
  SPREADSHEET_ID,
  googleSheets,
} from '../../../preview/upstreams/google-sheets/vendor'
import { workbookOf } from '../../../preview/upstreams/google-sheets/workbook'
import type { Served } from '../../../preview/upstreams/http/server'
import { serve } from '../../../preview/upstreams/http/server'
import { judgeBy } from './description'
import { readAll } from './reading-all'

const world = createWorld({ today: '2026-11-23', accounts: 90, months: 24, seed: 3 })
const book = workbookOf(world)
const { made, calls } = readAll(source, googleSheets(world), world)
let served: Served
beforeAll(async () => {
  served = await serve(googleSheets(world), {
    port: 0,
    latencyMs: 0,
    limited: false,
    now: () => world.now,
    trouble: () => null,
    record: () => undefined,
  })
})
afterAll(() => served.close())

describe('Google’s own client', () => {
  const client = (token: string) => {
    const login = new auth.OAuth2()
    login.setCredentials({ access_token: token })
    // The client would import its own way of fetching, which the test runner cannot.
    return sheets({
      version: 'v4',
      rootUrl: `${served.url}/`,
      auth: login,
      fetchImplementation: fetch,
    })
  }

  it('reads the tabs and all their values', async () => {
    const { data } = await client(SHEETS_TOKEN).spreadsheets.get({ spreadsheetId: SPREADSHEET_ID })
    const titles = data.sheets?.map(({ properties }) => properties?.title ?? '') ?? []
    expect(titles).toEqual(tabsOf(world).map(({ title }) => title))
    const values = await client(SHEETS_TOKEN).spreadsheets.values.batchGet({
      spreadsheetId: SPREADSHEET_ID,
      ranges: titles.map(title => `'${title}'`),
      valueRenderOption: 'UNFORMATTED_VALUE',
    })
    expect(values.data.valueRanges?.map(range => range.values?.length)).toEqual(
      tabsOf(world).map(({ rows }) => rows.length),
    )
  })

  it('is refused without a login', async () => {
    const stranger = client('other').spreadsheets.get({ spreadsheetId: SPREADSHEET_ID })
    await expect(stranger).rejects.toThrow('invalid authentication')
  })
})

describe('the reader of the workbook', () => {
  it('takes two requests', () => {
    expect(calls).toHaveLength(2)
  })

  it('makes of it what the team wrote', () => {
    expect(made('goals').map(({ amount }) => amount)).toEqual(book.goals.map(({ amount }) => amount))
    expect(made('hourlyCosts').map(({ perHour }) => perHour)).toEqual(book.hourlyCosts.map(({ perHour }) => perHour))
    expect(made('costs').map(({ amount, at }) => [amount, at])).toEqual(book.costs.map(({ amount, day }) => [amount, day]))
    expect(made('measurements').map(({ value, at }) => [value, at])).toEqual(book.visits.map(({ count, day }) => [count, day]))
    expect(made('annotations').map(({ text }) => text)).toEqual(book.notes.map(({ text }) => text))
    expect(made('serviceNorms')).toHaveLength(3)
    expect(made('workingHours')).toHaveLength(5)
    expect(made('holidays')).toEqual([{ calendar: 'Madrid', day: '2026-12-25', name: 'Navidad' }])
    expect(made('accountLinks').length).toBeGreaterThan(0)
  }) // prettier-ignore
})

const judge = judgeBy('google-sheets.json')
;(judge ? describe : describe.skip)('the description of Google Sheets', () => {
  it('agrees with every request and every answer', () => {
    for (const call of calls) expect([call.url, judge?.(call)]).toEqual([call.url, []])
  })

  it('would notice a wrong answer', () => {
    const url = `https://sheets.googleapis.com/v4/spreadsheets/${SPREADSHEET_ID}/values:batchGet`
    expect(judge?.({ url, body: { valueRanges: [{ majorDimension: 1 }] } })).not.toEqual([])
  })
})
