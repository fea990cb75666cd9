// European Central Bank: dated euro reference rates, published on business days.
// https://data.ecb.europa.eu/help/api/data (dataflow EXR, daily spot rates)

import type { Rate } from '../model/money'
import type { Day } from '../model/period'
import { parseDay } from '../model/period'
import { link, unexpectedShape } from './reading'
import type { Source, Stream, StreamRow } from './source'
import { rowsOf } from './source'

interface RateRow extends StreamRow {
  readonly currency: string
  readonly day: Day
  readonly perEuro: number
}

const rates: Stream = {
  format: 'text',
  key: ({ currencies, since }) => [...currencies].sort().join('+') + since,
  first: ({ currencies, since }) => {
    const wanted = [...currencies].filter(code => code !== 'EUR').sort()
    const series = `D.${wanted.join('+')}.EUR.SP00.A`
    const url = `https://data-api.ecb.europa.eu/service/data/EXR/${series}`
    return wanted.length === 0
      ? []
      : [{ url: link(url, { startPeriod: since, detail: 'dataonly', format: 'csvdata' }) }]
  },
  read: body => {
    const [header = '', ...lines] = String(body).split(/\r?\n/)
    const names = header.split(',')
    const [currency, day, value] = ['CURRENCY', 'TIME_PERIOD', 'OBS_VALUE'].map(name =>
      names.indexOf(name),
    )
    if (currency === undefined || currency < 0 || day === undefined || value === undefined) {
      throw unexpectedShape('CURRENCY')
    }
    return { next: [], rows: lines.flatMap(line => rateRow(line.split(','), currency, day, value)) }
  },
}

/** The European Central Bank's euro reference rates; no account needed. */
export const ecb: Source = {
  id: 'ecb',
  label: 'European Central Bank',
  purpose: { en: 'Exchange rates', es: 'Tipos de cambio' },
  role: 'rates',
  hosts: ['data-api.ecb.europa.eu'],
  auth: 'none',
  limit: { requests: 10, perMs: 1_000, parallel: 4, each: 'source' },
  streams: { rates },
  fills: {
    rates: {
      from: ['rates'],
      make: rows =>
        rowsOf<RateRow>(rows, 'rates').map(({ currency, day, perEuro }): Rate => ({
          currency,
          day,
          perEuro,
        })),
    },
  },
}

function rateRow(
  cells: readonly string[],
  currency: number,
  day: number,
  value: number,
): RateRow[] {
  const code = cells[currency] ?? ''
  const perEuro = Number(cells[value] ?? '')
  const published = parseDay(cells[day] ?? '')
  if (code === '' || published === null || !(perEuro > 0)) return []
  return [{ id: `${code}${published}`, currency: code, day: published, perEuro }]
}
