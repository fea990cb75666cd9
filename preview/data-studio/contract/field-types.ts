// Every semantic type the host knows, with the data type it needs.

const NUMBERS = ['NUMBER', 'PERCENT']

const TEXTS = [
  ...['YEAR', 'YEAR_QUARTER', 'YEAR_MONTH', 'YEAR_WEEK', 'YEAR_MONTH_DAY', 'YEAR_MONTH_DAY_HOUR'],
  ...['YEAR_MONTH_DAY_SECOND', 'QUARTER', 'MONTH', 'WEEK', 'MONTH_DAY', 'DAY_OF_WEEK', 'DAY'],
  ...['HOUR', 'MINUTE', 'COUNTRY', 'COUNTRY_CODE', 'CONTINENT', 'CONTINENT_CODE'],
  ...['SUB_CONTINENT', 'SUB_CONTINENT_CODE', 'REGION', 'REGION_CODE', 'CITY', 'CITY_CODE'],
  ...['METRO', 'METRO_CODE', 'LATITUDE_LONGITUDE', 'TEXT', 'URL'],
  ...['HYPERLINK', 'IMAGE', 'IMAGE_LINK'],
]

/** Currencies with a type of their own; amounts in any other are plain numbers. */
export const CURRENCIES: readonly string[] = (
  'AED ALL ARS AUD BDT BGN BOB BRL CAD CDF CHF CLP CNY COP CRC CZK DKK DOP EGP ETB EUR GBP HKD HRK ' +
  'HUF IDR ILS INR IRR ISK JMD JPY KRW LKR LTL MNT MVR MXN MYR NOK NZD PAB PEN PHP PKR PLN RON RSD ' +
  'RUB SAR SEK SGD THB TRY TWD TZS UAH USD UYU VEF VND YER ZAR'
).split(' ')

/** Data types a semantic type goes with; undefined = there is no such type. */
export function dataTypesOf(semanticType: string): readonly string[] | undefined {
  return DATA_TYPES.get(semanticType)
}

/** Types that only the host's own HYPERLINK and IMAGE functions produce. */
export const FORMULA_ONLY_TYPES: readonly string[] = ['HYPERLINK', 'IMAGE', 'IMAGE_LINK']

const DATA_TYPES = new Map<string, readonly string[]>([
  ...NUMBERS.map(type => [type, ['NUMBER']] as const),
  ...CURRENCIES.map(code => [`CURRENCY_${code}`, ['NUMBER']] as const),
  ...TEXTS.map(type => [type, ['STRING']] as const),
  ['BOOLEAN', ['BOOLEAN']],
  ['DURATION', ['NUMBER', 'STRING']],
])
