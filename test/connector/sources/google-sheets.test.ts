// The settings workbook by hand: cells of every kind, ragged rows, and mistakes that are told together.

import type { Fault } from '../../../connector/model/faults'
import { googleSheets } from '../../../connector/sources/google-sheets/index'
import { readCell } from '../../../connector/sources/google-sheets/cells'
import { TABS } from '../../../connector/sources/google-sheets/layout'
import { askOf } from '../ask'
import { madeBy } from './made-by'

const ASK = askOf(googleSheets)
const { lines } = googleSheets.streams
const [titles] = lines?.first(ASK) ?? []
type Grid = readonly (readonly unknown[])[]

const rowsOf = (tabs: Record<string, Grid>) => {
  const valueRanges = Object.entries(tabs).map(([title, values]) => ({ range: `'${title}'!A1:Z99`, values }))
  return { lines: lines?.read({ valueRanges }, { url: 'values' }, ASK).rows ?? [] }
} // prettier-ignore
const HOURLY = ['Person', 'From', 'Cost per hour', 'Currency']
const COSTS = ['Día', 'Cuenta', 'Tipo', 'Importe', 'Moneda']
const told = (make: () => unknown): string => {
  try {
    make()
  } catch (error) {
    return (error as Fault).says.en
  }
  return 'no mistake'
}

describe('cells of the workbook', () => {
  it.each([
    [46082, 'day', '2026-03-01'], // days since 30 December 1899
    [46082.99, 'day', '2026-03-01'],
    ['2026-03-01', 'day', '2026-03-01'],
    [1234.5, 'number', 1234.5],
    [' 12.5 ', 'number', 12.5],
    ['eur', 'currency', 'EUR'],
    ['Miércoles', 'weekday', 3],
    ['sunday', 'weekday', 7],
    [1, 'weekday', 1],
    ['09:30', 'time', 570],
    [0.375, 'time', 540],
    ['24:00', 'time', 1440],
    [true, 'text', 'true'],
  ] as const)('%s as %s is %s', (cell, kind, value) => {
    expect(readCell(cell, kind)).toEqual({ value })
  })

  it.each([
    ['1.234,56', 'number'],
    ['1,234.56', 'number'],
    ['12 €', 'number'],
    ['01/03/2026', 'day'],
    ['2026-02-30', 'day'],
    [-1e9, 'day'],
    ['euros', 'currency'],
    ['Someday', 'weekday'],
    [8, 'weekday'],
    ['9 am', 'time'],
    [1.5, 'time'],
    ['#N/A', 'number'],
    ['#DIV/0!', 'text'],
  ] as const)('%s is not taken for a %s', (cell, kind) => {
    expect(readCell(cell, kind)).toHaveProperty('instead.es')
  })
})

describe('tabs of the workbook', () => {
  it('are known by their names in both languages, whatever the capitals and accents', () => {
    const sheets = ['METAS', 'hourly costs', 'Dias', "Bob's own"].map(title => ({ properties: { title } }))
    const [next] = lines?.read({ sheets }, titles ?? { url: '' }, ASK).next ?? []
    expect(decodeURIComponent(next?.url ?? '')).toContain("batchGet?ranges='METAS'&ranges='hourly costs'&major")
    expect(next?.url).toContain('valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER')
  }) // prettier-ignore

  it('that nobody made are empty', () => {
    expect(lines?.read({ sheets: [] }, titles ?? { url: '' }, ASK)).toEqual({ rows: [], next: [] })
    expect(madeBy(googleSheets, 'goals', { lines: [] })).toEqual([])
  })

  it('have names and columns of their own in each language', () => {
    for (const language of ['en', 'es'] as const) {
      expect(new Set(TABS.map(({ name }) => name[language])).size).toBe(TABS.length)
      for (const { columns } of TABS) {
        expect(new Set(columns.map(({ name }) => name[language])).size).toBe(columns.length)
      }
    }
  })
})

describe('records of the workbook', () => {
  it('are hourly costs from ragged rows, without blank lines and remarks', () => {
    const grid = [[...HOURLY, 'Remark'], [], ['# old ones'], ['rosa@agency.example', 46082, 45.5, 'eur']]
    expect(madeBy(googleSheets, 'hourlyCosts', rowsOf({ 'Hourly costs': grid }))).toEqual([
      { person: 'rosa@agency.example', from: '2026-03-01', perHour: 4550, currency: 'EUR' },
    ])
  }) // prettier-ignore

  it('are goals in money or in numbers, their last day included', () => {
    const head = ['Metric', 'Period start', 'Period end', 'Account manager', 'Value', 'Currency']
    const goals = madeBy(googleSheets, 'goals', 
      rowsOf({ Goals: [head, ['won_amount', '2026-01-01', '2026-03-31', 'Rosa', 3000, 'JPY'], ['nps', '2026-01-01', '2026-03-31', '', 50]] }),
    )
    expect(goals).toMatchObject([
      { metric: 'won_amount', owner: 'Rosa', amount: 3000, value: null, currency: 'JPY', from: '2026-01-01', until: '2026-04-01' },
      { metric: 'nps', owner: null, amount: null, value: 50 },
    ])
  }) // prettier-ignore

  it('name accounts by their record, their domain or their name', () => {
    const grid = [COSTS, [46082, 'hubspot:101', 'media', 10, 'EUR'], [46082, 'ana.es', '', 5, 'EUR'], [46082, 'Ana S.L.', '', 5, 'EUR'], [46082, '', '', 1, 'EUR']]
    const rows = rowsOf({ Costes: grid })
    expect(madeBy(googleSheets, 'accounts', rows)).toMatchObject([
      { ref: 'google-sheets:hubspot:101', sameAs: ['hubspot:101'], domain: null },
      { ref: 'google-sheets:ana.es', sameAs: [], domain: 'ana.es' },
      { ref: 'google-sheets:Ana S.L.', sameAs: [], domain: null, name: 'Ana S.L.' },
    ])
    expect(madeBy(googleSheets, 'costs', rows)).toMatchObject([
      { accountRef: 'google-sheets:hubspot:101', kind: 'media', amount: 1000, at: '2026-03-01' },
      { accountRef: 'google-sheets:ana.es', kind: null },
      {},
      { accountRef: null },
    ])
  }) // prettier-ignore

  it('are service levels, working hours, holidays, links, notes and own numbers', () => {
    const rows = rowsOf({
      'Service levels': [['Service level', 'First reply (hours)', 'Contact every (days)'], ['Gold', 1, 14]],
      Calendar: [['Calendar', 'Weekday', 'From', 'Until'], ['Madrid', 'Monday', '09:00', 0.75]],
      Festivos: [['Calendario', 'Día', 'Nombre'], ['Madrid', '2026-12-25', 'Navidad']],
      'Account links': [['Record', 'Account', 'From', 'Until', 'Decided by'], ['stripe:cus_1', 'hubspot:101'], ['xero:c1', 'hubspot:102', '2026-01-01', '2026-06-30', 'Ana']],
      Notes: [['Day', 'Text', 'Audience'], ['2026-03-01', 'Price rise', 'executive']],
      Metrics: [['Day', 'Metric', 'Value', 'Currency'], ['2026-03-01', 'Visits', 3], ['2026-03-01', 'Travel', 12.5, 'EUR']],
    })
    expect(madeBy(googleSheets, 'serviceNorms', rows)).toEqual([{ serviceLevel: 'Gold', firstReplyHours: 1, resolutionHours: null, contactEveryDays: 14 }])
    expect(madeBy(googleSheets, 'workingHours', rows)).toEqual([{ calendar: 'Madrid', weekday: 1, fromMinute: 540, untilMinute: 1080 }])
    expect(madeBy(googleSheets, 'holidays', rows)).toEqual([{ calendar: 'Madrid', day: '2026-12-25', name: 'Navidad' }])
    expect(madeBy(googleSheets, 'accountLinks', rows)).toEqual([{ ref: 'stripe:cus_1', accountRef: 'hubspot:101', from: null, until: null, author: null },
      { ref: 'xero:c1', accountRef: 'hubspot:102', from: '2026-01-01', until: '2026-07-01', author: 'Ana' },
    ])
    expect(madeBy(googleSheets, 'annotations', rows)).toMatchObject([{ text: 'Price rise', audience: 'executive', at: '2026-03-01' }])
    expect(madeBy(googleSheets, 'measurements', rows)).toMatchObject([{ name: 'Visits', value: 3, amount: null }, { name: 'Travel', value: null, amount: 1250 }])
  }) // prettier-ignore
})

describe('mistakes in the workbook', () => {
  it('are told together, each with tab, row and column and what to write', () => {
    const grid = [HOURLY, ['', '01/03/2026', '1.234,56', 'EUR'], ['Tom', 46082, '#N/A', 'euros']]
    expect(told(() => madeBy(googleSheets, 'hourlyCosts', rowsOf({ 'Hourly costs': grid })))).toBe(
      'The settings workbook has to be mended. Hourly costs, row 2, column “Person”: is empty; fill it in; ' +
        'Hourly costs, row 2, column “From”: “01/03/2026”: write a date, or YYYY-MM-DD as text; ' +
        'Hourly costs, row 2, column “Cost per hour”: “1.234,56”: write a number, such as 1234.5; ' +
        'Hourly costs, row 3, column “Cost per hour”: “#N/A”: the formula gives an error; mend it or write the value; ' +
        'Hourly costs, row 3, column “Currency”: “euros”: write a currency code, such as EUR.',
    )
  })

  it('in a header name the column that was meant', () => {
    const grid = [['Person', 'From', 'Cost per hout', 'Currency', 'currency'], ['Tom', 46082, 1, 'EUR']]
    expect(told(() => madeBy(googleSheets, 'hourlyCosts', rowsOf({ 'Hourly costs': grid })))).toBe(
      'The settings workbook has to be mended. Hourly costs, row 1: the column “Cost per hout” is not known; did you mean “Cost per hour”?; ' +
        'Hourly costs, row 1: the column “Currency” is there twice; delete one.',
    )
    expect(told(() => madeBy(googleSheets, 'costs', rowsOf({ Costs: [['Day']] })))).toContain('the column “Amount” is missing; add it')
  }) // prettier-ignore

  it('are counted beyond the tenth', () => {
    const grid = [HOURLY, ...Array.from({ length: 14 }, () => ['Tom', 'x', 1, 'EUR'])]
    expect(
      told(() => madeBy(googleSheets, 'hourlyCosts', rowsOf({ 'Hourly costs': grid }))),
    ).toMatch(/; and 4 more\.$/)
  })

  it('in one tab leave the others as they are', () => {
    const rows = rowsOf({ Costs: [['Day', 'Account', 'Amount', 'Currency'], ['x', 'ana.es', 1, 'EUR']], Holidays: [['Calendar', 'Day'], ['Madrid', 46082]] })
    expect(told(() => madeBy(googleSheets, 'costs', rows))).toContain('Costs, row 2')
    expect(madeBy(googleSheets, 'holidays', rows)).toHaveLength(1)
    expect(madeBy(googleSheets, 'accounts', rows)).toHaveLength(1)
  }) // prettier-ignore
})
