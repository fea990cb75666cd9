// The European Central Bank's data API: daily euro reference rates as CSV. No token.

import type { ApiReply, ApiRequest, Refusal, Vendor } from '../http/exchange'
import type { PublishedRate, World } from '../world/world'

const SERIES = /^\/service\/data\/EXR\/D\.([A-Z+]*)\.EUR\.SP00\.A$/
const COLUMNS =
  'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,' +
  'OBS_CONF,OBS_PRE_BREAK,OBS_COM,TIME_FORMAT,BREAKS,COLLECTION,COMPILING_ORG,DISS_ORG,' +
  'DOM_SER_IDS,PUBL_ECB,PUBL_MU,PUBL_PUBLIC,UNIT_INDEX_BASE,COMPILATION,COVERAGE,DECIMALS,' +
  'NAT_TITLE,SOURCE_AGENCY,SOURCE_PUB,TITLE,TITLE_COMPL,UNIT,UNIT_MULT'
const DATA_ONLY = 'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE'

/** The ECB of a world. */
export function ecb({ rates }: World): Vendor {
  return {
    id: 'ecb',
    origin: 'https://data-api.ecb.europa.eu',
    limits: [],
    answer: request => answer(request, rates),
    refuse,
  }
}

function answer({ method, path, query }: ApiRequest, rates: readonly PublishedRate[]): ApiReply {
  const wanted = SERIES.exec(path.replace(/%2B/gi, '+'))?.[1]
  if (method !== 'GET' || wanted === undefined) return refuse(404)
  if (query.get('format') !== 'csvdata') {
    return { status: 406, body: 'Only format=csvdata is offered' }
  }
  const codes = wanted.split('+').filter(Boolean)
  const from = query.get('startPeriod') ?? ''
  const to = query.get('endPeriod') ?? '9999'
  if (![from, to].every(isPeriod)) return { status: 400, body: 'Invalid period' }
  const found = rates
    .filter(({ currency }) => codes.length === 0 || codes.includes(currency))
    .filter(({ day }) => from <= day && day.slice(0, to.length) <= to)
  if (found.length === 0) return refuse(404)
  const isShort = query.get('detail') === 'dataonly'
  const lines = found.map(rate => (isShort ? shortLine(rate) : longLine(rate)))
  return {
    status: 200,
    headers: { 'content-type': 'text/csv' },
    body: [isShort ? DATA_ONLY : COLUMNS, ...lines, ''].join('\r\n'),
  }
}

function isPeriod(text: string): boolean {
  return text === '' || /^\d{4}(-\d\d(-\d\d)?)?$/.test(text)
}

function shortLine({ currency, day, perEuro }: PublishedRate): string {
  return `EXR.D.${currency}.EUR.SP00.A,D,${currency},EUR,SP00,A,${day},${Number(perEuro)}`
}

/** All columns; a title holds commas, so it is quoted. */
function longLine(rate: PublishedRate): string {
  const { currency, perEuro } = rate
  const decimals = perEuro.split('.')[1]?.length ?? 0
  const title = `"${currency}/Euro, ECB reference exchange rate, 2:15 pm (C.E.T.)"`
  return (
    `${shortLine(rate)},A,F,,,P1D,,A,,,,,,,,,,${decimals},,4F0,,` +
    `${currency}/Euro,${title},${currency},0`
  )
}

function refuse(refusal: Refusal): ApiReply {
  const texts: Record<Refusal, string> = {
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'No results found.',
    429: 'Too many requests',
    500: 'Internal Server Error',
    503: 'Service Unavailable',
  }
  return { status: refusal, body: texts[refusal] }
}
