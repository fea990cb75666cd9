// The constants of DataStudioApp.

import { enumeration } from './signature'

const CURRENCIES =
  'AED ALL ARS AUD BDT BGN BOB BRL CAD CDF CHF CLP CNY COP CRC CZK DKK DOP EGP ETB EUR GBP HKD HRK ' +
  'HUF IDR ILS INR IRR ISK JMD JPY KRW LKR LTL MNT MVR MXN MYR NOK NZD PAB PEN PHP PKR PLN RON RSD ' +
  'RUB SAR SEK SGD THB TRY TWD TZS UAH USD UYU VEF VND YER ZAR'

/** Every semantic type a field can have. */
export const FIELD_TYPES = enumeration([
  ...'YEAR YEAR_QUARTER YEAR_MONTH YEAR_WEEK YEAR_MONTH_DAY YEAR_MONTH_DAY_HOUR'.split(' '),
  ...'YEAR_MONTH_DAY_SECOND QUARTER MONTH WEEK MONTH_DAY DAY_OF_WEEK DAY HOUR MINUTE'.split(' '),
  ...'DURATION COUNTRY COUNTRY_CODE CONTINENT CONTINENT_CODE SUB_CONTINENT'.split(' '),
  ...'SUB_CONTINENT_CODE REGION REGION_CODE CITY CITY_CODE METRO METRO_CODE'.split(' '),
  ...'LATITUDE_LONGITUDE NUMBER PERCENT TEXT BOOLEAN URL HYPERLINK IMAGE IMAGE_LINK'.split(' '),
  ...CURRENCIES.split(' ').map(code => `CURRENCY_${code}`),
])

/** Ways to sign in. */
export const AUTH_TYPES = enumeration(
  'NONE OAUTH2 USER_PASS KEY USER_TOKEN PATH_USER_PASS PATH_KEY'.split(' '),
)

/** Ways to add up a metric. */
export const AGGREGATIONS = enumeration(
  'AVG COUNT COUNT_DISTINCT MAX MIN SUM AUTO NO_AGGREGATION'.split(' '),
)

/** Types of a query's parameters. */
export const QUERY_TYPES = enumeration(['STRING', 'INT64', 'BOOL', 'FLOAT64'])
